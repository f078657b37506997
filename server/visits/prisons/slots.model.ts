import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'

/** Why a time is blocked, and by which block. */
export interface StoredBlocked {
  blockId: string
  /** What families read. */
  words: string
}

/** A time at a prison: prison and beginning, so that there is one of each. */
export interface StoredSlot {
  id: string
  prisonId: string
  startsAt: Date
  minutes: number
  /** For how many families. */
  capacity: number
  /** Whether somebody set the capacity by hand: the week's plan leaves it then. */
  capacitySet: boolean
  /** How many families have it; never written but by `takeSlot`, `placesAmong` and `giveBackSlot`. */
  taken: number
  blocked: StoredBlocked | null
  /** The line of the week's plan that it comes from. */
  planId: string
  /** That line has it no longer: whoever has it keeps it until the prison has looked. */
  planChanged: boolean
}

const text = { type: String, required: true }
const number = { type: Number, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    startsAt: { type: Date, required: true },
    minutes: number,
    capacity: number,
    capacitySet: { type: Boolean, required: true },
    taken: number,
    blocked: {
      type: new Schema({ blockId: text, words: text }, { _id: false, strict: 'throw' }),
      default: null,
    },
    planId: text,
    planChanged: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, startsAt: 1 }) // times of this prison in this month

/** For the model files of this feature only. */
export const Slots = model('VisitSlot', schema, 'visit_slots')

export type Row = Omit<StoredSlot, 'id'> & { _id: string }
export const toSlot = ({ _id, ...rest }: Row): StoredSlot => ({ id: _id, ...rest })

export const slotIdOf = (prisonId: string, startsAt: Date): string =>
  `${prisonId}:${startsAt.toISOString()}`

/** When it begins, if it is one: what a family sends may be anything. */
export function beginningOf(slotId: string): Date | null {
  const startsAt = new Date(slotId.slice(slotId.indexOf(':') + 1))
  return Number.isNaN(startsAt.getTime()) ? null : startsAt
}

/**
 * Takes a place in a time: decided by one write, so that no two families get the last one.
 *
 * @returns false when it is full, blocked, planned no longer, or not there.
 */
export async function takeSlot(slotId: string, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Slots.updateOne(
    {
      _id: slotId,
      blocked: null,
      planChanged: false,
      $expr: { $lt: ['$taken', '$capacity'] },
    },
    { $inc: { taken: 1 } },
    { session },
  )
  return modifiedCount === 1
}

/** Gives a place back; the caller sees to it that it is given back once. */
export async function giveBackSlot(slotId: string, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Slots.updateOne(
    { _id: slotId, taken: { $gt: 0 } },
    { $inc: { taken: -1 } },
    { session },
  )
  return modifiedCount === 1
}

/** One time, or null. */
export async function slotById(id: string, session?: ClientSession): Promise<StoredSlot | null> {
  const row = await Slots.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toSlot(row)
}

/** The part of a question that asks for some times. */
export const slotsAsked = (ids: readonly string[]): Part<StoredSlot> => ({
  model: Slots,
  match: { _id: { $in: [...new Set(ids)] } },
  read: toSlot,
})

/** Times by id, in no order. */
export async function slotsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredSlot[]> {
  const rows = await Slots.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toSlot)
}

/** Times of a prison that begin from one moment to before another, in the order of the clock. */
export async function slotsOf(
  prisonId: string,
  from: Date,
  to: Date,
  session?: ClientSession,
): Promise<StoredSlot[]> {
  const rows = await Slots.find({ prisonId, startsAt: { $gte: from, $lt: to } })
    .session(session ?? null)
    .sort({ startsAt: 1 })
    .lean<Row[]>()
  return rows.map(toSlot)
}

/** The first time of a prison between two moments that somebody can still take, or null. */
export async function nearestFree(
  prisonId: string,
  from: Date,
  to: Date | null,
): Promise<StoredSlot | null> {
  const row = await Slots.findOne({
    prisonId,
    startsAt: { $gte: from, ...(to && { $lt: to }) },
    blocked: null,
    planChanged: false,
    $expr: { $lt: ['$taken', '$capacity'] },
  })
    .sort({ startsAt: 1 })
    .lean<Row>()
  return row && toSlot(row)
}
