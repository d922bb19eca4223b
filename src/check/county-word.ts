import type {Fault} from '../guide/fault.ts'
import type {CountyWord} from '../guide/model.ts'
import type {ProjectCheck} from './model.ts'

/** A plural chosen by number, and the categories it tells apart; one level of braces inside. */
const PLURAL = /\{\s*\w+\s*,\s*(?:plural|selectordinal)\s*,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gu
const CATEGORY = /(?<![\w#])(zero|one|two|few|many)\s*\{/u

/**
 * Rows of `content/words.csv` that could not be printed as meant: a key the tool does not have, a value lost or made
 * up, a plural that neither Yi nor Chinese has (both know `other` alone), an approval without a name.
 */
export const countyWord: ProjectCheck = ({workspace, words}) =>
  workspace.words.flatMap(row => {
    const han = words.written(row.key)
    const say = (variant: string, values: Fault['values'] = {}): Fault => ({
      rule: 'county-word',
      variant,
      values: {key: row.key, ...values},
      place: row.place,
    })
    if (han === undefined) return [say('unknown-key')]
    return [...messageFaults(row, han, say), ...(isUnvouched(row) ? [say('no-approver')] : [])]
  })

function messageFaults(
  {yi}: CountyWord,
  han: string,
  say: (variant: string, values?: Fault['values']) => Fault,
): Fault[] {
  if (yi === '') return []
  if (!isBalanced(yi)) return [say('braces', {yi})]
  const [wanted, found] = [valuesOf(han), valuesOf(yi)]
  const category = [...yi.matchAll(PLURAL)].map(([, inner = '']) => CATEGORY.exec(inner)?.[1]).find(Boolean)
  return [
    ...wanted.filter(name => !found.includes(name)).map(name => say('value-missing', {name, han})),
    ...found.filter(name => !wanted.includes(name)).map(name => say('value-unknown', {name, han})),
    ...(category === undefined ? [] : [say('plural', {category})]),
  ]
}

/** What stands in ICU quotes is text. */
const unquoted = (message: string): string => message.replaceAll(/'[{}][^']*'/g, '')

/** Names of the values a message takes, each once. */
function valuesOf(message: string): string[] {
  return [...new Set([...unquoted(message).matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name))]
}

function isBalanced(message: string): boolean {
  let depth = 0
  for (const brace of unquoted(message).match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

function isUnvouched({state, approvedBy}: CountyWord): boolean {
  return state === 'approved' && approvedBy.trim() === ''
}
