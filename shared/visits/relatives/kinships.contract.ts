import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { KINS } from './kin'
import { KINSHIP_REASONS } from './kinship-reasons'
import { MOST_PROOFS } from './limits'
import { Proof } from './proofs.contract'
import { Day, Id, Name } from './relatives.contract'

export const Kin = z.enum(KINS)

export const KinshipState = z.enum(['submitted', 'returned', 'accepted', 'refused'])
export type KinshipState = z.infer<typeof KinshipState>

export const KinshipReason = z.enum(KINSHIP_REASONS)

/** One thing that happened to a claim. */
export const KinshipStep = z
  .strictObject({
    at: z.iso.datetime(),
    state: KinshipState,
    by: z.enum(['relative', 'desk']),
    reason: KinshipReason.nullable(),
    words: z.string(),
  })
  .meta({ id: 'KinshipStep' })
export type KinshipStep = z.infer<typeof KinshipStep>

/** A relative's claim to be related to somebody in a prison, as he reads it. */
export const OwnKinship = z
  .strictObject({
    id: z.string(),
    attemptId: z.uuid(),
    prisonId: z.string(),
    prisonName: z.string(),
    /** As the relative wrote them: nothing here says whether there is such a prisoner. */
    prisonerName: z.string(),
    prisonerNumber: z.string().nullable(),
    kin: Kin,
    state: KinshipState,
    reason: KinshipReason.nullable(),
    words: z.string(),
    proofs: z.array(Proof),
    history: z.array(KinshipStep),
    submittedAt: z.iso.datetime(),
    stateAt: z.iso.datetime(),
    /** Last day on which an accepted claim holds; null: until something changes. */
    expiresDay: Day.nullable(),
    /** Who is to be asked. */
    countyName: z.string(),
    countyPhone: z.string(),
    rev: z.int(),
  })
  .meta({ id: 'OwnKinship' })
export type OwnKinship = z.infer<typeof OwnKinship>

/** Of a prisoner, as it stands on letters of the prison. */
const PrisonerNumber = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[\p{L}\p{N}\-—()（）]+$/u)

export const listOwnKinships = {
  input: z.strictObject({}),
  /** Newest first. */
  reply: z.strictObject({ kinships: z.array(OwnKinship), now: z.iso.datetime() }),
} satisfies Contract

/** Known and unknown prisoners get the same answer, since nobody looks until the desk does. */
export const submitKinship = {
  input: z.strictObject({
    /** Made once by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    prisonId: Id,
    prisonerName: Name,
    prisonerNumber: PrisonerNumber.nullable(),
    kin: Kin,
    /** Names of pictures that were sent before. */
    proofs: z.array(z.uuid()).min(1).max(MOST_PROOFS),
  }),
  reply: OwnKinship,
} satisfies Contract

/** A claim that went back comes again. */
export const completeKinship = {
  input: z.strictObject({
    id: Id,
    rev: z.int(),
    prisonerName: Name,
    prisonerNumber: PrisonerNumber.nullable(),
    kin: Kin,
    /** All that are to count from now on; those before may be named again. */
    proofs: z.array(z.uuid()).min(1).max(MOST_PROOFS),
  }),
  reply: OwnKinship,
} satisfies Contract
