import { Outcome } from '../checkins/checkins.contract'
import { Window } from '../checkins/plans.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'

const Common = {
  id: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
}

/** Something the person should know. The phone finds the words. */
export const Message = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...Common,
      kind: z.literal('check-in-reviewed'),
      checkInAt: z.iso.datetime(),
      outcome: Outcome,
      note: z.string(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('plan-changed'),
      window: Window.nullable(),
      firstDay: z.iso.date(),
    }),
    z.strictObject({ ...Common, kind: z.literal('phone-bound') }),
  ])
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

export const listMessages = {
  input: z.strictObject({ after: z.string().max(100).optional() }),
  reply: z.strictObject({
    messages: z.array(Message),
    next: z.string().nullable(),
    unread: z.int(),
  }),
} satisfies Contract

export const readMessages = {
  input: z.strictObject({
    /** Everything up to and including this instant has been read. */
    upTo: z.iso.datetime(),
  }),
  reply: z.strictObject({ unread: z.int() }),
} satisfies Contract
