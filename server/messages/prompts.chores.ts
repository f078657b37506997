import { isNight } from '#shared/reports/reminders.rules'
import type { PromptTopic } from '#shared/messages/prompts.contract'
import { activeBindingOf } from '../account/bindings.model'
import type { SendOutcome, WeChatMessages } from '../outside/wechat-messages'
import { WeChatUnreachable } from '../outside/wechat-ask'
import type { Chore } from '../platform/chores'
import { giveBack, noneLeft, useAgreement } from './agreements.model'
import {
  type PromptEnd,
  type StoredPrompt,
  duePrompts,
  endPrompt,
  putOff,
  takePrompt,
} from './prompts.model'
import { words } from './prompts.words'

/** How many are sent in one go. */
const GROUP = 50

/** A process that has one in hand for so long has died over it. */
const TAKEN_MILLISECONDS = 5 * 60_000

/** Between two tries. */
const PAUSE_MILLISECONDS = 10 * 60_000

/** Later than this it is no news; the message in the mini-program stays. */
const LATEST_MILLISECONDS = 24 * 3600_000

/** Where the person is led. */
const PAGES: Record<PromptTopic, string> = {
  'job-match': 'jobs/pages/matches',
  study: 'courses/pages/catalogue',
  visit: 'visits/bookings/pages/home',
}

/** The WeChat account of whom something is told about a topic; null: he has none now. */
export type OpenidFor = (topic: PromptTopic, recipientId: string) => Promise<string | null>

/** Persons are told by the account that they are bound to. */
export const openidOfPerson: OpenidFor = async (_, personId) =>
  (await activeBindingOf(personId))?.openid ?? null

/**
 * Sends what WeChat is to tell.
 *
 * @param messagesOf - null where nothing is sent.
 */
export const promptChore = (
  messagesOf: () => WeChatMessages | null,
  openidFor: OpenidFor = openidOfPerson,
): Chore => ({
  name: 'prompts.send',
  everyMilliseconds: 5000,
  run: now => sendPrompts(now, messagesOf(), openidFor),
})

/**
 * Sends what is due, never at night. Each goes out once at most: WeChat has no name by which it would
 * know a second one, and what is told is in the mini-program anyway.
 *
 * @throws what is our own mistake, when all others have gone out.
 */
export async function sendPrompts(
  now: Date,
  messages: WeChatMessages | null,
  openidFor: OpenidFor = openidOfPerson,
): Promise<void> {
  if (isNight(now)) return
  const mistakes: unknown[] = []
  for (const prompt of await duePrompts(now, GROUP)) {
    const until = new Date(now.getTime() + TAKEN_MILLISECONDS)
    if (!(await takePrompt(prompt, now, until))) continue
    await send(prompt, now, { messages, openidFor }).catch((error: unknown) => mistakes.push(error))
  }
  if (mistakes.length > 0) throw mistakes[0]
}

const ENDS: Record<Exclude<SendOutcome, 'later'>, PromptEnd> = {
  sent: 'sent',
  refused: 'refused',
  'no-account': 'no-account',
}

async function send(
  prompt: StoredPrompt,
  now: Date,
  { messages, openidFor }: { messages: WeChatMessages | null; openidFor: OpenidFor },
) {
  const { id, personId, topic, at, takenAt } = prompt
  if (takenAt) return endPrompt(id, 'our-fault')
  if (now.getTime() - at.getTime() > LATEST_MILLISECONDS) return endPrompt(id, 'too-late')
  const openid = await openidFor(topic, personId)
  if (!messages || openid === null || !(await useAgreement(personId, topic, openid))) {
    return endPrompt(id, 'not-agreed')
  }

  const outcome = await messages
    .send({ topic, openid, page: PAGES[topic], words: words[topic], at })
    .catch(async (error: unknown): Promise<SendOutcome> => {
      if (error instanceof WeChatUnreachable) return 'later'
      await giveBack(personId, topic, openid)
      await endPrompt(id, 'our-fault')
      throw error
    })
  if (outcome === 'later') {
    await giveBack(personId, topic, openid)
    return putOff(id, new Date(now.getTime() + PAUSE_MILLISECONDS))
  }
  if (outcome !== 'sent') await noneLeft(personId, topic)
  return endPrompt(id, ENDS[outcome])
}
