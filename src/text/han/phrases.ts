/** Words of Chinese as ICU's dictionary knows them. */
const WORDS = new Intl.Segmenter('zh-Hans', {granularity: 'word'})
const CLAUSE_END = /[，、；：。？！]$/u
const MARK = /^[\p{P}\p{S}\s]+$/u
const OPENING = /^[\p{Ps}\p{Pi}]+$/u

/**
 * Where a Han title may be broken: its clauses, each in pieces that no line break should part. The dictionary knows 户口
 * but takes 医保 and 申领 for two words each. As most words are of two characters, single ones stay together in pairs; an
 * odd one belongs to the word before it, as in 身份证.
 *
 * @param text one line of a title
 * @returns clauses of pieces; joined they are the text.
 */
export function phrasesOf(text: string): string[][] {
  const clauses: string[][] = [[]]
  let singles: string[] = []
  let opening = ''
  const clause = (): string[] => clauses.at(-1) ?? []
  const append = (piece: string): void => {
    clause().push(`${clause().pop() ?? ''}${piece}`)
  }
  const settle = (): void => {
    if (singles.length % 2 === 1 && clause().length > 0) append(singles.shift() ?? '')
    while (singles.length > 0) clause().push(singles.splice(0, 2).join(''))
  }
  for (const {segment} of WORDS.segment(text)) {
    const mark = MARK.test(segment)
    if (!mark && [...segment].length === 1 && opening === '') {
      singles.push(segment)
      continue
    }
    settle()
    if (OPENING.test(segment)) opening += segment
    else if (mark && opening === '') {
      append(segment)
      if (CLAUSE_END.test(segment)) clauses.push([])
    } else {
      clause().push(opening + segment)
      opening = ''
    }
  }
  settle()
  if (opening !== '') append(opening)
  return clauses.filter(pieces => pieces.length > 0)
}
