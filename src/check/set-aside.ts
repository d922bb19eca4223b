import type {Place} from '../guide/fault.ts'
import type {Settings} from '../guide/schema/settings-file.ts'
import type {Files} from '../guide/model.ts'
import type {PairedGuide, Unit} from '../pairing/model.ts'
import {waiversOf} from '../pairing/waivers.ts'
import type {Finding} from './model.ts'

/**
 * Names the unit of every finding that may be set aside, where it stands in one, and takes out those that a person set aside: for that unit and
 * rule (`mark --dismiss`), or for a wording, by `ignore` of hanyi.yaml. What holds a guide back cannot be set aside.
 *
 * @param findings of any rules
 * @returns the others, in the same order
 */
export function withoutSetAside(
  findings: readonly Finding[],
  paired: readonly PairedGuide[],
  {ignore}: Pick<Settings, 'ignore'>,
  files: Files,
): Finding[] {
  const guides = new Map(paired.map(one => [one.guide.id, one]))
  const lines = new Map<string, string[]>()
  const lineAt = ({file, line}: Place): string => {
    const known = lines.get(file) ?? linesOf(files, file)
    lines.set(file, known)
    return known[line - 1] ?? ''
  }
  return findings.flatMap(finding => {
    if (finding.level === 'error') return [finding]
    const unit = unitOf(finding, guides.get(finding.guide ?? ''))
    const named = unit === undefined || finding.unit !== undefined ? finding : {...finding, unit: unit.id}
    if (unit !== undefined && waiversOf(unit).some(one => one.rule === finding.rule)) return []
    const words = Object.hasOwn(ignore, finding.rule) ? (ignore[finding.rule] ?? []) : []
    return words.length > 0 && touches(lineAt(finding.place), words, finding.place) ? [] : [named]
  })
}

/** The unit a finding names, or the one at its place. */
function unitOf({unit, place}: Finding, guide: PairedGuide | undefined): Unit | undefined {
  if (guide === undefined) return undefined
  if (unit !== undefined) return guide.units.find(one => one.id === unit)
  const half = [guide.guide.zh, guide.guide.ii].find(({file}) => file === place.file)
  if (half === undefined) return undefined
  // Cells of a row share its line: the last that begins before the finding is meant.
  const block = half.blocks.findLast(
    ({place: {line, column, endLine = line}}) =>
      line <= place.line && place.line <= endLine && (line < place.line || column <= place.column),
  )
  return block && guide.units.find(one => (half.tag === 'zh' ? one.zh : one.ii).includes(block))
}

/** Whether one of the words stands where the finding points: all of its line where it names no end. */
function touches(text: string, words: readonly string[], {line, column, endLine, endColumn}: Place): boolean {
  const whole = endColumn === undefined || (endLine !== undefined && endLine !== line)
  const end = whole ? text.length : endColumn - 1
  return words.some(word => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      if (at < Math.max(end, column) && at + word.length > column - 1) return true
    return false
  })
}

function linesOf(files: Files, file: string): string[] {
  const bytes = files.get(file)
  return bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)
}
