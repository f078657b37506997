import { momentInChina } from '#shared/time/days'

/** What is said where holidays are entered. */
export const words = {
  title: '放假安排',
  means:
    '“提前几个工作日”“几个工作日内答复”都按这里计算。每年国务院办公厅发布通知后录入；没有录入的年份不能计算，家属会看到请联系窗口。',
  missing: (year: number) => `还没有录入 ${year} 年。`,
  add: (year: number) => `录入 ${year} 年`,
  change: '更正',
  changeOf: (year: number) => `更正 ${year} 年`,
  titleOf: (year: number) => `${year} 年放假和调休`,
  off: '放假的日期',
  offHint: '一行一段，例如 2027-01-01 或 2027-02-05 至 2027-02-12；普通周末不用写',
  working: '调休上班的周六、周日',
  workingHint: '一行一天；没有就不填',
  source: '依据的通知',
  sourceHint: '例如“国务院办公厅关于2027年部分节假日安排的通知”和文号',
  save: '保存',
  saved: (year: number) => `已保存 ${year} 年的放假安排。`,
  faults: {
    off: '请写成 2027-01-01，或者 2027-02-05 至 2027-02-12，都要在这一年',
    working: '请写成 2027-02-13，必须是这一年的周六或周日，而且不在放假的日期里',
    source: '请写明通知的名称，至少四个字',
  },
  builtIn: '随系统录入',
  by: (name: string, organisation: string, at: string) =>
    `${organisation} ${name} ${momentInChina(at)}`,
  columns: { year: '年份', off: '放假', working: '上班的周末', source: '依据', by: '录入' },
  span: (first: string, last: string) =>
    first === last ? first.slice(5) : `${first.slice(5)} 至 ${last.slice(5)}`,
}
