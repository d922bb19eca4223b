import {parse} from 'yaml'

/** Who checked the facts of a guide, when, and which facts they were. */
export interface Checked {
  by: string
  date: string
  'facts-hash': string
}

/**
 * Writes `checked` into the text of a `guide.yaml`, in place of what stood there or at its end. All other lines,
 * comments and spaces stay as they are.
 *
 * @returns undefined when the text is no YAML mapping, or the key stands there in a form that cannot be replaced
 */
export function withChecked(source: string, checked: Checked): string | undefined {
  const {by, date, 'facts-hash': hash} = checked
  const line = `checked: {by: ${JSON.stringify(by)}, date: ${date}, facts-hash: ${JSON.stringify(hash)}}`
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const old = /^checked[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*|\r?\n\}[^\r\n]*)*/mu
  const end = source === '' || /\n$/.test(source) ? '' : eol
  const text = old.test(source) ? source.replace(old, () => line) : `${source}${end}${line}${eol}`
  const before = mapping(source)
  const after = mapping(text)
  if (before === undefined || after === undefined) return undefined
  const {checked: written, ...rest} = after
  const {checked: _old, ...others} = before
  const right = JSON.stringify(written) === JSON.stringify({by, date, 'facts-hash': hash})
  return right && JSON.stringify(rest) === JSON.stringify(others) ? text : undefined
}

function mapping(source: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(source)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined
  } catch {
    return undefined
  }
}
