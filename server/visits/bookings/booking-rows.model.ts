import { Schema, model } from 'mongoose'
import type { BookingReason } from '#shared/visits/bookings/reasons.contract'
import type {
  AttentionKind,
  BookingMove,
  BookingMover,
  BookingState,
  VisitType,
} from '#shared/visits/bookings/states.contract'
import type { Day } from '#shared/time/days'

/** How a visit is made that is asked for here; whoever goes to the prison asks there. */
export type RemoteType = Exclude<VisitType, 'in-person'>

/** When and with whom; asked for first, and as it is granted. */
export interface Terms {
  slotId: string | null
  startsAt: Date | null
  minutes: number | null
  companions: string[]
  /** Of needs, interpreter and hardship, which lie sealed. */
  said: string
  roomId: string | null
}

/** One thing that happened to a booking. */
export interface StoredStep {
  /** 0 for the request itself. */
  number: number
  /** Null: it stayed where it stood. */
  move: BookingMove | null
  state: BookingState
  at: Date
  by: BookingMover
  staffId: string | null
  reason: BookingReason | null
  /** What it changed. */
  changes: Partial<Terms>
  /** Of the words, which lie sealed. */
  said: string
  /** Words for the family and a note for officials; null: there are none, or their time is over. */
  sealed: string | null
}

/** Something that a booking rests on has changed. */
export interface StoredAttention {
  kind: AttentionKind
  at: Date
  /** The fact that told it. */
  factId: string
  settledAt: Date | null
}

/** Which days somebody who stands in line wishes for. */
export interface Wish {
  fromDay: Day
  toDay: Day
}

/** A visit that a relative asked for. Current terms stand beside those that were asked for first. */
export interface StoredBooking extends Terms {
  id: string
  /** What a family can say on the phone. */
  number: string
  attemptId: string
  relativeId: string
  kinshipId: string
  prisonId: string
  countyId: string
  /** The county and the prison: both hear of it. */
  within: string[]
  prisonerId: string | null
  /** Whose visits of a month it is counted with. */
  countedWith: string
  type: RemoteType
  place: 'bureau' | 'phone'
  isFirst: boolean
  askedAt: Date
  asked: Terms & { state: BookingState }
  /** Needs, interpreter and hardship, sealed; null once their time is over. */
  sealed: string | null
  wish: Wish | null
  state: BookingState
  stateAt: Date
  open: boolean
  /** Whether the desk has ever handed it on: before, the prison does not see it. */
  reached: boolean
  /** Until when the time is held; null: it is firm, waits in line, or is over. */
  holdUntil: Date | null
  /** The month in China of the visit, YYYY-MM; null while it has no time. */
  month: string | null
  history: StoredStep[]
  attention: StoredAttention[]
  /** Whether somebody must see to what has changed. */
  needsAttention: boolean
  replacementOf: string | null
  replacedBy: string | null
  /** By which it is found: names and phone. */
  marks: string[]
  /** Counts what became of it; as many as the history has after the first. */
  steps: number
  /** Whether what was said about it has been let go of. */
  emptied: boolean
}

const text = { type: String, required: true }
const date = { type: Date, required: true }
const textOrNull = { type: String, default: null }
const dateOrNull = { type: Date, default: null }
const anything = { type: Schema.Types.Mixed, required: true }

const schema = new Schema(
  {
    _id: text,
    number: text,
    attemptId: text,
    relativeId: text,
    kinshipId: text,
    prisonId: text,
    countyId: text,
    within: { type: [String], required: true },
    prisonerId: textOrNull,
    countedWith: text,
    type: text,
    place: text,
    isFirst: { type: Boolean, required: true },
    askedAt: date,
    asked: anything,
    slotId: textOrNull,
    startsAt: dateOrNull,
    minutes: { type: Number, default: null },
    companions: { type: [String], required: true },
    said: text,
    roomId: textOrNull,
    sealed: textOrNull,
    wish: { type: Schema.Types.Mixed, default: null },
    state: text,
    stateAt: date,
    open: { type: Boolean, required: true },
    reached: { type: Boolean, required: true },
    holdUntil: dateOrNull,
    month: textOrNull,
    history: { type: [Schema.Types.Mixed], required: true },
    attention: { type: [Schema.Types.Mixed], required: true },
    needsAttention: { type: Boolean, required: true },
    replacementOf: textOrNull,
    replacedBy: textOrNull,
    marks: { type: [String], required: true },
    steps: { type: Number, required: true },
    emptied: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ relativeId: 1, attemptId: 1 }, { unique: true }) // a retry stays one request
schema.index({ relativeId: 1, open: 1, askedAt: -1, _id: -1 }) // what this relative asked for, newest first
schema.index({ relativeId: 1, askedAt: -1, _id: -1 }) // the same, whether it is over or not
schema.index({ countedWith: 1, month: 1, state: 1 }) // what counts towards a prisoner's month
schema.index({ kinshipId: 1, state: 1 }) // whether there ever was a visit of these two
schema.index({ prisonerId: 1, open: 1 }) // whom a fact about a prisoner concerns
schema.index({ slotId: 1, open: 1 }) // who has this time
schema.index({ within: 1, state: 1, stateAt: 1, _id: 1 }) // whose turn it is, longest first
schema.index({ within: 1, state: 1, startsAt: 1, _id: 1 }) // what is to come, soonest first
schema.index({ within: 1, startsAt: 1, _id: 1 }) // all of a day
schema.index({ within: 1, open: 1, stateAt: -1, _id: -1 }) // what is over, newest first
schema.index({ within: 1, needsAttention: 1, startsAt: 1, _id: 1 }) // what somebody must see to
schema.index({ marks: 1, askedAt: -1, _id: -1 }) // whose name or phone this is
schema.index({ number: 1, askedAt: -1, _id: -1 }) // which one a family means
schema.index({ prisonId: 1, state: 1, askedAt: 1, _id: 1 }) // who stands in line, longest first
schema.index({ state: 1, startsAt: 1 }) // whose time is over
schema.index({ state: 1, holdUntil: 1 }) // whose hold is over
schema.index({ open: 1, emptied: 1, stateAt: 1 }) // what is long over

/** For the model files of this feature only. */
export const Bookings = model('VisitBooking', schema, 'visit_bookings')

export type BookingDocument = Omit<StoredBooking, 'id'> & { _id: string }
export const toBooking = ({ _id, ...rest }: BookingDocument): StoredBooking => ({
  id: _id,
  ...rest,
})
