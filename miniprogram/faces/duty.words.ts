import type { AttemptResult, OwnRequest, RequestWhy } from '#shared/faces/requests.contract'
import { minuteWords } from '../ui/day.words'

/** Every sentence of the first page about showing who one is; none may tell a bystander why. */
export const words = {
  title: '请确认是您本人',
  news: '确认本人',
  why: {
    plan: '按安排，这次签到要确认是您本人。',
    draw: '这次签到随机抽到您，请确认是您本人。谁都会被抽到，不是因为有问题。',
    finding: '这次签到有些情况要核对，请确认是您本人。这不是认定您有问题。',
    'second-check': '随机抽到您，请再确认一次是您本人。谁都会被抽到，不是因为有问题。',
    report: '这次报告要确认是您本人。',
    exam: '这次考试要确认是您本人。',
    study: '您选了用人脸回应学习中的提醒。也可以回到课程里改用点数字。',
    officer: '工作人员请您确认是您本人。',
  } satisfies Record<RequestWhy, string>,
  until: (at: string) => `请在 ${minuteWords(at)} 以前完成。`,
  go: '现在确认',
  other: '换别的方式',
  another: '不方便用人脸，换别的方式',

  waiting: '已经提交，等工作人员核实',
  waitingWhat: '您不用再做什么，有结果会告诉您。',
  visit: '请到司法所当面核验',
  visitWhat: '请带上身份证。去以前可以先打电话问一问。',
  call: '请等司法所打电话给您',
  callWhat: '工作人员会打您登记的号码，念六位数字，请点下面的按钮填进去。',
  enterCode: '填写电话里的六位数字',
  fault: '已报告故障，停止计时',
  faultWhat: '这不是违规。工作人员会答复您，也可以换别的方式。',
  expired: '时间已经过了',
  expiredWhat: '工作人员会了解原因，不会自动算您违规。现在也可以换别的方式核验。',
  lastTry: (result: string) => `上一次：${result}`,
  newPicture: '请重新登记照片',
  newPictureWhy: (reason: string) => `工作人员说明：${reason}`,
  newPictureGo: '去登记照片',
  newPictureVisit: '请到司法所，由工作人员给您登记。',
}

/** How a request stands, in a few words. */
export function stateWords({ state, otherWay }: OwnRequest): string {
  switch (state) {
    case 'open':
      return '还没有完成'
    case 'passed':
      return '已通过'
    case 'waiting':
      return '等工作人员核实'
    case 'other-way':
      return otherWay === 'call-back' ? '等司法所打电话' : '等您到司法所'
    case 'fault':
      return '已报告故障，停止计时'
    case 'expired':
      return '时间已过，工作人员会了解原因'
    case 'settled':
      return '工作人员已查看'
  }
}

/** How an attempt ended, in a few words. */
export const resultNames: Readonly<Record<AttemptResult, string>> = {
  passed: '识别通过',
  'no-match': '没有认出来',
  'no-face': '没有看到脸',
  'many-faces': '画面里不止一个人',
  'too-dark': '光线太暗',
  'too-bright': '光线太亮',
  'too-far': '离手机太远',
  'too-near': '离手机太近',
  blurred: '画面不清楚',
  'not-upright': '手机没有拿正',
  'motion-missed': '没有看到要做的动作',
  'not-live': '没有看出是真人',
  'too-slow': '时间不够',
  cancelled: '中途停下了',
  'no-camera': '摄像头打不开',
  'camera-denied': '没有允许用摄像头',
  unsupported: '这台手机不能用人脸',
  network: '网络断了',
  'service-away': '识别服务暂时用不了',
  withdrawn: '已撤回同意',
}
