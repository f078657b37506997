import type { Hint, Motion } from '#shared/faces/attempts.contract'
import type { AttemptResult } from '#shared/faces/requests.contract'

/** What to do before the camera, in a few large words. */
export const motionWords: Readonly<Record<Motion, string>> = {
  'look-ahead': '看着屏幕',
  'turn-left': '慢慢向左转头',
  'turn-right': '慢慢向右转头',
  blink: '眨一下眼睛',
  'open-mouth': '张大嘴巴',
  'show-room': '照一照屋子，先不要照脸',
  'read-digits': '请大声念',
}

/** What hinders just now, and what to do about it. */
export const hintWords: Readonly<Record<Hint, string>> = {
  'no-face': '没有看到脸，请把脸放在圈里',
  'many-faces': '画面里有别的人，请只留您一个人',
  'too-dark': '太暗了，请到亮一点的地方',
  'too-bright': '太亮了，请不要背着光，也不要对着强光',
  'too-far': '请离手机近一点',
  'too-near': '请离手机远一点',
  blurred: '看不清，请擦一擦镜头，拿稳手机',
  'not-upright': '请把手机拿正',
}

/** What happened in an attempt that did not pass, and what to do next. */
interface Told {
  title: string
  what: string
  /** The machine or the network, not the person: it is said that this is no breach, and a fault can be reported. */
  technical?: boolean
  /** Trying again helps. */
  again?: boolean
}

/** How an attempt ended, as one would say it to the person. */
export const resultWords: Readonly<Record<Exclude<AttemptResult, 'passed'>, Told>> = {
  'no-match': {
    title: '没有认出来',
    what: '和登记的照片对不上。光线、眼镜、变了样子都会这样。请换个亮的地方再试，或者请工作人员核实。',
    again: true,
  },
  'no-face': { title: '没有看到脸', what: '请把脸放在圈里，离手机一臂远，再试一次。', again: true },
  'many-faces': {
    title: '画面里不止一个人',
    what: '请到只有您一个人的地方，再试一次。',
    again: true,
  },
  'too-dark': { title: '光线太暗', what: '请到窗边或者灯下，再试一次。', again: true },
  'too-bright': {
    title: '光线太亮',
    what: '请不要背着光，也不要对着强光，再试一次。',
    again: true,
  },
  'too-far': { title: '离手机太远', what: '请把手机拿近一点，再试一次。', again: true },
  'too-near': { title: '离手机太近', what: '请把手机拿远一点，再试一次。', again: true },
  blurred: { title: '画面不清楚', what: '请擦一擦镜头，拿稳手机，再试一次。', again: true },
  'not-upright': { title: '手机没有拿正', what: '请把手机竖直拿正，再试一次。', again: true },
  'motion-missed': {
    title: '没有看到要做的动作',
    what: '请照着屏幕上的大字慢慢做，做大一点，再试一次。做不了动作，请选其他方式。',
    again: true,
  },
  'not-live': {
    title: '没有看出是真人',
    what: '反光、背光、戴眼镜时会这样。请换个地方再试，或者请工作人员核实。',
    again: true,
  },
  'too-slow': {
    title: '时间不够',
    what: '不要紧，慢慢来，再试一次；做不完可以选其他方式。',
    technical: true,
    again: true,
  },
  cancelled: {
    title: '中途停下了',
    what: '没有做完，可以再试一次。',
    technical: true,
    again: true,
  },
  'no-camera': {
    title: '摄像头打不开',
    what: '可能是坏了，或者别的软件正在用。请关掉别的软件再试；还是不行，请报告故障或者选其他方式。',
    technical: true,
    again: true,
  },
  'camera-denied': {
    title: '没有允许用摄像头',
    what: '请在手机的设置里允许使用摄像头，再试一次；不想用摄像头，请选其他方式。',
    technical: true,
    again: true,
  },
  unsupported: {
    title: '这台手机不能用人脸识别',
    what: '手机或者软件的版本太旧。可以更新以后再试，也可以选其他方式。',
    technical: true,
  },
  network: {
    title: '网络断了',
    what: '请看看手机的网络，有信号时再试一次。',
    technical: true,
    again: true,
  },
  'service-away': {
    title: '识别服务暂时用不了',
    what: '不是您的问题。请过一会儿再试，或者请工作人员核实。',
    technical: true,
    again: true,
  },
  withdrawn: {
    title: '您已撤回同意',
    what: '人脸照片已经删除。请用其他方式，效果一样。',
    technical: true,
  },
}
