import { COLUMNS, FACTS, FAULTS, STATES } from '#shared/visits/prisons/prisoners.words'
import type { LineEffect, PrisonerLine } from '#shared/visits/prisons/prisoner-lists.contract'
import { momentInChina } from '#shared/time/days'

/** What is said where a prison keeps its list. */
export const words = {
  title: '服刑人员名单',
  first: '下载模板，填好名单',
  firstMeans:
    '一行一人，最多两千行，可以分批。名单里没有的人不会被删除；要转监、释放的，请在名单里写明状态。“示例”行导入时会跳过。',
  third: '确认导入',
  good: (count: number) => `可以导入 ${count} 行`,
  bad: (count: number) => `有错误 ${count} 行`,
  absent: (count: number) => `已有名单里的 ${count} 人不在这个文件里，保持不变。`,
  already: (at: string) => `同样的内容 ${momentInChina(at)} 已经导入过，不用再导。`,
  touched: (count: number) => `导入后，这 ${count} 人的会见预约会被标记，并通知县里的窗口：`,
  touchedOne: (number: string, name: string, state: keyof typeof STATES) =>
    `${number}　${name}　→　${STATES[state]}`,
  leaveOut: '跳过有错误的行，只导入没有错误的行',
  confirm: (count: number) => `导入 ${count} 人`,
  done: (added: number, changed: number, facts: number) =>
    [
      `已导入：新增 ${added} 人，修改 ${changed} 人。`,
      facts > 0 ? `${facts} 人的预约已标记。` : '',
    ].join(''),
  preview: '核对结果',
  onlyBad: '只看有错误的行',
  effects: { added: '新增', changed: '修改', same: '不变' } satisfies Record<LineEffect, string>,
  was: (state: keyof typeof STATES) => `原来是“${STATES[state]}”`,
  columns: {
    line: '行',
    number: COLUMNS.number,
    name: COLUMNS.name,
    state: COLUMNS.state,
    effect: '结果和错误',
  },
  fault: ({ column, fault, found }: PrisonerLine['faults'][number]) =>
    `“${COLUMNS[column]}”${FAULTS[fault]}${found ? `（现在是“${found}”）` : ''}`,
  past: '导入记录',
  pastNone: '还没有导入过。',
  pastColumns: { at: '时间', file: '文件', by: '导入人', counts: '人数', state: '情况' },
  counts: (added: number, changed: number, same: number, leftOut: number) =>
    `新增 ${added}，修改 ${changed}，不变 ${same}${leftOut > 0 ? `，跳过 ${leftOut} 行` : ''}`,
  holds: '有效',
  undone: (name: string, at: string) => `${name}于 ${momentInChina(at)} 撤销`,
  undo: '撤销',
  undoTitle: '撤销这次导入',
  undoMeans:
    '这次导入的内容全部恢复成原来的样子。导入后又被改过，或者新增的人已经有家属通过审核的，不能整批撤销。',
  undoDone: '已撤销。',
  list: '名单',
  search: '编号开头，或者完整的姓名',
  find: '查找',
  allStates: '全部状态',
  state: '状态',
  none: '名单里没有人。',
  notFound: '没有找到。',
  listColumns: {
    number: COLUMNS.number,
    name: COLUMNS.name,
    state: COLUMNS.state,
    visits: COLUMNS.visitsPerMonth,
    permitted: COLUMNS.permitted,
    act: '办理',
  },
  asRules: '按规定',
  anybody: '不限定到人',
  states: STATES,
  note: '登记变化',
  noteOf: (name: string) => `登记${name}的变化`,
}

/** What is said where a prison notes what happened. */
export const factWords = {
  title: '情况变化',
  means:
    '转监、释放、禁闭、病重、暂停会见，都会让已经约好的会见被标记，并重新核对还没定的申请。登记请到“服刑人员名单”里找到本人。家属只会看到监狱同意告知的内容。',
  kind: '哪种变化',
  kinds: FACTS,
  allKinds: '全部变化',
  none: '还没有登记过变化。',
  columns: { at: '时间', who: '谁', kind: '变化', days: '起止', note: '备注', by: '登记人' },
  days: (first: string, last: string | null) =>
    last === null ? `${first} 起` : first === last ? first : `${first} 至 ${last}`,
  imported: '随名单导入',
  byItself: '系统',
  note: '内部备注（家属看不到，可不填）',
  firstDay: '从哪天起',
  lastDay: '到哪天（不填就是另行通知）',
  relative: '只限一名家属时，填他的身份证号',
  relativeHint: '不填就是所有家属。只有关系已通过审核的家属才能填。',
  save: '登记，并标记预约',
  saved: '已登记，相关预约已标记。',
  faults: {
    days: '结束不能早于开始',
    firstDay: '请填开始的日期',
    relative: '请填 18 位身份证号，或者不填',
  },
  open: (name: string) => `登记${name}的情况变化`,
}
