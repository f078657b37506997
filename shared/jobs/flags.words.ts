import type { PostingFlag, PostingFlagCode } from './flags.contract'

/** What is asked about, in a few words. */
export const FLAGS: Record<PostingFlagCode, string> = {
  fee: '向求职者收钱或要担保',
  'id-card-held': '扣押或代管证件',
  'no-pay': '没有写报酬，或不付报酬',
  'low-pay': '报酬低于最低工资',
  sex: '限制性别',
  age: '限制年龄',
  'under-age': '可能招用未满十六周岁的人',
  ethnicity: '限制民族',
  religion: '限制宗教信仰',
  region: '限制户籍或地域',
  'criminal-record': '要求没有犯罪记录',
  illness: '限制病原携带者',
  disability: '限制残疾人',
  marriage: '限制婚育',
  'long-hours': '工作时间过长',
  'no-hours': '没有写工作时间',
  'no-rest-day': '每周没有休息日',
  'no-deadline': '没有写截止日期',
  'no-insurance': '没有写齐社会保险',
}

/** What the officer can look at before deciding. */
export const ADVICE: Partial<Record<PostingFlagCode, string>> = {
  'criminal-record': '少数岗位（如保安员）法律另有规定，请先核对再决定。',
  sex: '国家规定的妇女禁忌岗位除外。',
  illness: '法律规定禁止从事的食品、饮水等岗位除外。',
  'low-pay': '按录入的工时折算成小时比较；包吃住不能抵工资。',
  'no-insurance': '请问清楚单位参加哪些社会保险，再补上。',
  'no-deadline': '不写截止日期的，发布后按本县规定的天数到期。',
}

/** Fields that a flag points at. */
export const FLAG_FIELDS: Record<PostingFlag['field'], string> = {
  title: '岗位名称',
  description: '说明',
  pay: '报酬',
  hours: '工作时间',
  insurance: '保险',
  deadline: '截止日期',
}
