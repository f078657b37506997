import type { CheckIn } from '#shared/checkins/checkins.contract'
import { momentInChina } from '#shared/time/days'

/** Every sentence about whether a check-in or a report is still as it was recorded. */
export const words = {
  title: '核对记录',

  reading: '正在核对',
  readingWhat: '手机正在取出记录，自己算一遍。',

  waiting: '还在封存',
  waitingWhat: '请过一分钟再看。已经收到，不用重新做。',
  again: '再看一次',

  sound: '已核对：记录没有被改动',
  soundWhat: '这部手机自己算过：下面的记录和封存的时候一模一样。',

  unsound: '核对不上',
  unsoundWhat:
    '手机算出来的和封存的不一样。这不怪您，也不等于您没有做。请点「复制凭证」留一份，再打电话告诉司法所，也可以交给检察院。',

  failed: '没有连上服务器，请看看网络。',
  tryAgain: '再试一次',

  recorded: '记录下来的是',
  madeAt: '签到的时间',
  receivedAt: '服务器收到的时间',
  takenAt: '手机上的时间',
  place: '位置',
  places: {
    inside: '县内',
    outside: '县外',
    'cannot-say': '看不清',
  } satisfies Record<CheckIn['place']['verdict'], string>,
  inTime: '是否按时',
  punctuality: {
    'on-time': '在签到时间内',
    early: '早于签到时间',
    late: '过了签到时间',
    'delivered-later': '当时已签，有信号后补传',
    'after-fault': '报告故障以后签到',
    'other-slot': '另外多签的一次',
    unplanned: '没有固定的签到时间',
  } as Readonly<Record<string, string>>,
  receiptNumber: '回执编号',
  report: '报告',
  reports: {
    periodic: '定期报告',
    thoughts: '思想汇报',
    health: '身体情况报告',
    prohibition: '遵守禁止令的报告',
    event: '情况报告',
  } as Readonly<Record<string, string>>,
  reportInTime: '在期限内',
  reportLate: '过了期限',
  said: '内容',
  saidHow: '您写的、录的、拍的，只封存了校验码，凭证里没有原文。',
  sealedAt: '封存位置',
  sealed: (index: number, size: number) => `第 ${index + 1} 条，共 ${size} 条`,

  copy: '复制凭证',
  copyWhat:
    '凭证能证明这次签到的时间和位置，里面有您当时的位置，只交给您信得过的人，比如律师、检察官。',
  copyReportWhat:
    '凭证能证明这份报告的时间。里面没有原话，但有「求助」「心情不好」这样的标记，只交给您信得过的人，比如律师、检察官。',
  copied: '凭证已经复制，可以粘贴给需要看的人。',
  notCopied: '没有复制成功，请再试一次。',
  home: '回到首页',

  /** What stands above the proof when it is handed on. */
  head: (receipt: string, at: string, isReport: boolean) =>
    `归途 ${isReport ? '报告' : '签到'}凭证\n回执编号 ${receipt}\n收到时间 ${momentInChina(at)}\n把这段文字原样粘贴到核验网页（归途网址后面加 /verify），就能核对。\n`,
}
