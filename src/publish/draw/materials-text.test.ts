import {describe, expect, it} from 'vitest'
import type {Material} from '../../guide/elements/model.ts'
import type {Block} from '../../guide/model.ts'
import type {Words} from '#locale/words.ts'
import type {Edition} from '../edition/model.ts'
import {materialsText} from './materials-text.ts'
import {QR_BYTES} from './qr.ts'

const SAID: Readonly<Record<string, string>> = {
  'sheet.qr.count': '共{n}项，详见告知单',
  'sheet.qr.or': '或',
  'sheet.qr.when': '（{when}）',
  'reader.material.originals.n': '原件{n}份',
  'reader.material.copies.n': '复印件{n}份',
  'reader.material.nothing': '无需提交材料',
}
const words = {
  han: (key: string, values: Record<string, string | number> = {}) =>
    (SAID[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
} as unknown as Words
const block = (text: string): Block => ({text}) as Block
const material = (name: string, more: Partial<Material> = {}): Material => ({
  name: block(name),
  originals: undefined,
  copies: undefined,
  form: '',
  need: '',
  source: '',
  issuer: undefined,
  note: undefined,
  when: undefined,
  oneOf: '',
  ...more,
})
const edition = (title: string, materials: Material[], noMaterials = false): Edition =>
  ({
    guide: {elements: {materials: noMaterials ? undefined : materials, noMaterials}},
    title: {han: [{type: 'text', value: title}]},
    pair: (one: Block) => ({han: [{type: 'text', value: one.text}]}),
  }) as unknown as Edition
const bytes = (text: string): number => new TextEncoder().encode(text).length

describe('materialsText', () => {
  it('says how many of each and when, alternatives on one line', () => {
    const list = [
      material('申请表', {originals: 1}),
      material('身份证', {oneOf: '甲', copies: 1}),
      material('户口簿', {oneOf: '甲'}),
      material('委托书', {when: block('代办时')}),
    ]
    expect(materialsText(edition('高龄津贴', list), words)).toBe(
      '高龄津贴\n1.申请表原件1份\n2.身份证复印件1份或户口簿\n3.委托书（代办时）',
    )
  })

  it('falls back to the names alone', () => {
    const list = Array.from({length: 9}, (_, n) => material(`第${n}样要带的材料`, {originals: 1, copies: 2}))
    const text = materialsText(edition('高龄津贴', list), words)
    expect(text).not.toContain('原件')
    expect(text).toContain('9.第8样要带的材料')
    expect(bytes(text)).toBeLessThanOrEqual(QR_BYTES)
  })

  it('ends with the count where even the names are too many, and cuts none', () => {
    const list = Array.from({length: 40}, (_, n) => material(`第${n}样要带的材料`))
    const lines = materialsText(edition('高龄津贴', list), words).split('\n')
    expect(lines.at(-1)).toBe('共40项，详见告知单')
    expect(lines.slice(1, -1).every((line, n) => line === `${n + 1}.第${n}样要带的材料`)).toBe(true)
    expect(bytes(lines.join('\n'))).toBeLessThanOrEqual(QR_BYTES)
  })

  it('fits whatever the title', () => {
    const text = materialsText(edition('长'.repeat(110), [material('身'.repeat(120))]), words)
    expect(bytes(text)).toBeLessThanOrEqual(QR_BYTES)
    expect(text).toContain('共1项')
  })

  it('says that nothing is to be brought', () => {
    expect(materialsText(edition('咨询', [], true), words)).toBe('咨询\n无需提交材料')
  })
})
