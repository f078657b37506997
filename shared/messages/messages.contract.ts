import { Outcome } from '../checkins/checkins.contract'
import { FaultOutcome } from '../checkins/faults.contract'
import { FindingMark } from '../checkins/findings.contract'
import { Settlement } from '../checkins/tasks.contract'
import { DayText, Reason, Terms } from '../checkins/terms.contract'
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
      marks: z.array(FindingMark),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('plan-changed'),
      terms: Terms.nullable(),
      firstDay: DayText,
      lastDay: DayText.nullable(),
      reason: Reason,
    }),
    z.strictObject({
      ...Common,
      kind: z.enum(['exempted', 'exemption-ended']),
      firstDay: DayText,
      lastDay: DayText,
      reason: z.string(),
    }),
    /** A check-in can be made now, or is to be made soon. */
    z.strictObject({
      ...Common,
      kind: z.enum(['task-open', 'task-closing', 'task-missed']),
      taskId: z.string(),
      opensAt: z.iso.datetime(),
      closesAt: z.iso.datetime(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('task-settled'),
      taskId: z.string(),
      closesAt: z.iso.datetime(),
      outcome: Settlement,
      note: z.string(),
    }),
    z.strictObject({
      ...Common,
      kind: z.literal('fault-answered'),
      faultAt: z.iso.datetime(),
      outcome: FaultOutcome,
      note: z.string(),
    }),
    z.strictObject({
      ...Common,
      kind: z.enum(['own-place-added', 'own-place-changed', 'own-place-ended']),
      place: z.enum(['home', 'work', 'forbidden', 'required']),
      /** Empty for a home or a workplace. */
      name: z.string(),
      firstDay: DayText,
      lastDay: DayText.nullable(),
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
