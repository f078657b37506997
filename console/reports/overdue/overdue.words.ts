/** Every sentence of a report that was not made in time. */
export const words = {
  chosen: '选中的到期未交',
  what: '报告',
  due: '期限',
  reminders: '提醒',
  state: '情况',
  means:
    '到期没有交，只是一个时间上的事实。请先联系本人了解，再写明是什么情况；现在本人仍然可以补交。',
  file: '打开档案（电话）',
  settle: '处理',
  outcomes: {
    explained: '情况已说明，不算违规',
    technical: '技术问题，不算违规',
    'follow-up': '需要进一步了解',
  },
  note: '了解到的情况',
  noteHint: '本人会收到这段话。至少两个字。',
  submit: '提交并看下一份',
  chooseOutcome: '请先选择结论。',
  missingNote: '请写明了解到的情况，至少两个字。',
  onlyRead: '您只能查看，不能处理。',
  saved: (name: string, outcome: string) => `已提交：${name}，${outcome}。`,
}
