import { endpoint } from '../endpoint'
import type * as contract from './prompts.contract'

/** What the person answered when WeChat asked whether the next message may come. */
export const answerPrompt = endpoint<typeof contract.answerPrompt>()({
  id: 'messages.answer-prompt',
  method: 'POST',
  path: '/messages/prompts',
  by: ['person'],
  summary: '本人同意或不同意接收下一次微信提醒',
})

/** No more messages through WeChat about this. */
export const stopPrompts = endpoint<typeof contract.stopPrompts>()({
  id: 'messages.stop-prompts',
  method: 'POST',
  path: '/messages/prompts/stopped',
  by: ['person'],
  summary: '本人关闭一类微信提醒',
})
