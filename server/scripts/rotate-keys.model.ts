import mongoose from 'mongoose'
import { Plain } from '../platform/complain'
import type { Vault } from '../platform/vault'
import { type Row, SEALED, type Sealed } from './sealed-fields'

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
  for (const one of marked === undefined ? [] : [marked].flat()) {
    const before = row[one.marks]
    // What has no marks is not to be found: it was let go of, or is over.
    if (Array.isArray(before) && before.length === 0) continue
    const marks = vault.marks(partOf(opened(row, one.field, sealed, vault), one.part), one.as)
    if (JSON.stringify(before) !== JSON.stringify(marks)) change[one.marks] = marks
  }
  return [match, change] as const
}

/** A part of what was sealed as JSON, or all of it. */
const partOf = (text: string, part: string | undefined): string =>
  part === undefined ? text : String((JSON.parse(text) as Record<string, unknown>)[part])

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
