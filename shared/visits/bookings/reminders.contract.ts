import type { Contract } from '../../endpoint'
import { PromptAnswer, PromptState } from '../../messages/prompts.contract'
import { z } from '../../z'
import { Id } from './bookings.contract'

export const readVisitPrompt = {
  input: z.strictObject({}),
  reply: PromptState,
} satisfies Contract

export const answerVisitPrompt = {
  input: z.strictObject({
    /** Made once per tap by the phone, so that a yes is counted once. */
    attemptId: z.uuid(),
    answer: PromptAnswer,
  }),
  reply: PromptState,
} satisfies Contract

/** Which reminder it is: the day before, an hour before, or that it is time. */
export const ReminderKind = z.enum(['day', 'hour', 'now'])
export type ReminderKind = z.infer<typeof ReminderKind>

/** Somebody whom WeChat does not reach, so that the desk calls. */
export const CallToMake = z
  .strictObject({
    id: z.string(),
    bookingId: z.string(),
    kind: ReminderKind,
    dueAt: z.iso.datetime(),
    startsAt: z.iso.datetime(),
    relativeName: z.string(),
    relativePhone: z.string(),
    prisonName: z.string(),
    place: z.enum(['bureau', 'phone']),
    /** Null: nobody has called yet. */
    called: z
      .strictObject({
        at: z.iso.datetime(),
        outcome: z.enum(['reached', 'not-reached']),
        byName: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'VisitCallToMake' })
export type CallToMake = z.infer<typeof CallToMake>

export const listCalls = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** What is due first comes first; only visits that are still to come. */
  reply: z.strictObject({ calls: z.array(CallToMake), next: z.string().nullable() }),
} satisfies Contract

export const noteCall = {
  input: z.strictObject({ id: Id, outcome: z.enum(['reached', 'not-reached']) }),
  reply: CallToMake,
} satisfies Contract
