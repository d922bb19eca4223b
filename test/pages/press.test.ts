import {createHash} from 'node:crypto'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs, type Printed} from '#edges/print-jobs.ts'
import type {Files} from '#guide/model.ts'
import {contentOf, contentOwners} from '#press/content/owners.ts'
import {boxOf, mediaBox, pageNumbers, PT_PER_MM, type Box} from '#press/pages.ts'
import {openPdf} from '#press/pdf-file.ts'
import {shownText} from '#press/text/shown-text.ts'
import {booklet} from '#publish/booklet/index.ts'
import type {PrintJob} from '#publish/model.ts'
import {bookletFiles} from './booklet-fixture.ts'
import {bookletInput} from './booklet-input.ts'
import {structureOf, textOfPages} from './pdf-text.ts'

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

async function make(
  files: Files,
  change: (job: PrintJob) => PrintJob = job => job,
): Promise<Printed<PrintJob>> {
  const input = await bookletInput(files, {approved: true})
  const {prints} = await booklet.plan(input)
  const settings = {contentDate: input.contentDate, version: input.toolVersion, jobs: 1}
  for await (const printed of printJobs(prints.map(change), printer, settings)) return printed
  throw new Error('no book was made')
}

/** A file of the press by the end of its path. */
function fileOf(printed: Printed<PrintJob>, end: string): Uint8Array {
  const output = printed.press?.outputs.find(({path}) => path.endsWith(end))
  if (!output) throw new Error(`no ${end}: ${JSON.stringify(printed.press?.problems)}`)
  return output.bytes
}

/** Adds lines to the booklet's own file, or takes the place of some. */
function withBooklet(files: Files, change: (yaml: string) => string): Files {
  const path = 'content/booklets/ben.yaml'
  const yaml = new TextDecoder().decode(files.get(path))
  return new Map([...files, [path, new TextEncoder().encode(change(yaml))]])
}

/** The pages of a cover, in the words of a print shop. */
const COVERS = ['封面', '封二', '封三', '封底']
const placeOf = (name: string): number => {
  const cover = COVERS.indexOf(name)
  return cover < 0 ? Number(name) : cover < 2 ? cover - 2 : 10000 + cover
}
const byPlace = (a: string, b: string): number => placeOf(a) - placeOf(b)

const widthOf = ({left, right}: Box) => (right - left) / PT_PER_MM
const heightOf = ({bottom, top}: Box) => (top - bottom) / PT_PER_MM

/** Sizes in mm of the boxes of every page. */
async function boxesOf(pdf: Uint8Array): Promise<Record<'media' | 'bleed' | 'trim', [number, number]>[]> {
  const file = await openPdf(pdf)
  return pageNumbers(file).map(page => {
    const size = (box: Box | undefined): [number, number] => [
      Number(widthOf(box ?? {left: 0, right: 0, top: 0, bottom: 0}).toFixed(2)),
      Number(heightOf(box ?? {left: 0, right: 0, top: 0, bottom: 0}).toFixed(2)),
    ]
    return {
      media: size(mediaBox(file, page)),
      bleed: size(boxOf(file, page, 'BleedBox')),
      trim: size(boxOf(file, page, 'TrimBox')),
    }
  })
}

/** Operators that set a colour of the screen. */
const RGB = /(?:^|\s)(?:rg|RG)(?=\s|$)/

async function contents(pdf: Uint8Array): Promise<string[]> {
  const file = await openPdf(pdf)
  return Promise.all(contentOwners(file).map(owner => contentOf(file, owner)))
}

