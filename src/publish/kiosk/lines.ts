import {phrasesOf} from '#text/han/phrases.ts'
import type {Line, Piece} from '#kiosk-app/data/lines.ts'
import type {Values, Words} from '#locale/words.ts'
import type {Pair, Run} from '../edition/model.ts'

/** Guides a link may lead to: those this kiosk holds. */
export type Reachable = ReadonlySet<string>

/** A pair as the screen shows it. */
export function pairLine(pair: Pair, reachable: Reachable): Line {
  return {
    han: toPieces(pair.han, reachable),
    ...(pair.yi ? {yi: toPieces(pair.yi, reachable)} : {}),
    ...(pair.covered ? {covered: true as const} : {}),
  }
}

/** A word of the tool; without Yi the Han stands for both, and the gap is counted by `words`. */
export function wordLine(words: Words, key: string, values?: Values): Line {
  return textLine(words.han(key, values), words.yi(key, values))
}

/** Two texts that say the same; one that reads alike in both is given once. */
export function textLine(han: string, yi?: string): Line {
  return yi === undefined || yi === han ? {han: [han]} : {han: [han], yi: [yi]}
}

/** A line with its Han in words, each a piece, which the kiosk keeps on one line. */
export function inWords(line: Line): Line {
  return {
    ...line,
    han: line.han.flatMap((piece): Piece[] =>
      typeof piece === 'string' ? phrasesOf(piece).flat() : [piece],
    ),
  }
}

/** Runs as pieces. A link that leads out of the kiosk, or to a file, keeps its words and loses its link. */
export function toPieces(runs: readonly Run[], reachable: Reachable): Piece[] {
  return runs.flatMap((run): Piece[] => {
    switch (run.type) {
      case 'text':
        return [run.lang ? {lang: run.lang, text: run.value} : run.value]
      case 'code':
        return [run.value]
      case 'break':
        return [{break: true}]
      case 'strong':
        return [{strong: toPieces(run.children, reachable)}]
      case 'emphasis':
        return [{emphasis: toPieces(run.children, reachable)}]
      case 'link': {
        const text = toPieces(run.children, reachable)
        return run.target.to === 'guide' && reachable.has(run.target.id)
          ? [{guide: run.target.id, text}]
          : text
      }
    }
  })
}
