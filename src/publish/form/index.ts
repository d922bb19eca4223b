import {plain} from '../edition/edition.ts'
import {titleText} from '../edition/sort-out.ts'
import type {Format, FormatInput, PrintJob} from '../model.ts'
import {drawCorrection} from './correction.ts'
import {formJob} from './paper.ts'
import {drawSignoff} from './signoff.ts'

/**
 * The office's own papers: one blank 补正材料告知单 for the county and an 审签单 for every guide. Neither shows Yi of a
 * guide as published text, so nothing is held: a guide must have its 审签单 before it can be signed.
 */
export const form: Format = {
  id: 'form',
  styles: ['sheet', 'form'],
  plan: input => ({
    outputs: [],
    prints: [
      correctionJob(input),
      ...input.editions
        .filter(({guide}) => input.only?.has(guide.id) ?? true)
        .map(edition => {
          const {id, facts} = edition.guide
          return formJob(input, {
            id,
            path: `form/${input.words.han('form.signoff')}-${id}.pdf`,
            title: `${input.words.han('form.signoff')} ${titleText(edition)}`,
            style: 'signoff',
            subject: {
              id,
              version: facts.version,
              checked:
                facts.checked &&
                (input.resolve('checked.date', edition.guide, 'zh')?.text ?? facts.checked.date),
              code: edition.code,
              title: plain(edition.title.han),
            },
            children: drawSignoff(input, edition),
          })
        }),
    ],
    held: [],
  }),
}

/** The blank form carries the date of the content instead of a guide's version: its phones come from county.yaml. */
function correctionJob(input: FormatInput): PrintJob & {id: string} {
  const title = input.words.han('form.correction')
  return formJob(input, {
    id: title,
    path: `form/${title}.pdf`,
    title,
    style: 'correction',
    subject: {id: '', version: input.contentDate, checked: undefined, code: undefined, title: undefined},
    children: drawCorrection(input),
  })
}