describe('a stitched book on facing pages', () => {
  let printed: Printed<PrintJob>
  beforeAll(async () => {
    printed = await make(
      withBooklet(
        bookletFiles('facing'),
        yaml => `${yaml}\npress: {copies: 300, delivery: [{to: zhongxin, copies: 300}], marks: true}\n`,
      ),
    )
  })

  test('every file is there, and nothing is wrong with any', () => {
    expect(printed.press?.problems).toEqual([])
    expect(printed.press?.outputs.map(({path}) => path)).toEqual([
      'booklet/ben/交印厂/01封面.pdf',
      'booklet/ben/交印厂/02内页.pdf',
      'booklet/ben/交印厂/03印刷说明.pdf',
      'booklet/ben/交印厂/询价单.pdf',
      'booklet/ben/交印厂/job.json',
      'booklet/ben/自印用-已拼版-勿再拼/imposed.pdf',
      'booklet/ben/自印用-已拼版-勿再拼/封面.pdf',
    ])
  })

  test('cover and inner pages together are the book that is read, page by page', async () => {
    const read = await textOfPages(printed.bytes)
    const cover = await textOfPages(fileOf(printed, '01封面.pdf'))
    const inner = await textOfPages(fileOf(printed, '02内页.pdf'))
    // Beside the marks stands a line about the file.
    const pages = [...cover.slice(0, 2), ...inner, ...cover.slice(2)]
    expect(pages.map(text => text.replace(/老年人手册(?:封面|内页)第\d+页，共\d+页2026-11-23$/, ''))).toEqual(
      read,
    )
    expect(inner[4]).toMatch(/老年人手册内页第5页，共16页2026-11-23$/)
    expect(inner.length % 4).toBe(0)
    expect(inner[0]).toMatch(/^目录示例3ben/) // furniture first: head, mark, number
  })

  test('pages are cut at exactly their size, with bleed and room for marks around', async () => {
    for (const name of ['01封面.pdf', '02内页.pdf']) {
      for (const {media, bleed, trim} of await boxesOf(fileOf(printed, name))) {
        expect(trim).toEqual([148, 210])
        expect(bleed).toEqual([154, 216])
        expect(media[0]).toBeGreaterThan(160)
      }
    }
    for (const {media, trim} of await boxesOf(printed.bytes)) expect([media, trim]).toEqual([trim, trim])
  })

  test('inner pages are black ink alone, the cover has no colour of the screen', async () => {
    for (const content of await contents(fileOf(printed, '02内页.pdf'))) {
      expect(content).not.toMatch(RGB)
      for (const [, inks = ''] of content.matchAll(/((?:[\d.]+\s+){4})[kK](?=\s)/g)) {
        expect(inks.trim()).toMatch(/^0 0 0 /)
      }
    }
    for (const content of await contents(fileOf(printed, '01封面.pdf'))) expect(content).not.toMatch(RGB)
  })

  test('the press gets no tags and no links, the reader keeps both', async () => {
    const {tagged, outline} = await structureOf(fileOf(printed, '02内页.pdf'))
    expect([tagged, outline]).toEqual([false, []])
    expect((await structureOf(printed.bytes)).tagged).toBe(true)
    const file = await openPdf(fileOf(printed, '02内页.pdf'))
    for (const page of pageNumbers(file)) expect(file.dict(file.get(page)).has('Annots')).toBe(false)
  })

  test('job.json proves its files and every text', () => {
    const job = JSON.parse(new TextDecoder().decode(fileOf(printed, 'job.json')))
    for (const {path, sha256} of job.files) {
      const bytes = fileOf(printed, path)
      expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, sha256])
    }
    const title = createHash('sha256').update('高龄补贴申领').digest('hex')
    expect(job.texts).toContainEqual(expect.objectContaining({guide: 'diyi', lang: 'zh', sha256: title}))
    expect(job.texts.filter(({lang}: {lang: string}) => lang === 'ii').length).toBeGreaterThan(10)
    expect(job.order).toMatchObject({copies: 300})
    expect(job.checkedBy.length).toBeGreaterThan(10)
    expect(job.edition).toMatchObject({product: 'booklet/ben', guides: [{id: 'diyi'}, {id: 'dier'}]})
  })

  test('the instructions say what is asked, and leave room where nobody has answered', async () => {
    const text = (await textOfPages(fileOf(printed, '03印刷说明.pdf'))).join('')
    expect(text).toContain('字体已嵌入，请勿用CorelDRAW、AI、Word打开改存，需改请退回。')
    for (const asked of [
      '成品尺寸',
      '页数',
      '用纸克重',
      '印色',
      '装订与订口方向',
      '覆膜',
      '份数',
      '分发地点',
      '联系人',
      '付印签样',
    ]) {
      expect(text).toContain(asked)
    }
    expect(text).toContain('300份')
    expect(text).toContain('示例县政务服务中心，示例镇幸福路1号：300份')
    expect(text).toContain('覆膜（手填）')
  })

  test('every page is pictured beside its number, in its place', async () => {
    const file = await openPdf(fileOf(printed, '03印刷说明.pdf'))
    const inner = await openPdf(fileOf(printed, '02内页.pdf'))
    const count = pageNumbers(inner).length
    const pictured: string[] = []
    for (const page of pageNumbers(file)) {
      const [owner] = contentOwners(file).filter(({number}) => number === page)
      if (!owner) continue
      const drawn = [
        ...(await contentOf(file, owner)).matchAll(
          /q ([\d.-]+) 0 0 [\d.-]+ ([\d.-]+) ([\d.-]+) cm ([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re W n \/(Page|Cover)(\d+) Do Q/g,
        ),
      ]
      const folios = (await shownText(file, page, new Map())).filter(({font}) => font === 'HanyiHan-Bold')
      for (const [, ...found] of drawn) {
        const [scale = 0, x = 0, y = 0, cropLeft = 0, cropBottom = 0, width = 0, height = 0] =
          found.map(Number)
        const [part, of] = found.slice(-2)
        const isPage = width > 400
        if (!isPage) continue
        const name = part === 'Page' ? String(Number(of) + 2) : COVERS[Number(of) - 1]
        pictured.push(name ?? '')
        const edge = x + scale * cropLeft
        const top = y + scale * (cropBottom + height)
        const above = folios.filter(
          ({baseline, left}) =>
            baseline > top &&
            baseline < top + 3 * PT_PER_MM &&
            left > edge - PT_PER_MM &&
            left < edge + 12 * PT_PER_MM,
        )
        // After the name may come what a picture cuts away.
        expect(above.map(({text}) => text).join('')).toMatch(
          new RegExp(part === 'Page' ? `^${name}(?!\\d)` : `^${name}`),
        )
        expect(scale * width).toBeCloseTo(19.5 * PT_PER_MM, 0)
      }
    }
    // Those of one file are drawn after those of the other.
    expect(pictured.toSorted(byPlace)).toEqual([
      '封面',
      '封二',
      ...Array.from({length: count}, (_, n) => String(n + 3)),
      '封三',
      '封底',
    ])
  })

  test('sheets hold two pages a side, and the same text in all', async () => {
    const inner = (await textOfPages(printed.bytes)).slice(2, -2).join('')
    const sheets = await textOfPages(fileOf(printed, 'imposed.pdf'))
    expect(sheets).toHaveLength((await textOfPages(fileOf(printed, '02内页.pdf'))).length / 2)
    const sorted = (text: string) => [...text].sort().join('')
    // The number of each sheet stands outside the pages, drawn as strokes.
    expect(sorted(sheets.join(''))).toBe(sorted(inner))
  })

  test('made twice, the same bytes', async () => {
    const again = await make(
      withBooklet(
        bookletFiles('facing'),
        yaml => `${yaml}\npress: {copies: 300, delivery: [{to: zhongxin, copies: 300}], marks: true}\n`,
      ),
    )
    for (const {path, bytes} of printed.press?.outputs ?? []) {
      expect([path, Buffer.compare(fileOf(again, path), bytes)]).toEqual([path, 0])
    }
  })
})

