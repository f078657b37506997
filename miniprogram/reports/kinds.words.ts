import type { ReportEvent, ReportKind } from '#shared/reports/questions.contract'

/** What a report is called; none says why the person makes one. */
export const kindWords: Readonly<Record<ReportKind, string>> = {
  periodic: '定期报告',
  thoughts: '思想汇报',
  health: '身体情况报告',
  prohibition: '遵守禁止令的报告',
  event: '情况报告',
}

/** What happened, in a few words. */
export const eventWords: Readonly<Record<ReportEvent, string>> = {
  residence: '住处变了',
  work: '工作变了',
  family: '家里出了事',
  illness: '生病、受伤',
  contact: '有人找我、影响我',
  other: '其他事情',
}

/** A report by its kind, and by what happened. */
export const nameOf = ({ kind, event }: { kind: ReportKind; event: ReportEvent | null }): string =>
  event === null ? kindWords[kind] : `${kindWords[kind]}：${eventWords[event]}`
