import {formatDate} from '#locale/dates.ts'
import {sortOut, titleText} from '../edition/sort-out.ts'
import type {Edition} from '../edition/model.ts'
import type {Format, FormatInput, FormatPlan} from '../model.ts'
import {hanScript} from './han-script.ts'
import {PACE, syllables} from './spoken.ts'
import {yiScript} from './yi-script.ts'

/**
 * Scripts for the village loudspeaker, two minutes or less: one in Han, and one in Yi when all it says is approved.
 * Text files open in any Windows editor: UTF-8 with a byte order mark, lines end in CR LF.
 */
export const broadcast: Format = {
  id: 'broadcast',
  plan(input): FormatPlan {
    const {shown, held} = sortOut(input, 'broadcast', 'any')
    const plan: FormatPlan = {outputs: [], prints: [], held: held.filter(one => wanted(input, one.id))}
    for (const edition of shown) {
      const {id} = edition.guide
      if (!wanted(input, id)) continue
      plan.outputs.push({
        id,
        path: `broadcast/${id}.zh.txt`,
        bytes: file(edition, input, hanScript(edition, input)),
      })
      const yi = yiScript(edition, input)
      if (yi) plan.outputs.push({id, path: `broadcast/${id}.ii.txt`, bytes: file(edition, input, yi)})
      else {
        plan.held.push({
          format: 'broadcast',
          id,
          title: titleText(edition),
          reason: 'broadcast.held.yi',
          units: edition.incomplete,
        })
      }
    }
    return plan
  },
}

function wanted({only}: FormatInput, id: string): boolean {
  return only === undefined || only.has(id)
}

function file(edition: Edition, input: FormatInput, paragraphs: readonly string[]): Uint8Array {
  const lines = [...head(edition, input, syllables(paragraphs.join(''))), '', ...paragraphs]
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

/** What the announcer must know and must not read. */
function head(edition: Edition, {words, workspace, mode}: FormatInput, n: number): string[] {
  const {settings, county} = workspace
  const {id, facts} = edition.guide
  const sample = words.han('reader.watermark.sample')
  const labels = [
    ...(mode === 'release' ? [] : [words.han(`reader.watermark.${mode}`)]),
    ...(settings.label === '' ? [] : [settings.label]),
    ...(county.sample && !settings.label.includes(sample) ? [sample] : []),
  ]
  return [
    ...labels.map(label => words.han('broadcast.head.label', {label})),
    words.han('broadcast.head', {title: titleText(edition)}),
    words.han('broadcast.head.facts', {
      id,
      version: facts.version,
      checked: facts.checked ? formatDate(facts.checked.date, 'zh') : words.han('reader.value.unknown'),
      code: edition.code,
    }),
    words.han('broadcast.head.length', {n, pace: PACE, seconds: Math.ceil((n * 60) / PACE)}),
  ]
}