describe('a glued book', () => {
  const glued = (files: Files, caliper: number) =>
    withBooklet(
      files,
      yaml => `${yaml.replace(/binding: .*\n/, '')}\nbinding: 胶装\npress: {caliper: ${caliper}}\n`,
    )

  test('has one cover around a spine as wide as its leaves are thick, with its title where there is room', async () => {
    const printed = await make(glued(bookletFiles('stacked'), 0.5))
    expect(printed.press?.problems).toEqual([])
    const inner = await textOfPages(fileOf(printed, '02内页.pdf'))
    const spine = (inner.length / 2) * 0.5
    const [cover, ...others] = await boxesOf(fileOf(printed, '01封面.pdf'))
    expect(others).toEqual([])
    expect(cover?.trim).toEqual([Number((296 + spine).toFixed(2)), 210])
    expect(cover?.bleed).toEqual([Number((302 + spine).toFixed(2)), 216])
    expect(inner.length % 2).toBe(0)
    // The page the spine was printed on is no page of the book.
    expect(await textOfPages(printed.bytes)).toHaveLength(inner.length + 4)
    const job = JSON.parse(new TextDecoder().decode(fileOf(printed, 'job.json')))
    expect(job).toMatchObject({spine, caliper: {mm: 0.5, estimated: false}})
  })
})

