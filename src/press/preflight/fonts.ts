import type {PressRule} from './model.ts'

/** Every font lies in the file, is one of ours, and is drawn from outlines. */
export const fonts: PressRule = {
  id: 'fonts',
  level: 'error',
  source: 'ISO 15930-7 §6.4；publishing.md §4',
  judge: (facts, expected) => {
    const listed = facts.fonts.filter(({type}) => type !== 'Type3')
    const loose = listed.filter(({embedded}) => !embedded)
    const strange = listed.filter(({name, embedded}) => embedded && !expected.fonts.has(name))
    const names = (some: typeof listed) => some.map(({name}) => name).join('、')
    return [
      ...(loose.length > 0 ? [{variant: 'loose', pages: [], values: {fonts: names(loose)}}] : []),
      ...(strange.length > 0 ? [{variant: 'strange', pages: [], values: {fonts: names(strange)}}] : []),
      ...(facts.type3 > 0 ? [{variant: 'type3', pages: [], values: {count: facts.type3}}] : []),
    ]
  },
}
