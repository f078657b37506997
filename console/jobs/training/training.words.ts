import type {
  AttendanceMark,
  Free,
  SignUpState,
  TrainingFor,
  TrainingResult,
} from '#shared/jobs/training.contract'
import { momentInChina } from '#shared/time/days'

const marks = { present: '到', excused: '请假', absent: '没到' } satisfies Record<
  AttendanceMark,
  string
>

const results = {
  passed: '合格',
  'not-passed': '不合格',
  'not-finished': '没有学完',
} satisfies Record<TrainingResult, string>

const minute = (at: string) => momentInChina(at).slice(0, -3)

/** Every sentence about training at the desk. */
export const words = {
  title: '培训',
  means:
    '报名先到先得，名额满了自动排队，有人退出自动补上。成年人和未成年人分开培训。没到课只是情况，不作任何处分。',
  which: '显示哪些课程',
  tabs: { open: '在办', closed: '已停办' },
  search: '按课程名查找',
  find: '查找',
  none: { open: '没有在办的课程。', closed: '没有停办的课程。' },
  add: '开设课程',
  change: '修改',
  changeOf: (title: string) => `修改：${title}`,
  close: '停办',
  closeOf: (title: string) => `停办：${title}`,
  closeTitle: (title: string) => `停办：${title}`,
  closeMeans: '停办后不再安排新的班次；已经安排的照常进行。',
  closed: '课程已停办。',
  addSession: '安排班次',
  addSessionOf: (title: string) => `安排班次：${title}`,
  noSessions: '还没有安排班次。',

  courseTitle: '课程名称',
  provider: '谁来教',
  about: '学什么（可以不写）',
  free: '免费的',
  frees: { tuition: '学费', board: '食宿费', materials: '材料费' } satisfies Record<
    keyof Free,
    string
  >,
  freeHint: '三样都免的，本县叫“三免”。全国没有统一说法，手机上会写明是本县说法。',
  isFree: (free: Free) => {
    if (free.tuition && free.board && free.materials) return '三免（本县说法）'
    const names = [free.tuition && '学费', free.board && '食宿', free.materials && '材料']
    const told = names.filter(Boolean).join('、')
    return told === '' ? '收费' : `免${told}`
  },
  for: '给谁',
  fors: { adults: '成年人', minors: '未成年人' } satisfies Record<TrainingFor, string>,
  save: '保存',
  saved: '已保存。',

  startsAt: '开始',
  endsAt: '结束',
  place: '地点',
  places: '名额',
  signUpUntil: '报名截止',
  note: '要带什么、找谁（可以不写）',
  sessionTitle: (title: string) => `班次：${title}`,
  minute,
  span: (from: string, to: string) => `${minute(from)} 至 ${minute(to)}`,
  taken: '已报',
  waiting: '排队',
  act: '操作',
  open: '名单',
  openOf: (at: string) => `名单：${at}`,
  cancel: '取消班次',
  cancelTitle: '取消班次',
  cancelMeans: '报上名的和排队的都会收到消息。取消后不能恢复。',
  cancelled: '班次已取消，已通知报名的人。',
  isCancelled: (reason: string) => `已取消：${reason}`,
  faults: {
    title: '请填写课程名称，至少两个字。',
    provider: '请写明谁来教。',
    startsAt: '请填写开始时间，须在现在以后。',
    endsAt: '请填写结束时间，须在开始以后。',
    signUpUntil: '请填写报名截止时间，不晚于开始时间。',
    place: '请填写地点。',
    places: '名额是 1 到 500 的整数。',
  },

  signUps: '名单',
  signUpsMeans: '只列出您管辖的人员；人数是全部的。',
  noSignUps: '您管辖的人员里没有人报名。',
  person: '姓名',
  office: '司法所',
  state: '报名',
  states: {
    in: '已报上',
    waiting: '排队',
    left: '本人退出',
    'taken-out': '已取消',
    cancelled: '班次取消',
  } satisfies Record<SignUpState, string>,
  day: '哪天',
  attendance: '到课',
  marks,
  result: '结果',
  results,
  noResult: '—',
  mark: '登记到课',
  markMissing: '请先为每个人选择到课情况。',
  marked: '到课已登记。',
  conclude: '登记结果',
  concluded: '结果已登记。',
  takeOut: '取消报名',
  takeOutOf: (name: string) => `取消报名：${name}`,
  takeOutTitle: (name: string) => `取消报名：${name}`,
  takeOutMeans: '本人会看到原因；排队的人自动补上。',
  tookOut: '报名已取消。',
  days: (days: readonly { day: string; mark: AttendanceMark }[]) =>
    days.map(({ day, mark }) => `${day.slice(5)} ${marks[mark]}`).join('，'),
  csv: '存表格（CSV）',
  csvName: (title: string, day: string) => `培训名单-${title}-${day}.csv`,
  chooseOf: (name: string, what: string) => `${name}：${what}`,
}
