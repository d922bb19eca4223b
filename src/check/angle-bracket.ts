import type {Fault} from '../guide/fault.ts'
import type {Block} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {charactersOf} from '#guide/characters.ts'

/** `<` or `>` left in the text: a title mark, an arrow or a tag that a program ate (service-guides.md §4, §5). */
export const angleBracket: GuideCheck = ({guide}) =>
  [...guide.zh.blocks, ...guide.ii.blocks].flatMap((block: Block): Fault[] => {
    const [mark] = /[<>]/.exec(charactersOf([block])) ?? []
    return mark === undefined ? [] : [{rule: 'angle-bracket', values: {mark}, place: block.place}]
  })