describe('held back', () => {
  test('a job whose pages do not hold an approved text: its files, not the book and not the sheets', async () => {
    const printed = await make(bookletFiles('stacked'), job => {
      const order = job.press
      if (!order) throw new Error('no order')
      const [first] = order.texts
      if (!first) throw new Error('no text')
      return {...job, press: {...order, texts: [...order.texts, {...first, text: '没有印上去的一句话'}]}}
    })
    expect(printed.problems).toEqual([])
    expect(printed.press?.problems).toEqual([
      {
        key: 'preflight.approved-text.zh',
        values: expect.objectContaining({text: '没有印上去的一句话', path: 'booklet/ben/交印厂/02内页.pdf'}),
      },
    ])
    expect(printed.press?.outputs.map(({path}) => path)).toEqual([
      'booklet/ben/自印用-已拼版-勿再拼/imposed.pdf',
      'booklet/ben/自印用-已拼版-勿再拼/封面.pdf',
    ])
  })

  test('a job in a colour the theme does not name', async () => {
    const printed = await make(bookletFiles('stacked'), job => ({
      ...job,
      html: pages => job.html(pages).replace('</style>', '.contents{color:#123456}</style>'),
    }))
    expect(printed.press?.problems).toContainEqual({
      key: 'preflight.colour',
      // The contents, by its printed number.
      values: expect.objectContaining({pages: '3', colour: '#123456', path: 'booklet/ben/交印厂/02内页.pdf'}),
    })
    expect(printed.press?.problems.map(({key}) => key)).not.toContain('preflight.foreign-colour')
    expect(printed.press?.outputs.some(({path}) => path.includes('交印厂'))).toBe(false)
  })

  test('a profile that is none', async () => {
    const printed = await make(bookletFiles('stacked'), job =>
      job.press ? {...job, press: {...job.press, intent: new TextEncoder().encode('not a profile')}} : job,
    )
    expect(printed.press?.problems.map(({key}) => key)).toContain('preflight.intent.broken')
    expect(printed.press?.outputs.some(({path}) => path.includes('交印厂'))).toBe(false)
  })

  test('sheets too small for two pages: the sheets alone', async () => {
    const printed = await make(bookletFiles('stacked'), job =>
      job.press
        ? {
            ...job,
            paper: job.paper,
            press: {...job.press, office: {sheet: '大度16开毛料', duplex: 'short-edge'}},
          }
        : job,
    )
    expect(printed.press?.problems.map(({key}) => key)).toEqual(['machine.impose.sheet-too-small'])
    expect(printed.press?.outputs.some(({path}) => path.includes('自印用'))).toBe(false)
    expect(printed.press?.outputs.filter(({path}) => path.includes('交印厂'))).toHaveLength(5)
  })
})
