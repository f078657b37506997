import type { ImportColumn, ImportFault } from './imports.contract'

/** The heads of the columns. */
export const COLUMNS: Record<ImportColumn, string> = {
  licence: '统一社会信用代码',
  title: '岗位名称',
  kind: '用工方式',
  payFrom: '最低报酬（元）',
  payTo: '最高报酬（元）',
  payPeriod: '计酬方式',
  shift: '班次',
  hoursADay: '每天小时数',
  daysAWeek: '每周天数',
  township: '所在乡镇',
  address: '详细地址',
  skills: '技能',
  insurance: '保险',
  lodging: '吃住',
  deadline: '截止日期',
  places: '招聘人数',
  description: '说明',
  contactName: '联系人',
  contactPhone: '联系电话',
}

/** What stands in the line of the template that shows how; it is left out when it comes back. */
export const EXAMPLE: Record<ImportColumn, string> = {
  licence: '示例（请删除本行）',
  title: '包装工',
  kind: '全职',
  payFrom: '3200',
  payTo: '4500',
  payPeriod: '月',
  shift: '白班',
  hoursADay: '8',
  daysAWeek: '5',
  township: '中枢',
  address: '工业园区1号',
  skills: '流水线、搬运装卸',
  insurance: '五险',
  lodging: '包吃',
  deadline: '2026-12-31',
  places: '5',
  description: '包装农产品，新手有人带',
  contactName: '王师傅',
  contactPhone: '13900000000',
}

/** By this the line that shows how is known again. */
export const EXAMPLE_MARK = '示例'

/** Written in place of the five kinds that the law asks for. */
export const FIVE_INSURANCES = '五险'

export const TEMPLATE_NAME = '招工信息表模板'
export const SHEET_NAME = '招工信息'

/** What is wrong with a cell, after the name of its column. */
export const FAULTS: Record<ImportFault, string> = {
  missing: '没有填',
  'too-long': '太长或太短，请改写',
  'not-a-licence': '不是有效的统一社会信用代码，请核对18位',
  'unknown-employer': '没有登记过这个单位，请先登记单位',
  'not-a-choice': '不在可选的内容里，请照模板填写',
  'not-a-number': '不是数字',
  'out-of-range': '数字太大或太小，或小数太多',
  'less-than-from': '不能少于最低报酬',
  'unknown-township': '不是本县的乡镇',
  'not-a-day': '不是日期，请写成 2026-12-31',
  'day-over': '已经过了，请改成今天或以后',
  'not-a-phone': '不是电话号码',
  twice: '和前面的一行完全一样',
}
