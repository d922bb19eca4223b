import type {Files} from '../../src/guide/model.ts'
import {SMALL, textFiles} from './small-workspace.ts'

const GUIDE = 'content/guides/shiyan'

/**
 * The small workspace with a tone of three seconds for 受理条件 in both languages. The tone is no voice: 示例.
 *
 * @param sound `fixtures/beep.webm`
 * @param more keys of both recordings, in place of those that stand here
 */
export function narrated(sound: Uint8Array, more: Readonly<Record<string, string>> = {}): Files {
  const keys = (own: Readonly<Record<string, string>>): string =>
    Object.entries({...own, ...more})
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')
  const shared = {
    section: '受理条件',
    voice: '示例',
    marks: '[[0, 1.4], [1.5, 2.8]]',
    consent: '{by: 示例, date: 2026-11-20}',
  }
  const audio = [
    keys({file: 'audio/zh-1.webm', lang: 'zh', ...shared, 'text-hash': '"784038685737455c"'}),
    keys({
      file: 'audio/ii-1.webm',
      lang: 'ii',
      dialect: '圣乍',
      ...shared,
      'text-hash': '"86ac61c58c5a02ef"',
    }),
  ]
  const files = new Map(
    textFiles({
      ...SMALL,
      [`${GUIDE}/guide.yaml`]: `${SMALL[`${GUIDE}/guide.yaml`]}audio:\n${audio.map(one => `  - {${one}}\n`).join('')}`,
    }),
  )
  files.set(`${GUIDE}/audio/zh-1.webm`, sound)
  files.set(`${GUIDE}/audio/ii-1.webm`, sound)
  return files
}
