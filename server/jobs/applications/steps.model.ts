import { Schema, model } from 'mongoose'
import type { ApplicationState, Interview } from '#shared/jobs/applications.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import { insertRows } from '../../platform/writes.model'
import type { Vault } from '../../platform/vault'

/** One thing that happened to an application, or was said about it. Never written again. */
export interface StoredStep {
  /** The application and its number. */
  id: string
  applicationId: string
  at: Date
  by: 'person' | 'officer' | 'base' | 'system'
  /** The official who wrote it down; null for the person and the system. */
  staffId: string | null
  /** Null where only something was said. */
  state: ApplicationState | null
  interview: Interview | null
  startedDay: Day | null
  /** What was done that waited for an officer. */
  settled: 'word' | 'destruction' | null
  /** Of a word that may come twice. */
  attemptId: string | null
  /** Of the words; stays when they are gone. */
  said: string
  /** The words, sealed; null once their time was over. */
  sealed: string | null
}

export interface StepSecrets {
  salt: string
  words: string
}

const text = { type: String, required: true }
const textOrNull = { type: String, default: null }

const schema = new Schema(
  {
    _id: text,
    applicationId: text,
    at: { type: Date, required: true },
    by: text,
    staffId: textOrNull,
    state: textOrNull,
    interview: { type: Schema.Types.Mixed, default: null },
    startedDay: textOrNull,
    settled: textOrNull,
    attemptId: textOrNull,
    said: text,
    sealed: textOrNull,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ applicationId: 1, _id: 1 }) // what became of this application, oldest first

const Steps = model('JobApplicationStep', schema, 'job_application_steps')

type Row = Omit<StoredStep, 'id'> & { _id: string }
const toStep = ({ _id, ...rest }: Row): StoredStep => ({ id: _id, ...rest })

/** Under which a step is kept; sorts as the steps were taken. @param number - counts from 1. */
export const stepId = (applicationId: string, number: number): string =>
  `${applicationId}:${String(number).padStart(4, '0')}`

const placeOf = (id: string) => `job_application_steps.sealed:${id}`

export const sealWords = (id: string, secrets: StepSecrets, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @returns null once they are gone. @throws when they were altered, moved, or their key is gone. */
export const wordsOf = ({ id, sealed }: StoredStep, vault: Vault): StepSecrets | null =>
  sealed === null ? null : (JSON.parse(vault.open(sealed, placeOf(id))) as StepSecrets)

/** Stores steps beside what they changed. */
export async function addSteps(steps: readonly StoredStep[], session: ClientSession) {
  if (steps.length === 0) return
  const rows = steps.map(({ id, ...step }) => ({ _id: id, ...step }))
  await insertRows(Steps.collection.name, rows, session)
}

/** What became of some applications, oldest first. */
export async function stepsOf(
  applicationIds: readonly string[],
  session?: ClientSession,
): Promise<StoredStep[]> {
  const rows = await Steps.find({ applicationId: { $in: applicationIds } })
    .sort({ applicationId: 1, _id: 1 })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toStep)
}

/** Whether a word has come before. */
export const isTold = async (
  applicationId: string,
  attemptId: string,
  session: ClientSession,
): Promise<boolean> => (await Steps.exists({ applicationId, attemptId }).session(session)) !== null

/** Steps by id. */
export async function stepsById(ids: readonly string[]): Promise<StoredStep[]> {
  const rows = await Steps.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toStep)
}

/** Lets go of all that was said about some applications. */
export async function dropWords(applicationIds: readonly string[], session: ClientSession) {
  await Steps.updateMany(
    { applicationId: { $in: applicationIds } },
    { $set: { sealed: null } },
    { session },
  )
}
