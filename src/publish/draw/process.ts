import type {ElementContent} from 'hast'
import {body} from '../../guide/elements/context.ts'
import type {Section} from '../../guide/model.ts'
import type {Words} from '#locale/words.ts'
import type {FlowStep, FlowText, FlowWords} from './flow-model.ts'
import {flowSteps} from './flow-steps.ts'
import type {PaperContext} from './paper.ts'
import {flowRows} from './rows.ts'
import {drawStacked} from './stacked.ts'

/**
 * What stands in the section 办理流程: its steps as a format draws them, once, everything else as it is written.
 *
 * @param drawSteps a chart, or a list where there is no room for one.
 */
export function drawProcessBody(
  {edition, draw}: PaperContext,
  section: Section,
  drawSteps: (steps: FlowStep[]) => ElementContent[],
): ElementContent[] {
  const steps = edition.guide.elements.steps ?? []
  const blocks = new Set(steps.map(step => step.block))
  let drawn = false
  return body(section).flatMap((node): ElementContent[] => {
    const isSteps =
      node.type === 'list' &&
      node.items.some(item =>
        item.children.some(child => child.type === 'paragraph' && blocks.has(child.block)),
      )
    if (!isSteps) return drawStacked(flowRows(edition, [node], 0, ''), draw)
    if (drawn) return []
    drawn = true
    return drawSteps(flowSteps(edition, steps, draw.order))
  })
}

/** The words inside a chart that no guide writes itself, Yi where there is an attested one. */
export function flowWords(words: Words): FlowWords {
  const both = (key: string, n = 0): FlowText[] => {
    const yi = words.yi(key, {n})
    const han: FlowText = {
      lang: 'zh-Hans',
      spans: [{text: words.han(key, {n}), lang: 'zh-Hans', strong: false}],
    }
    return yi === undefined ? [han] : [han, {lang: 'ii', spans: [{text: yi, lang: 'ii', strong: false}]}]
  }
  return {
    start: both('reader.step.start'),
    end: both('reader.step.finish'),
    decide: both('sheet.chart.decide'),
    goTo: n => both('reader.step.goto', n),
  }
}
