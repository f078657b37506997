import { Schema, model } from 'mongoose'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { hourInChina } from '#shared/time/days'
import { type EvidenceRecord, addEvidence } from '../evidence/records.model'
import { noteReading } from '../exports/readings.actions'
import { inTransaction, isDuplicate } from '../platform/database'

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
  await noteReading(looks)
  const fresh = new Map(
    looks.map(look => [idOf(look), look] as const).filter(([id]) => !stored.has(id)),
  )
  if (fresh.size === 0) return
  await storeOnce(fresh)
  if (stored.size > REMEMBERED) stored = new Set()
  for (const id of fresh.keys()) stored.add(id)
}

async function storeOnce(fresh: ReadonlyMap<string, Look>): Promise<void> {
  try {
    await inTransaction(async session => {
      const known = new Set<string>(
        await Looks.distinct('_id', { _id: { $in: [...fresh.keys()] } }).session(session),
      )
      const rows = [...fresh].filter(([id]) => !known.has(id))
      if (rows.length === 0) return
      await Looks.collection.insertMany(
        rows.map(([id, look]) => ({ _id: id as never, ...look })),
        { session },
      )
      await addEvidence(
        rows.map(([id, look]) => lookEvidence(id, look)),
        session,
      )
    })
  } catch (error) {
    // The same official looked through another process at the same moment: now it is known.
    if (isDuplicate(error)) return storeOnce(fresh)
    throw error
  }
}

/** What is proved of a look: who, at whom, why and when. */
export const lookEvidence = (id: string, { at, ...look }: Look): EvidenceRecord => ({
  id: `look:${id}`,
  at,
  body: { kind: 'look', ...look },
})

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
  `${staffId}:${personId}:${purpose}:${hourOf(at)}`

/** The hour that was written last: thousands of looks lie in the same one. */
let hour = { since: NaN, text: '' }

function hourOf(at: Date): string {
  const since = Math.floor(at.getTime() / 3600_000)
  if (since !== hour.since) hour = { since, text: hourInChina(at) }
  return hour.text
}
