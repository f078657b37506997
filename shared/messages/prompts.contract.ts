import type { Contract } from '../endpoint'
import { z } from '../z'

/**
 * What a person can be told of through WeChat (订阅消息) while the mini-program is closed. Each yes is
 * good for one message; WeChat keeps the real count, ours follows it.
 */
export const PromptTopic = z.enum(['job-match', 'study', 'visit'])
export type PromptTopic = z.infer<typeof PromptTopic>

/** Visits are for relatives, who answer elsewhere. */
const TopicOfPersons = PromptTopic.exclude(['visit'])

/**
 * How it stands: the next one will come, the last yes is used up, the person does not want any, or
 * no template is set up here.
 */
export const PromptStanding = z.enum(['on', 'used-up', 'off', 'unavailable'])
export type PromptStanding = z.infer<typeof PromptStanding>

export const PromptState = z
  .strictObject({
    topic: PromptTopic,
    standing: PromptStanding,
    /** How many more will come; 0 unless `on`. */
    left: z.int(),
    /** What the phone must ask WeChat for; null where it is unavailable. */
    templateId: z.string().nullable(),
  })
  .meta({ id: 'PromptState' })
export type PromptState = z.infer<typeof PromptState>

/** What the person answered WeChat, as the phone tells it. */
export const PromptAnswer = z.enum(['accept', 'reject', 'ban', 'filter'])
export type PromptAnswer = z.infer<typeof PromptAnswer>

export const answerPrompt = {
  input: z.strictObject({
    /** Made once per tap by the phone, so that a yes is counted once. */
    attemptId: z.uuid(),
    topic: TopicOfPersons,
    answer: PromptAnswer,
  }),
  reply: PromptState,
} satisfies Contract

/** No more of these, whatever WeChat would still allow; until the next yes. */
export const stopPrompts = {
  input: z.strictObject({ topic: TopicOfPersons }),
  reply: PromptState,
} satisfies Contract
