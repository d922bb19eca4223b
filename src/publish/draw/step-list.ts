import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {FlowStep, FlowText} from './flow-model.ts'
import {label, type PaperContext} from './paper.ts'

/**
 * Steps as a numbered list, for paper too narrow for a chart: what is done in both languages, then every way on, and
 * where it leads.
 */
export function drawStepList(context: PaperContext, steps: readonly FlowStep[]): Element {
  return h(
    'div',
    {class: 'steps'},
    steps.map((step, index) => {
      const next = index + 1 < steps.length ? index + 2 : 'end'
      const leads = step.to !== undefined && step.to !== next ? [drawGoto(context, step.to)] : []
      return h('div', {class: 'step'}, [
        h('div', {class: 'step-said'}, [
          h('span', {class: 'step-number'}, String(step.number)),
          h('div', {class: 'said'}, [...step.texts.map(drawText), ...leads]),
        ]),
        ...step.branches.map(branch =>
          h('div', {class: 'branch'}, [
            h('span', {class: 'marker'}, '–'),
            h('div', {class: 'said'}, [...branch.texts.map(drawText), drawGoto(context, branch.to)]),
          ]),
        ),
      ])
    }),
  )
}

function drawText({lang, spans}: FlowText): Element {
  return h(
    'p',
    {lang, class: lang === 'ii' ? 'yi' : 'han'},
    spans.map((span): ElementContent => {
      if (span.text === '\n') return h('br')
      if (span.strong) return h('strong', {lang: span.lang}, span.text)
      return span.lang === lang ? {type: 'text', value: span.text} : h('span', {lang: span.lang}, span.text)
    }),
  )
}

function drawGoto(context: PaperContext, to: number | 'end'): Element {
  return h(
    'p',
    {class: 'goto'},
    to === 'end' ? label(context, 'reader.step.end') : label(context, 'reader.step.goto', {n: to}),
  )
}
