import type {PressRule} from './model.ts'

/** As many pages as were laid out, and as many as the binding needs: sheets folded once have four. */
export const pageCount: PressRule = {
  id: 'page-count',
  level: 'error',
  source: 'service-guides.md §7；publishing.md §6',
  judge: ({pages: {length}}, {pages, multiple}) => [
    ...(pages !== undefined && pages !== length
      ? [{variant: 'other', pages: [], values: {count: length, expected: pages}}]
      : []),
    ...(multiple !== undefined && length % multiple !== 0
      ? [{variant: 'multiple', pages: [], values: {count: length, multiple}}]
      : []),
    ...(length === 0 ? [{variant: 'none', pages: []}] : []),
  ],
}
