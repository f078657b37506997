import { Schema, model } from 'mongoose'
import { pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'

/** Something that was taken in at once. Only its undoing is ever written. */
export interface StoredImport {
  id: string
  countyId: string
  within: string[]
  fileName: string
  /** What the content comes to. */
  digest: string
  postings: number
  leftOut: number
  at: Date
  staffId: string
  undoneAt: Date | null
  undoneBy: string | null
  reason: string
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    countyId: text,
    within: { type: [String], required: true },
    fileName: text,
    digest: text,
    /** The digest while it holds, which is once in a county; after it was undone, its own id. */
    held: text,
    postings: { type: Number, required: true },
    leftOut: { type: Number, required: true },
    at: { type: Date, required: true },
    staffId: text,
    undoneAt: { type: Date, default: null },
    undoneBy: { type: String, default: null },
    reason: { type: String, default: '' },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, at: -1, _id: -1 }) // what a county took in, newest first
schema.index({ countyId: 1, held: 1 }, { unique: true }) // whether this was taken in already

const Imports = model('JobImport', schema, 'job_imports')

type Row = Omit<StoredImport, 'id'> & { _id: string; held: string }
const toImport = ({ _id, held: _, ...rest }: Row): StoredImport => ({ id: _id, ...rest })

/** The import that brought this content to a county and still holds, or null. */
export async function importOf(countyId: string, digest: string): Promise<StoredImport | null> {
  const row = await Imports.findOne({ countyId, held: digest }).lean<Row>()
  return row && toImport(row)
}

/** One import, or null. */
export async function importById(
  id: string,
  session?: ClientSession,
): Promise<StoredImport | null> {
  const row = await Imports.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toImport(row)
}

/** One page of imports, newest first. */
export async function importsPage(
  scope: { within: string } | null,
  { after, limit }: { after: string | undefined; limit: number },
) {
  if (!scope) return { imports: [], next: null }
  const from = readCursor(after)
  const beyond = from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }
  const rows = await Imports.find({ ...scope, ...beyond })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows, limit, ({ at, _id }) => ({ at, id: _id }))
  return { imports: page.map(toImport), next }
}

/** Notes an import. @throws a duplicate when the county took the same in just now. */
export async function addImport({ id, ...rest }: StoredImport, session: ClientSession) {
  await Imports.create([{ _id: id, ...rest, held: rest.digest }], { session })
}

/** Notes that an import was undone. @returns false when somebody else did so. */
export async function noteUndone(
  id: string,
  undone: Pick<StoredImport, 'undoneAt' | 'undoneBy' | 'reason'>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Imports.updateOne(
    { _id: id, undoneAt: null },
    { $set: { ...undone, held: id } },
    { session },
  )
  return modifiedCount === 1
}
