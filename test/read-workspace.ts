import {readFileSync} from 'node:fs'
import {expect} from 'vitest'
import {createWords} from '#locale/create-words.ts'
import type {Files, Workspace} from '#guide/model.ts'
import {READING_RULES} from '#guide/rules.ts'
import {readWorkspace, type HeadingAliases} from '#guide/workspace.ts'

const json = (path: string) =>
  JSON.parse(readFileSync(new URL(`../locales/${path}`, import.meta.url), 'utf8'))
export const HEADINGS: HeadingAliases = json('zh-CN/headings.json')
export const FINDINGS: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': json('zh-CN/findings.json'),
  en: json('en/findings.json'),
}
const words = {
  'zh-CN': createWords({messages: 'zh-CN', catalogues: {...FINDINGS, ii: {}}, countyWords: new Map()}),
  en: createWords({messages: 'en', catalogues: {...FINDINGS, ii: {}}, countyWords: new Map()}),
}

export type Texts = Readonly<Record<string, string | Uint8Array>>
const filesOf = (texts: Texts): Files =>
  new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  )

export const COUNTY =
  'name: 示例县\nphones: {correction: 0000-5550199}\nagencies: {minzheng: {name: 示例县民政局}}\nsites:\n  zhongxin: {name: 中心, kind: center, address: 某路, hours: [{days: [周一], times: ["9:00–12:00"]}]}\n'
const BASE: Texts = {'hanyi.yaml': 'order: han-first\n', 'content/county.yaml': COUNTY}
export const guide = (id: string, yaml = '', zh = '# 甲\n\n一段。\n', kind = 'guides'): Texts => ({
  [`content/${kind}/${id}/guide.yaml`]: `version: 1\n${yaml}`,
  [`content/${kind}/${id}/zh.md`]: zh,
  [`content/${kind}/${id}/ii.md`]: '# 〔待译〕\n\n〔待译〕\n',
})

/** Reads, and holds every fault against the list of rules and both catalogues. */
export function read(...texts: Texts[]): Workspace {
  const workspace = readWorkspace(filesOf(Object.assign({}, BASE, ...texts)), HEADINGS)
  for (const fault of workspace.faults) {
    expect(READING_RULES).toHaveProperty([fault.rule])
    expect(READING_RULES[fault.rule as keyof typeof READING_RULES]).toContain(fault.variant ?? '')
    const key = `findings.${fault.rule}${fault.variant === undefined ? '' : `.${fault.variant}`}`
    expect(words['zh-CN'].say(key, fault.values)).toMatch(/\p{Script=Han}/u)
    expect(words.en.say(key, fault.values)).not.toBe('')
  }
  return workspace
}
export const told = ({faults}: Workspace): string[] =>
  faults.map(
    ({rule, variant, place}) =>
      `${place.file.replace('content/', '')}:${place.line}:${place.column} ${variant === undefined ? rule : `${rule}.${variant}`}`,
  )
