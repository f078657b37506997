import type { Contract } from '../endpoint'
import { z } from '../z'

/** What does not work. */
export const FaultKind = z.enum(['phone-broken', 'no-signal', 'no-location', 'no-camera', 'other'])
export type FaultKind = z.infer<typeof FaultKind>

/** How an officer answers: it was done another way, it is noted, or it needs more looking into. */
export const FaultOutcome = z.enum(['other-way', 'noted', 'follow-up'])
export type FaultOutcome = z.infer<typeof FaultOutcome>

const Answer = z.strictObject({
  outcome: FaultOutcome,
  note: z.string(),
  at: z.iso.datetime(),
})

const LONGEST_WORDS = 300

/** A fault as its reporter sees it. */
export const OwnFault = z
  .strictObject({
    id: z.string(),
    attemptId: z.string(),
    kind: FaultKind,
    words: z.string(),
    /** By the phone's clock. */
    takenAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    answer: Answer.nullable(),
  })
  .meta({ id: 'OwnFault' })
export type OwnFault = z.infer<typeof OwnFault>

export const FaultDraft = z
  .strictObject({
    /** Made once per report by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    kind: FaultKind,
    words: z.string().trim().max(LONGEST_WORDS),
    /** By the phone's clock: a report can wait for a signal. */
    takenAt: z.iso.datetime(),
  })
  .meta({ id: 'FaultDraft' })
export type FaultDraft = z.infer<typeof FaultDraft>

export const reportFault = { input: FaultDraft, reply: OwnFault } satisfies Contract

/** A fault as an official sees it. */
export const Fault = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    kind: FaultKind,
    words: z.string(),
    takenAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    /** The officer who wrote it down after a call; null when the phone sent it. */
    enteredByName: z.string().nullable(),
    /** The tasks whose clock it stopped. */
    taskIds: z.array(z.string()),
    answer: Answer.extend({ byName: z.string() }).nullable(),
  })
  .meta({ id: 'Fault' })
export type Fault = z.infer<typeof Fault>

export const listFaults = {
  input: z.strictObject({
    list: z.enum(['waiting', 'answered']),
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    /** Waiting ones oldest first, answered ones newest first. */
    faults: z.array(Fault),
    next: z.string().nullable(),
    abilities: z.strictObject({ answer: z.boolean() }),
  }),
} satisfies Contract

export const enterFault = {
  input: z.strictObject({
    personId: z.string().max(64),
    kind: FaultKind,
    words: z.string().trim().min(2).max(LONGEST_WORDS),
  }),
  reply: Fault,
} satisfies Contract

export const answerFault = {
  input: z.strictObject({
    id: z.string().regex(/^[0-9a-f]{24}$/),
    outcome: FaultOutcome,
    /** The person reads it. */
    note: z.string().trim().min(2).max(500),
  }),
  reply: Fault,
} satisfies Contract
