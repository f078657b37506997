import { Schema, model } from 'mongoose'
import type { OrganisationLevel, StaffRole } from '#shared/endpoint'
import type { ClientSession } from '../platform/database'

/** An official who signs in at the console. */
export interface StaffMember {
  id: string
  userName: string
  name: string
  role: StaffRole
  level: OrganisationLevel
  organisationId: string
  /** Ids of the organisations the official belongs to, from the province down. */
  within: string[]
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    userName: { type: String, required: true },
    /** argon2id, with its salt and settings. */
    passwordHash: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    level: { type: String, required: true },
    organisationId: { type: String, required: true },
    within: { type: [String], required: true },
    active: { type: Boolean, required: true },
    /** Secret of the authenticator app, sealed; null until it has been set up. */
    totpSecret: { type: String, default: null },
    /** The last half minute whose code was used: a code is good once. */
    totpStep: { type: Number, default: 0 },
    /** What is left of the recovery codes, hashed. */
    recoveryHashes: { type: [String], default: [] },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ userName: 1 }, { unique: true }) // who is signing in
schema.index({ within: 1, userName: 1 }) // accounts of this organisation
schema.index({ role: 1, active: 1, organisationId: 1 }) // where somebody serves in this role

const Staff = model('Staff', schema, 'staff')

/** Where the hub hears of officials whose rights change. */
export const STAFF = 'staff'

interface Row extends Omit<StaffMember, 'id'> {
  _id: string
  passwordHash: string
  active: boolean
  totpSecret: string | null
}

const toMember = (row: Row): StaffMember => ({
  id: row._id,
  userName: row.userName,
  name: row.name,
  role: row.role,
  level: row.level,
  organisationId: row.organisationId,
  within: row.within,
})

/** An official who may sign in, or null. */
export async function staffById(id: string): Promise<StaffMember | null> {
  const row = await Staff.findOne({ _id: id, active: true }).lean<Row>()
  return row && toMember(row)
}

/** An official with what is needed to sign in, and for nothing else. */
export async function staffToSignIn(match: { userName: string } | { id: string }) {
  const filter = 'id' in match ? { _id: match.id } : match
  const row = await Staff.findOne({ ...filter, active: true }).lean<Row>()
  return (
    row && { member: toMember(row), passwordHash: row.passwordHash, totpSecret: row.totpSecret }
  )
}

/** Names, roles and organisations of officials, retired ones included: old looks and reviews name them. */
export async function staffNamed(ids: readonly string[]): Promise<Map<string, StaffMember>> {
  const rows = await Staff.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toMember(row)]))
}

/** Organisations where somebody serves in a role. */
export const desksOf = (role: StaffRole): Promise<string[]> =>
  Staff.distinct('organisationId', { role, active: true })

/** Accounts at or below an organisation, by name. */
export async function accountsWithin(organisationId: string) {
  const rows = await Staff.find({ within: organisationId }).sort({ userName: 1 }).lean<Row[]>()
  return rows.map(row => ({
    ...toMember(row),
    active: row.active,
    enrolled: row.totpSecret !== null,
  }))
}

/** One account at or below an organisation, or null. */
export async function accountWithin(organisationId: string, userName: string) {
  const row = await Staff.findOne({ within: organisationId, userName }).lean<Row>()
  return row && toMember(row)
}

/** Adds an official. @throws a duplicate when the user name is taken. */
export async function addStaff({ id, ...member }: StaffMember, passwordHash: string) {
  await Staff.create({ _id: id, ...member, passwordHash, active: true })
}

/** Adds an official unless there is one of this id: for seeds. */
export async function ensureStaff(
  { id, ...member }: StaffMember,
  passwordHash: string,
  totpSecret: string,
) {
  const row = { ...member, passwordHash, active: true, totpSecret, totpStep: 0, recoveryHashes: [] }
  await Staff.updateOne({ _id: id }, { $setOnInsert: row }, { upsert: true })
}

/** Keeps the secret of an app that was just set up. @returns false when there was one already. */
export async function keepTotp(id: string, totpSecret: string, recoveryHashes: readonly string[]) {
  const { modifiedCount } = await Staff.updateOne(
    { _id: id, totpSecret: null },
    { $set: { totpSecret, recoveryHashes } },
  )
  return modifiedCount === 1
}

/** Uses up the code of one half minute. @returns false when it, or a later one, was used before. */
export async function useTotpStep(id: string, step: number): Promise<boolean> {
  const { modifiedCount } = await Staff.updateOne(
    { _id: id, totpStep: { $lt: step } },
    { $set: { totpStep: step } },
  )
  return modifiedCount === 1
}

/** Uses up a recovery code. @returns whether it was one of those left. */
export async function useRecoveryCode(id: string, hash: string): Promise<boolean> {
  const { modifiedCount } = await Staff.updateOne(
    { _id: id, recoveryHashes: hash },
    { $pull: { recoveryHashes: hash } },
  )
  return modifiedCount === 1
}

/** Withdraws or gives back the right to sign in. */
export async function setActive(id: string, active: boolean, session: ClientSession) {
  await Staff.updateOne({ _id: id }, { $set: { active } }, { session })
}
