import { Schema, model } from 'mongoose'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { hourInChina } from '#shared/time/days'

/** Somebody looked at a person's location or file: one row for each hour and purpose. */
export interface Look {
  staffId: string
  personId: string
  purpose: Purpose
  at: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    personId: { type: String, required: true },
    purpose: { type: String, required: true },
    /** The first look within the hour. */
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, at: -1 }) // who looked at me

const Looks = model('Look', schema, 'looks')

/** Rows this process has stored lately; saves asking for the same row thousands of times an hour. */
let stored = new Set<string>()
const REMEMBERED = 100_000

/** Stores looks before anything is shown; a look again within the hour changes nothing. */
export async function recordLooks(looks: readonly Look[]): Promise<void> {
  const fresh = new Map(
    looks.map(look => [idOf(look), look] as const).filter(([id]) => !stored.has(id)),
  )
  if (fresh.size === 0) return
  await Looks.collection.bulkWrite(
    [...fresh].map(([id, look]) => ({
      updateOne: {
        filter: { _id: id as never },
        update: { $setOnInsert: { ...look } },
        upsert: true,
      },
    })),
    { ordered: false },
  )
  if (stored.size > REMEMBERED) stored = new Set()
  for (const id of fresh.keys()) stored.add(id)
}

/** One page of the looks at a person, newest first. @param before - where the page before ended. */
export async function looksAt(personId: string, before: Date | undefined, limit: number) {
  const rows = await Looks.find({ personId, ...(before && { at: { $lt: before } }) })
    .sort({ at: -1 })
    .limit(limit + 1)
    .lean<Look[]>()
  const looks = rows.slice(0, limit)
  return { looks, next: rows.length > limit ? looks.at(-1)!.at : null }
}

const idOf = ({ staffId, personId, purpose, at }: Look) =>
  `${staffId}:${personId}:${purpose}:${hourInChina(at)}`
