import { Schema, model } from 'mongoose'
import type { VisitPurpose } from '#shared/visits/relatives/relatives.contract'
import { hourInChina } from '#shared/time/days'
import { type EvidenceRecord, addEvidence } from '../../evidence/records.model'
import { pageOf, readCursor } from '../../platform/cursor'
import { inTransaction, isDuplicate } from '../../platform/database'

/** Somebody at a desk looked at a relative's papers: one row for each hour and purpose. */
export interface VisitLook {
  staffId: string
  relativeId: string
  purpose: VisitPurpose
  at: Date
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    staffId: text,
    relativeId: text,
    purpose: text,
    /** The first look within the hour. */
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ relativeId: 1, at: -1, _id: -1 }) // who looked at me, newest first

const Looks = model('VisitLook', schema, 'visit_looks')

type Row = VisitLook & { _id: string }

const idOf = ({ staffId, relativeId, purpose, at }: VisitLook) =>
  `${staffId}:${relativeId}:${purpose}:${hourInChina(at)}`

/** Stores a look before anything is shown; a look again within the hour changes nothing. */
export async function recordVisitLook(look: VisitLook): Promise<void> {
  const id = idOf(look)
  if (await Looks.exists({ _id: id })) return
  try {
    await inTransaction(async session => {
      await Looks.create([{ _id: id, ...look }], { session })
      await addEvidence([visitLookEvidence(id, look)], session)
    })
  } catch (error) {
    // The same official looked twice at the same moment: now it is known.
    if (!isDuplicate(error)) throw error
  }
}

/** What is proved of a look: who, at whom, why and when. */
const visitLookEvidence = (id: string, { at, ...look }: VisitLook): EvidenceRecord => ({
  id: `visit-look:${id}`,
  at,
  body: { kind: 'visit-look', ...look },
})

/** One page of the looks at a relative, newest first. @param after - where the page before ended. */
export async function visitLooksAt(relativeId: string, after: string | undefined, limit: number) {
  const from = readCursor(after)
  const rows = await Looks.find({
    relativeId,
    ...(from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }),
  })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows, limit, ({ at, _id }) => ({ at, id: _id }))
  return { looks: page, next }
}
