import {expect, it} from 'vitest'
import {spellHan, spellYi} from './spelling.ts'

it.each([
  ['高龄津贴', 'gao ling jin tie'],
  ['银行卡', 'yin hang,xing,heng ka,qia'],
  ['还款', 'hai,huan kuan'],
  ['女儿绿卡', 'nv,ru er lv,lu ka,qia'],
  ['65岁以上（A4纸）', '65 sui yi shang a4 zhi'],
  ['“一件事”', 'yi jian shi'],
  ['', ''],
  ['——', ''],
])('spells %s', (title, spelled) => expect(spellHan(title)).toBe(spelled))

it.each([
  ['ꆈꌠꁱꂷ', 'nuo su bbur ma'],
  ['《ꆈꌠ》', 'nuo su'],
  ['彝文', ''],
])('spells %s', (title, spelled) => expect(spellYi(title)).toBe(spelled))
