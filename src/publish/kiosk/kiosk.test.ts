import {runInNewContext} from 'node:vm'
import {describe, expect, it} from 'vitest'
import type {Block} from '#kiosk-app/data/blocks.ts'
import type {KioskGuide} from '#kiosk-app/data/guide.ts'
import type {KioskMeta} from '#kiosk-app/data/meta.ts'
import {formatDate} from '#locale/dates.ts'
import {sampleInput, type SampleOptions} from '../../../test/pages/sample-input.ts'
import {inState, SMALL, textFiles} from '../../../test/pages/small-workspace.ts'
import {charactersOf, dataScript} from './files.ts'
import {kiosk} from './index.ts'

interface Made {
  files: ReadonlyMap<string, string>
  held: {id: string; reason: string}[]
  /** Text of a file of the release, by its path there. */
  release: (path: string) => string | undefined
  meta: KioskMeta
  guide: (id: string) => KioskGuide
}

/** Runs a data file as the app would, and returns what it hands over. */
function handed<T>(script: string): T {
  let value: T | undefined
  const take = (given: T) => (value = given)
  runInNewContext(script, {hanyi: {meta: take, guide: take}})
  return value!
}

async function make(options: SampleOptions = {}): Promise<Made> {
  const plan = await kiosk.plan(await sampleInput(options))
  const files = new Map(plan.outputs.map(({path, bytes}) => [path, new TextDecoder().decode(bytes)]))
  const [, version] = /^var hanyiCurrent = \["([^"]+)"\]$/m.exec(files.get('kiosk/current.js')!)!
  const release = (path: string) => files.get(`kiosk/releases/${version}/${path}`)
  return {
    files,
    held: plan.held,
    release,
    meta: handed<KioskMeta>(release('meta.js')!),
    guide: id => handed<KioskGuide>(release(`g/${id}.js`)!),
  }
}

const small = (options: SampleOptions = {}) => make({files: textFiles(SMALL), ...options})
const blocksOf = (guide: KioskGuide, part: string): Block[] =>
  guide.parts.find(one => one.id === part)?.blocks ?? []

describe('the kiosk of the sample', () => {
  it('holds every current guide once, as data and as a plain page', async () => {
    const input = await sampleInput()
    const {files, release, meta, guide} = await make()
    const ids = meta.entries.map(entry => entry.id)
    expect(ids.toSorted()).toEqual(input.editions.map(edition => edition.guide.id).toSorted())
    for (const id of ids) {
      expect(guide(id).id).toBe(id)
      expect(release(`html/zh/${id}.html`)).toContain('Content-Security-Policy')
    }
    expect(files.get('kiosk/index.html')).toContain('<noscript>')
    expect(release('index.html')).toContain('<noscript>')
  })

  it('shows the text of every block of every guide, on the screens and on the plain page', async () => {
    const input = await sampleInput()
    const {guide, release} = await make()
    const bare = (text: string) => text.replaceAll(/[\s→]/g, '')
    for (const edition of input.editions) {
      const {id, zh} = edition.guide
      const texts: string[] = []
      JSON.stringify(guide(id), (_, value: unknown) => {
        if (typeof value === 'string') texts.push(value)
        return value
      })
      const screen = bare(texts.join(''))
      const plain = bare(release(`html/zh/${id}.html`)!.replaceAll(/<[^>]*>/g, ''))
      for (const block of zh.blocks) {
        // The checklist has its own words for the columns of its table.
        const column = block.cell?.row === 0 && zh.sections[block.section]?.element === 'materials'
        if (block.shared || column) continue
        const {han} = edition.pair(block)
        for (const run of han) {
          if (run.type !== 'text') continue
          expect(screen, `${id}: ${block.text}`).toContain(bare(run.value))
          expect(plain, `${id}: ${block.text}`).toContain(bare(run.value))
        }
      }
    }
  })

  it('carries 示例, content date and version, number, version and day of the check', async () => {
    const {meta, guide} = await make()
    expect(meta.warnings.map(line => line.han)).toEqual([['示例 · 请勿使用']])
    expect(meta.watermark).toBeUndefined()
    expect(meta.stamp.map(row => row.value.han[0])).toEqual([
      '2026年11月20日',
      '2026-11-20.1',
      '0000-5550199',
    ])
    const {facts} = (await sampleInput()).workspace.guides.find(one => one.id === 'gaoling-jintie')!
    expect(guide('gaoling-jintie').stamp.map(row => row.value.han[0])).toEqual([
      'gaoling-jintie',
      facts.version,
      formatDate(facts.checked!.date, 'zh'),
      '0000-5550199',
    ])
    expect(guide('gaoling-jintie').notice?.han).toEqual(['部分内容暂无彝文，请向窗口工作人员咨询'])
  })

  it('is the same twice', async () => {
    expect((await make()).files).toEqual((await make()).files)
  })
})

