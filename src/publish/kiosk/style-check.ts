import type {Fault} from '#guide/fault.ts'
import type {Sizes} from '#guide/kiosk-room.ts'

/** Least line height of Chinese elder rules (MIIT 2021, kiosk.md §6). */
const LINE = 1.3

/**
 * Selectors whose last part is something a finger presses: `press`, which every button and link of the app bears
 * (kiosk-app/dom), a link within text, and the classes that make it look different.
 */
const PRESSED =
  /(?:^|[\s>+~])(?:a|button|[\w-]*\.(?:press|see|tile|answer|key|material|choice|control|down|report|wide|service))(?:[.:[][\w-]*[^\s>+~]*)?$/

/** Rules that give every target its size; without them none has any. */
const BASES = ['.press', '.see']

interface Rule {
  selectors: string[]
  /** With its 1-based line in the file. */
  declarations: {name: string; value: string; line: number}[]
}

/**
 * Judges a style sheet of the kiosk by the sizes the room asks for: no letters smaller than 0.7° at the eye's distance,
 * no lines closer than 1.3, no target below 60 dp and 16 mm. A length that cannot be worked out is a fault too, because
 * nobody could vouch for it.
 *
 * @param file its path, for the place of a fault.
 * @returns faults of the rule `kiosk-size`.
 */
export function styleFaults(file: string, css: string, sizes: Sizes): Fault[] {
  const rules = rulesOf(css)
  const faults = rules.flatMap(rule => ruleFaults(file, rule, sizes))
  // The plain pages are for a mouse and for paper: their links have a line of their own.
  if (!rules.some(rule => rule.selectors.includes('.press'))) return faults
  const missing = BASES.flatMap(base =>
    ['min-width', 'min-height'].filter(
      name =>
        !rules.some(
          rule => rule.selectors.includes(base) && rule.declarations.some(one => one.name === name),
        ),
    ),
  )
  return missing.length === 0
    ? faults
    : [...faults, fault('no-target', file, 1, {names: [...new Set(missing)].join('、')})]
}

function ruleFaults(file: string, rule: Rule, sizes: Sizes): Fault[] {
  const selector = rule.selectors.join(', ')
  const pressed = rule.selectors.some(one => PRESSED.test(one))
  return rule.declarations.flatMap(({name, value, line}): Fault[] => {
    const told = (variant: string, values: Fault['values']) => [
      fault(variant, file, line, {selector, name, value, ...values}),
    ]
    if (name === 'font-size') {
      const size = pixels(value, sizes)
      if (size === undefined) return told('unclear', {})
      return size < sizes.least - 0.5 ? told('letters', {size: round(size), least: round(sizes.least)}) : []
    }
    if (name === 'font' && value !== 'inherit') return told('unclear', {})
    if (name === 'line-height' && /^[\d.]+$/.test(value)) {
      return Number(value) < LINE ? told('lines', {least: LINE}) : []
    }
    if (pressed && /^(?:min-|max-)?(?:width|height)$/.test(name)) {
      const size = pixels(value, sizes)
      return size !== undefined && size < sizes.leastTarget - 0.5
        ? told('targets', {size: round(size), least: round(sizes.leastTarget)})
        : []
    }
    return []
  })
}

/** A length in px at the standard text size; undefined where it hangs on something else. */
function pixels(value: string, sizes: Sizes): number | undefined {
  const variable: Readonly<Record<string, number>> = {
    '--text': sizes.text,
    '--least': sizes.least,
    '--target': sizes.target,
    '--gap': sizes.gap,
  }
  const product = /^calc\(var\((--[a-z]+)\) \* ([\d.]+)\)$/.exec(value)
  const plain = /^var\((--[a-z]+)\)$/.exec(value)
  const found = variable[product?.[1] ?? plain?.[1] ?? '']
  if (found !== undefined) return found * Number(product?.[2] ?? 1)
  const [, number, unit] = /^([\d.]+)(px|rem|em)$/.exec(value) ?? []
  if (number === undefined) return undefined
  // An em is at least a rem here: whatever it stands in was judged by this same rule.
  return Number(number) * (unit === 'px' ? 1 : sizes.text)
}

function fault(variant: string, file: string, line: number, values: Fault['values']): Fault {
  return {rule: 'kiosk-size', variant, values, place: {file, line, column: 1}}
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The rules of a sheet for the screen, those within @media too. Our own sheets alone are read: no braces in strings. */
function rulesOf(css: string): Rule[] {
  const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ')
  const bare = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, blank)
    // Paper has sizes of its own (publish/sheet).
    .replaceAll(/@media print \{(?:[^{}]|\{[^{}]*\})*\}/g, blank)
  const lineAt = (offset: number): number => bare.slice(0, offset).split('\n').length
  return [...bare.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(({index, 1: head = '', 2: body = ''}) => {
    const from = index + head.length + 1
    return {
      selectors: head.split(',').map(one => one.trim().replaceAll(/\s+/g, ' ')),
      declarations: [...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(found => ({
        name: found[1] ?? '',
        value: (found[2] ?? '').trim(),
        line: lineAt(from + found.index),
      })),
    }
  })
}
