import type {Workspace} from '../../guide/model.ts'
import type {Words} from '../../locale/words.ts'
import type {BuildResult} from '../build/build.ts'
import {titleOf} from '../select.ts'

/**
 * The table at the end of a build: by Chinese title what was made, then what was held back and why, then what to do.
 *
 * @returns lines for the terminal.
 */
export function buildTable(result: BuildResult, workspace: Workspace, words: Words): string[] {
  const titles = new Map(workspace.guides.map(guide => [guide.id, titleOf(guide)]))
  const name = (id: string) => titles.get(id) ?? id
  const made = Map.groupBy(
    result.outputs.filter(output => titles.has(output.id)),
    output => output.id,
  )
  const rest = Map.groupBy(
    result.outputs.filter(output => !titles.has(output.id)),
    output => output.format,
  )
  const format = (id: string) => words.say(`cli.format.${id}`)
  return [
    words.say('cli.build.made', {files: result.outputs.length}),
    ...[...made].map(([id, list]) =>
      words.say('cli.build.made.guide', {
        title: name(id),
        formats: [...new Set(list.map(output => format(output.format)))].join('、'),
      }),
    ),
    ...[...rest].map(([id, list]) =>
      words.say('cli.build.made.format', {format: format(id), files: list.length}),
    ),
    ...(result.held.length > 0 ? ['', words.say('cli.build.held', {n: result.held.length})] : []),
    ...groupHeld(result).map(({id, title, formats, reason, units, values}) =>
      words.say('cli.build.held.one', {
        title: titles.get(id) ?? title,
        formats: formats.map(format).join('、'),
        reason: words.say(reason, {...values, units}),
      }),
    ),
    '',
    ...(result.gaps.length > 0 ? [words.say('cli.build.gaps', {n: result.gaps.length})] : []),
    words.say('cli.build.findings', {...result.counts}),
  ]
}

/** Held lines of one guide for one reason, whatever the formats. */
function groupHeld(result: BuildResult) {
  const groups = Map.groupBy(result.held, held => `${held.id}\n${held.reason}`)
  return [...groups.values()].flatMap(list => {
    const [first] = list
    if (!first) return []
    return [
      {
        ...first,
        formats: [...new Set(list.map(held => held.format))],
        units: Math.max(...list.map(h => h.units)),
      },
    ]
  })
}
