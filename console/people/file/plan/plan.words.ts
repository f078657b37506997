/** Every sentence about one person's plan, category and exemptions. */
export const words = {
  reading: '正在读取签到安排…',
  missing: '签到安排没有取得。',
  changeCategory: '更改类别',
  categoryMeans: '属于哪一类，由本县的规定决定。没有单独安排的人，按所在类别的安排签到。',
  saveCategory: '保存类别',
  categorySaved: (category: string) => `管理类别已改为：${category}。`,

  exemptions: '免除',
  noExemptions: '没有免除。',
  exempt: '免除签到',
  exemptMeans: '这些天不用签到，本人会收到通知。',
  firstDay: '从哪一天起',
  lastDay: '到哪一天为止',
  saveExemption: '保存免除',
  exempted: (days: string) => `已免除${days}的签到，本人会收到通知。`,
  by: (name: string, at: string) => `${name}　${at}`,
  withdrawn: (at: string) => `已撤回（${at}），当天仍然免除`,
  withdraw: '撤回',
  withdrawOf: (days: string) => `撤回${days}的免除`,
  withdrawTitle: '撤回免除',
  withdrawMeans: {
    begun: (name: string, days: string) =>
      `${days}的免除从明天起不再有效，${name}恢复签到；今天仍然免除。本人会收到通知和这里写的理由。`,
    later: (name: string, days: string) =>
      `${days}的免除不再有效，${name}照常签到。本人会收到通知和这里写的理由。`,
  },
  exemptionEnded: '免除已撤回，本人会收到通知。',
  faults: {
    firstDay: '请选择第一天。',
    hasBegun: '已经过去的日子不能免除，请从今天或以后的日子选起。',
    lastDay: '请选择最后一天。',
    endsBeforeItBegins: '最后一天不能早于第一天。',
  },
}
