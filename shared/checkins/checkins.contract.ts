import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { Finding, FindingAnswer, FindingMark, Judgement } from './findings.contract'
import { Window } from './terms.contract'

/** Which map grid coordinates are on: what satellites use, or what maps in China must show. */
export const Datum = z.enum(['wgs84', 'gcj02'])
export type Datum = z.infer<typeof Datum>

/** More than a burst of ten seconds can hold; a longer list is not from our phone. */
const MOST_FIXES = 60

/** Half the girth of a county: a worse estimate says nothing. */
const WORST_ACCURACY_METRES = 100_000

/** One position as the phone reported it. */
export const Fix = z
  .strictObject({
    /** Degrees, in the datum of the draft. */
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    /** The phone's own estimate: radius of 68 %. */
    accuracyMetres: z.number().positive().max(WORST_ACCURACY_METRES),
    /** By the phone's clock; ISO 8601, UTC. A claim. */
    takenAt: z.iso.datetime(),
  })
  .refine(fix => fix.latitude !== 0 || fix.longitude !== 0, { params: { code: 'no-real-place' } })
export type Fix = z.infer<typeof Fix>

export const CheckInDraft = z
  .strictObject({
    /** Made once per attempt by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    /** When the button was pressed, by the phone's clock; ISO 8601, UTC. A claim, not a fact. */
    takenAt: z.iso.datetime(),
    /** How many check-ins this installation had made, this one included. */
    counter: z.int().min(1),
    datum: Datum,
    /** A burst taken after the tap, oldest first. */
    fixes: z.array(Fix).min(1).max(MOST_FIXES),
    /** The attempt that this one repeats because its place was uncertain; both are kept. */
    retryOf: z.uuid().optional(),
  })
  .meta({ id: 'CheckInDraft' })
export type CheckInDraft = z.infer<typeof CheckInDraft>

/** How a check-in stands to the task that it was made for. */
export const Punctuality = z.enum([
  'on-time',
  'early',
  'late',
  /** In time by the phone's clock, received later: it waited for a signal. */
  'delivered-later',
  /** After a fault was reported, which stopped the clock. */
  'after-fault',
  /** While another window was meant, or after the task was done: it is kept and does nothing. */
  'other-slot',
  /** No task at all. */
  'unplanned',
])
export type Punctuality = z.infer<typeof Punctuality>

/** Where a check-in was made, and what can be said of it. */
export const Place = z.strictObject({
  /** Degrees, WGS-84. */
  latitude: z.number(),
  longitude: z.number(),
  accuracyMetres: z.number(),
  verdict: z.enum(['inside', 'outside', 'cannot-say']),
  /** To the border of the home county; negative outside. */
  distanceMetres: z.number(),
})
export type Place = z.infer<typeof Place>

/** What an officer decided of a check-in: in order, explained, or to be followed up. */
export const Outcome = z.enum(['accepted', 'explained', 'follow-up'])
export type Outcome = z.infer<typeof Outcome>

const Review = z.strictObject({
  outcome: Outcome,
  note: z.string(),
  /** What was said of each finding. */
  marks: z.array(FindingMark),
  byName: z.string(),
  at: z.iso.datetime(),
})
export type Review = z.infer<typeof Review>

/** A check-in as an officer sees it. */
export const CheckIn = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    /** By the phone's clock. */
    takenAt: z.iso.datetime(),
    /** When it was made by our clock, as far as the phone's own time tells. */
    madeAt: z.iso.datetime(),
    /** By our clock. */
    receivedAt: z.iso.datetime(),
    /** When on its day it was to be made; null when nothing was. */
    window: Window.nullable(),
    /** The task it was made for, or null. */
    taskId: z.string().nullable(),
    punctuality: Punctuality,
    place: Place,
    /** Which version of the county's outline the place was judged against. */
    boundaryVersion: z.int(),
    /** Of the latest judgement. */
    findings: z.array(Finding),
    /** Whether a finding is more than a fact about the device. */
    needsAttention: z.boolean(),
    /** What the rules said and when, oldest first. */
    judgements: z.array(Judgement),
    /** What the person says to the findings. */
    answers: z.array(FindingAnswer),
    review: Review.nullable(),
  })
  .meta({ id: 'CheckIn' })
export type CheckIn = z.infer<typeof CheckIn>

/** What the person is told at once: that it arrived, and whether it was in time. */
export const Receipt = z
  .strictObject({
    id: z.string(),
    attemptId: z.uuid(),
    /** By our clock, as far as the phone's own time tells. */
    madeAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    punctuality: Punctuality,
    /** The place was uncertain: the person may try once more, and need not. */
    mayRetry: z.boolean(),
    /** The person is asked to show who he is; the check-in stands all the same. */
    identityRequestId: z.string().optional(),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

export const submitCheckIn = {
  input: z.strictObject({
    ...CheckInDraft.shape,
    /**
     * When it is being sent, by the phone's clock: what went by since `takenAt` is the same on every
     * clock, so that a wrong clock and a lost signal can be told apart. Not part of the attempt.
     */
    sentAt: z.iso.datetime().optional(),
  }),
  reply: Receipt,
} satisfies Contract

/** A check-in in the person's own record. */
export const OwnCheckIn = z
  .strictObject({
    id: z.string(),
    /** By our clock, as far as the phone's own time tells. */
    madeAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    punctuality: Punctuality,
    verdict: Place.shape.verdict,
    /** Those that an officer will look at; each may be answered in a sentence. */
    findings: z.array(Finding),
    answers: z.array(FindingAnswer),
    review: Review.omit({ byName: true }).nullable(),
  })
  .meta({ id: 'OwnCheckIn' })
export type OwnCheckIn = z.infer<typeof OwnCheckIn>

/** Where the page before ended; absent for the first page. */
export const After = z.string().max(100).optional()

export const listOwnCheckIns = {
  input: z.strictObject({ after: After }),
  reply: z.strictObject({ checkIns: z.array(OwnCheckIn), next: z.string().nullable() }),
} satisfies Contract

export const listCheckIns = {
  input: z.strictObject({
    purpose: Purpose,
    /** Only those received at or after this instant. */
    since: z.iso.datetime().optional(),
  }),
  reply: z.strictObject({ checkIns: z.array(CheckIn) }),
} satisfies Contract
