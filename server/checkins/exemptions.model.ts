import { Schema, model } from 'mongoose'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import { grouped } from '../platform/grouped'

/** A stretch in which a person need not check in. */
export interface StoredExemption {
  id: string
  personId: string
  firstDay: Day
  /** As it was granted. */
  lastDay: Day
  /** As it holds: earlier when it was withdrawn. */
  heldUntil: Day
  reason: string
  staffId: string
  at: Date
  endedAt: Date | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, required: true },
    heldUntil: { type: String, required: true },
    reason: { type: String, required: true },
    staffId: { type: String, required: true },
    at: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, heldUntil: 1 }) // what frees this person now or later

const Exemptions = model('Exemption', schema, 'exemptions')

type Row = Omit<StoredExemption, 'id'> & { _id: string }
const toExemption = ({ _id, ...rest }: Row): StoredExemption => ({ id: _id, ...rest })

/** What frees these people on a day or later, by person, soonest first. */
export async function exemptionsFrom(
  personIds: readonly string[],
  day: Day,
  session?: ClientSession,
): Promise<Map<string, StoredExemption[]>> {
  const rows = await Exemptions.find({ personId: { $in: personIds }, heldUntil: { $gte: day } })
    .sort({ firstDay: 1 })
    .session(session ?? null)
    .lean<Row[]>()
  return grouped(rows.map(toExemption), exemption => exemption.personId)
}

/** One exemption, or null. */
export async function exemptionById(id: string): Promise<StoredExemption | null> {
  const row = await Exemptions.findById(id).lean<Row>()
  return row && toExemption(row)
}

/** Exemptions by id. */
export async function exemptionsById(ids: readonly string[]): Promise<StoredExemption[]> {
  const rows = await Exemptions.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toExemption)
}

/** Adds an exemption. */
export async function saveExemption({ id, ...row }: StoredExemption, session: ClientSession) {
  await Exemptions.create([{ _id: id, ...row }], { session })
}

/** Lets an exemption hold no longer than a day. @returns it, or null when it had ended already. */
export async function shortenExemption(
  id: string,
  heldUntil: Day,
  endedAt: Date,
  session: ClientSession,
): Promise<StoredExemption | null> {
  const row = await Exemptions.findOneAndUpdate(
    { _id: id, endedAt: null, heldUntil: { $gt: heldUntil } },
    { $set: { heldUntil, endedAt } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toExemption(row)
}

/** What frees a person on a day, or null. */
export const exemptionOn = (
  exemptions: readonly StoredExemption[] | undefined,
  day: Day,
): StoredExemption | null =>
  exemptions?.find(({ firstDay, heldUntil }) => firstDay <= day && day <= heldUntil) ?? null
