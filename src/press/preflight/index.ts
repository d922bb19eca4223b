import type {PdfFile} from '../pdf-file.ts'
import {approvedText} from './approved-text.ts'
import {blackText} from './black-text.ts'
import {boxes} from './boxes.ts'
import {fonts} from './fonts.ts'
import {foreignColour} from './foreign-colour.ts'
import {gatherFacts} from './gather.ts'
import {glyphs} from './glyphs.ts'
import {label} from './label.ts'
import type {Expected, PressFacts, PressFinding, PressRule} from './model.ts'
import {namedPages} from './named-pages.ts'
import {pageCount} from './page-count.ts'
import {plates} from './plates.ts'
import {readerParts} from './reader-parts.ts'
import {coarsePicture, softPicture} from './resolution.ts'
import {totalInk} from './total-ink.ts'
import {transparency} from './transparency.ts'

/**
 * Every rule a press file is held to. To add one: a file beside this one, a line here, its sentences
 * `preflight.<id>` (or `preflight.<id>.<variant>`) and its name `preflight.rule.<id>` in `locales/`.
 */
export const PRESS_RULES: readonly PressRule[] = [
  boxes,
  pageCount,
  fonts,
  glyphs,
  foreignColour,
  plates,
  blackText,
  totalInk,
  coarsePicture,
  softPicture,
  transparency,
  readerParts,
  label,
  approvedText,
]

export interface PressReport {
  findings: PressFinding[]
  facts: PressFacts
  /** Number of rules it was held to. */
  rules: number
}

/**
 * Judges a press file by all rules.
 * @param file after `separate`, `inkPictures` and `pressFile`
 * @throws UnreadablePdf
 */
export async function preflightPress(file: PdfFile, expected: Expected): Promise<PressReport> {
  const facts = await gatherFacts(file)
  const findings = PRESS_RULES.flatMap(rule =>
    rule.judge(facts, expected).map((fault): PressFinding => ({
      ...fault,
      rule: rule.id,
      level: rule.level,
      key: `preflight.${rule.id}${fault.variant === undefined ? '' : `.${fault.variant}`}`,
      values: {...fault.values, pages: namedPages(fault.pages)},
    })),
  )
  return {findings, facts, rules: PRESS_RULES.length}
}
