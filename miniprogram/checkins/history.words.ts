import type { Outcome, OwnCheckIn } from '#shared/checkins/checkins.contract'

/** Every sentence of the person's own record. */
export const historyWords = {
  title: '记录',
  prove: '核验这次签到',
  empty: '还没有签到记录',
  emptyWhat: '签到以后，会在这里看到每一次的时间和结果。',
  punctuality: {
    'on-time': '按时',
    early: '早于时间',
    late: '过时补签',
    'delivered-later': '补传',
    'after-fault': '报告故障后签到',
    'other-slot': '另外签到',
    unplanned: '没有安排时间',
  } satisfies Record<OwnCheckIn['punctuality'], string>,
  place: {
    inside: '位置：县内',
    outside: '位置：县外，等待核实',
    'cannot-say': '位置：看不清，等待核实',
  } satisfies Record<OwnCheckIn['verdict'], string>,
  reviewedPlace: {
    inside: '位置：县内',
    outside: '位置：县外',
    'cannot-say': '位置：看不清',
  } satisfies Record<OwnCheckIn['verdict'], string>,
  outcome: {
    accepted: '工作人员已确认',
    explained: '工作人员已核实，情况已说明',
    'follow-up': '需要进一步了解，请留意司法所的联系',
  } satisfies Record<Outcome, string>,
  unreviewed: '等待工作人员查看',
  note: (note: string) => `说明：${note}`,

  toCheck: '工作人员会核实这些情况：',
  checked: '核实过的情况：',
  article: (article: string) => `依据：${article}`,
  marked: (mark: string) => `核实结果：${mark}`,
  myAnswer: (said: string) => `我的说明：${said}`,
  explain: '我来说明',
  explainField: '我的说明',
  explainExample: '例如：去昆明看病，已经跟所里说过',
  explainOnce: '一项情况只能说明一次，工作人员会看到。',
  explainSend: '发送说明',
  explainSending: '正在发送',
  explainLater: '先不说明',
  explainOffline: '没有连上服务器，还没有发出。您写的还在，请看看网络，再点一次。',
  explainShort: '请至少写两个字。',
}
