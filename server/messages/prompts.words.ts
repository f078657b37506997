import type { PromptTopic } from '#shared/messages/prompts.contract'

/** What a bystander may read on a screen that is locked: at most twenty letters, and nothing of why. */
const NEUTRAL = '有新的消息，请打开看看'

export const words: Record<PromptTopic, string> = {
  'job-match': NEUTRAL,
  study: NEUTRAL,
  visit: NEUTRAL,
}
