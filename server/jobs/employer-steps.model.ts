import { Schema, model } from 'mongoose'
import type { EmployerPast } from '#shared/jobs/employers.contract'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import type { EmployerSecrets, StoredEmployer } from './employers.model'

/** What is said of an employer in the open. */
export type EmployerSaid = Pick<StoredEmployer, 'name' | 'licenceNumber' | 'isBase' | 'offers'>

/** One thing that became of an employer. Never written again. */
export interface EmployerStep {
  /** Employer and number. */
  id: string
  employerId: string
  number: number
  version: number
  what: EmployerPast['what']
  again: boolean
  /** Where it stood afterwards. */
  state: StoredEmployer['state']
  reason: string
  at: Date
  staffId: string
  /** What was said of it from then on; null where that stayed. */
  said: EmployerSaid | null
  /** Contact, address and a salt, sealed by the vault; null where they stayed. */
  sealed: string | null
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    employerId: text,
    number: { type: Number, required: true },
    version: { type: Number, required: true },
    what: text,
    again: { type: Boolean, required: true },
    state: text,
    reason: { type: String, default: '' },
    at: { type: Date, required: true },
    staffId: text,
    said: { type: Schema.Types.Mixed, default: null },
    sealed: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ employerId: 1, number: -1 }, { unique: true }) // what became of it, newest first

const Steps = model('JobEmployerStep', schema, 'job_employer_steps')

type Row = Omit<EmployerStep, 'id'> & { _id: string }
const toStep = ({ _id, ...rest }: Row): EmployerStep => ({ id: _id, ...rest })

const placeOf = (id: string) => `job_employer_steps.sealed:${id}`

/** Contact and address with a random salt: their hash can be proved and not be guessed. */
export type Salted = EmployerSecrets & { salt: string }

export const sealStep = (id: string, secrets: Salted, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @throws when what is sealed was altered, moved, or its key is gone. */
export const stepSecrets = (id: string, sealed: string, vault: Vault): Salted =>
  JSON.parse(vault.open(sealed, placeOf(id))) as Salted

/** So much of the past is shown. */
const MOST_SHOWN = 100

/** What became of an employer, newest first. */
export async function stepsOfEmployer(employerId: string): Promise<EmployerStep[]> {
  const rows = await Steps.find({ employerId }).sort({ number: -1 }).limit(MOST_SHOWN).lean<Row[]>()
  return rows.map(toStep)
}

/** Steps by id, in no order. */
export async function employerStepsById(ids: readonly string[]): Promise<EmployerStep[]> {
  const rows = await Steps.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toStep)
}

/** Adds a step. @throws a duplicate when somebody else made the step of that number just now. */
export async function addEmployerStep({ id, ...step }: EmployerStep, session: ClientSession) {
  await Steps.create([{ _id: id, ...step }], { session })
}
