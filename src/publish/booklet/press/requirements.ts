import type {PressMade} from '../../model.ts'
import type {Book} from '../model.ts'
import {hasSpine} from '../book.ts'
import {caliperOf, pressSettingsOf} from './settings.ts'

/** One thing a print shop asks about. */
export interface Requirement {
  /** The end of a key `press.ask.*`. */
  key: string
  /** Lines of the answer; none where the county has not said, which is then written by hand. */
  answer: string[]
}

/** Everything a print shop asks about, in its words and its order. */
export function requirementsOf(
  book: Book,
  made: Pick<PressMade, 'pages' | 'inner' | 'spine'>,
): Requirement[] {
  const {words} = book.input
  const {paper, bleed} = book.geometry
  const settings = pressSettingsOf(book)
  const {ink = {}, stock = {}, lamination, copies, contact, proof_by: signer} = settings
  const say = (key: string, values: Record<string, string | number> = {}) => words.han(`press.${key}`, values)
  const stockOf = (part: 'cover' | 'inner', grams: number | undefined, name: string | undefined): string[] =>
    grams === undefined && name === undefined
      ? []
      : [
          say(`stock.${part}`, {
            paper: [grams === undefined ? '' : say('grams', {grams}), name ?? ''].join(''),
          }),
        ]
  return [
    {key: 'size', answer: [say('size', {width: paper.width, height: paper.height}), say('bleed', {bleed})]},
    {key: 'pages', answer: [say('pages', {inner: made.inner, leaves: made.inner / 2})]},
    {
      key: 'stock',
      answer: [
        ...stockOf('cover', stock.cover, stock.cover_paper),
        ...stockOf('inner', stock.inner, stock.inner_paper),
      ],
    },
    {key: 'ink', answer: [say(`ink.cover.${ink.cover ?? '4+0'}`), say(`ink.inner.${ink.inner ?? '1+1'}`)]},
    {
      key: 'binding',
      answer: [
        say(hasSpine(book) ? 'binding.glued' : 'binding.stitched'),
        ...(made.spine === undefined ? [] : [spineLine(book, made.spine)]),
      ],
    },
    {key: 'lamination', answer: lamination === undefined ? [] : [lamination]},
    {key: 'copies', answer: copies === undefined ? [] : [say('copies', {copies})]},
    {key: 'delivery', answer: (settings.delivery ?? []).map(one => placeOf(book, one.to, one.copies))},
    {key: 'contact', answer: contact ? [`${contact.name}　${contact.phone}`] : []},
    {key: 'proof', answer: signer === undefined ? [] : [signer]},
  ]
}

/** A spine reckoned from the weight of the paper says so: the shop measures its own paper. */
function spineLine(book: Book, width: number): string {
  const {mm, estimated} = caliperOf(pressSettingsOf(book))
  return book.input.words.han(estimated ? 'press.spine.estimated' : 'press.spine', {width, caliper: mm})
}

/** A site of the county by its name and address, or the words as they were written. */
function placeOf(book: Book, to: string, copies: number | undefined): string {
  const {words, workspace} = book.input
  const site = workspace.county.sites[to]
  const place = site ? [site.name, site.address, site.phone ?? ''].filter(text => text !== '').join('，') : to
  return copies === undefined ? place : words.han('press.delivery', {place, copies})
}
