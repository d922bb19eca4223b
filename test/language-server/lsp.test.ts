import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {
  DiagnosticSeverity,
  MarkupKind,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node'
import {applied, positionOf, startEditor, type Editor} from './editor.ts'

const ZH = 'content/guides/yangli/zh.md'
const II = 'content/guides/yangli/ii.md'
const FACTS = 'content/guides/yangli/guide.yaml'
const OTHER = 'content/guides/lingli/zh.md'

const none = (list: readonly unknown[]): boolean => list.length === 0
const some = (list: readonly unknown[]): boolean => list.length > 0
const valueOf = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? ''

async function copyOf(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hanyi-lsp-'))
  await cp(fileURLToPath(new URL('workspace', import.meta.url)), folder, {recursive: true})
  return folder
}

let root = ''
let editor: Editor
const begin = async (): Promise<void> => {
  root = await copyOf()
  editor = await startEditor(root)
}
const end = async (): Promise<void> => {
  expect(await editor.end()).toBe(0)
  expect(editor.log).toEqual([])
  await rm(root, {recursive: true})
}

describe('findings', () => {
  beforeEach(begin)
  afterEach(end)

  it('appear at their place for unsaved text, and go when it is mended', async () => {
    await editor.open(ZH)
    const good = editor.text(ZH)
    await editor.type(ZH, good.replace('{own.age}', '{own.agee}'))
    const [finding, ...more] = await editor.findings(ZH, some)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      code: 'unknown-fact',
      source: 'hanyi',
      severity: DiagnosticSeverity.Error,
      range: {start: {line: 2, character: 2}, end: {line: 2, character: 12}},
    })
    expect(finding?.message).toMatch(/没有叫“own.agee”的事实，应为“own.age”/)
    const page = await readFile(fileURLToPath(finding?.codeDescription?.href ?? ''), 'utf8')
    expect(page).toContain('unknown-fact')
    await editor.type(ZH, good)
    await editor.findings(ZH, none)
    expect(await readFile(join(root, ZH), 'utf8')).toBe(good)
  })

  it('have a quick fix whose edit leaves nothing to find', async () => {
    await editor.open(ZH)
    await editor.type(ZH, editor.text(ZH).replace('{own.age}', '{own.agee}'))
    const [finding] = await editor.findings(ZH, some)
    const range = finding?.range ?? {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
    const fixes = await editor.fixes(ZH, range)
    expect(fixes.map(fix => [fix.title, fix.kind, fix.isPreferred])).toEqual([
      ['改为“{own.age}”', 'quickfix', true],
    ])
    await editor.type(ZH, applied(editor.text(ZH), fixes[0], editor.uri(ZH)))
    await editor.findings(ZH, none)
    expect(await editor.fixes(ZH, range)).toEqual([])
  })

  it('name the place in the other half they are judged against', async () => {
    await editor.open(ZH)
    await editor.open(II)
    await editor.type(ZH, editor.text(ZH).replace('# 彝文样例证', '# 彝文样例证23'))
    const found = await editor.findings(II, list => list.some(({code}) => code === 'facts-differ'))
    const [related] = found.find(({code}) => code === 'facts-differ')?.relatedInformation ?? []
    expect(related).toMatchObject({location: {uri: editor.uri(ZH), range: {start: {line: 0}}}})
    expect(related?.message).toBe(`对照：${ZH} 第 1 行`)
  })

  it('come for files that are not open, and go with them', async () => {
    await editor.open(FACTS)
    await editor.type(FACTS, editor.text(FACTS).replace('own: {age: 80}', ''))
    await editor.findings(ZH, list => list.filter(({code}) => code === 'unknown-fact').length === 2)
    await editor.notify('textDocument/didClose', {textDocument: {uri: editor.uri(FACTS)}})
    await editor.findings(ZH, none)
  })

  it.each([
    ['hanyi.yaml', 'label: 样例\nordre: han-first\n', 'yaml-value'],
    ['content/county.yaml', 'name: 样例县\nphones: {correction: 0000-5550199}\nsits: {}\n', 'yaml-value'],
    ['content/terms.csv', 'han,yi,status,sorce\n彝文,ꆈꌠꁱꂷ,审定,x\n', 'csv-syntax'],
    [FACTS, "version: '1'\nstatus: currant\n", 'yaml-value'],
    [II, '# ꆈꌠ\u200bꁱꂷ\n', 'invisible-character'],
  ])('are told in %s before it is saved', async (path, text, rule) => {
    await editor.open(path)
    await editor.type(path, text)
    const found = await editor.findings(path, list => list.some(({code}) => code === rule))
    for (const {message} of found) expect(message).toMatch(/\p{Script=Han}/u)
  })

  it('stand where the editor counts, with a byte order mark and Windows line ends', async () => {
    const wrong = (await readFile(join(root, ZH), 'utf8')).replaceAll('{own.age}', '{own.agee}')
    const windows = wrong.replaceAll('\n', '\r\n')
    await editor.open(ZH, windows)
    const plain = await editor.findings(ZH, list => list.length === 2)
    expect(plain.map(({range}) => range.start)).toEqual([
      {line: 2, character: 2},
      {line: 7, character: 4},
    ])
    await editor.type(ZH, `\ufeff${windows.replace('# 彝文', '# {own.agee}彝文')}`)
    const marked = await editor.findings(ZH, list => list.length === 3)
    expect(marked.map(({range}) => range.start)).toEqual([
      {line: 0, character: 3},
      {line: 2, character: 2},
      {line: 7, character: 4},
    ])
    let text = editor.text(ZH)
    for (const {range} of marked) {
      const [fix] = await editor.fixes(ZH, range)
      text = applied(text, fix, editor.uri(ZH))
      await editor.type(ZH, text)
    }
    await editor.findings(ZH, none)
    expect(text).toBe(
      `\ufeff${windows.replaceAll('{own.agee}', '{own.age}').replace('# 彝文', '# {own.age}彝文')}`,
    )
  })

  it('tell of bytes that are no UTF-8 while an editor shows a guess of them', async () => {
    const gbk = Buffer.concat([Buffer.from('# '), Buffer.from([0xd1, 0xf9, 0xc0, 0xfd]), Buffer.from('\n')])
    await writeFile(join(root, OTHER), gbk)
    await editor.open(OTHER, '# 样例\n')
    await editor.findings(OTHER, list => list.some(({code}) => code === 'not-utf8'))
  })

  it('follow what happens on disk', async () => {
    await writeFile(join(root, OTHER), (await readFile(join(root, OTHER), 'utf8')).replace('简介', '{fees}'))
    await editor.notify('workspace/didChangeWatchedFiles', {changes: [{uri: editor.uri(OTHER), type: 2}]})
    await editor.findings(OTHER, list => list.some(({code}) => code === 'unknown-fact'))
  })
})

