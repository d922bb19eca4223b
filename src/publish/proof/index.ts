import type {PairedGuide} from '../../pairing/model.ts'
import {proofOf} from '../../pairing/proof.ts'
import {htmlDocument} from '../draw/document.ts'
import {pageMarks} from '../draw/page-marks.ts'
import type {FormatInput, PrintJob} from '../model.ts'
import {drawProof} from './sheet.ts'

/** What a 审校单 is made of; less than a format is given, because nothing of it is ever published. */
export type ProofInput = Pick<FormatInput, 'words' | 'workspace' | 'resolve' | 'template'>

/** A4 across (ISO 216), in mm: both texts and room to write beside them. */
const PAPER = {width: 297, height: 210}

/**
 * The 审校单 of one guide: every unit with its 序号, its two texts and a place for the reviewer's judgement, and a code
 * with which the paper is taken back (`mark --proof`).
 *
 * @returns the job, and the code printed on it
 */
export function proofJob(
  input: ProofInput,
  paired: PairedGuide,
): {job: PrintJob & {id: string}; code: string} {
  const {guide, units} = paired
  const {words, template} = input
  const {code} = proofOf(guide.id, units)
  const title = guide.zh.title?.text || guide.id
  const name = words.han('proof.title')
  const marks = pageMarks(
    {...input, mode: 'draft'},
    {
      id: guide.id,
      version: guide.facts.version,
      checked: undefined,
      code: undefined,
      title: words.han('proof.running', {code}),
    },
  )
  const css = [template('theme.css'), template('sheet/page.css'), template('proof/proof.css'), marks.css]
  const job: PrintJob & {id: string} = {
    id: guide.id,
    path: `${name}-${guide.id}.pdf`,
    title: `${name} ${title}`,
    paper: PAPER,
    numbered: false,
    lang: 'zh-Hans',
    html: () =>
      htmlDocument({
        lang: 'zh-Hans',
        title: `${name} ${title}`,
        css: css.join('\n'),
        bodyClass: 'proof',
        children: drawProof(input, paired, code),
      }),
  }
  return {job, code}
}
