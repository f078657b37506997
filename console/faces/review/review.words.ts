import type { RequestFor } from '#shared/faces/requests.contract'
import { momentInChina } from '#shared/time/days'
import { momentOnPaper } from '../../ui/moments'

const clockOf = (at: string) => momentInChina(at).split(' ')[1]!.slice(0, 5)

const kinds = {
  'check-in': '一次签到',
  report: '一份日常报告',
  exam: '一次考试',
  study: '一次学习',
  nothing: '单独的核验',
} satisfies Record<RequestFor['kind'], string>

/** What is said of one request, and of what was decided about it. */
export const words = {
  details: '选中的身份核验',
  reading: '正在读取这次核验…',
  gone: '这次核验没有读出来。',
  kinds,

  why: '为什么核验',
  askedBy: (name: string, reason: string) => `${name}要求：${reason}`,
  belongsTo: '属于',
  openCheckIn: '查看这次签到',

  window: '核验时间',
  fromTo: (from: string, until: string) => `${momentInChina(from)} 至 ${momentInChina(until)}`,
  state: '情况',
  said: '本人说明',
  saidNothing: '没有写说明',
  environment: '环境',
  environmentAsked: '要求先拍周围环境，再拍脸',
  digits: '念数字',
  digitsAsked: '请本人念四个数字（本人同意才录音）',

  spoken: '念数字的录音',
  spokenMeans:
    '机器不听录音。请您听：念的是不是这四个数字，声音像不像本人。听不清、没念全都不说明什么。听一次记一次，本人可以看到。',
  toRead: '请他念的是',
  listen: '听录音',
  listening: '正在读取录音…',
  unheard: '录音没有读出来，可能已经按保存期限删除。',
  soundOf: (digits: string) => `念 ${[...digits].join(' ')} 的录音`,
  notRead: '没有念，或者没有录成。可以不念，这不说明什么。',
  soundGone: '念了，录音已经按保存期限删除，或者本人不再同意录音。',

  pictures: '照片比对',
  enrolled: '登记照片',
  enrolledAt: (at: string) => `${momentInChina(at)} 登记`,
  noEnrolled: '没有登记照片可以比对。',
  reported: '这次拍的照片',
  steps: '做动作时的照片，点一下放大',
  step: (number: number) => `动作照片 ${number}`,
  noReported: '没有这次的照片：没有拍成，或者已经按保存期限删除。',
  likeness: (percent: number) => `机器算出的相似度 ${percent}%`,
  likenessMeans: '这只是提示，不是结论。是不是本人，请用眼睛比对照片，由您判断。',
  unattested: '照片来自浏览器的摄像头，系统无法证明摄像头没有被替换。',
  wechatOnly:
    '微信人脸核身不给我们照片，只给结果代码和时间。要弄清是不是本人，请打电话，或者请他再核验一次。',

  findings: '需要留意',
  noFindings: '机器没有提示需要留意的情况。',
  notAPenalty: '这些是事实，不是结论，也不会自动算到本人头上。',

  attempts: '核验经过',
  noAttempts: '本人没有试过用人脸核验。',
  attemptsMean: '没有成功的尝试只记为事实，不算违规。',
  at: '时间',
  engine: '方式',
  result: '结果',
  match: '像不像',
  liveness: '是不是真人',
  device: '设备（手机自报）',
  show: '看照片',
  shown: '正在看',
  underWay: '正在进行',
  startedFor: (from: string, seconds: number) => `${momentInChina(from)}，用了 ${seconds} 秒`,
  returned: (code: number, meaning: string) => `微信代码 ${code}：${meaning}`,

  place: '签到地点',
  degrees: (latitude: number, longitude: number, radius: string) =>
    `北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}，精度约 ${radius}`,

  history: '他以前的核验',
  noHistory: '以前没有核验过。',
  wholeHistory: '查看全部',

  review: '审阅',
  lockedBy: (name: string, until: string) =>
    `${name}正在审阅，到 ${clockOf(until)}。在这之前您只能看。`,
  lockedByMe: (until: string) => `您正在审阅，到 ${clockOf(until)} 之前别人不能同时办。`,
  letGo: '放弃审阅',
  readAgain: '再看看',
  moved: '这次核验刚才有了变化，下面还是打开时的内容。',
  letGoDone: '已放弃审阅，别人可以办了。',
  verdict: '结论',
  action: '下一步',
  note: '说明',
  noteExpired: '了解到的原因',
  noteHint: '本人会看到结论和这段话，至少两个字。',
  expiredMeans:
    '时间过了没有核验，可能是没看到通知、没信号、手机有问题。请先联系本人了解，再写下原因和下一步。',
  faultMeans: '本人报告了故障，计时已经停止。请与本人商定用什么方式核验。',
  waitingMeans: '机器没有说“是”，本人请您来看。看不准，或者用别的办法核实了，就选“不凭照片判断”。',
  waitingWithoutPicture:
    '机器没有说“是”，也没有照片可以比对。请打电话了解，或者用其他方式核实，再写下结论。',
  otherWayMeans: '本人选了其他方式，和人脸一样有效。办好后用下面的按钮登记，就不用再填结论。',
  chooseVerdict: '请先选择结论。',
  chooseAction: '请选择下一步。',
  writeNote: '请写明说明，至少两个字。',
  sensitive: '标为敏感',
  sensitiveHint: '照片保存更久，标了不能取消。',
  sensitiveTitle: '标为敏感？',
  sensitiveMeans: '标为敏感后，任何人都不能取消，照片会保存得更久。请只在确有需要时标。',
  sensitiveYes: '确定标为敏感',
  isSensitive: '已标为敏感，不能取消。',
  submit: '提交，看下一项',
  saved: (name: string, verdict: string) => `已提交：${name}，${verdict}。`,
  quicker: (name: string, by: string, verdict: string) =>
    `${name}的这次核验已由${by}办理（${verdict}），您的结论没有提交。`,
  onlyReading: '您的账号只能查看，不能审阅。',
  notYet: '本人还在核验时间内，现在不用审阅。他来所里或者来电话，可以在这里办。',
  byMachine: '机器核验通过：像本人，而且是真人在镜头前。不用审阅。',
  overrule: '看着不像，仍要审阅',
  passedMeans: '机器认为是本人。您的结论会代替机器的结果。',
  settledAs: (verdict: string) => `已办：${verdict}`,
  next: (action: string) => `下一步：${action}`,
  doneOtherWay: (way: string) => `已用其他方式办好：${way}`,
  chosenWay: (way: string) => `本人选的方式：${way}`,
  printed: (at: string) => `打印时间 ${momentOnPaper(at)}`,
}
