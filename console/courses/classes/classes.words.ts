import type { Category } from '#shared/checkins/categories.contract'
import type { AbsenceOutcome, Attendance } from '#shared/courses/attendance.contract'
import type { ClassRow } from '#shared/courses/class-desk.contract'
import type {
  AttendanceState,
  ClassAudience,
  ClassList,
  Signature,
} from '#shared/courses/classes.contract'
import { clockInChina, dayInChina, momentInChina } from '#shared/time/days'
import { minuteOnPaper } from '../../ui/moments'

const clock = (at: string) => clockInChina(new Date(at))
const toMinute = (at: string) => momentInChina(at).slice(0, -':00'.length)

const categories = {
  ...{ strict: '严管', ordinary: '普管', lenient: '宽管' },
} satisfies Record<Category, string>

/** Every sentence about group sessions. */
export const words = {
  title: '集中教育',
  means:
    '成年人和未成年人分开进行（《社区矫正法》第五十二条）。没有签到是一项需要了解的情况，不是处罚的理由；当天报告了故障的，不算缺席。',
  add: '安排一次',
  reading: '正在读取…',
  missing: '集中教育安排没有读出来。',
  none: {
    coming: '现在没有安排。点“安排一次”开始。',
    over: '还没有结束的集中教育。',
    cancelled: '没有取消的集中教育。',
  } satisfies Record<ClassList, string>,
  noneFound: '没有找到这样的集中教育。',
  lists: { coming: '将要进行', over: '已结束', cancelled: '已取消' } satisfies Record<
    ClassList,
    string
  >,
  listLabel: '状态',
  audienceLabel: '对象',
  audiences: { adults: '成年人', minors: '未成年人' } satisfies Record<ClassAudience, string>,
  everyAudience: '全部对象',
  search: '名称里的字',
  find: '查找',
  table: '集中教育',
  name: '名称',
  when: '时间',
  where: '地点',
  seats: '人数',
  by: '安排人',
  times: ({ from, until }: Pick<ClassRow, 'from' | 'until'>) => `${toMinute(from)}–${clock(until)}`,
  day: (at: string) => dayInChina(new Date(at)),
  count: ({ invited, came, absent }: ClassRow) =>
    `通知 ${invited}，签到 ${came}${absent > 0 ? `，没有签到 ${absent}` : ''}`,
  heldBy: ({ byName, officeName }: ClassRow) => `${officeName} ${byName}`,
  cancelled: (reason: string) => `已取消：${reason}`,
  back: '回到列表',

  newTitle: '安排集中教育',
  changeTitle: '更改时间、地点或内容',
  nameHint: '本人会看到，例如：外出请假怎么办',
  dayLabel: '哪一天',
  fromLabel: '几点开始',
  untilLabel: '几点结束',
  seatsLabel: '座位数',
  kindLabel: '方式',
  kinds: { place: '到现场', link: '线上' },
  placeName: '地点名称',
  placeHint: '例如：中枢司法所二楼会议室',
  linkName: '线上课堂名称',
  linkHint: '例如：腾讯会议',
  url: '网址（https 开头）',
  radius: '签到范围（米）',
  radiusHint: '从中心算起。太小了手机看不清，一般 100 到 200 米。',
  map: '点地图定中心',
  mapPlace: '上课地点的地图',
  mapNone: '请在地图上点一下上课的地方。',
  coordinates: (latitude: number, longitude: number) =>
    `北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}`,
  text: '内容和要带的东西',
  textHint: '本人会看到。可以写怎么坐车、行动不便的怎么办。',
  lessons: '课前先看的课程（可以不选）',
  noLessons: '没有找到适合的课程。',
  materials: '资料网址（可以不填，一行一个：名称 空格 网址）',
  who: '通知谁',
  whoKinds: { persons: '按名单', category: '按类别', office: '按司法所' },
  category: '类别',
  categories,
  office: '司法所',
  chooseOffice: '请选择',
  addPerson: '加入名单',
  chosen: (count: number) => `名单上有 ${count} 人`,
  removePerson: (name: string) => `去掉 ${name}`,
  choosePeople: '请先查找并加入名单。',
  preview: '看看会通知多少人',
  previewed: (people: number, leftOut: number) =>
    leftOut > 0
      ? `会通知 ${people} 人；另有 ${leftOut} 人不是这次的对象（成年人和未成年人分开），不通知。`
      : `会通知 ${people} 人。`,
  reasonLabel: '为什么更改',
  save: '安排并通知',
  saveChange: '更改并通知',
  scheduled: (title: string, invited: number) => `已安排“${title}”，通知了 ${invited} 人。`,
  changed: '已更改，参加的人都会收到通知。',
  faults: {
    'in-the-past': '这个时间已经过去了。',
    'ends-before-it-begins': '早于开始的时间。',
    'too-long': '一次最长八小时。',
    'too-small': '还没有填写。',
    'too-big': '太大了。',
    'wrong-format': '格式不对，网址要以 https 开头。',
    'cannot-change': '安排以后不能换对象，请另外安排一次。',
  } as Readonly<Record<string, string>>,
  faultElse: '请检查这里。',

  change: '更改',
  cancel: '取消这次',
  cancelTitle: (title: string) => `取消“${title}”`,
  cancelMeans: '参加的人都会收到通知，看得到原因。取消以后不能恢复，可以另外安排一次。',
  cancelDone: '已取消，参加的人都会收到通知。',
  invite: '再通知一些人',
  inviteDone: '已通知。',
  code: '现场签到码',
  codeMeans: '请学员在手机的“集体课”里填这四位号码。号码每两分钟换一次，刚换下来的还能用两分钟。',
  close: '关闭',
  print: '打印名单',
  export: '导出名单',
  exported: (rows: number) => `已导出 ${rows} 人，已留下记录。`,
  changes: '更改记录',
  changeKinds: { moved: '改期或换地方', changed: '改内容', cancelled: '取消' },
  changeLine: (at: string, kind: string, reason: string, byName: string) =>
    `${toMinute(at)} ${kind}：${reason}（${byName}）`,
  lessonsLine: (titles: readonly string[]) => `课程：${titles.join('、')}`,

  list: '签到名单',
  refresh: '刷新',
  person: '姓名',
  state: '情况',
  states: {
    invited: '未签到',
    in: '已签到',
    out: '已签到、签退',
    absent: '没有签到',
    fault: '报告了故障',
    settled: '已处理',
  } satisfies Record<AttendanceState, string>,
  everyState: '全部情况',
  nameSearch: '姓名里的字',
  noneInvited: '没有这样的人。',
  listMissing: '名单没有读出来。',
  signedIn: '签到',
  signedOut: '签退',
  note: '说明和处理',
  at: (one: Signature) => clock(one.at),
  way: (one: Signature): string => {
    if (one.way === 'officer') return '工作人员代签'
    if (one.way === 'code') return '现场签到码'
    if (one.way === 'link') return '线上'
    return VERDICTS[one.verdict ?? 'cannot-say'](Math.abs(one.distanceMetres ?? 0))
  },
  reasonOf: (byName: string, reason: string) => `${byName}：${reason}`,
  said: (explanation: string) => `本人：${explanation}`,
  settledAs: ({ outcome, note, byName }: NonNullable<Attendance['settled']>) =>
    `${OUTCOMES[outcome]}：${note}（${byName}）`,
  outcomes: {
    explained: '有正当原因',
    technical: '技术原因，不算缺席',
    'follow-up': '还要了解',
  } satisfies Record<AbsenceOutcome, string>,
  signIn: '代签到',
  signOut: '代签退',
  signTitle: (name: string, which: 'in' | 'out') => `替${name}${which === 'in' ? '签到' : '签退'}`,
  signMeans: '您看到本人在场，才可以代签。原因会一直保留，本人能看到是工作人员签的。',
  signDone: (name: string) => `已替${name}签好。`,
  settle: '处理',
  settleTitle: (name: string) => `${name}没有签到：这意味着什么？`,
  settleNote: '说明（本人会看到）',
  settleShort: '请写明了解到的情况。',
  settleDone: (name: string) => `已处理，${name}会收到通知。`,
  outcomeLabel: '结论',

  printedTitle: (title: string) => `${title} 签到名单`,
  printedAt: (now: Date) => `${minuteOnPaper(now.toISOString())} 打印`,
  signature: '签名',
}

const OUTCOMES: Record<AbsenceOutcome, string> = words.outcomes

const VERDICTS: Record<'inside' | 'outside' | 'cannot-say', (metres: number) => string> = {
  inside: () => '手机定位：在现场',
  outside: metres => `手机定位：不在现场，约 ${metres} 米外，请当面核对`,
  'cannot-say': () => '手机定位：看不清，请当面核对',
}
