import type {ApprovedText, PressRule} from './model.ts'

/** What was approved is what is printed, block by block. */
export const approvedText: PressRule = {
  id: 'approved-text',
  level: 'error',
  source: 'DESIGN §7；service-guides.md §8（彝文排序错误）',
  judge: (_, {approved}) =>
    approved
      .filter(({page}) => page === undefined)
      .map(text => ({variant: text.lang, pages: [], values: {place: text.place, text: shortened(text)}})),
}

const shortened = ({text}: ApprovedText): string => {
  const characters = [...text]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text
}
