import { Schema, model } from 'mongoose'
import type { HandoverWay } from '#shared/jobs/handovers.contract'
import { type EvidenceRecord, addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'

/** That a list went out to a base: who was in it, and how. What stood in it is not kept. */
export interface StoredHandover {
  id: string
  employerId: string
  /** Whose list it is: what lies at or below this organisation. */
  organisationId: string
  /** Ids of the organisations above it and itself. */
  within: string[]
  way: HandoverWay
  at: Date
  staffId: string
  applicationIds: string[]
  /** Of a link: SHA-256 of its token, and of token and code together; else null. */
  tokenHash: string | null
  codeHash: string | null
  expiresAt: Date | null
  endedAt: Date | null
  /** How often a link was opened. */
  opened: number
}

const text = { type: String, required: true }
const textOrNull = { type: String, default: null }
const dateOrNull = { type: Date, default: null }

const schema = new Schema(
  {
    _id: text,
    employerId: text,
    organisationId: text,
    within: { type: [String], required: true },
    way: text,
    at: { type: Date, required: true },
    staffId: text,
    applicationIds: { type: [String], required: true },
    tokenHash: textOrNull,
    codeHash: textOrNull,
    expiresAt: dateOrNull,
    endedAt: dateOrNull,
    opened: { type: Number, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ employerId: 1, within: 1, at: -1 }) // what went out to this base, newest first
schema.index({ tokenHash: 1 }) // which list a link is for

const Handovers = model('JobHandover', schema, 'job_handovers')

type Row = Omit<StoredHandover, 'id'> & { _id: string }
const toHandover = ({ _id, ...rest }: Row): StoredHandover => ({ id: _id, ...rest })

/** What is proved of a handover: to whom, of whom, how, and until when. */
export const handoverEvidence = (one: StoredHandover): EvidenceRecord => ({
  id: `job-handover:${one.id}`,
  at: one.at,
  body: {
    kind: 'job-handover',
    employerId: one.employerId,
    organisationId: one.organisationId,
    within: one.within,
    way: one.way,
    staffId: one.staffId,
    applicationIds: one.applicationIds,
    expiresAt: one.expiresAt?.getTime() ?? null,
  },
})

/** Stores a handover with what is proved of it. */
export async function addHandover(handover: StoredHandover, session: ClientSession) {
  const { id, ...row } = handover
  await Handovers.create([{ _id: id, ...row }], { session })
  await addEvidence([handoverEvidence(handover)], session)
}

/** Handovers by id. */
export async function handoversById(ids: readonly string[]): Promise<StoredHandover[]> {
  const rows = await Handovers.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toHandover)
}

/** What went out to a base from at or below an organisation, newest first. */
export async function handoversTo(employerId: string, within: string, limit: number) {
  const rows = await Handovers.find({ employerId, within })
    .sort({ at: -1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toHandover)
}

/** The list of a link that still works, counted as opened once more; null for none. */
export async function openLink(tokenHash: string, codeHash: string, now: Date) {
  const row = await Handovers.findOneAndUpdate(
    { tokenHash, codeHash, endedAt: null, expiresAt: { $gt: now } },
    { $inc: { opened: 1 } },
    { returnDocument: 'after' },
  ).lean<Row>()
  return row && toHandover(row)
}

/** Ends a link. @returns it as it is then, or null when it was no link, or over. */
export async function endLink(id: string, now: Date, session: ClientSession) {
  const row = await Handovers.findOneAndUpdate(
    { _id: id, tokenHash: { $ne: null }, endedAt: null },
    { $set: { endedAt: now } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toHandover(row)
}
