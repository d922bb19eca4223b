import type {TermColumn} from '../csv/terms.ts'

/** Namespace of TBX version 3 (ISO 30042:2019). */
export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2'

/** Our states in the pick list of `administrativeStatus`; 待审 has none, because nobody has said anything of it. */
export const TBX_STATUS: ReadonlyMap<string, string> = new Map([
  ['审定', 'preferredTerm-admn-sts'],
  ['本县暂用', 'admittedTerm-admn-sts'],
  ['停用', 'deprecatedTerm-admn-sts'],
])

/** A further word of the pick list that says the same as 停用. */
export const TBX_SUPERSEDED = 'supersededTerm-admn-sts'

/** What TBX-Basic has no category for stands in notes, each begun by its label. */
export const TBX_LABELS: Readonly<Partial<Record<TermColumn, string>>> = {
  pinyin: '拼音：',
  status: '状态：',
  approved_by: '审定人：',
  approved_on: '审定日期：',
  doc_no: '文号：',
  replaced_by: '改用：',
  note: '备注：',
}
