import type { Staff } from '#shared/account/account.contract'

/** What the menu and the header say. */
export const words = {
  live: '实时签到',
  queue: '审阅',
  tasks: '任务',
  faces: '身份核验',
  reports: '报告',
  work: '就业',
  people: '人员',
  plans: '签到安排',
  places: '边界',
  lessons: '课程',
  classes: '集中教育',
  progress: '学习进度',
  visits: '会见申请',
  visitKinships: '亲属关系核对',
  visitRequests: '会见审批',
  visitDay: '当天安排',
  visitRooms: '会见室日历',
  visitCalls: '提醒电话',
  visitCall: '视频会见',
  visitSuspensions: '暂停会见',
  kinships: '亲属关系',
  prisons: '监狱设置',
  exports: '导出',
  counts: '核对统计',
  accounts: '账号',
  retention: '保存期限',
  bulkReads: '集中查看提醒',
  loading: '正在打开页面…',
  /** @param waiting - how much waits there; undefined where that is not known. */
  counted: (title: string, waiting: number | undefined) =>
    waiting ? `${title} ${waiting}` : title,
  who: ({ organisationName, name }: Staff, role: string) =>
    `${organisationName}　${name}（${role}）`,
}
