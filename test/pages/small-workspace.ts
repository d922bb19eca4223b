import type {Files} from '../../src/guide/model.ts'
import type {PairedGuide, State} from '../../src/pairing/model.ts'

/**
 * A workspace of one guide whose Yi is all attested (CLDR, the Declaration): it says nothing about a service and
 * stands for one whose every block has been approved.
 */
export const SMALL: Readonly<Record<string, string>> = {
  'hanyi.yaml': 'label: ""\n',
  'content/county.yaml': `name: 试验县
sites:
  zhan: {name: 双语服务站, kind: station, address: 乡政府一楼, hours: [{days: [周一], times: ["9:00–12:00"]}]}
phones: {correction: 0000-5550199}
`,
  'content/guides/shiyan/guide.yaml': `version: "1"
nickname: 试一试
time: {legal: 30个工作日, promise: 20个工作日}
fee: 不收费
places: [{site: zhan, window: 1号窗口}]
phones: {consult: 0000-5550101, complain: 0000-5550102}
codes: {basic: "000511001000"}
checked: {by: 试验, date: 2026-11-20}
`,
  'content/guides/shiyan/zh.md': `# 彝文

## 受理条件

- 政府
- 法律

## 申请材料

| 材料名称 | 原件 | 任选其一 | 何时需要 |
|---|---|---|---|
| 语言 | 1 | 甲 | |
| 财产 | 1 | 甲 | |
| 食物 | | | 失业 |

## 办理流程

1. 工作时间
2. 休息
   - 社会服务 → 第1步
`,
  'content/guides/shiyan/ii.md': `# ꆈꌠꁱꂷ

## ꏦꃤ

- ꍔꃛ
- ꏦꃤ

## ꐧꋦ

| ꅇꂷ | ꁨꇐ | ꐧꋦ | ꑬꆏ |
|---|---|---|---|
| ꅇꂷ | 1 | 甲 | |
| ꁨꇐ | 1 | 甲 | |
| ꋠꅍꅝꒉ | | | ꃅꅍꀋꐥ |

## ꌤꃅꄮꈉ

1. ꌤꃅꄮꈉ
2. ꑬꆏ
   - ꐧꋦꃤꃅ
`,
}

/** The files of a workspace, from texts by path. */
export function textFiles(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** Everything paired, in one state; `but` are Han texts of blocks that are in another. */
export function inState(
  state: State,
  but: Readonly<Record<string, State>> = {},
): (paired: PairedGuide) => PairedGuide {
  return paired => ({
    ...paired,
    units: paired.units.map(unit => ({...unit, state: but[unit.zh[0]?.text ?? ''] ?? state})),
  })
}
