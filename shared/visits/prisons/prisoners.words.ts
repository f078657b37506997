import type { PrisonerColumn, PrisonerFault } from './prisoner-lists.contract'
import type { FactKind, PrisonerState } from './prisoners.contract'

/** The heads of the columns. */
export const COLUMNS: Record<PrisonerColumn, string> = {
  number: '编号',
  name: '姓名',
  state: '状态',
  visitsPerMonth: '每月会见次数',
  permitted: '准许会见的亲属',
}

/** By this the line that shows how is known again. */
export const EXAMPLE_MARK = '示例'

/** What stands in the line of the template that shows how; it is left out when it comes back. */
export const EXAMPLE: Record<PrisonerColumn, string> = {
  number: '示例（请删除本行）',
  name: '张某某',
  state: '在押',
  visitsPerMonth: '1',
  permitted: '00000019900101123X 丈夫或妻子；000000196001011236 父亲或母亲',
}

export const TEMPLATE_NAME = '服刑人员名单模板'
export const SHEET_NAME = '服刑人员名单'

/** How it stands with a prisoner. */
export const STATES: Record<PrisonerState, string> = {
  held: '在押',
  transferred: '已转监',
  released: '已释放',
  'punishment-cell': '禁闭中',
  ill: '病重或住院',
  banned: '暂停会见',
}

/** What is wrong with a cell, after the name of its column. */
export const FAULTS: Record<PrisonerFault, string> = {
  missing: '没有填',
  'too-long': '太长或太短',
  'not-a-choice': '不在可选的内容里，请照模板填写',
  'not-a-number': '不是数字',
  'out-of-range': '数字太大或太小',
  'not-an-id-number': '里有不是身份证号的内容，请写成“身份证号 关系”，多个用分号隔开',
  'not-a-kin': '里有不认识的关系，请照模板填写',
  'too-many': '太多，最多二十人',
  twice: '和前面的一行相同：同一个编号只能有一行',
}

/** What changed for bookings. */
export const FACTS: Record<FactKind, string> = {
  transfer: '转监',
  release: '释放',
  ban: '暂停会见',
  'punishment-cell': '禁闭',
  illness: '病重或住院',
  'held-again': '恢复会见',
  'document-expired': '家属证件过期',
  'companion-document-expired': '同行人证件过期',
  'slot-changed': '时段有变动',
}
