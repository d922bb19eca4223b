import {declaration} from '../../test/pairing/halves.ts'

/** A paired document as lines, one block a line, and which Yi lines each Han line is translated by. */
export interface Document {
  name: string
  zh: readonly string[]
  ii: readonly string[]
  /** Indices into `ii` for each line of `zh`. */
  pairs: readonly (readonly number[])[]
  /** Characters that edits are made of, so that new text looks like old. */
  letters: {zh: readonly string[]; ii: readonly string[]}
}

const zh = declaration('cmn_hans').split('\n\n')
const ii = declaration('iii').split('\n\n')
const letters = {zh: lettersOf(zh), ii: lettersOf(ii)}

/** The 9th and 10th Han line, the last of the preamble, are one in Yi: 90 Han lines, 89 Yi lines. */
const MERGED = 8

/** The first blocks of the Universal Declaration, of pairing.md §7: 60 Han, 59 Yi. */
export function declarationOf(blocks: number): Document {
  const pairs = zh.slice(0, blocks).map((_, n) => [n <= MERGED ? n : n - 1])
  return {name: `${blocks} blocks`, zh: zh.slice(0, blocks), ii: ii.slice(0, blocks - 1), pairs, letters}
}

/**
 * Ten sections with two boilerplate sentences each, one sentence of its own, and a phone line that differs from the
 * others in two digits.
 */
export function stress(): Document {
  const left: string[] = ['# 甲']
  const right: string[] = ['# ꆈꌠꁱꂷ']
  for (let n = 0; n < 10; n++) {
    left.push(`## ${zh[12 + n]!.replace(/^#+ /, '').slice(0, 12)}`)
    right.push(`## ${ii[11 + n]!.replace(/^#+ /, '').slice(0, 12)}`)
    left.push(zh[30]!, zh[20 + n * 2]!, zh[32]!, `电话0000-32300${10 + n}`)
    right.push(ii[29]!, ii[19 + n * 2]!, ii[31]!, `ꏦꃤ0000-32300${10 + n}`)
  }
  return {name: 'stress', zh: left, ii: right, pairs: left.map((_, n) => [n]), letters}
}

/**
 * A guide as guides are: a table of materials, nested conditions, numbered steps, phones, and labels that repeat. The
 * Yi is sentences of the Declaration, one a block, so that every block has its own.
 */
export function guideLike(): Document {
  const left = [
    '# 高龄补贴申领',
    '年满80周岁的本县老人，每月可领50元高龄补贴。',
    '## 受理条件',
    '- 户籍在本县；',
    '- 年满80周岁；',
    '- 本人领取最低生活保障金；',
    '- 子女无赡养能力。',
    '## 申请材料',
    '| 材料名称 | 出具单位 | 说明 |',
    '| 高龄补贴申请表 | 服务窗口 | 窗口免费领取 |',
    '| 居民身份证 | 公安机关 | 原件核对后退还 |',
    '| 户口簿 | 公安机关 | 原件核对后退还 |',
    '| 委托书 | 申请人自己写 | 代办时才要 |',
    '## 办理流程',
    '- 申请：带齐材料到窗口或服务站。',
    '- 受理：窗口核对材料，1个工作日。',
    '- 审核：入户核实，10个工作日。',
    '- 发放：补贴打入银行卡，4个工作日。',
    '## 中心窗口',
    '办理时间：',
    '周一至周五 9:00–12:00，14:00–17:30',
    '咨询电话：0000-5550101',
    '## 云岭服务站',
    '办理时间：',
    '周一至周五 9:00–12:00，13:30–17:00',
    '咨询电话：0000-5550111',
    '## 黑水服务站',
    '办理时间：',
    '周一至周五 9:00–12:00，13:00–16:30',
    '咨询电话：0000-5550112',
  ]
  const yi = ii.filter(line => !line.startsWith('#')).map(line => line.replace(/^- /, ''))
  const headings = ii.filter(line => line.startsWith('## ')).map(line => line.slice(3))
  let body = 8
  let heads = 0
  const right = left.map(line => {
    if (line.startsWith('|'))
      return `| ${yi[body++]!.slice(0, 9)} | ${yi[body++]!.slice(0, 5)} | ${yi[body++]!.slice(0, 14)} |`
    const mark = /^(#+ |- )?/.exec(line)![0]
    if (line === '办理时间：') return yi[3]!.slice(0, 6)
    const numbers = (line.match(/[\d:–-]+/g) ?? []).join('，')
    return mark + (mark.startsWith('#') ? headings[heads++]! : yi[body++]!.slice(0, 30)) + numbers
  })
  return {name: 'guide', zh: left, ii: right, pairs: left.map((_, n) => [n]), letters}
}

/** Lines as a half: a blank line between blocks, none inside a table, the rule under its header. */
export function markdownOf(lines: readonly string[]): string {
  const out: string[] = []
  lines.forEach((line, n) => {
    const table = line.startsWith('|')
    const inside = table && lines[n - 1]?.startsWith('|') === true
    if (n > 0 && !inside) out.push('')
    out.push(line)
    if (table && !inside) out.push(line.replaceAll(/[^|]+/g, '---'))
  })
  return `${out.join('\n')}\n`
}

function lettersOf(lines: readonly string[]): string[] {
  return [...new Set(lines.join('').replace(/[\p{P}\p{S}\s]/gu, ''))]
}
