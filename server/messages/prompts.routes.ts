import * as contract from '#shared/messages/prompts.contract'
import * as endpoints from '#shared/messages/prompts.endpoints'
import { implement } from '../platform/implement'
import { stopAgreement } from './agreements.model'
import { ownerOf } from './messages.policy'
import { noteAnswer, promptState } from './prompts.actions'

/** What WeChat may tell a person while the mini-program is closed. */
export const promptRoutes = [
  /** A person answered WeChat. The phone's word is enough: WeChat itself keeps the real count. */
  implement(
    endpoints.answerPrompt,
    contract.answerPrompt,
  )(async ({ input, actor, outside }) => {
    const personId = ownerOf(actor)
    await noteAnswer(personId, input, outside.now())
    return promptState(personId, input.topic, outside.wechat.messages)
  }),

  implement(
    endpoints.stopPrompts,
    contract.stopPrompts,
  )(async ({ input: { topic }, actor, outside }) => {
    const personId = ownerOf(actor)
    await stopAgreement(personId, topic)
    return promptState(personId, topic, outside.wechat.messages)
  }),
]
