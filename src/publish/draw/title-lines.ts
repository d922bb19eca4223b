import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {phrasesOf} from '#text/han/phrases.ts'
import type {Pair} from '../edition/model.ts'
import {drawLines, type DrawOptions} from './stacked.ts'

/**
 * The two lines of a title that is set large: its Han breaks between words (`.phrases` in templates/theme.css), its Yi
 * where the browser may break Yi.
 *
 * @param room characters a line holds; clauses that all fit a line are kept whole.
 */
export function drawTitleLines(
  title: Pair,
  tag: string,
  options: DrawOptions,
  room?: number,
): ElementContent[] {
  return drawLines(title, tag, options).map(line =>
    line.type === 'element' && line.properties['lang'] === 'zh-Hans'
      ? {
          ...line,
          properties: {
            ...line.properties,
            className: [...classesOf(line.properties['className']), 'phrases'],
          },
          children: line.children.flatMap(child =>
            child.type === 'text' ? drawPhrases(child.value, room) : [child],
          ),
        }
      : line,
  )
}

/** A Han text with the places at which it may be broken. */
export function drawPhrases(text: string, room = 0): ElementContent[] {
  const clauses = phrasesOf(text)
  const whole = clauses.length > 1 && clauses.every(pieces => [...pieces.join('')].length <= room)
  const drawn = (pieces: readonly string[]): ElementContent[] =>
    pieces.flatMap((piece, n): ElementContent[] => [
      ...(n > 0 ? [h('wbr')] : []),
      {type: 'text', value: piece},
    ])
  return whole ? clauses.map(pieces => h('span', {class: 'clause'}, drawn(pieces))) : drawn(clauses.flat())
}

const classesOf = (names: unknown): string[] => (Array.isArray(names) ? names.map(String) : [])
