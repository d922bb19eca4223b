import {isGrey, type Inks} from '#press/colour/inks.ts'
import {inksOf, readTheme} from '#press/colour/theme.ts'
import {openTemplates, styleSheets} from './templates.ts'

/**
 * Reads which colours can be printed.
 * @returns whether the theme has an ink for a colour, `#rrggbb`; greys are black ink
 * @throws MachineFault `machine.install.broken` when there is no theme
 */
export function inkedColours(): (colour: string) => boolean {
  const {colours} = readTheme(openTemplates()('theme.css'))
  const named = new Set(colours.map(({hex}) => hex))
  return colour => isGrey(colour) || named.has(colour)
}

/** Folders of templates that are only shown on screens, which may do what a press cannot. */
const SCREENS = ['data', 'kiosk', 'start-page']

/**
 * Reads what the templates say of colours and style.
 * @throws MachineFault `machine.install.broken`
 */
export function printTheme(): {
  inked: (colour: string) => boolean
  styles: ReadonlyMap<string, string>
} {
  const template = openTemplates()
  const paths = styleSheets().filter(path => !SCREENS.includes(path.split('/')[0] ?? ''))
  return {
    inked: inkedColours(),
    styles: new Map(paths.map(path => [`templates/${path}`, template(path)])),
  }
}

/** What the theme's colours are printed with in four colours: text in black alone. */
export const printInks = (): Inks => inksOf(readTheme(openTemplates()('theme.css')), 'process')
