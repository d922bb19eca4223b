import type {Workspace} from '../../guide/model.ts'
import {formatFact} from '../../locale/fact-format.ts'
import type {Words} from '../../locale/words.ts'
import {pairGuide} from '../../pairing/pair.ts'
import type {Change, Said, WrongCopies} from '../../publish/correction/model.ts'
import {plain} from '../../publish/edition/edition.ts'
import type {Edition} from '../../publish/edition/model.ts'
import {makeEditions} from '../build/editions.ts'
import type {AffectedEdition, FactThen, HeldGuide} from './compare.ts'
import {factLabel} from './fact-label.ts'

/** What has to be said about the copies that are wrong, and titles of the guides that nobody has signed since. */
export function wrongCopies(
  workspace: Workspace,
  wrong: readonly AffectedEdition[],
  words: Words,
): {copies: WrongCopies[]; unsigned: string[]} {
  const editions = editionsOf(workspace, words)
  const titles = new Map(
    editions.map(({guide, title}): [string, Said] => [
      guide.id,
      {han: plain(title.han), yi: title.yi && plain(title.yi)},
    ]),
  )
  const named = new Set(wrong.flatMap(({guides}) => guides.map(({id}) => id)))
  const unsigned = editions.filter(({guide, signed}) => named.has(guide.id) && !signed)
  const copies = wrong.map(({title, version, copies, receiver, date, guides}) => ({
    title,
    version,
    copies,
    receiver,
    date,
    changes: guides.flatMap(guide => changesOf(guide, workspace, titles, words)),
  }))
  return {copies, unsigned: unsigned.map(({title}) => plain(title.han))}
}

/** Guides as a release may show them: Yi only where it is approved. */
function editionsOf(workspace: Workspace, words: Words): Edition[] {
  const paired = workspace.guides.map(guide => pairGuide(guide).paired)
  return makeEditions(workspace, paired, [], 'release', (name, guide, tag) =>
    formatFact(name, guide, workspace.county, tag, words),
  ).editions
}

function changesOf(
  {id, title, status, facts}: HeldGuide,
  workspace: Workspace,
  titles: ReadonlyMap<string, Said>,
  words: Words,
): Change[] {
  const said = titles.get(id) ?? {han: title, yi: undefined}
  const han = (key: string): Said => ({han: words.han(key), yi: words.yi(key)})
  if (status !== 'current') {
    const printed = words.han('correction.status.current')
    return [
      {
        guide: id,
        title: said,
        label: han('correction.status'),
        printed,
        now: han(`correction.status.${status}`),
      },
    ]
  }
  const guide = workspace.guides.find(one => one.id === id)
  return facts
    .filter(({printed, now}) => printed !== now)
    .map(({name, printed, now}: FactThen): Change => {
      const yi = guide && formatFact(name, guide, workspace.county, 'ii', words)
      const isYi = yi?.lang === 'ii' && yi.text !== now
      // What the county says of itself is the same in every guide, and said once.
      const common = /^(?:county|sites)\./.test(name)
      return {
        guide: common ? '' : id,
        title: common ? {han: workspace.county.name, yi: undefined} : said,
        label: factLabel(name, workspace.county, words),
        printed,
        now: now === undefined ? han('correction.gone') : {han: now, yi: isYi ? yi.text : undefined},
      }
    })
}