describe('what a kiosk may show', () => {
  it('is no unapproved Yi in a release, all of it in a draft under a watermark', async () => {
    const yi = /[\u{a000}-\u{a4cf}]/u
    const release = await small({paired: inState('review')})
    expect(JSON.stringify(release.guide('shiyan').parts)).not.toMatch(yi)
    expect(release.guide('shiyan').notice).toBeDefined()
    const draft = await small({paired: inState('review'), mode: 'draft'})
    expect(draft.guide('shiyan').title).toEqual({han: ['彝文'], yi: ['ꆈꌠꁱꂷ']})
    expect(draft.meta.watermark).toContain('送审稿')
    expect(draft.meta.warnings[0]?.han[0]).toContain('送审稿')
    const pseudo = await small({mode: 'pseudo'})
    expect(pseudo.meta.watermark).toBe('排版测试·彝文为占位·严禁张贴传播')
    const approved = await small({paired: inState('approved')})
    expect(approved.guide('shiyan').notice).toBeUndefined()
    expect(approved.guide('shiyan').title.yi).toEqual(['ꆈꌠꁱꂷ'])
  })

  it('leaves out unsigned guides, and incomplete ones where the county holds them', async () => {
    const unsigned = await small({signed: false})
    expect(unsigned.meta.entries).toEqual([])
    expect(unsigned.held).toMatchObject([{id: 'shiyan', reason: 'cli.held.unsigned'}])
    const hold = {...SMALL, 'hanyi.yaml': 'formats: {kiosk: {unapproved: hold}}\n'}
    const incomplete = await make({files: textFiles(hold), paired: inState('approved', {政府: 'review'})})
    expect(incomplete.held).toMatchObject([{id: 'shiyan', reason: 'cli.held.unapproved', units: 1}])
    expect((await make({files: textFiles(hold), paired: inState('approved')})).held).toEqual([])
  })

  it('is Yi alone only when the county switched it on', async () => {
    expect((await small()).meta.yiOnly).toBe(false)
    const on = {...SMALL, 'hanyi.yaml': 'kiosk: {yi_only: true}\n'}
    expect((await make({files: textFiles(on)})).meta.yiOnly).toBe(true)
  })
})

describe('the screens of a guide', () => {
  it('group the materials by what is always, alternatively and sometimes needed', async () => {
    const {guide} = await small({paired: inState('approved')})
    const [materials] = blocksOf(guide('shiyan'), 'bring').filter(block => block.type === 'materials')
    expect(materials).toMatchObject({
      groups: [
        {
          need: 'any',
          title: {han: ['下面任选一样带来']},
          items: [{name: {han: ['语言']}}, {name: {han: ['财产']}}],
        },
        // The Yi of the case is the approved cell alone, joined to nothing.
        {need: 'all', title: {han: ['看情况带：失业'], yi: ['ꃅꅍꀋꐥ']}},
      ],
    })
  })

  it('say where a step leads only when it is not the next one', async () => {
    const {guide} = await small()
    const [steps] = blocksOf(guide('shiyan'), 'how').filter(block => block.type === 'steps')
    expect(steps).toMatchObject({
      steps: [
        {number: 1, branches: []},
        {number: 2, branches: [{line: {han: ['社会服务']}, next: {han: ['→ 第1步']}}]},
      ],
    })
    expect(steps).not.toHaveProperty('steps.0.next')
  })

  it('link only to guides the kiosk holds', async () => {
    const files = {...SMALL}
    files['content/guides/shiyan/zh.md'] +=
      '\n## 温馨提示\n\n见[别处](guide:biechu)，或[自己](guide:shiyan)。\n'
    const {guide} = await make({files: textFiles(files)})
    const text = JSON.stringify(blocksOf(guide('shiyan'), 'more'))
    expect(text).toContain('别处')
    expect(text).not.toContain('biechu')
    expect(text).toContain('{"guide":"shiyan","text":["自己"]}')
  })
})

describe('data files', () => {
  it('are scripts that old browsers read and that end no script element', () => {
    const value = {text: '</script><!-- \u2028\u2029 ꆈ'}
    const script = dataScript('guide', value)
    expect(script).not.toMatch(/[<\u2028\u2029]/)
    expect(handed(script)).toEqual(value)
  })

  it('name each character once for the fonts', () => {
    expect(charactersOf(['乙甲\n', '甲ꆈ𠮷'])).toBe('乙甲ꆈ𠮷')
  })
})

describe('a style sheet that is too small for the room', () => {
  it('is told with its line, and no kiosk is made', async () => {
    const input = await sampleInput({files: textFiles(SMALL)})
    const template = (path: string) =>
      path === 'kiosk/app.css' ? `${input.template(path)}.tile { font-size: 0.5rem; }` : input.template(path)
    const plan = await kiosk.plan({...input, template})
    expect(plan.outputs).toEqual([])
    expect(plan.faults).toMatchObject([
      {
        rule: 'kiosk-size',
        variant: 'letters',
        values: {selector: '.tile', size: 20},
        place: {file: 'templates/kiosk/app.css', line: input.template('kiosk/app.css').split('\n').length},
      },
    ])
  })
})
