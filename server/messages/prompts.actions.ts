import type { PromptAnswer, PromptState, PromptTopic } from '#shared/messages/prompts.contract'
import { activeBindingOf } from '../account/bindings.model'
import type { WeChatMessages } from '../outside/wechat-messages'
import { agreementOf, countAgreement } from './prompts.model'

/**
 * How it stands with what WeChat may tell a person. Another WeChat account has agreed to nothing.
 *
 * @param messages - null where nothing is sent through WeChat.
 */
export async function promptState(
  personId: string,
  topic: PromptTopic,
  messages: WeChatMessages | null,
): Promise<PromptState> {
  const templateId = messages?.templateFor(topic) ?? null
  if (templateId === null) return { topic, standing: 'unavailable', left: 0, templateId }
  const [agreement, binding] = await Promise.all([
    agreementOf(personId, topic),
    activeBindingOf(personId),
  ])
  if (!agreement || agreement.stopped || agreement.openid !== binding?.openid) {
    return { topic, standing: 'off', left: 0, templateId }
  }
  const { left } = agreement
  return { topic, standing: left > 0 ? 'on' : 'used-up', left, templateId }
}

/** Notes what a person answered when WeChat asked; only a yes changes anything. */
export async function noteAnswer(
  personId: string,
  said: { topic: PromptTopic; attemptId: string; answer: PromptAnswer },
  now: Date,
): Promise<void> {
  const binding = await activeBindingOf(personId)
  if (said.answer !== 'accept' || !binding) return
  const { topic, attemptId } = said
  const { openid } = binding
  await countAgreement({ personId, topic, openid, attemptId, answeredAt: now })
}
