import type {ApprovedText, PressRule} from './model.ts'
import {findTexts} from './find-texts.ts'

/** What was approved is what is printed, block by block. */
export const approvedText: PressRule = {
  id: 'approved-text',
  level: 'error',
  source: 'DESIGN §7；service-guides.md §8（彝文排序错误）',
  judge: ({pages}, {approved}) => {
    const found = findTexts(
      pages.map(({text}) => text),
      approved,
    )
    return approved.flatMap((text, index) =>
      found[index]?.length === 0
        ? [{variant: text.lang, pages: [], values: {place: text.place, text: shortened(text)}}]
        : [],
    )
  },
}

const shortened = ({text}: ApprovedText): string => {
  const characters = [...text]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text
}
