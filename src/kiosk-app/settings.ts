import type {Hooks} from './hooks.ts'

/** What the screen shows of the two languages. */
export type Languages = 'both' | 'han' | 'yi'
export const SIZES = ['standard', 'large', 'elder'] as const
export type Size = (typeof SIZES)[number]

/** What a visitor has chosen. Kept in memory alone, so that nothing of one visitor meets the next. */
export interface Settings {
  languages: () => Languages
  size: () => Size
  contrast: () => boolean
  setLanguages: (languages: Languages) => void
  setSize: (size: Size) => void
  setContrast: (high: boolean) => void
  /** Materials somebody has at hand, by guide and place in its list. */
  ticked: (guide: string, key: string) => boolean
  tick: (guide: string, key: string, on: boolean) => void
}

/**
 * The choices as classes on the root element, so that a switch redraws nothing: `only-han`, `only-yi`; `large`,
 * `elder`; `high-contrast`.
 */
export function makeSettings(root: Element, hooks: Hooks): Settings {
  let languages: Languages = 'both'
  let size: Size = 'standard'
  let contrast = false
  let ticks: {[key: string]: true} = {}

  function apply(): void {
    const {classList} = root
    classList.toggle('only-han', languages === 'han')
    classList.toggle('only-yi', languages === 'yi')
    classList.toggle('large', size === 'large')
    classList.toggle('elder', size === 'elder')
    classList.toggle('high-contrast', contrast)
    hooks.tell('settings', undefined)
  }

  hooks.on('reset', () => {
    languages = 'both'
    size = 'standard'
    contrast = false
    ticks = {}
    apply()
  })
  return {
    languages: () => languages,
    size: () => size,
    contrast: () => contrast,
    setLanguages: wanted => {
      languages = wanted
      apply()
    },
    setSize: wanted => {
      size = wanted
      apply()
    },
    setContrast: high => {
      contrast = high
      apply()
    },
    ticked: (guide, key) => ticks[`${guide} ${key}`] === true,
    tick: (guide, key, on) => {
      if (on) ticks[`${guide} ${key}`] = true
      else delete ticks[`${guide} ${key}`]
      hooks.tell('settings', undefined)
    },
  }
}
