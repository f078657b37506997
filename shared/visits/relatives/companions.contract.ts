import type { Contract } from '../../endpoint'
import { IdNumber } from '../../people/people.contract'
import { z } from '../../z'
import { KINS } from './kin'
import { MOST_PROOFS } from './limits'
import { Proof } from './proofs.contract'
import { Day, Id, Name } from './relatives.contract'

export const CompanionState = z.enum(['named', 'verified', 'refused'])
export type CompanionState = z.infer<typeof CompanionState>

/** Why somebody cannot come along, or not yet. */
export const CompanionReason = z.enum([
  'document-unseen',
  'document-expired',
  'kin-not-shown',
  'not-eligible-kin',
  'guardian-missing',
  'other',
])
export type CompanionReason = z.infer<typeof CompanionReason>

/** Somebody who comes along to visits of one prisoner; minors only with the relative who named them. */
export const Companion = z
  .strictObject({
    id: z.string(),
    kinshipId: z.string(),
    name: z.string(),
    idNumberMasked: z.string(),
    /** What he is to the prisoner. */
    kin: z.enum(KINS),
    /** Under eighteen today. */
    isMinor: z.boolean(),
    /** The relative says that he is the guardian; of a minor. */
    guardian: z.boolean(),
    /** Last day of the document; null when it never ends or was not seen. */
    documentExpiresDay: Day.nullable(),
    state: CompanionState,
    reason: CompanionReason.nullable(),
    /** What the desk wrote. */
    words: z.string(),
    proofs: z.array(Proof),
    namedAt: z.iso.datetime(),
    /** Changes with each step; sent back so that nobody decides about something else than he saw. */
    rev: z.int(),
  })
  .meta({ id: 'VisitCompanion' })
export type Companion = z.infer<typeof Companion>

export const listCompanions = {
  input: z.strictObject({ kinshipId: Id }),
  reply: z.strictObject({ companions: z.array(Companion) }),
} satisfies Contract

export const nameCompanion = {
  input: z.strictObject({
    /** Made once by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    kinshipId: Id,
    name: Name,
    idNumber: IdNumber,
    kin: z.enum(KINS),
    /** Must be yes for a minor. */
    guardian: z.boolean(),
    documentExpiresDay: Day.nullable(),
    proofs: z.array(z.uuid()).max(MOST_PROOFS),
  }),
  reply: Companion,
} satisfies Contract

/** He does not come along any more; his data go. */
export const removeCompanion = {
  input: z.strictObject({ id: Id }),
  reply: z.strictObject({ removed: z.literal(true) }),
} satisfies Contract

/** The desk has seen the papers of somebody who comes along. */
export const decideCompanion = {
  input: z
    .strictObject({
      id: Id,
      rev: z.int(),
      outcome: z.enum(['verified', 'refused']),
      /** Why not; null for yes. */
      reason: CompanionReason.nullable(),
      words: z.string().trim().max(200),
      documentExpiresDay: Day.nullable(),
    })
    .refine(({ outcome, reason }) => (outcome === 'refused') === (reason !== null), {
      path: ['reason'],
      params: { code: 'reason-missing' },
    }),
  reply: Companion,
} satisfies Contract
