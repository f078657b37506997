import type { PromptAnswer, PromptState, PromptTopic } from '#shared/messages/prompts.contract'
import { activeBindingOf } from '../account/bindings.model'
import type { WeChatMessages } from '../outside/wechat-messages'
import { agreementOf, countAgreement } from './agreements.model'

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
  const { openid = null } = (await activeBindingOf(personId)) ?? {}
  return promptStateOf({ id: personId, openid }, topic, messages)
}

/** Whom WeChat tells: a person or a relative, and the account that is his now. */
interface Recipient {
  id: string
  openid: string | null
}

/** The same for whoever it is. */
export async function promptStateOf(
  { id, openid }: Recipient,
  topic: PromptTopic,
  messages: WeChatMessages | null,
): Promise<PromptState> {
  const templateId = messages?.templateFor(topic) ?? null
  if (templateId === null) return { topic, standing: 'unavailable', left: 0, templateId }
  const agreement = await agreementOf(id, topic)
  if (!agreement || agreement.stopped || agreement.openid !== openid) {
    return { topic, standing: 'off', left: 0, templateId }
  }
  const { left } = agreement
  return { topic, standing: left > 0 ? 'on' : 'used-up', left, templateId }
}

type Said = { topic: PromptTopic; attemptId: string; answer: PromptAnswer }

/** Notes what a person answered when WeChat asked; only a yes changes anything. */
export async function noteAnswer(personId: string, said: Said, now: Date): Promise<void> {
  const { openid = null } = (await activeBindingOf(personId)) ?? {}
  await noteAnswerOf({ id: personId, openid }, said, now)
}

/** The same for whoever it is. */
export async function noteAnswerOf(
  { id, openid }: Recipient,
  { topic, attemptId, answer }: Said,
  now: Date,
): Promise<void> {
  if (answer !== 'accept' || openid === null) return
  await countAgreement({ personId: id, topic, openid, attemptId, answeredAt: now })
}