describe('what is under the cursor', () => {
  beforeAll(begin)
  afterAll(end)

  it('is the approved Yi of the longest term, with its pinyin, status and source', async () => {
    await editor.open(ZH)
    const hover = await editor.hover(ZH, positionOf(editor.text(ZH), '彝文', 1))
    expect(hover?.range).toEqual({start: {line: 0, character: 2}, end: {line: 0, character: 4}})
    expect(valueOf(hover).split('\n')).toEqual([
      '彝文 ꆈꌠꁱꂷ',
      '拼音：nuo su bbur ma',
      '状态：审定',
      '审定：州语委 2026-05-06 ',
      '来源：CLDR 48.2.0',
    ])
    expect(await editor.hover(ZH, positionOf(editor.text(ZH), '居民'))).toBeNull()
  })

  it('is the value of a fact in both languages', async () => {
    await editor.open(ZH)
    const age = await editor.hover(ZH, positionOf(editor.text(ZH), '{own.age}', 4))
    expect(valueOf(age)).toBe('{own.age}\n汉文：80\n彝文：80')
    await editor.type(ZH, editor.text(ZH).replace('{own.age}', '{time.promise}'))
    const limit = await editor.hover(ZH, positionOf(editor.text(ZH), '{time.promise}', 4))
    expect(valueOf(limit)).toMatch(/^\{time\.promise\}\n汉文：5个工作日\n彝文：/)
    await editor.type(ZH, editor.text(ZH).replace('{time.promise}', '{nothing}'))
    const nothing = await editor.hover(ZH, positionOf(editor.text(ZH), '{nothing}', 4))
    expect(valueOf(nothing)).toBe('{nothing}\nguide.yaml 和 county.yaml 里没有这一项的值')
  })

  it('is the pinyin of Yi, as Markdown where the editor can show it', async () => {
    const other = await startEditor(root, {
      capabilities: {textDocument: {hover: {contentFormat: [MarkupKind.Markdown]}}},
    })
    await other.open(II)
    const hover = await other.hover(II, {line: 0, character: 3})
    expect(hover?.contents).toMatchObject({kind: 'markdown'})
    expect(valueOf(hover)).toMatch(/^\*\*ꆈꌠꁱꂷ\*\* {2}\n拼音：nuo su bbur ma\n\n\*\*彝文 ꆈꌠꁱꂷ\*\*/)
    expect(await other.end()).toBe(0)
  })
})

