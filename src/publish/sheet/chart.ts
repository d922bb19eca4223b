import type {ElementContent} from 'hast'
import type {Section} from '../../guide/model.ts'
import {drawFlow} from '../draw/flow-chart.ts'
import {layoutFlow} from '../draw/flow-layout.ts'
import {drawHeading, type PaperContext} from '../draw/paper.ts'
import {drawProcessBody, flowWords} from '../draw/process.ts'

/** Of the text area of an A4 sheet with the margins of `templates/sheet/page.css`, in mm. */
const WIDTH = 178
/** 12 pt in mm: a chart is read on the wall as well as in the hand. */
const FONT_SIZE = 4.2333

/**
 * The section 办理流程: its steps as a flow chart, everything else of it as it is written.
 *
 * @param scale of the chart: 1 for 12 pt.
 */
export function drawProcess(context: PaperContext, section: Section, scale: number): ElementContent[] {
  const {input} = context
  return [
    ...drawHeading(context, section),
    ...drawProcessBody(context, section, steps => [
      drawFlow(
        layoutFlow(
          steps,
          flowWords(input.words),
          {width: WIDTH / scale, fontSize: FONT_SIZE, lineHeight: {'zh-Hans': 6.5, ii: 7.4}},
          input.measure,
        ),
        scale,
      ),
    ]),
  ]
}
