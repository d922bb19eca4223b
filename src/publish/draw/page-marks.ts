import type {Element} from 'hast'
import {h} from 'hastscript'
import type {FormatInput} from '../model.ts'
import {cssString} from './document.ts'

export interface PageMarks {
  /** Margin boxes of every page; goes after the format's own CSS. */
  css: string
  /** Lies under the text of every page; undefined in a release. */
  watermark: Element | undefined
  /** The same words for paper without margin boxes: above the text, and the lines below it. */
  head: string
  foot: readonly string[]
}

/** What stands in the foot of a page of one guide. */
export interface PageSubject {
  id: string
  version: string | undefined
  /** 核实日期, as printed. */
  checked: string | undefined
  /** Short content hash. */
  code: string | undefined
  /** Short words for a loose page to be known by; left out when too long for the margin. */
  title: string | undefined
}

/** A title longer than this would run over two lines of the margin. */
const TITLE = 26

/**
 * What DESIGN §4 puts on every printed page: number, version, 核实日期 and 纠错电话 in the foot, the county's label and
 * 示例 in the head, and across the page what a draft or a layout trial must show.
 */
export function pageMarks(
  input: Pick<FormatInput, 'words' | 'mode' | 'workspace'>,
  subject: PageSubject,
): PageMarks {
  const {words, mode, workspace} = input
  const pair = (key: string, value: string | undefined): string[] =>
    value === undefined ? [] : [words.han('reader.value.colon', {name: words.han(key), value})]
  const foot = [
    [
      ...pair('reader.fact.number', subject.id || undefined),
      ...pair('reader.fact.version', subject.version),
      ...pair('reader.fact.code', subject.code),
    ],
    [
      ...pair('reader.fact.checked', subject.checked),
      ...pair('reader.fact.correction', workspace.county.phones.correction),
    ],
  ]
    .map(line => line.join('　'))
    .filter(line => line !== '')
  const watermark = mode === 'release' ? undefined : words.han(`reader.watermark.${mode}`)
  const {label} = workspace.settings
  const sample = workspace.county.sample && label === '' ? words.han('reader.watermark.sample') : ''
  const head = [label || sample, watermark ?? ''].filter(text => text !== '').join('　')
  const title = subject.title && [...subject.title].length <= TITLE ? subject.title : ''
  return {
    head,
    foot,
    css: `@page {
  @top-left { content: ${cssString(head)}; }
  @top-right { content: ${cssString(title)}; }
  @bottom-left { content: ${cssString(foot.join('\n'))}; white-space: pre-line; }
  @bottom-right { content: counter(page) ' / ' counter(pages); }
}`,
    watermark:
      watermark === undefined
        ? undefined
        : h('div', {class: 'watermark', 'aria-hidden': 'true', lang: 'zh-Hans'}, h('span', watermark)),
  }
}
