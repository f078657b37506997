import type { RequestState } from '#shared/faces/requests.contract'
import type { DutyState, MediaKind, ReportOutcome } from '#shared/reports/reports.contract'
import { minuteWords } from '../ui/day.words'

/** Every sentence about reports that are to be made, and that were made. */
export const words = {
  title: '报告',
  soon: '有事，及时报告',
  soonWhat: '住处、工作、家里有变化，或者生病、受伤，请马上告诉司法所。',
  own: '我的报告',

  until: (at: string) => `${minuteWords(at)} 前交就可以。`,
  wasUntil: (at: string) => `应该在 ${minuteWords(at)} 前交，现在还可以补交。`,
  states: {
    open: '现在可以交',
    overdue: '还没有收到',
    returned: '请补充以后再交一次',
    fault: '已报告故障，停止计时',
  } as Readonly<Partial<Record<DutyState, string>>>,
  returnedNote: (note: string) => `工作人员说：${note}`,
  faultWhat: '不算违规。能交的时候再交就可以。',
  begin: '现在填写',
  goOn: '接着填写',
  onItsWay: '已保存，有信号时再交',

  reading: '正在读取',
  moment: '请稍等。',
  silence: '没有连上服务器，请看看网络。',
  again: '再试一次',
  home: '回到首页',
  nothing: '没有要交的报告',
  nothingWhat: '到时候首页会提醒您。',
  past: '交过的报告',
  pastNone: '还没有交过报告。',
  look: '看这份报告',

  received: '已收到',
  receivedLate: '已收到，交得晚了一些',
  receivedAt: '收到的时间',
  madeAt: '手机上的时间',
  receiptNumber: '回执编号',
  keep: '请截图留存，或者复制下来。',
  prove: '核对这份报告没有被改动',
  copy: '复制回执',
  copied: '回执已经复制。',
  notCopied: '没有复制成功，请截图留存。',
  copyText: (name: string, at: string, id: string) =>
    `归途 回执\n${name}\n收到时间 ${at}\n回执编号 ${id}`,
  identity: '还要核验身份',
  identityWhat: '报告已经收到。请再核验一次身份，也可以用别的方式。',
  identityGo: '去核验身份',
  identities: {
    open: '等您核验身份',
    passed: '身份已核验',
    waiting: '身份等工作人员查看',
    'other-way': '身份用别的方式核验',
    expired: '身份核验已到时间',
    fault: '身份核验已报告故障',
    settled: '身份已由工作人员查看',
  } satisfies Record<RequestState, string>,

  answers: '您写的',
  unanswered: '没有写',
  media: '一起交的',
  mediaOne: (kind: MediaKind, seconds: number) =>
    kind === 'picture'
      ? '照片'
      : `${{ voice: '录音', video: '视频' }[kind]}，${Math.round(seconds)} 秒`,
  mediaGone: '已按期限删除',
  without: (why: string) => `没有拍、没有录的原因：${why}`,
  review: '司法所的答复',
  notYet: '还没有答复，请不要着急。',
  outcomes: {
    read: '已看过。',
    talk: '已看过，会和您谈一谈，请留意司法所的联系。',
    returned: '需要补充。',
  } satisfies Record<ReportOutcome, string>,
  gone: '没有找到这份报告',
  goneWhat: '请看看「我的报告」。',
}
