import {expect, it} from 'vitest'
import type {KioskGuide} from '#kiosk-app/data/guide.ts'
import type {Edition} from '../edition/model.ts'
import {searchData} from './search.ts'

const edition = (nickname?: string): Edition =>
  ({
    title: {han: [{type: 'text', value: '老年人优待证'}], yi: [{type: 'text', value: 'ꆈꌠ'}]},
    guide: {id: 'youdai', facts: {...(nickname === undefined ? {} : {nickname})}},
  }) as unknown as Edition

const guide = {
  parts: [
    {
      id: 'bring',
      title: {han: ['带什么']},
      blocks: [
        {type: 'paragraph', line: {han: ['带', {strong: ['身份证']}, {break: true}, '来'], yi: ['ꁱꂷ']}},
        {type: 'facts', rows: [{label: {han: ['电话']}, value: {han: ['12345']}}]},
        {type: 'members', members: [{guide: 'x', title: {han: [{guide: 'x', text: ['高龄津贴']}]}}]},
      ],
    },
  ],
} as unknown as KioskGuide

it('holds names, spellings and all that is said but labels, folded', () => {
  const {
    data: {guides, yi, files: count},
    files,
  } = searchData([{edition: edition('老年证'), guide}])
  expect(guides).toEqual([
    {
      id: 'youdai',
      titles: ['老年人优待证', '老年证', 'ꆈꌠ'],
      spellings: ['lao nian ren you dai zheng', 'lao nian zheng', 'nuo su'],
    },
  ])
  expect(count).toBe(1)
  expect(files).toEqual([{from: 0, texts: ['带身份证来ꁱꂷ12345高龄津贴']}])
  expect(yi.split(' ')).toHaveLength(1165)
})

it('parts texts into files that an old terminal takes in at once, each guide in one of them', () => {
  const long = {
    parts: [{blocks: [{type: 'paragraph', line: {han: ['证'.repeat(20_000)]}}]}],
  } as unknown as KioskGuide
  const {data, files} = searchData(Array.from({length: 7}, () => ({edition: edition(), guide: long})))
  expect(files.map(({from, texts}) => [from, texts.length])).toEqual([
    [0, 3],
    [3, 3],
    [6, 1],
  ])
  expect(data.files).toBe(3)
})
