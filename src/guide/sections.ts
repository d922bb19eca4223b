/** Han headings by element, from `locales/zh-CN/headings.json`. */
export type HeadingAliases = Readonly<Record<string, readonly string[]>>

const NUMBERING =
  /^(?:第[一二三四五六七八九十百\d]+[章节条部分]+|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|[\d０-９]+(?:\.\d+)*[、.．)）]?|[①-⑳])/

/** A heading as it is compared: without numbering (一、 (一) 1. 第一节), 【】, spaces and a final colon. */
export function foldHeading(text: string): string {
  let folded = text.normalize('NFC').replace(/[\s\u00a0【】［］[\]]/g, '')
  for (let before = ''; before !== folded;) {
    before = folded
    folded = folded.replace(NUMBERING, '')
  }
  return folded.replace(/[：:]$/, '')
}

/**
 * Which element a Han heading names.
 *
 * @returns its name (`conditions`, `materials` …), or undefined: an ordinary section.
 */
export function elementOf(heading: string, aliases: HeadingAliases): string | undefined {
  const folded = foldHeading(heading)
  return Object.keys(aliases).find(element => aliases[element]?.includes(folded))
}
