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

const asciiOf = (ch: string): string =>
  /^[０-９Ａ-Ｚａ-ｚ]$/.test(ch) ? String.fromCharCode((ch.codePointAt(0) ?? 0) - 0xfee0) : ch

/**
 * Takes a text; returns its canonical form: NFC (never NFKC, which would make `5²` and `52` equal), runs of white
 * space one space, none at the ends, and none for a line end between two characters written without spaces.
 * Equal canonical forms are the same text.
 */
export const canon = (text: string): string =>
  text
    .normalize('NFC')
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
  [...canon(text)]
    .map(ch => FOLDED.get(ch) ?? asciiOf(ch))
    .join('')
    .replace(/-{2,}/g, '-')
    .replace(/…{2,}|\.{3,}/g, '…')
    .replace(/ +/g, (_gap, at: number, whole: string) =>
      /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole.slice(at).trimStart()[0] ?? '') ? ' ' : '',
    )
