import type {Block, Guide, Inline} from '../../guide/model.ts'
import type {PairedGuide, SignatureRecord, Unit} from '../../pairing/model.ts'
import type {SinceSigned} from '../../pairing/since-signed.ts'
import type {BuildMode} from '../model.ts'
import type {Edition, Pair, Run} from './model.ts'
import {pseudoYi} from '#text/yi/attested.ts'

/** A fact's text in one language, as locale/ formats it; undefined for a name that does not exist. */
export type ResolveFact = (
  name: string,
  guide: Guide,
  tag: 'zh' | 'ii',
) => {text: string; lang: 'zh-Hans' | 'ii'; fallback: boolean} | undefined

export interface EditionOptions {
  mode: BuildMode
  resolve: ResolveFact
  signatures: readonly SignatureRecord[]
  signed: boolean
  /** Four capital hex digits of the content hash. */
  code: string
  changes?: SinceSigned | undefined
}

/**
 * Reduces a paired guide to what this build may show. A release shows Yi only where it is approved against the Han
 * beside it; a draft shows all the Yi there is; `pseudo` fills the gaps with one attested word (DESIGN §1).
 *
 * @returns the edition; nothing is reported here, what is missing is counted in it.
 */
export function makeEdition(paired: PairedGuide, options: EditionOptions): Edition {
  const {guide} = paired
  const pairs = new Map<Block, Pair>()
  let incomplete = 0
  let units = 0
  let partial = false
  for (const unit of paired.units) {
    if (unit.state === 'orphan') continue
    units += 1
    if (unit.state !== 'approved' && unit.state !== 'han-only') incomplete += 1
    const shown = yiOf(unit, guide, options)
    if (!shown && unit.state !== 'han-only') partial = true
    unit.zh.forEach((block, position) => {
      const last = position === unit.zh.length - 1
      pairs.set(block, {
        unit: unit.id,
        anchor: `b${block.index}`,
        han: runs(block.inline, guide, 'zh', options.resolve),
        yi: last ? shown : undefined,
        once: unit.state === 'han-only',
        covered: !last && shown !== undefined,
        state: unit.state,
      })
    })
  }
  const pair = (block: Block): Pair => pairs.get(block) ?? shared(block, guide, options)
  return {
    guide,
    paired,
    title: guide.zh.title ? pair(guide.zh.title) : untitled(guide),
    pair,
    complete: incomplete === 0,
    incomplete,
    units,
    partial,
    signed: options.signed,
    signatures: options.signatures,
    code: options.code,
    changes: options.changes,
  }
}

/** The Yi of a unit that this build may show; several blocks are set one after another. */
function yiOf(unit: Unit, guide: Guide, options: EditionOptions): Run[] | undefined {
  if (unit.state === 'han-only') return undefined
  const there = unit.ii.filter(block => !block.gap)
  const allowed = options.mode === 'release' ? unit.state === 'approved' : there.length > 0
  if (allowed && there.length > 0) {
    return there.flatMap((block, n) => [
      ...(n > 0 ? [{type: 'break'} as const] : []),
      ...runs(block.inline, guide, 'ii', options.resolve),
    ])
  }
  if (options.mode !== 'pseudo') return undefined
  const han = unit.zh.map(block => plain(runs(block.inline, guide, 'zh', options.resolve))).join('')
  return [{type: 'text', value: pseudoYi([...han].length * 1.15)}]
}

/** A block that is no unit: digits, facts, a word of a closed list. Printed once where both languages read the same. */
function shared(block: Block, guide: Guide, options: EditionOptions): Pair {
  const han = runs(block.inline, guide, 'zh', options.resolve)
  const yi = runs(block.inline, guide, 'ii', options.resolve)
  const same = plain(han) === plain(yi)
  return {
    unit: '',
    anchor: `b${block.index}`,
    han,
    yi: same ? undefined : yi,
    once: same,
    covered: false,
    state: undefined,
  }
}

/** A guide without a heading still needs a name on its pages: its id. */
function untitled(guide: Guide): Pair {
  return {
    unit: '',
    anchor: 'title',
    han: [{type: 'text', value: guide.id}],
    yi: undefined,
    once: true,
    covered: false,
    state: undefined,
  }
}

/** Inline content with its facts filled in. An unknown fact prints its name as typed; the check has reported it. */
export function runs(inline: readonly Inline[], guide: Guide, tag: 'zh' | 'ii', resolve: ResolveFact): Run[] {
  const own = tag === 'zh' ? 'zh-Hans' : 'ii'
  return inline.map((node): Run => {
    switch (node.type) {
      case 'fact': {
        const fact = resolve(node.name, guide, tag)
        if (!fact) return {type: 'text', value: `{${node.name}}`}
        return fact.lang === own
          ? {type: 'text', value: fact.text}
          : {type: 'text', value: fact.text, lang: fact.lang}
      }
      case 'strong':
      case 'emphasis':
        return {type: node.type, children: runs(node.children, guide, tag, resolve)}
      case 'link':
        return {type: 'link', target: node.target, children: runs(node.children, guide, tag, resolve)}
      default:
        return node
    }
  })
}

/** The characters of runs, without markup. */
export function plain(list: readonly Run[]): string {
  return list
    .map(run => {
      if (run.type === 'text' || run.type === 'code') return run.value
      return run.type === 'break' ? '' : plain(run.children)
    })
    .join('')
}
