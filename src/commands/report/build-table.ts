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
  const books = new Map(
    workspace.booklets.flatMap(({id, title}) => [
      [id, title.zh],
      [`${id}.large`, words.say('cli.build.large', {title: title.zh})],
    ]),
  )
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
    ...groupHeld(result, words).flatMap(({formats, why, ids}) => {
      const made = formats.map(format).join('、')
      const named = ids.map(id => titles.get(id) ?? books.get(id) ?? id)
      return named.length === 1
        ? [words.say('cli.build.held.one', {title: named[0] ?? '', formats: made, reason: why})]
        : [
            words.say('cli.build.held.many', {n: named.length, formats: made, reason: why}),
            `      ${named.map(title => `“${title}”`).join('')}`,
          ]
    }),
    ...offerLines(result, words),
    ...result.broken.map(({place: {file, line}, message}) =>
      words.say('cli.build.broken', {file, line, message}),
    ),
    '',
    ...(result.gaps.length > 0 ? [words.say('cli.build.gaps', {n: result.gaps.length})] : []),
    words.say('cli.build.findings', {...result.counts}),
  ]
}

/** Books and kiosk releases are printed or copied at once by the hundred; other products are entered when they are. */
function offerLines({offered}: BuildResult, words: Words): string[] {
  const wanted = offered.filter(({product}) => product.startsWith('booklet/') || product === 'kiosk')
  if (wanted.length === 0) return []
  return [
    '',
    words.say('cli.build.offer'),
    ...wanted.map(({product, title, version}) => words.say('cli.build.offer.one', {product, title, version})),
  ]
}

/** Held lines that say the same of several guides become one, so that what is rare stands out. */
function groupHeld(result: BuildResult, words: Words) {
  const said = result.held.map(held => ({
    id: held.id,
    format: held.format,
    why: words.say(held.reason, {...held.values, units: held.units}),
  }))
  const byGuide = Map.groupBy(said, one => JSON.stringify([one.id, one.why]))
  const guides = [...byGuide.values()].flatMap(list => {
    const [first] = list
    return first ? [{...first, formats: [...new Set(list.map(one => one.format))]}] : []
  })
  const same = Map.groupBy(guides, one => JSON.stringify([one.why, one.formats]))
  return [...same.values()].flatMap(list => {
    const [first] = list
    return first ? [{why: first.why, formats: first.formats, ids: list.map(one => one.id)}] : []
  })
}
