import { Schema, model } from 'mongoose'
import type { ApplicationState, Interview, SharedField } from '#shared/jobs/applications.contract'
import { isOpen } from '#shared/jobs/applications.rules'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'

/** What an officer is to do for an application. */
export type Need = 'word' | 'destruction'

/** Somebody's application to an employment base; what led there is in `steps.model.ts`. */
export interface StoredApplication {
  id: string
  personId: string
  /** As it was when he applied, and so are all that follow up to `goesOutAt`. */
  officeId: string
  within: string[]
  countyId: string
  attemptId: string
  employerId: string
  employerName: string
  postingId: string | null
  postingTitle: string | null
  fields: SharedField[]
  /** The text that he consented to. */
  noticeVersion: number
  receivedAt: Date
  goesOutAt: Date
  /** Of what he let them see; stays when that is gone. */
  said: string
  /** What he let them see, sealed; null once it was taken back, or its time was over. */
  sealed: string | null
  state: ApplicationState
  stateAt: Date
  /** Whether it is not over; beside the state so that there is one of each person and base. */
  open: boolean
  interview: Interview | null
  /** When he is to be reminded of it; null for never. */
  remindAt: Date | null
  startedDay: Day | null
  withdrawnAt: Date | null
  /** How often it was in what went out. */
  handedOut: number
  needs: Need | null
  needsAt: Date | null
  /** Whether what was said about it has been let go of. */
  emptied: boolean
  /** Counts all that became of it, from 1. */
  steps: number
}

const text = { type: String, required: true }
const date = { type: Date, required: true }
const textOrNull = { type: String, default: null }
const dateOrNull = { type: Date, default: null }

const schema = new Schema(
  {
    _id: text,
    personId: text,
    officeId: text,
    within: { type: [String], required: true },
    countyId: text,
    attemptId: text,
    employerId: text,
    employerName: text,
    postingId: textOrNull,
    postingTitle: textOrNull,
    fields: { type: [String], required: true },
    noticeVersion: { type: Number, required: true },
    receivedAt: date,
    goesOutAt: date,
    said: text,
    sealed: textOrNull,
    state: text,
    stateAt: date,
    open: { type: Boolean, required: true },
    interview: { type: Schema.Types.Mixed, default: null },
    remindAt: dateOrNull,
    startedDay: textOrNull,
    withdrawnAt: dateOrNull,
    handedOut: { type: Number, required: true },
    needs: textOrNull,
    needsAt: dateOrNull,
    emptied: { type: Boolean, required: true },
    steps: { type: Number, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one application
schema.index({ personId: 1, receivedAt: -1, _id: -1 }) // what this person applied for, newest first
// One that is not over for each person and base.
schema.index(
  { personId: 1, employerId: 1 },
  { unique: true, partialFilterExpression: { open: true } },
)
schema.index({ within: 1, needsAt: 1, _id: 1 }) // what waits for an officer, longest first
schema.index({ within: 1, open: 1, stateAt: -1, _id: -1 }) // what is under way, or over
schema.index({ employerId: 1, state: 1, receivedAt: 1 }) // what a base sees, oldest first
schema.index({ state: 1, goesOutAt: 1 }) // whose hour has come
schema.index({ remindAt: 1 }) // who is to be reminded
schema.index({ open: 1, emptied: 1, stateAt: 1 }) // what is long over

/** For the model files of this feature only. */
export const Applications = model('JobApplication', schema, 'job_applications')

export type ApplicationDocument = Omit<StoredApplication, 'id'> & { _id: string }
export const toApplication = ({ _id, ...rest }: ApplicationDocument): StoredApplication => ({
  id: _id,
  ...rest,
})

/** Stores an application. @throws a duplicate when the attempt is known, or one is open there. */
export async function addApplication(
  { id, ...application }: StoredApplication,
  session: ClientSession,
) {
  await Applications.create([{ _id: id, ...application }], { session })
}

/** Applications by id. */
export async function applicationsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredApplication[]> {
  const rows = await Applications.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<ApplicationDocument[]>()
  return rows.map(toApplication)
}

/** The application of an attempt, or null. */
export async function applicationOfAttempt(personId: string, attemptId: string) {
  const row = await Applications.findOne({ personId, attemptId }).lean<ApplicationDocument>()
  return row && toApplication(row)
}

/** Those of a person's applications to some bases that are not over. */
export async function openAt(
  personId: string,
  employerIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await Applications.find(
    { personId, open: true, employerId: { $in: employerIds } },
    { employerId: 1 },
  ).lean<ApplicationDocument[]>()
  return new Map(rows.map(({ _id, employerId }) => [employerId, _id]))
}

/** What a step changes of an application. */
export type Changes = Partial<
  Pick<
    StoredApplication,
    | 'state'
    | 'stateAt'
    | 'interview'
    | 'remindAt'
    | 'startedDay'
    | 'withdrawnAt'
    | 'needs'
    | 'needsAt'
    | 'sealed'
  >
>

/** Nothing waits for an officer. */
export const NO_NEED = { needs: null, needsAt: null } as const

/**
 * Takes one step. @returns it as it is then, or null when somebody else has taken one meanwhile.
 */
export async function takeStep(
  { id, steps }: Pick<StoredApplication, 'id' | 'steps'>,
  changes: Changes,
  session: ClientSession,
): Promise<StoredApplication | null> {
  const row = await Applications.findOneAndUpdate(
    { _id: id, steps },
    {
      $set: { ...changes, steps: steps + 1, ...(changes.state && { open: isOpen(changes.state) }) },
    },
    { session, returnDocument: 'after' },
  ).lean<ApplicationDocument>()
  return row && toApplication(row)
}

/** Takes a reminder that is due, so that it is given once. @returns the application, or null. */
export async function takeReminder(
  id: string,
  now: Date,
  session: ClientSession,
): Promise<StoredApplication | null> {
  const row = await Applications.findOneAndUpdate(
    { _id: id, remindAt: { $lte: now } },
    { $set: { remindAt: null } },
    { session, returnDocument: 'after' },
  ).lean<ApplicationDocument>()
  return row && toApplication(row)
}