describe('writing', () => {
  beforeAll(begin)
  afterAll(end)

  const labels = async (path: string, text: string, needle: string): Promise<string[]> => {
    await editor.open(path, text)
    const {items} = await editor.complete(path, positionOf(text, needle, needle.length))
    return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(one => one.label)
  }

  it('offers Yi by pinyin: terms, the syllable itself, its other tones', async () => {
    const text = '# ꆈꌠꁱꂷ\n\nnuosu\n'
    const list = await labels(II, text, 'nuosu')
    expect(list.slice(0, 2)).toEqual(['ꆈꌠꁱꂷ', 'ꆈꌠ'])
    const {items} = await editor.complete(II, positionOf(text, 'nuosu', 5))
    const [term] = items
    expect(term?.detail).toBe('彝文　nuo su bbur ma　审定')
    expect(term?.textEdit).toEqual({
      range: {start: {line: 2, character: 0}, end: {line: 2, character: 5}},
      newText: 'ꆈꌠꁱꂷ',
    })
  })

  it('offers no term that was given up, and one that waits only behind what was typed', async () => {
    const list = await labels(II, '# ꆈꌠꁱꂷ\n\n〔待译〕zhep\n', 'zhep')
    expect(list.slice(0, 5)).toEqual([
      'ꍔ',
      expect.any(String),
      expect.any(String),
      expect.any(String),
      'ꍔꃛ',
    ])
    expect(list).not.toContain('ꍔꍞ')
  })

  it('offers facts after a brace in both halves, taking a closing brace along', async () => {
    const text = (await readFile(join(root, ZH), 'utf8')).replace('居民可以办', '居民{ti}可以办')
    expect(await labels(ZH, text, '{ti')).toContain('time.promise')
    const {items} = await editor.complete(ZH, positionOf(text, '{ti', 3))
    const promise = items.find(one => one.label === 'time.promise')
    expect(promise?.detail).toBe('5个工作日')
    const {start} = {start: positionOf(text, '{ti')}
    expect(promise?.textEdit).toEqual({
      range: {start, end: {line: start.line, character: start.character + 4}},
      newText: '{time.promise}',
    })
    expect(await labels(II, '# ꆈꌠꁱꂷ\n\nꆈꌠ{\n', '{')).toContain('own.age')
    expect(await labels(ZH, text.replace('{ti}', '\\{ti'), '\\{ti')).toEqual([])
  })

  it('offers the headings of elements a guide has not got yet', async () => {
    const text = (await readFile(join(root, ZH), 'utf8')).replace('## 申请材料', '## ')
    const list = await labels(ZH, text, '周岁。\n\n## ')
    expect(list).not.toContain('受理条件')
    expect(list[0]).toBe('申请材料')
    const {items} = await editor.complete(ZH, positionOf(text, '## \n', 3))
    expect(items[0]?.textEdit?.newText).toBe('## 申请材料')
  })
})

describe('going to', () => {
  beforeAll(begin)
  afterAll(end)

  it('the counterpart of a block, both ways, a gap too', async () => {
    await editor.open(ZH)
    await editor.open(II)
    const zh = editor.text(ZH)
    expect(await editor.definition(ZH, positionOf(zh, '样例证'))).toEqual([{path: II, line: 0}])
    expect(await editor.definition(ZH, positionOf(zh, '本县居民'))).toEqual([{path: II, line: 6}])
    expect(await editor.definition(II, {line: 0, character: 4})).toEqual([{path: ZH, line: 0}])
    expect(await editor.definition(II, {line: 7, character: 4})).toEqual([{path: ZH, line: 7}])
  })

  it('the line of a fact, of its guide or of the county', async () => {
    await editor.open(ZH)
    expect(await editor.definition(ZH, positionOf(editor.text(ZH), '{own.age}', 3))).toEqual([
      {path: FACTS, line: 6},
    ])
    await editor.type(ZH, editor.text(ZH).replace('{own.age}', '{county.phones.correction}'))
    const county = await readFile(join(root, 'content/county.yaml'), 'utf8')
    expect(await editor.definition(ZH, positionOf(editor.text(ZH), '{county', 3))).toEqual([
      {path: 'content/county.yaml', line: positionOf(county, 'phones:').line},
    ])
  })

  it('the guide a link or a line of guide.yaml names', async () => {
    await editor.open(ZH)
    await editor.open(FACTS)
    const there = [{path: OTHER, line: 0}]
    expect(await editor.definition(ZH, positionOf(editor.text(ZH), '另一样例', 1))).toEqual(there)
    expect(await editor.definition(FACTS, positionOf(editor.text(FACTS), '[lingli]', 3))).toEqual(there)
    expect(await editor.definition(FACTS, positionOf(editor.text(FACTS), 'version', 3))).toEqual([])
  })
})

