import {rules} from '../../check/index.ts'
import type {Finding} from '../../check/model.ts'
import {styleFaults} from '../../check/print-style.ts'
import {findingsOf} from '../../check/run.ts'
import type {BuildMachine} from './machine.ts'

/** Why something was not printed, where no sentence of a page says so. */
export const OF_STYLE = 'print-style'

/**
 * What is wrong with the style sheets of a printed page: those in its folders of `templates/`, and the theme of all.
 *
 * @param folders none for what is not printed.
 */
export const styledBy = (findings: readonly Finding[], folders: readonly string[]): Finding[] =>
  findings.filter(
    ({rule, place: {file}}) =>
      rule === OF_STYLE &&
      folders.length > 0 &&
      (file === 'templates/theme.css' || folders.some(folder => file.startsWith(`templates/${folder}/`))),
  )

/** The same for papers that are printed without a judgement of the content; each is told. */
export function refuseStyles(
  {theme, words, print}: Pick<BuildMachine, 'theme' | 'words' | 'print'>,
  folders: readonly string[],
): boolean {
  const found = styledBy(findingsOf(styleFaults(theme.styles), rules, words), folders)
  for (const {
    place: {file, line},
    message,
  } of found)
    print(words.say('cli.build.broken', {file, line, message}))
  return found.length > 0
}
