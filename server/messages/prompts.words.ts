import type { PromptTopic } from '#shared/messages/prompts.contract'

/** What a bystander may read on a screen that is locked: at most twenty letters, and nothing of why. */
export const words: Record<PromptTopic, string> = { 'job-match': '有新的消息，请打开看看' }