describe('whatever it is asked', () => {
  beforeAll(begin)
  afterAll(end)

  it('answers with nothing rather than an error', async () => {
    const position = {line: 99_999, character: 99_999}
    await editor.open(ZH)
    expect(await editor.hover(ZH, position)).toBeNull()
    expect(await editor.definition(ZH, position)).toEqual([])
    expect((await editor.complete(ZH, position)).items).toEqual([])
    expect(await editor.hover('content/guides/nowhere/zh.md', position)).toBeNull()
    for (const uri of [
      'untitled:Untitled-1',
      'file:///',
      'file://%zz',
      '',
      'http://[',
      'file:///nowhere/zh.md',
    ]) {
      expect(await editor.ask('textDocument/hover', {textDocument: {uri}, position})).toBeNull()
      expect(await editor.ask('textDocument/definition', {textDocument: {uri}, position})).toEqual([])
      await editor.notify('textDocument/didOpen', {
        textDocument: {uri, languageId: 'x', version: 1, text: 'x'},
      })
      await editor.notify('textDocument/didClose', {textDocument: {uri}})
    }
  })

  it('speaks of malformed questions in the log only, and goes on', async () => {
    await editor.open(ZH)
    for (const params of [
      {},
      {textDocument: null},
      {textDocument: {}},
      {textDocument: {uri: editor.uri(ZH)}},
    ]) {
      expect(await editor.ask('textDocument/hover', params)).toBeNull()
      expect(await editor.ask('textDocument/definition', params)).toEqual([])
      expect(await editor.ask('textDocument/codeAction', params)).toEqual([])
      await editor.notify('textDocument/didChange', params)
      await editor.notify('textDocument/didSave', params)
    }
    expect(valueOf(await editor.hover(ZH, {line: 0, character: 3}))).toContain('ꆈꌠꁱꂷ')
    for (const line of editor.log.splice(0)) expect(line).toMatch(/\p{Script=Han}/u)
  })

  it('goes on after a message that is no JSON', async () => {
    await editor.open(ZH)
    editor.raw('Content-Length: 5\r\n\r\n{bad}')
    expect(valueOf(await editor.hover(ZH, {line: 0, character: 3}))).toContain('ꆈꌠꁱꂷ')
  })

  it('ends by itself when the editor is gone', async () => {
    const other = await startEditor(root)
    await other.open(ZH)
    expect(await other.hangUp()).toBe(1)
  })

  it('watches files where the editor can, and takes the options editors add', async () => {
    const other = await startEditor(root, {
      args: ['--stdio', '--clientProcessId=1'],
      capabilities: {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}},
    })
    await other.open(ZH)
    await other.hover(ZH, {line: 0, character: 0})
    expect(other.registered).toMatchObject([{registrations: [{method: 'workspace/didChangeWatchedFiles'}]}])
    expect(await other.end()).toBe(0)
  })

  it('serves several workspaces, each by the folder its file stands in', async () => {
    const outer = await mkdtemp(join(tmpdir(), 'hanyi-lsp-'))
    for (const name of ['a', 'b']) {
      await mkdir(join(outer, name))
      await cp(fileURLToPath(new URL('workspace', import.meta.url)), join(outer, name), {recursive: true})
    }
    await writeFile(join(outer, 'b', FACTS), "version: '1'\nown: {age: 60}\n")
    const other = await startEditor(outer, {folders: [outer]})
    for (const [name, age] of [
      ['a', '80'],
      ['b', '60'],
    ] as const) {
      await other.open(`${name}/${ZH}`)
      const text = other.text(`${name}/${ZH}`)
      const hover = await other.hover(`${name}/${ZH}`, positionOf(text, '{own.age}', 2))
      expect(valueOf(hover)).toContain(`汉文：${age}\n`)
    }
    expect(await other.end()).toBe(0)
    await rm(outer, {recursive: true})
  })
})
