import { Schema, Types, model } from 'mongoose'
import {
  type AttemptResult,
  type FaceFinding,
  type OtherWay,
  type RequestFor,
  RequestState,
  type RequestWhy,
} from '#shared/faces/requests.contract'
import type { ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import type { ClientSession } from '../platform/database'
import { insertRows } from '../platform/writes.model'

/** One step in the life of a request; each has a record of its own in the evidence log. */
export interface StoredMove {
  at: Date
  to: RequestState
  /** What made it: an attempt, a fault report, the person, an officer (staff id), or time. */
  by: { kind: 'attempt' | 'fault' | 'person' | 'officer' | 'time'; id: string }
  /** What the person chose and wrote with it. */
  otherWay: OtherWay | null
  words: string
}

/** However a request stands. */
export const ALL_STATES: readonly RequestState[] = RequestState.options

/** What an officer said after looking. */
export interface StoredFaceReview {
  verdict: ReviewVerdict
  action: ReviewAction
  note: string
  staffId: string
  at: Date
}

/** Somebody is asked to show that it is him. What it asks is never written again. */
export interface StoredRequest {
  id: string
  /** What it was made because of, so that it is made once. */
  key: string
  personId: string
  officeId: string
  /** Ids of the organisations it belongs to, from the province to the office. */
  within: string[]
  why: RequestWhy
  for: RequestFor
  environment: boolean
  /** Whether digits are to be read aloud. */
  digits: boolean
  /** Staff id, when an officer asked. */
  askedBy: string | null
  reason: string | null
  madeAt: Date
  /** Nobody but the server knows of it before. */
  opensAt: Date
  until: Date
  /** When the person was told; null while it has not opened. */
  toldAt: Date | null
  state: RequestState
  moves: StoredMove[]
  /** How many attempts were started, and how many of them count. */
  attempts: number
  used: number
  /** How the last attempt ended; null when there was none, or a newer one runs. */
  lastResult: AttemptResult | null
  otherWay: OtherWay | null
  /** What the person wrote when he sent it anyway or chose another way. */
  words: string
  /** Of all its attempts. */
  findings: FaceFinding[]
  /** The fault report that stopped its clock. */
  faultId: string | null
  /** When it stopped being open; null while it is. */
  leftAt: Date | null
  /** Set once, never taken away. */
  sensitive: boolean
  review: StoredFaceReview | null
}

const schema = new Schema(
  {
    key: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    why: { type: String, required: true },
    for: { type: Schema.Types.Mixed, required: true },
    environment: { type: Boolean, required: true },
    digits: { type: Boolean, default: false },
    askedBy: { type: String, default: null },
    reason: { type: String, default: null },
    madeAt: { type: Date, required: true },
    opensAt: { type: Date, required: true },
    until: { type: Date, required: true },
    toldAt: { type: Date, default: null },
    state: { type: String, required: true },
    moves: { type: [Schema.Types.Mixed], required: true },
    attempts: { type: Number, required: true },
    used: { type: Number, required: true },
    lastResult: { type: String, default: null },
    otherWay: { type: String, default: null },
    words: { type: String, default: '' },
    findings: { type: [String], required: true },
    faultId: { type: String, default: null },
    leftAt: { type: Date, default: null },
    sensitive: { type: Boolean, required: true },
    review: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ key: 1 }, { unique: true }) // the same cause makes one request
schema.index({ personId: 1, state: 1, opensAt: -1 }) // what this person is asked for now
schema.index({ personId: 1, madeAt: -1, _id: -1 }) // this person's requests, newest first
schema.index({ 'for.id': 1, madeAt: -1, _id: -1 }) // what belongs to this check-in or report
schema.index({ state: 1, until: 1 }) // whose time runs out
schema.index({ toldAt: 1, opensAt: 1 }, { partialFilterExpression: { toldAt: null } }) // of what to tell now
schema.index({ faultId: 1 }, { partialFilterExpression: { faultId: { $gt: '' } } }) // what this fault stopped
schema.index({ within: 1, state: 1, leftAt: 1, _id: 1 }) // what waits within an organisation, or is done
schema.index({ within: 1, state: 1, opensAt: 1, _id: 1 }) // what is open within an organisation

/** For the model files of this feature only. */
export const Requests = model('FaceRequest', schema, 'face_requests')

export type RequestRow = Omit<StoredRequest, 'id'> & { _id: Types.ObjectId }
export const toRequest = ({ _id, ...rest }: RequestRow): StoredRequest => ({
  id: String(_id),
  ...rest,
  // Those of before it could be asked for do not ask for it.
  digits: rest.digits ?? false,
})

/** A name for a request that is to be stored. */
export const newRequestId = (): string => String(new Types.ObjectId())

/** Stores requests. @throws a duplicate (see `isDuplicate`) when one was made for the same cause. */
export async function addRequests(requests: readonly StoredRequest[], session: ClientSession) {
  if (requests.length === 0) return
  const rows = requests.map(({ id, ...rest }) => ({ _id: new Types.ObjectId(id), ...rest }))
  await insertRows(Requests.collection.name, rows, session)
}

/** One request, or null. */
export async function requestById(
  id: string,
  session?: ClientSession,
): Promise<StoredRequest | null> {
  const row = await Requests.findById(id)
    .session(session ?? null)
    .lean<RequestRow>()
  return row && toRequest(row)
}

/** Requests by id; an id of none is left out. */
export async function requestsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredRequest[]> {
  const rows = await Requests.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<RequestRow[]>()
  return rows.map(toRequest)
}

/**
 * Changes a request while it stands in one of these states.
 *
 * @returns the request as it is now; null when it does not stand so any more.
 */
export async function changeRequest(
  id: string,
  from: readonly RequestState[],
  update: object,
  session: ClientSession,
): Promise<StoredRequest | null> {
  const row = await Requests.findOneAndUpdate({ _id: id, state: { $in: from } }, update, {
    session,
    returnDocument: 'after',
  }).lean<RequestRow>()
  return row && toRequest(row)
}

/** What happened, as the outbox says it. */
export const FACE_REQUEST_CHANGED = 'face-request'

/** What the outbox is told of a request. @param why - so that each change is told once. */
export const requestNews = ({ id, within }: StoredRequest, why: string, at: Date) => ({
  _id: `${FACE_REQUEST_CHANGED}:${id}:${why}`,
  kind: FACE_REQUEST_CHANGED,
  subjectId: id,
  within,
  at,
})
