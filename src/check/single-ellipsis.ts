import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {hanByBlock} from './pairs.ts'

/** One … or — where text is on at least one side; a dash between figures is a range. */
const SINGLE = /(?<!…)…(?!…)|(?<![—\d])—(?![—\d])/gu

/** Half an ellipsis or half a dash in Yi text, which like Chinese writes …… and —— (yi-script.md §2, §9). */
export const singleEllipsis: GuideCheck = paired => {
  const han = hanByBlock(paired)
  return matchesIn(paired.guide.ii, SINGLE, typedYi)
    .filter(({block, text}) => !(han.get(block) ?? []).some(one => hasSingle(one.text, text)))
    .map(({text, place}) => ({
      rule: 'single-ellipsis',
      variant: text === '…' ? 'ellipsis' : 'dash',
      values: {text, full: text + text},
      place,
      expected: [text + text],
    }))
}

/** Does the Han write it so too? Every mark is judged against the source (pairing.md §8). */
function hasSingle(han: string, mark: string): boolean {
  return [...han.matchAll(SINGLE)].some(([found]) => found === mark)
}
