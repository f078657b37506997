import { Schema, model } from 'mongoose'
import type { IdentityWay } from '#shared/visits/relatives/relatives.contract'
import type { Day } from '#shared/time/days'
import type { Vault } from '../../platform/vault'

/** What a relative said to a version of the notice. */
export interface StoredAnswer {
  version: number
  /** Whether WeChat may compare the face. */
  identityCheck: boolean
  at: Date
}

/** That somebody, or WeChat, saw who the relative is. */
export interface StoredIdentity {
  by: IdentityWay
  at: Date
  /** The clerk who saw him; null when WeChat did. */
  staffId: string | null
  /** The comparison that passed; null when a clerk saw him. */
  checkId: string | null
  /** Last day of the ID card, as the clerk saw it. */
  documentExpiresDay: Day | null
}

/** Somebody who registered to visit a relative in a prison. */
export interface Relative {
  id: string
  /** The county whose desk looks after him; as it was when he registered, and as it is. */
  firstCountyId: string
  countyId: string
  registeredAt: Date
  /** Proves name and ID number without telling them. */
  said: string
  /** Oldest first; the last one holds. */
  answers: StoredAnswer[]
  /** Oldest first; the last one holds. */
  identities: StoredIdentity[]
  verified: boolean
  documentExpiresDay: Day | null
  closedAt: Date | null
}

/** What is kept sealed. */
export interface RelativeSecrets {
  salt: string
  name: string
  /** Eighteen places, normal form. */
  idNumber: string
  phone: string
}

const text = { type: String, required: true }
const date = { type: Date, required: true }

const answerSchema = new Schema(
  { version: { type: Number, required: true }, identityCheck: Boolean, at: date },
  { _id: false, strict: 'throw' },
)
const identitySchema = new Schema(
  {
    by: text,
    at: date,
    staffId: { type: String, default: null },
    checkId: { type: String, default: null },
    documentExpiresDay: { type: String, default: null },
  },
  { _id: false, strict: 'throw' },
)

const schema = new Schema(
  {
    _id: text,
    /** Of the WeChat account, sealed, with the marks by which it is found; gone once the account is closed. */
    openid: { type: String, default: null },
    openidMark: { type: [String], required: true },
    /** Of the installation that is signed in. */
    deviceHash: { type: String, default: null },
    firstCountyId: text,
    countyId: text,
    registeredAt: date,
    said: text,
    /** By the vault; null once it is gone. */
    sealed: { type: String, default: null },
    nameMark: { type: [String], required: true },
    idNumberMark: { type: [String], required: true },
    answers: { type: [answerSchema], required: true },
    identities: { type: [identitySchema], required: true },
    verified: { type: Boolean, required: true },
    documentExpiresDay: { type: String, default: null },
    open: { type: Boolean, required: true },
    closedAt: { type: Date, default: null },
    /** Whether what it held has been let go of. */
    emptied: { type: Boolean, required: true },
    /** How many sessions it has opened. */
    sessions: { type: Number, default: 0 },
    /** How often something new was laid on it. */
    leans: { type: Number, default: 0 },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
// One open account for each WeChat account.
schema.index({ openidMark: 1 }, { unique: true, partialFilterExpression: { open: true } })
// Of those who were seen to be who they are, one for each ID number.
schema.index(
  { idNumberMark: 1 },
  { unique: true, partialFilterExpression: { open: true, verified: true } },
)
schema.index({ idNumberMark: 1, open: 1 }) // whose ID number is this
schema.index({ open: 1, documentExpiresDay: 1 }) // whose ID card has ended
schema.index({ countyId: 1, open: 1, registeredAt: -1, _id: -1 }) // this county's relatives, newest first
schema.index({ countyId: 1, nameMark: 1 }) // who of this county is called so
schema.index({ open: 1, emptied: 1, closedAt: 1 }) // what is to be let go of

/** For the model files of this feature only. */
export const Relatives = model('VisitRelative', schema, 'visit_relatives')

export interface Row extends Omit<Relative, 'id'> {
  _id: string
  sealed: string | null
  openid: string | null
  deviceHash: string | null
  open: boolean
}

export const toRelative = (row: Row): Relative => ({
  id: row._id,
  firstCountyId: row.firstCountyId,
  countyId: row.countyId,
  registeredAt: row.registeredAt,
  said: row.said,
  answers: row.answers,
  identities: row.identities,
  verified: row.verified,
  documentExpiresDay: row.documentExpiresDay,
  closedAt: row.closedAt,
})

/** As what a WeChat account is marked. */
export const OPENID = 'visit_relatives.openid'
const ID_NUMBER = 'visit_relatives.idNumber'
const NAME = 'visit_relatives.name'
/** Where something of a relative is sealed. */
export const placeOf = (field: string, id: string) => `visit_relatives.${field}:${id}`

/** By which an ID number is found. */
export const idNumberMarks = (idNumber: string, vault: Vault) => vault.marks(idNumber, ID_NUMBER)
/** By which a whole name is found. */
export const nameMarks = (name: string, vault: Vault) => vault.marks(name, NAME)

/** @returns null once they are gone. @throws when they were altered, moved, or their key is gone. */
export const secretsIn = ({ _id, sealed }: Pick<Row, '_id' | 'sealed'>, vault: Vault) =>
  sealed === null
    ? null
    : (JSON.parse(vault.open(sealed, placeOf('sealed', _id))) as RelativeSecrets)

export const withSecrets = (row: Row, vault: Vault): (Relative & RelativeSecrets) | null => {
  const secrets = secretsIn(row, vault)
  return secrets && { ...toRelative(row), ...secrets }
}
