import type {
  AttemptResult,
  FaceEngineName,
  FaceFinding,
  FaceLiveness,
  FaceMatch,
  OtherWay,
  RequestState,
  RequestWhy,
} from '#shared/faces/requests.contract'
import type { FaceReview, ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import { momentInChina } from '#shared/time/days'

const whys = {
  plan: '签到安排要求每次核验',
  draw: '随机抽查',
  finding: '签到里有需要关注的问题',
  'second-check': '核验后不久再次抽查',
  report: '日常报告要求核验',
  exam: '考试要求核验',
  study: '学习中的提醒（本人选了人脸）',
  officer: '工作人员要求核验',
} satisfies Record<RequestWhy, string>

const states = {
  open: '等待本人核验',
  passed: '机器核验通过',
  waiting: '等待工作人员核实',
  'other-way': '改用其他方式',
  fault: '已报故障，停止计时',
  expired: '时间已过，等待了解原因',
  settled: '工作人员已办理',
} satisfies Record<RequestState, string>

const otherWays = {
  'office-visit': '到司法所当面核验',
  'call-back': '电话回拨核验',
} satisfies Record<OtherWay, string>

const engines = {
  wechat: '微信人脸核身',
  local: '本系统比对（浏览器摄像头）',
} satisfies Record<FaceEngineName, string>

const matches = {
  match: '机器认为是同一人',
  'no-match': '机器认为不像同一人',
  'no-face': '没有拍到人脸',
  error: '没有比对成',
} satisfies Record<FaceMatch, string>

const livenesses = {
  live: '机器认为是真人在镜头前',
  'not-live': '机器认为不像真人在镜头前',
  error: '没有判断成',
} satisfies Record<FaceLiveness, string>

const results = {
  passed: '通过',
  'no-match': '机器认为不像本人',
  'no-face': '没有拍到人脸',
  'many-faces': '画面里不止一张脸',
  'too-dark': '光线太暗',
  'too-bright': '光线太亮或逆光',
  'too-far': '离镜头太远',
  'too-near': '离镜头太近',
  blurred: '画面模糊',
  'not-upright': '手机没有竖直拿',
  'motion-missed': '没有看到要求的动作',
  'not-live': '机器认为不像真人在镜头前',
  'too-slow': '超过时间',
  cancelled: '本人中途退出',
  'no-camera': '没有摄像头',
  'camera-denied': '没有允许使用摄像头',
  unsupported: '手机不支持',
  network: '网络中断',
  'service-away': '比对服务当时用不了',
  withdrawn: '本人当时撤回了同意',
} satisfies Record<AttemptResult, string>

/** Facts to look into; none is held against anybody. */
const findings = {
  'no-match': '机器认为和用来比对的照片不像。光线、角度、眼镜、发型都可能造成，请用眼睛比对。',
  'not-live': '机器认为镜头前可能不是真人，例如照片或屏幕。戴眼镜、反光、逆光也会这样。',
  'low-authenticity': '画面的变化不像普通摄像头，可能是重放，也可能是手机或网络卡顿。',
  'many-faces': '画面里不止一张脸。',
  'camera-not-attested': '照片来自浏览器的摄像头，系统无法证明摄像头没有被替换。',
  'many-attempts': '试了多次。多半是光线或操作困难，不说明什么。',
  'second-check-missed': '随后的再次抽查没有做。可能没有看到通知，请先了解。',
  'pictures-not-kept': '照片没有存下来（存储已满或出错），不是本人的原因，请用别的方式核实。',
} satisfies Record<FaceFinding, string>

const findingNames = {
  'no-match': '不像登记照片',
  'not-live': '不像真人',
  'low-authenticity': '画面可疑',
  'many-faces': '多张脸',
  'camera-not-attested': '摄像头未经证明',
  'many-attempts': '试了多次',
  'second-check-missed': '再次抽查未做',
  'pictures-not-kept': '照片未存下',
} satisfies Record<FaceFinding, string>

const verdicts = {
  match: '是本人',
  'no-match': '不是本人',
  'match-with-concern': '是本人，但有疑点',
  'not-by-picture': '不凭照片判断',
} satisfies Record<ReviewVerdict, string>

const actions = {
  none: '不需要再做什么',
  'ask-again': '请本人再核验一次',
  call: '打电话了解',
  visit: '约到司法所',
  'new-picture': '请本人重新登记照片',
  'follow-up': '继续了解情况',
} satisfies Record<ReviewAction, string>

/** How identity and what is found about it are called, on every page that names them. */
export const words = {
  title: '身份核验',
  whys,
  states,
  otherWays,
  engines,
  matches,
  livenesses,
  results,
  findings,
  findingNames,
  verdicts,
  actions,
  reviewedBy: ({ byName, at }: Pick<FaceReview, 'byName' | 'at'>) =>
    `${byName}，${momentInChina(at)}`,
  sensitive: '敏感',
  environment: '先拍周围环境',
  digits: '念四个数字',

  readingPicture: '正在读取照片…',
  pictureGone: '照片没有读出来：可能已经按保存期限删除。',
  takenAt: (at: string) => `${momentInChina(at)} 拍`,

  ask: {
    title: '要求核验身份',
    open: '要求核验身份',
    why: '本人的手机会收到通知，请他在时限内核验。不会因为没有做到就受到处理；过时以后由工作人员了解原因。',
    minutes: '给多长时间',
    minutesLong: (minutes: number) => (minutes < 60 ? `${minutes} 分钟` : `${minutes / 60} 小时`),
    environment: '请本人先拍一下周围环境，再拍脸（同一段画面）',
    environmentHint: '只有在浏览器里核验时才能拍；微信里核验不拍。',
    digits: '请本人念四个数字（录音），由您来听',
    digitsHint:
      '机器不听录音。本人要另外同意才录；不同意、念不了、没有麦克风就跳过，不说明什么。微信里不录。',
    reason: '为什么要核验',
    reasonHint: '本人会看到这段话，请写得让他看得懂。',
    reasonTooShort: '请写明为什么要核验，至少两个字。',
    choosePerson: '请先找到并选择本人。',
    send: '发出要求',
    sent: (name: string) => `已请${name}核验身份。`,
    withoutDigits: '没有请他念数字：他已登记不念，或者本县没有开通。',
  },
}
