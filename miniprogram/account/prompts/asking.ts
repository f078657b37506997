import type { PromptAnswer, PromptState } from '#shared/messages/prompts.contract'
import { answerPrompt, stopPrompts } from '#shared/messages/prompts.endpoints'
import { newAttemptId } from '../../device/attempt'
import { askForPrompt } from '../../device/subscribe'
import { call } from '../../http/call'

/**
 * Lets WeChat ask whether the next message may come. Straight from a tap.
 *
 * @returns what was answered; null when WeChat did not ask.
 */
export const askWeChat = ({ templateId }: PromptState): Promise<PromptAnswer | null> =>
  // Nothing is waited for before it: that would lose the tap.
  templateId === null ? Promise.resolve(null) : askForPrompt(templateId)

/** Tells the server what was answered. @throws as `call`. */
export async function tellAnswer({ topic }: PromptState, answer: PromptAnswer) {
  const attemptId = await newAttemptId()
  return call(answerPrompt, { attemptId, topic: ofPersons(topic), answer })
}

/** No more messages through WeChat about this. @throws as `call`. */
export const stopThem = ({ topic }: PromptState) => call(stopPrompts, { topic: ofPersons(topic) })

/** Of visits relatives are told, who answer as themselves: see `tell` of the card. */
function ofPersons(topic: PromptState['topic']) {
  if (topic === 'visit') throw new Error('a person is not told of visits')
  return topic
}
