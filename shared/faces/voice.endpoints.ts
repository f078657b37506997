import { endpoint } from '../endpoint'
import type { sendSound as sending } from './attempts.contract'
import type { answerVoice as answering } from './consents.contract'

// Apart from the rest: WeChat's program, which records no sound for it, must not carry them.

/** The digits that were read aloud, or that they were not. */
export const sendSound = endpoint<typeof sending>()({
  id: 'faces.sound',
  method: 'POST',
  path: '/faces/attempts/sounds',
  by: ['person'],
  summary: '送出念数字的录音，或者跳过；机器不听，跳过不影响结果',
})

/** A person says whether he may be recorded while he reads digits aloud; sounds go at once when not. */
export const answerVoice = endpoint<typeof answering>()({
  id: 'faces.voice',
  method: 'POST',
  path: '/faces/consents/voices',
  by: ['person'],
  summary: '本人同意或不同意念数字时录音；不同意不影响核验，已有的录音立即删除',
})
