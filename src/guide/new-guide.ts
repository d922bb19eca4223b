import {TO_FILL} from './gap.ts'
import {canonical} from './markdown/canonical.ts'
import type {GuideKind} from './model.ts'
import {untranslated} from './untranslated.ts'

/** What `hanyi new` can make. */
export type NewKind = GuideKind | 'booklet'

const FOLDERS: Readonly<Record<GuideKind, string>> = {guide: 'guides', bundle: 'bundles', policy: 'policies'}

/**
 * The files of something new: read without a fault, with `（请填写）` where the writer goes on. Facts nobody can
 * know yet stand commented out, so that no made-up number can be printed.
 *
 * @param title as people will see it.
 * @param id of the folder or booklet, in pinyin.
 * @returns text by path relative to `hanyi.yaml`.
 */
export function newFiles(kind: NewKind, title: string, id: string): Map<string, string> {
  const name = title.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (kind === 'booklet') return new Map([[`content/booklets/${id}.yaml`, booklet(name)]])
  const folder = `content/${FOLDERS[kind]}/${id}`
  const zh = `# ${canonical([{type: 'text', value: name}])}\n\n${BODY[kind]}`
  return new Map([
    [`${folder}/guide.yaml`, FACTS[kind]],
    [`${folder}/zh.md`, zh],
    [`${folder}/ii.md`, untranslated(zh)],
  ])
}

const HEAD = `# 每个键的意思见 docs/format.md。带“# 请填写”的行：填好内容，去掉行首的“# ”。
# 版本是 "0" 的还没写完，不会发布；全部填好以后改成 "1"。
version: "0"
status: current
`

const SERVICE = `# 请填写 time: {legal: 30个工作日, promise: 15个工作日}
# 请填写 places: [{site: county.yaml里的地点, window: 窗口名称}]
# 请填写 phones: {consult: 区号-号码, complain: 区号-号码}
`

const FACTS: Readonly<Record<GuideKind, string>> = {
  guide: `${HEAD}# 请填写 agency: county.yaml里的单位
${SERVICE}# 请填写 fee: 不收费
# 请填写 checked: {by: 姓名, date: 2026-01-01}
`,
  bundle: `${HEAD}${SERVICE}# 请填写 members: [{guide: 指南的编号, when: 什么情况才要办}]
# 请填写 checked: {by: 姓名, date: 2026-01-01}
`,
  policy: `${HEAD}# 请填写 document: {title: 文件名称, no: 文号, date: 2026-01-01}
# 请填写 checked: {by: 姓名, date: 2026-01-01}
`,
}

const CONDITIONS = `## 受理条件

- ${TO_FILL}
`
const MATERIALS = `## 申请材料

| 材料名称 | 原件 | 复印件 | 形式 | 必要性 | 来源 | 任选其一 | 何时需要 | 说明 |
|---|---|---|---|---|---|---|---|---|
| ${TO_FILL} | 1 | | 纸质 | 必要 | 申请人自备 | | | |
`
const PROCESS = `## 办理流程

1. **申请**（申请人）：${TO_FILL}
2. **受理**（窗口）：${TO_FILL}
   - 材料齐全：${TO_FILL}→ 第3步
   - 材料不齐：${TO_FILL}→ 第1步
3. **办结**（窗口）：${TO_FILL}
`

const BODY: Readonly<Record<GuideKind, string>> = {
  guide: [TO_FILL + '\n', CONDITIONS, MATERIALS, PROCESS, `## 设定依据\n\n- ${TO_FILL}\n`].join('\n'),
  bundle: [TO_FILL + '\n', CONDITIONS, MATERIALS, PROCESS].join('\n'),
  policy: [TO_FILL + '\n', `## 背景依据\n\n${TO_FILL}\n`, `## 主要内容\n\n- ${TO_FILL}\n`].join('\n'),
}

// A JSON string is a YAML string.
const booklet = (title: string): string => `# 每个键的意思见 docs/format.md。
title: {zh: ${JSON.stringify(title)}}
layout: stacked       # stacked 上下对照，columns 左右对照，facing 对页
guides: all           # 全部现行指南；或写编号的列表，例如 [gaoling-jintie]
`
