import type { ReportOutcome } from '#shared/reports/reports.contract'
import { momentInChina } from '#shared/time/days'
import { momentOnPaper } from '../../ui/moments'

/** Every sentence of one report that is being read. */
export const words = {
  chosen: '选中的报告',
  notOpened: '这份报告没有读出来。',
  opening: '正在打开…',
  helpAsked: '本人需要帮忙',
  helpCall: (phone: string) => `请先打电话：${phone}`,
  helpNoPhone: '联系方式在本人档案里。',
  lowMood: '本人说心情不好，请留意。',
  receivedAt: '收到',
  takenAt: '手机时间',
  receipt: '回执编号',
  identity: '身份核验',
  identityOpen: '看这次核验',
  identityNone: '没有要求',
  late: '晚于期限',
  answers: '回答',
  unanswered: '没有写',
  yes: '是',
  no: '否',
  helpYes: '需要',
  helpNo: '不需要',
  moods: { 1: '很不好', 2: '不太好', 3: '一般', 4: '还好', 5: '很好' } as Readonly<
    Record<string, string>
  >,
  version: (version: number) => `提问第 ${version} 版`,
  media: '录音、照片、视频',
  mediaLook: '打开以后，本人可以看到您看过。',
  mediaNone: '没有录音、照片或视频。',
  without: '没有拍、没有录的原因',
  openMedia: { voice: '听录音', picture: '看照片', video: '看视频' },
  seconds: (seconds: number) => `${Math.round(seconds)} 秒`,
  reading: '正在读取…',
  gone: '已按保存期限删除',
  notRead: '没有读出来。',
  review: '审阅',
  outcome: '结论',
  outcomes: {
    read: '已阅',
    talk: '约谈（电话或当面谈一谈）',
    returned: '退回补充',
  } satisfies Record<ReportOutcome, string>,
  note: '给本人的话',
  noteHint: '本人会收到这段话。至少两个字。',
  submit: '提交并看下一份',
  chooseOutcome: '请先选择结论。',
  missingNote: '请写明要对本人说的话，至少两个字。',
  onlyRead: '您只能查看，不能审阅。',
  reviewed: (outcome: string, name: string, at: string) =>
    `${outcome}，${name}，${momentInChina(at).slice(0, -3)}`,
  said: (name: string, outcome: string) => `已提交：${name}，${outcome}。`,
  quicker: (by: string, outcome: string) => `已由${by}审阅（${outcome}），您的结论没有提交。`,
  print: '打印、存为 PDF',

  sheet: {
    title: (kind: string) => `社区矫正对象${kind}`,
    person: '姓名',
    office: '司法所',
    moment: momentOnPaper,
    printedAt: (at: string) => `打印时间 ${momentOnPaper(at)}`,
    reviewed: (outcome: string, name: string, at: string) =>
      `${outcome}，${name}，${momentOnPaper(at)}`,
    seal: '司法所（盖章）',
    signature: '本人签名',
    date: '　　年　　月　　日',
    digital: '本报告由本人通过手机提交，系统收到的时间和内容已封存，可凭回执编号核对。',
  },
}
