import { Schema, model } from 'mongoose'
import type { OrganisationLevel, StaffRole } from '#shared/endpoint'

/** An official who signs in at the console. */
export interface StaffMember {
  id: string
  userName: string
  name: string
  role: StaffRole
  level: OrganisationLevel
  organisationId: string
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
    active: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ userName: 1 }, { unique: true }) // who is signing in

const Staff = model('Staff', schema, 'staff')

/** Where the hub hears of officials whose rights change. */
export const STAFF = 'staff'

interface Row extends Omit<StaffMember, 'id'> {
  _id: string
  passwordHash: string
  active: boolean
}

const toMember = ({ _id, userName, name, role, level, organisationId }: Row): StaffMember => ({
  id: _id,
  userName,
  name,
  role,
  level,
  organisationId,
})

/** An official who may sign in, or null. */
export async function staffById(id: string): Promise<StaffMember | null> {
  const row = await Staff.findOne({ _id: id, active: true }).lean<Row>()
  return row && toMember(row)
}

/** An official with the hash of the password, for signing in and nothing else. */
export async function staffToSignIn(userName: string) {
  const row = await Staff.findOne({ userName, active: true }).lean<Row>()
  return row && { member: toMember(row), passwordHash: row.passwordHash }
}

/** Registers an official, or replaces what was registered under the same id. */
export async function registerStaff({ id, ...member }: StaffMember, passwordHash: string) {
  await Staff.replaceOne({ _id: id }, { ...member, passwordHash, active: true }, { upsert: true })
}
