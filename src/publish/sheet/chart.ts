import type {ElementContent} from 'hast'
import {body} from '../../guide/elements/context.ts'
import type {Section} from '../../guide/model.ts'
import type {FlowText} from '../draw/flow-model.ts'
import {drawFlow} from '../draw/flow-chart.ts'
import {layoutFlow} from '../draw/flow-layout.ts'
import {flowSteps} from '../draw/flow-steps.ts'
import {flowRows} from '../draw/rows.ts'
import {drawStacked} from '../draw/stacked.ts'
import {drawHeading, type SheetContext} from './context.ts'

/** Of the text area of an A4 sheet with the margins of `templates/sheet/page.css`, in mm. */
const WIDTH = 178
/** 12 pt in mm: a chart is read on the wall as well as in the hand. */
const FONT_SIZE = 4.2333

/** The section 办理流程: its steps as a flow chart, everything else of it as it is written. */
export function drawProcess(context: SheetContext, section: Section): ElementContent[] {
  const {edition, draw, input} = context
  const steps = edition.guide.elements.steps ?? []
  const blocks = new Set(steps.map(step => step.block))
  const heading = drawHeading(context, section)
  let drawn = false
  const drawnBody = body(section).flatMap((node): ElementContent[] => {
    const isSteps =
      node.type === 'list' &&
      node.items.some(item =>
        item.children.some(child => child.type === 'paragraph' && blocks.has(child.block)),
      )
    if (!isSteps) return drawStacked(flowRows(edition, [node], 0, ''), draw)
    if (drawn) return []
    drawn = true
    const words = (key: string, n = 0): FlowText[] => {
      const yi = input.words.yi(key, {n})
      const han: FlowText = {
        lang: 'zh-Hans',
        spans: [{text: input.words.han(key, {n}), lang: 'zh-Hans', strong: false}],
      }
      return yi === undefined ? [han] : [han, {lang: 'ii', spans: [{text: yi, lang: 'ii', strong: false}]}]
    }
    const layout = layoutFlow(
      flowSteps(edition, steps, draw.order),
      {
        start: words('reader.step.start'),
        end: words('reader.step.finish'),
        decide: words('sheet.chart.decide'),
        goTo: n => words('reader.step.goto', n),
      },
      {width: WIDTH, fontSize: FONT_SIZE, lineHeight: {'zh-Hans': 6.5, ii: 7.4}},
      input.measure,
    )
    return [drawFlow(layout)]
  })
  return [...heading, ...drawnBody]
}
