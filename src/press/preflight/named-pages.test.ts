import {expect, test} from 'vitest'
import {gatheredByPage, namedPages} from './named-pages.ts'

test('one colour on many pages is told once, the first twelve pages named', () => {
  const on = (page: number, colour: string) => ({page, kind: 'colour', colour})
  expect(gatheredByPage([on(2, '#ff0000'), on(2, '#0000ff'), on(3, '#ff0000')])).toEqual([
    {kind: 'colour', colour: '#ff0000', pages: '2、3'},
    {kind: 'colour', colour: '#0000ff', pages: '2'},
  ])
  expect(namedPages(Array.from({length: 13}, (_, n) => n + 1))).toBe('1、2、3、4、5、6、7、8、9、10、11、12…')
})
