import mongoose from 'mongoose'
import { Plain } from '../platform/complain'
import type { Vault } from '../platform/vault'

/** Where something is sealed, and for which place. */
interface Sealed {
  collection: string
  fields: readonly string[]
  placeOf(field: string, row: Row): string
  /** Whether bytes are sealed, not a text. */
  bytes?: true
  /** What is searched for: the field, where its marks stand, and as what it is marked. */
  marked?: { field: string; marks: string; as: string }
}

interface Row {
  _id: string
  [field: string]: unknown
}

/** Whatever the vault seals. Half-finished sign-ins come first: what they hold moves on to accounts. */
const SEALED: readonly Sealed[] = [
  {
    collection: 'challenges',
    fields: ['enrolling'],
    placeOf: (_, { staffId }) => `staff.totpSecret:${String(staffId)}`,
  },
  {
    collection: 'staff',
    fields: ['totpSecret'],
    placeOf: (field, { _id }) => `staff.${field}:${_id}`,
  },
  {
    collection: 'people',
    fields: ['idNumber', 'phone'],
    placeOf: (field, { _id }) => `people.${field}:${_id}`,
    marked: { field: 'idNumber', marks: 'idNumberMark', as: 'people.idNumber' },
  },
  {
    collection: 'own-places',
    fields: ['sealed'],
    placeOf: (_, { _id }) => `own-places.content:${_id}`,
  },
  {
    collection: 'reports',
    fields: ['sealed'],
    placeOf: (_, { _id }) => `reports.answers:${_id}`,
  },
  {
    collection: 'job_applications',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `job_applications.${field}:${_id}`,
  },
  {
    collection: 'job_application_steps',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `job_application_steps.${field}:${_id}`,
  },
  ...['job_employers', 'job_employer_steps', 'job_posting_steps'].map(collection => ({
    collection,
    fields: ['sealed'],
    placeOf: (field: string, { _id }: Row) => `${collection}.${field}:${_id}`,
  })),
  {
    collection: 'job_postings',
    fields: ['sealed'],
    placeOf: (_, { _id }) => `job_postings.contact:${_id}`,
  },
  {
    collection: 'report_media_parts',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `report_media_parts.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'face_pictures',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `face_pictures.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'face_step_pictures',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `face_step_pictures.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'face_enrolments',
    fields: ['template'],
    placeOf: (field, { _id }) => `face_enrolments.${field}:${_id}`,
    bytes: true,
  },
]

/** How far a rotation has come. */
export interface Rotated {
  seen: number
  changed: number
  /** Rows that somebody else wrote at the same moment; the next round takes them. */
  missed: number
}

/**
 * Seals once more, with the key that seals now, whatever is sealed with another, and marks it by the
 * keys that are known now. Rows that are right already are not touched, so that it may be broken off
 * and begun again; a row is written only if it is still as it was read.
 *
 * @throws {Plain} something does not open: its key is gone, or it was altered.
 */
export async function rotateOnce(vault: Vault): Promise<Rotated> {
  const total: Rotated = { seen: 0, changed: 0, missed: 0 }
  for (const sealed of SEALED) {
    const rows = mongoose.connection.db!.collection<Row>(sealed.collection)
    for await (const row of rows.find({}, { sort: { _id: 1 } })) {
      total.seen += 1
      const [match, change] = changeOf(row, sealed, vault)
      if (Object.keys(change).length === 0) continue
      const { modifiedCount } = await rows.updateOne({ _id: row._id, ...match }, { $set: change })
      if (modifiedCount === 1) total.changed += 1
      else total.missed += 1
    }
  }
  return total
}

/** What must still stand in a row, and what is written in its place. */
function changeOf(row: Row, sealed: Sealed, vault: Vault) {
  const { fields, placeOf, marked } = sealed
  const match: Record<string, unknown> = {}
  const change: Record<string, unknown> = {}
  for (const field of fields) {
    const before = sealed.bytes ? bytesOf(row[field]) : row[field]
    if (typeof before !== 'string' && !Buffer.isBuffer(before)) continue
    match[field] = before
    if (vault.isCurrent(before)) continue
    const place = placeOf(field, row)
    change[field] = Buffer.isBuffer(before)
      ? vault.sealBytes(openedBytes(row, field, before, sealed, vault), place)
      : vault.seal(opened(row, field, sealed, vault), place)
  }
  if (marked) {
    const marks = vault.marks(opened(row, marked.field, sealed, vault), marked.as)
    if (JSON.stringify(row[marked.marks]) !== JSON.stringify(marks)) change[marked.marks] = marks
  }
  return [match, change] as const
}

/** Bytes as the database gives them, or null. */
const bytesOf = (value: unknown) =>
  value instanceof mongoose.mongo.Binary ? Buffer.from(value.buffer) : null

const opened = (row: Row, field: string, sealed: Sealed, vault: Vault): string =>
  orPlain(row, field, sealed, place => vault.open(String(row[field]), place))

const openedBytes = (row: Row, field: string, bytes: Buffer, sealed: Sealed, vault: Vault) =>
  orPlain(row, field, sealed, place => vault.openBytes(bytes, place))

function orPlain<T>(
  row: Row,
  field: string,
  { collection, placeOf }: Sealed,
  open: (place: string) => T,
): T {
  try {
    return open(placeOf(field, row))
  } catch (error) {
    throw new Plain(
      `${collection} ${row._id}: ${field} does not open (${(error as Error).message}).`,
    )
  }
}
