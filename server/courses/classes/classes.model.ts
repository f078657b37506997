import { type QueryFilter, Schema, model } from 'mongoose'
import type { ClassAudience, ClassDraft, ClassList } from '#shared/courses/classes.contract'
import { closesAt } from '#shared/courses/classes.rules'
import { type Cursor, pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import { gramsAsked, gramsOf } from '../lesson-search'

/** A change of a class after it was announced. */
export interface StoredClassChange {
  at: Date
  staffId: string
  kind: 'moved' | 'changed' | 'cancelled'
  reason: string
  /** What was said of it from then on; null when it was cancelled. */
  said: ClassDraft | null
}

/** A group session. What was said first is kept; what came later is added to `changes`. */
export interface StoredClass {
  /** The act that made it. */
  id: string
  /** The office or county that holds it. */
  organisationId: string
  within: string[]
  /** Organisations in whose lists it stands: those above, and the offices of those invited. */
  listedFor: string[]
  first: ClassDraft
  /** As it holds now. */
  said: ClassDraft
  grams: string[]
  audience: ClassAudience
  from: Date
  /** Until when one signs out. */
  closesAt: Date
  /** Makes the codes of its screen; never told to anybody. Hex. */
  secret: string
  madeBy: string
  madeAt: Date
  changes: StoredClassChange[]
  cancelledAt: Date | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    organisationId: { type: String, required: true },
    within: { type: [String], required: true },
    listedFor: { type: [String], required: true },
    first: { type: Schema.Types.Mixed, required: true },
    said: { type: Schema.Types.Mixed, required: true },
    grams: { type: [String], required: true },
    audience: { type: String, required: true },
    from: { type: Date, required: true },
    closesAt: { type: Date, required: true },
    secret: { type: String, required: true },
    madeBy: { type: String, required: true },
    madeAt: { type: Date, required: true },
    changes: { type: [Schema.Types.Mixed], required: true },
    cancelledAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ listedFor: 1, from: 1, _id: 1 }) // what stands in this organisation's list, by time

const Classes = model('Class', schema, 'classes')

type Row = Omit<StoredClass, 'id'> & { _id: string }
const toClass = ({ _id, ...rest }: Row): StoredClass => ({ id: _id, ...rest })

/** What of a class follows from what is said of it. */
export const followingFrom = (said: ClassDraft) => ({
  said,
  grams: gramsOf(said.title),
  audience: said.audience,
  from: new Date(said.from),
  closesAt: closesAt({ from: new Date(said.from), until: new Date(said.until) }),
})

/** When a class is, as it holds now. */
export const timesOf = ({ said }: Pick<StoredClass, 'said'>) => ({
  from: new Date(said.from),
  until: new Date(said.until),
})

/** One class, or null. */
export async function classById(id: string, session?: ClientSession): Promise<StoredClass | null> {
  const row = await Classes.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toClass(row)
}

/** Classes by id. */
export async function classesById(ids: readonly string[]): Promise<StoredClass[]> {
  return (await Classes.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()).map(toClass)
}

/** Adds a class. @throws a duplicate when the same act came before. */
export async function addClass({ id, ...one }: StoredClass, session: ClientSession) {
  await Classes.create([{ _id: id, ...one }], { session })
}

/** Adds a change unless somebody else made one meanwhile. @returns it as it is now; null when somebody did. */
export async function changeStoredClass(
  { id, changes }: Pick<StoredClass, 'id' | 'changes'>,
  change: StoredClassChange,
  session: ClientSession,
): Promise<StoredClass | null> {
  const row = await Classes.findOneAndUpdate(
    { _id: id, cancelledAt: null, changes: { $size: changes.length } },
    {
      $push: { changes: change },
      $set: change.said ? followingFrom(change.said) : { cancelledAt: change.at },
    },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toClass(row)
}

/** Puts a class into the lists of more organisations. */
export async function listClassFor(
  id: string,
  organisationIds: readonly string[],
  session: ClientSession,
): Promise<void> {
  const listedFor = { $each: [...organisationIds] }
  await Classes.updateOne({ _id: id }, { $addToSet: { listedFor } }, { session })
}

/** What an official looks for. */
export interface ClassSearch {
  list: ClassList
  search?: string | undefined
  audience?: ClassAudience | undefined
  after?: string | undefined
}

/** One page: coming ones soonest first, others latest first. */
export async function classPage(
  listedFor: string | null,
  { list, search, audience, after }: ClassSearch,
  now: Date,
  limit: number,
) {
  if (listedFor === null) return { classes: [], next: null }
  const grams = gramsAsked(search)
  const match: QueryFilter<Row> = {
    listedFor,
    ...(audience && { audience }),
    ...(grams.length > 0 && { grams: { $all: grams } }),
    ...inList(list, now),
  }
  const from = readCursor(after)
  const forward = list === 'coming'
  const rows = await Classes.find(from ? { $and: [match, beyond(from, forward)] } : match)
    .sort(forward ? { from: 1, _id: 1 } : { from: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toClass), limit, one => ({ at: one.from, id: one.id }))
  return { classes: page, next }
}

function inList(list: ClassList, now: Date): QueryFilter<Row> {
  switch (list) {
    case 'coming':
      return { cancelledAt: null, closesAt: { $gte: now } }
    case 'over':
      return { cancelledAt: null, closesAt: { $lt: now } }
    case 'cancelled':
      return { cancelledAt: { $ne: null } }
  }
}

const beyond = ({ at, id }: Cursor, forward: boolean): QueryFilter<Row> =>
  forward
    ? { $or: [{ from: { $gt: at } }, { from: at, _id: { $gt: id } }] }
    : { $or: [{ from: { $lt: at } }, { from: at, _id: { $lt: id } }] }
