import type { PictureFault } from '#shared/faces/enrolments.contract'
import { hintWords } from './results.words'

/** Every sentence about taking the picture that faces are compared with. */
export const enrolWords = {
  title: '登记照片',
  how: [
    '面对窗户或灯，不要背光',
    '摘下帽子、墨镜和口罩',
    '只有您一个人在画面里',
    '拿正手机，看着镜头',
  ],
  open: '打开摄像头',
  shoot: '拍照',
  shooting: '正在拍，请不要动',
  shot: '这张照片可以吗？',
  use: '用这张',
  reshoot: '重拍',
  checking: '正在检查照片',
  faulty: '这张照片不能用',
  proposed: '照片已经提交',
  proposedWhat: '工作人员确认以后就能用。有结果会告诉您。',
}

/** What is wrong with a picture that is to be registered. */
export const pictureFaultWords: Readonly<Record<PictureFault, string>> = {
  ...hintWords,
  'turned-away': '请正对着镜头',
  'not-a-photo': '看起来是翻拍的照片，请用摄像头拍您本人',
  'another-person': '几张照片看起来不是同一个人，请重拍',
}
