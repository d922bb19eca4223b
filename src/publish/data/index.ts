import {sortOut} from '../edition/sort-out.ts'
import type {Format, FormatPlan} from '../model.ts'
import {csv} from './csv.ts'
import {guideData} from './guide-data.ts'
import {jsonLd} from './json-ld.ts'
import {listPage} from './list-page.ts'
import {serviceList} from './list.ts'
import {workbook} from './workbook.ts'

/** The list belongs to no guide; ids never narrow it (DESIGN §4). */
const LIST = 'list'

/**
 * Open data: each guide as plain JSON (docs/data.md) and as JSON-LD, and 办理事项清单 as workbook, CSV and page.
 * Never holds Yi that is not approved.
 */
export const data: Format = {
  id: 'data',
  async plan(input): Promise<FormatPlan> {
    const {shown, held} = sortOut(input, 'data', 'any')
    const encoder = new TextEncoder()
    const guides = shown.map(edition => ({
      data: guideData(edition, input),
      fee: input.resolve('fee', edition.guide, 'zh')?.text ?? '',
    }))
    const list = serviceList(guides, input)
    const named = (extension: string) => `data/${list.title}.${extension}`
    const text = (id: string, path: string, value: string) => ({id, path, bytes: encoder.encode(value)})
    return {
      outputs: [
        ...guides
          .filter(({data: {id}}) => input.only === undefined || input.only.has(id))
          .flatMap(({data: guide}) => [
            text(guide.id, `data/${guide.id}.json`, json(guide)),
            text(guide.id, `data/${guide.id}.jsonld`, json(jsonLd(guide, input.words))),
          ]),
        {id: LIST, path: named('xlsx'), bytes: await workbook(list)},
        text(LIST, named('csv'), csv(list)),
        text(LIST, named('html'), listPage(list, input.template('data/list.css'))),
      ],
      prints: [],
      held,
    }
  },
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
