import {isUnspaced} from './han/punctuation.ts'

/** Marks that are one and the same for a reader, whatever was typed: left the forms, right what stands for them. */
const FOLDED: ReadonlyMap<string, string> = new Map(
  (
    [
      [',，', ','],
      ['.．。｡', '.'],
      ['、､', '、'],
      [';；', ';'],
      [':：∶', ':'],
      ['?？', '?'],
      ['!！', '!'],
      ['(（', '('],
      [')）', ')'],
      ['[［〔【', '['],
      [']］〕】', ']'],
      ['"“”＂〝〞「」『』', '"'],
      ["'‘’＇", "'"],
      ['-‐‑‒–—―−－─', '-'],
      ['~～〜', '~'],
      ['·•・‧･', '·'],
      ['…⋯', '…'],
      ['%％', '%'],
      ['¥￥', '¥'],
      ['<＜〈', '<'],
      ['>＞〉', '>'],
    ] as const
  ).flatMap(([forms, folded]) => [...forms].map((form): [string, string] => [form, folded])),
)

/** Full-width letters and digits, and every mark that is folded to another. */
const UNFOLDED = new RegExp(
  `[０-９Ａ-Ｚａ-ｚ${[...FOLDED].flatMap(([form, folded]) => (form === folded ? [] : [`\\u{${form.codePointAt(0)?.toString(16)}}`])).join('')}]`,
  'gu',
)

const fold = (ch: string): string => FOLDED.get(ch) ?? String.fromCharCode((ch.codePointAt(0) ?? 0) - 0xfee0)

/** White space that is anything but one space between two words: most texts have none. */
const UNTIDY = /[^\S ]| {2}|^ | $/

/**
 * Takes a text; returns its canonical form: NFC (never NFKC, which would make `5²` and `52` equal), runs of white
 * space one space, none at the ends, and none for a line end between two characters written without spaces.
 * Equal canonical forms are the same text.
 */
export const canon = (text: string): string => {
  const composed = text.normalize('NFC')
  return UNTIDY.test(composed) ? tidied(composed) : composed
}

const tidied = (text: string): string =>
  text
    .replace(/[^\S\n\r]*[\r\n]+[^\S\n\r]*/g, (_gap, at: number, whole: string) => {
      const before = [...whole.slice(0, at).trimEnd().slice(-2)].at(-1) ?? ''
      const [after = ''] = whole.slice(at).trimStart().slice(0, 2)
      return isUnspaced(before) && isUnspaced(after) ? '' : ' '
    })
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Takes a text; returns the form in which only cosmetic differences vanish: `canon`, marks and full-width letters
 * and digits folded by an explicit table, spaces removed but between two digits. Two texts whose soft forms are
 * equal differ cosmetically only when their facts are equal too (`sameFacts`): ask for both.
 */
export const soft = (text: string): string =>
  canon(text)
    .replace(UNFOLDED, fold)
    .replace(/-{2,}/g, '-')
    .replace(/…{2,}|\.{3,}/g, '…')
    .replace(/ +/g, (_gap, at: number, whole: string) =>
      /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole.slice(at).trimStart()[0] ?? '') ? ' ' : '',
    )
