import type { EmployerState } from '#shared/jobs/employers.contract'

/** What several pages about offers of work say. */
export const words = {
  pages: '就业的页面',
  postings: '岗位',
  employers: '用人单位',
  imports: '批量导入',
  applications: '求职申请',
  bases: '就业基地',
  training: '培训',
  outcomes: '就业情况',
  employerStates: {
    unverified: '未核实',
    verified: '已核实',
    refused: '核实不通过',
  } satisfies Record<EmployerState, string>,
  total: (count: number) => `共 ${count} 条`,
  more: '显示更多',
  shownOf: (shown: number, total: number) => `已显示 ${shown} 条，共 ${total} 条`,
  clear: '清除条件',
  any: '不限',
  history: '变更记录',
  byNobody: '系统',
  contact: '联系人',
  edit: '修改',
  save: '保存',
  cancel: '取消',
  onlyRead: '您可以查看，不能修改。',
  choose: '请选择',
  off: '手机端没有开放就业服务',
  offWhat:
    '小程序的类目还没有批准，或者系统设置里关着（JOBS=off）。可以先录入和核实，本人在手机上看不到。',
}
