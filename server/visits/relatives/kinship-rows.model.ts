import { Schema, model } from 'mongoose'
import type { Kin } from '#shared/visits/relatives/kin'
import type { KinshipReason } from '#shared/visits/relatives/kinship-reasons'
import type { KinshipState } from '#shared/visits/relatives/kinships.contract'
import type { Day } from '#shared/time/days'
import type { Vault } from '../../platform/vault'

/** A relative's claim to be related to somebody in a prison; what led there is in `kinship-steps.model.ts`. */
export interface StoredKinship {
  id: string
  relativeId: string
  attemptId: string
  /** Whose desk checks it. */
  countyId: string
  prisonId: string
  /** Who it is on the prison's list; only after the claim was accepted, and null while nobody has found him. */
  prisonerId: string | null
  /** How that was found, the newest last. */
  matches: KinshipMatch[]
  kin: Kin
  state: KinshipState
  stateAt: Date
  submittedAt: Date
  reason: KinshipReason | null
  expiresDay: Day | null
  /** Pictures that count now. */
  proofs: string[]
  /** People who come along whose papers the desk has not seen. */
  companionsWaiting: number
  /** Counts all that became of it, from 1. */
  steps: number
  /** Whom it names, sealed; null once that is gone. */
  sealed: string | null
}

/** A claim was laid against the prison's list, and that has changed who it is. */
export interface KinshipMatch {
  at: Date
  /** Null: nobody any more. */
  prisonerId: string | null
  /** The list after which he was looked for again; null: when the claim was accepted. */
  listId: string | null
}

/** Whom a claim names, as the relative wrote it. */
export interface Named {
  prisonerName: string
  prisonerNumber: string | null
}

const text = { type: String, required: true }
const date = { type: Date, required: true }
const textOrNull = { type: String, default: null }
const SUB = { _id: false, strict: 'throw' } as const

const schema = new Schema(
  {
    _id: text,
    relativeId: text,
    attemptId: text,
    countyId: text,
    prisonId: text,
    prisonerId: textOrNull,
    matches: {
      type: [new Schema({ at: date, prisonerId: textOrNull, listId: textOrNull }, SUB)],
      default: [],
    },
    kin: text,
    state: text,
    stateAt: date,
    submittedAt: date,
    reason: textOrNull,
    expiresDay: textOrNull,
    proofs: { type: [String], required: true },
    companionsWaiting: { type: Number, required: true },
    steps: { type: Number, required: true },
    sealed: textOrNull,
    /** The vault's marks of the prisoner's name. */
    prisonerMark: { type: [String], required: true },
    /** The same while it is not refused: one claim of each account and named prisoner. */
    openMark: { type: [String], required: true },
    /** Whether the account is open. */
    live: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ relativeId: 1, attemptId: 1 }, { unique: true }) // a retry stays one claim
// One of each account, prison and name that is not refused.
schema.index(
  { relativeId: 1, prisonId: 1, openMark: 1 },
  { unique: true, partialFilterExpression: { live: true, 'openMark.0': { $exists: true } } },
)
schema.index({ relativeId: 1, submittedAt: -1, _id: -1 }) // this relative's claims, newest first
schema.index({ countyId: 1, live: 1, state: 1, stateAt: 1, _id: 1 }) // what lies at this desk, oldest first
// Accepted, but somebody who comes along was not seen.
schema.index(
  { countyId: 1, live: 1, stateAt: 1, _id: 1 },
  { partialFilterExpression: { companionsWaiting: { $gt: 0 } } },
)
schema.index({ countyId: 1, prisonerMark: 1 }) // claims of this county that name somebody so
schema.index({ prisonId: 1, prisonerMark: 1, submittedAt: -1 }) // who else names him
schema.index({ prisonerId: 1 }) // whose visitors are these
// Accepted at this prison, and on no list yet.
schema.index({ prisonId: 1, state: 1, prisonerId: 1, _id: 1 })

/** For the model files of this feature only. */
export const Kinships = model('Kinship', schema, 'visit_kinships')

export type KinshipDocument = Omit<StoredKinship, 'id' | 'matches'> & {
  _id: string
  matches?: KinshipMatch[]
}
export const toKinship = (row: KinshipDocument): StoredKinship => ({
  id: row._id,
  relativeId: row.relativeId,
  attemptId: row.attemptId,
  countyId: row.countyId,
  prisonId: row.prisonId,
  prisonerId: row.prisonerId,
  matches: row.matches ?? [],
  kin: row.kin,
  state: row.state,
  stateAt: row.stateAt,
  submittedAt: row.submittedAt,
  reason: row.reason,
  expiresDay: row.expiresDay,
  proofs: row.proofs,
  companionsWaiting: row.companionsWaiting,
  steps: row.steps,
  sealed: row.sealed,
})

const placeOf = (id: string) => `visit_kinships.sealed:${id}`

export const sealNamed = (id: string, named: Named, vault: Vault): string =>
  vault.seal(JSON.stringify(named), placeOf(id))

/** @returns null once it is gone. @throws when it was altered, moved, or its key is gone. */
export const namedIn = (
  { id, sealed }: Pick<StoredKinship, 'id' | 'sealed'>,
  vault: Vault,
): Named | null => (sealed === null ? null : (JSON.parse(vault.open(sealed, placeOf(id))) as Named))

/** By which a prisoner's name is found. */
export const prisonerMarks = (name: string, vault: Vault) =>
  vault.marks(name, 'visit_kinships.prisonerName')
