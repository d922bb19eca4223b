import type {Words} from '#locale/words.ts'
import type {FormatInput} from '../model.ts'
import type {GuideData} from './guide-data.ts'

/** A column of 办理事项清单; `yi` marks the one whose cells are Yi. */
interface Column {
  key: string
  /** Width in characters, for the workbook. */
  width: number
  yi?: true
  cell: (data: GuideData, words: Words) => string
}

const COLUMNS: readonly Column[] = [
  {key: 'id', width: 24, cell: data => data.id},
  {key: 'kind', width: 12, cell: (data, words) => words.han(`reader.kind.${data.kind}`)},
  {key: 'title', width: 30, cell: data => data.title['zh-Hans']},
  {key: 'title.yi', width: 30, yi: true, cell: data => data.title.ii ?? ''},
  {key: 'nickname', width: 16, cell: data => data.nickname ?? ''},
  {key: 'type', width: 12, cell: data => data.type ?? ''},
  {key: 'handling', width: 10, cell: data => data.handling ?? ''},
  {key: 'audience', width: 12, cell: data => data.audience.join('、')},
  {key: 'agency', width: 24, cell: data => data.agency ?? ''},
  {key: 'basic', width: 16, cell: data => data.codes.basic ?? ''},
  {key: 'impl', width: 34, cell: data => data.codes.impl ?? ''},
  {key: 'local', width: 20, cell: data => data.codes.local ?? ''},
  {key: 'legal', width: 14, cell: data => data.time?.legal?.text ?? ''},
  {key: 'promise', width: 14, cell: data => data.time?.promise.text ?? ''},
  {key: 'fee', width: 30, cell: () => ''},
  {key: 'visits', width: 12, cell: data => (data.visits === undefined ? '' : String(data.visits))},
  {key: 'channels', width: 20, cell: data => data.channels.join('、')},
  {key: 'materials', width: 14, cell: data => (data.materials ? String(data.materials.length) : '')},
  {
    key: 'places',
    width: 40,
    cell: data => data.places.map(place => place.name + (place.window ?? '')).join('；'),
  },
  {key: 'consult', width: 16, cell: data => data.phones.consult ?? ''},
  {key: 'complain', width: 16, cell: data => data.phones.complain ?? ''},
  {key: 'version', width: 8, cell: data => data.version},
  {key: 'checked', width: 14, cell: data => data.checked?.date ?? ''},
]

/** 办理事项清单: every value is text, so that codes keep their zeros. */
export interface ServiceList {
  title: string
  sheet: string
  /** County, content date, how many; watermark and label before it. */
  notes: string[]
  columns: {name: string; width: number; yi: boolean}[]
  rows: string[][]
}

/** @param guides with their fee as it is printed: '' where the guide says nothing. */
export function serviceList(
  guides: readonly {data: GuideData; fee: string}[],
  input: FormatInput,
): ServiceList {
  const {words, workspace, contentDate, mode} = input
  const {settings, county} = workspace
  const sample = words.han('reader.watermark.sample')
  return {
    title: words.han('data.title'),
    sheet: words.han('data.sheet'),
    notes: [
      ...(mode === 'release' ? [] : [words.han(`reader.watermark.${mode}`)]),
      ...(settings.label === '' ? [] : [settings.label]),
      ...(county.sample && !settings.label.includes(sample) ? [sample] : []),
      words.han('data.source', {county: county.name, date: contentDate, n: guides.length}),
    ],
    columns: COLUMNS.map(column => ({
      name: words.han(`data.column.${column.key}`),
      width: column.width,
      yi: column.yi === true,
    })),
    rows: guides.map(({data, fee}) =>
      COLUMNS.map(column => (column.key === 'fee' ? fee : column.cell(data, words))),
    ),
  }
}
