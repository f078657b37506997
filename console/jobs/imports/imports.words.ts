import { COLUMNS, FAULTS } from '#shared/jobs/imports.words'
import type { ImportRow } from '#shared/jobs/imports.contract'
import { momentInChina } from '#shared/time/days'

/** What is said where a table is taken in. */
export const words = {
  title: '批量导入',
  first: '下载模板，填好岗位',
  firstMeans:
    '一行一个岗位，最多两千行。单位要先在“用人单位”里登记，用统一社会信用代码对应。模板里的“示例”行导入时会跳过。',
  preview: '核对结果',
  third: '确认导入',
  good: (count: number) => `可以导入 ${count} 行`,
  bad: (count: number) => `有错误 ${count} 行`,
  flagged: (count: number) => `导入后待核对 ${count} 行`,
  already: (at: string) => `同样的内容 ${momentInChina(at)} 已经导入过，不用再导。`,
  leaveOut: '跳过有错误的行，只导入没有错误的行',
  confirm: (count: number) => `导入 ${count} 个岗位`,
  means: '导入的岗位都是“待发布”，人员还看不到；到“岗位”里核对后再发布。',
  done: (postings: number, leftOut: number) =>
    leftOut === 0
      ? `已导入 ${postings} 个岗位。`
      : `已导入 ${postings} 个岗位，跳过 ${leftOut} 行。`,
  toPostings: '去核对和发布',
  columns: { line: '行', title: '岗位', employer: '用人单位', pay: '报酬', faults: '错误和疑点' },
  fault: ({ column, fault, found }: ImportRow['faults'][number]) =>
    `“${COLUMNS[column]}”${FAULTS[fault]}${found ? `（现在是“${found}”）` : ''}`,
  fine: '没有问题',
  onlyBad: '只看有错误的行',
  past: '导入记录',
  pastNone: '还没有导入过。',
  pastMissing: '导入记录没有读全。',
  pastReading: '正在读取导入记录…',
  pastColumns: { at: '时间', file: '文件', by: '导入人', postings: '岗位数', state: '情况' },
  holds: '有效',
  undone: (name: string, at: string) => `${name}于 ${momentInChina(at)} 撤销`,
  undo: '撤销',
  undoTitle: '撤销这次导入',
  undoMeans: (count: number) =>
    `这次导入的 ${count} 个岗位会全部撤下。已经有人收藏、申请，或者被修改过的，不能整批撤销。`,
  undoDone: '已撤销。',
  inUse: '已在使用，不能整批撤销',
  more: '显示更多',
}
