import { Schema, model } from 'mongoose'
import type { ReminderKind } from '#shared/visits/bookings/reminders.contract'
import { remindersFor } from '#shared/visits/bookings/reminders'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import { insertRows } from '../../platform/writes.model'
import type { StoredBooking } from './bookings.model'

/** Somebody is to be reminded of a visit. */
export interface StoredReminder {
  id: string
  bookingId: string
  relativeId: string
  countyId: string
  kind: ReminderKind
  dueAt: Date
  startsAt: Date
  /** Waits for its hour, lies with WeChat, came there, or is for the desk to call; `over`: too late for it. */
  state: 'planned' | 'asked' | 'sent' | 'to-call' | 'over'
  called: { at: Date; staffId: string; outcome: 'reached' | 'not-reached' } | null
}

const text = { type: String, required: true }
const date = { type: Date, required: true }

const schema = new Schema(
  {
    _id: text,
    bookingId: text,
    relativeId: text,
    countyId: text,
    kind: text,
    dueAt: date,
    startsAt: date,
    state: text,
    called: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ state: 1, dueAt: 1 }) // what is due
schema.index({ bookingId: 1 }) // reminders of this visit
schema.index({ countyId: 1, state: 1, dueAt: 1, _id: 1 }) // whom this desk must call
schema.index({ startsAt: 1 }) // what is long over

const Reminders = model('VisitReminder', schema, 'visit_reminders')

type Row = Omit<StoredReminder, 'id'> & { _id: string }
const toReminder = ({ _id, ...rest }: Row): StoredReminder => ({ id: _id, ...rest })

/** Plans what a visit that has become firm is reminded of. */
export async function planReminders(
  { id, relativeId, countyId, startsAt, steps }: StoredBooking,
  now: Date,
  session: ClientSession,
): Promise<void> {
  if (startsAt === null) return
  const rows = remindersFor(startsAt, now).map(({ kind, dueAt }) => ({
    _id: `${id}:${steps}:${kind}`,
    bookingId: id,
    ...{ relativeId, countyId, kind, dueAt, startsAt },
    state: 'planned',
    called: null,
  }))
  if (rows.length > 0) await insertRows(Reminders.collection.name, rows, session)
}

/** Nobody is reminded of this any more. */
export async function dropReminders(bookingId: string, session: ClientSession): Promise<void> {
  await Reminders.deleteMany({ bookingId, state: { $ne: 'sent' }, called: null }, { session })
}

/** What stands so and is due by now, the longest due first. */
export async function dueReminders(
  state: 'planned' | 'asked',
  now: Date,
  limit: number,
): Promise<StoredReminder[]> {
  const rows = await Reminders.find({ state, dueAt: { $lte: now } })
    .sort({ dueAt: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toReminder)
}

/** Moves one on. @returns whether it still stood as it was. */
export async function moveReminder(
  { id, state }: Pick<StoredReminder, 'id' | 'state'>,
  to: StoredReminder['state'],
  session?: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Reminders.updateOne(
    { _id: id, state },
    { $set: { state: to } },
    { ...(session && { session }) },
  )
  return modifiedCount === 1
}

/** One page of whom a desk must call for a visit still to come, what is due first comes first. */
export async function callPage(
  countyId: string,
  { now, after }: { now: Date; after: string | undefined },
  limit: number,
) {
  const from = readCursor(after)
  const later = from && {
    $or: [{ dueAt: { $gt: from.at } }, { dueAt: from.at, _id: { $gt: from.id } }],
  }
  const rows = await Reminders.find({
    countyId,
    state: 'to-call',
    startsAt: { $gt: now },
    ...later,
  })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toReminder), limit, ({ dueAt, id }) => ({ at: dueAt, id }))
  return { calls: page, next }
}

/** One reminder, or null. */
export async function reminderById(id: string): Promise<StoredReminder | null> {
  const row = await Reminders.findById(id).lean<Row>()
  return row && toReminder(row)
}

/** Notes that somebody was called; whoever calls again writes over it. */
export async function saveCall(
  id: string,
  called: NonNullable<StoredReminder['called']>,
  session: ClientSession,
): Promise<StoredReminder | null> {
  const row = await Reminders.findOneAndUpdate(
    { _id: id, state: 'to-call' },
    { $set: { called } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toReminder(row)
}
