import type {StepItem} from '../data/blocks.ts'
import type {Line} from '../data/lines.ts'
import {el} from '../dom.ts'
import type {Kiosk} from '../kiosk.ts'
import {lineNodes} from '../line.ts'

/**
 * The steps as a chart: boxes one below the other with arrows between, the ways out of a step side by side below it.
 * A list in the DOM, so that a screen reader hears one.
 */
export function steps(list: readonly StepItem[], kiosk: Kiosk): HTMLElement {
  const {labels} = kiosk.meta
  return el('div', {class: 'chart'}, [
    el('p', {class: 'terminator'}, lineNodes(labels['steps.start'], kiosk.lines)),
    el(
      'ol',
      {class: 'steps'},
      list.map(step => stepItem(step, kiosk)),
    ),
    el('p', {class: 'terminator'}, lineNodes(labels['steps.end'], kiosk.lines)),
  ])
}

function stepItem(step: StepItem, kiosk: Kiosk): HTMLElement {
  const {lines} = kiosk
  return el('li', {}, [
    el('div', {class: 'step'}, [
      el('span', {class: 'number', 'aria-hidden': 'true'}, [String(step.number)]),
      el('div', {class: 'said'}, [el('p', {}, lineNodes(step.line, lines)), ...goto(step.next, kiosk)]),
    ]),
    ...(step.branches.length > 0
      ? [
          el(
            'ul',
            {class: 'branches'},
            step.branches.map(branch =>
              el('li', {class: 'branch'}, [
                el('p', {}, lineNodes(branch.line, lines)),
                ...goto(branch.next, kiosk),
              ]),
            ),
          ),
        ]
      : []),
  ])
}

function goto(line: Line | undefined, kiosk: Kiosk): HTMLElement[] {
  return line ? [el('p', {class: 'goto'}, lineNodes(line, kiosk.lines))] : []
}
