import { Schema, model } from 'mongoose'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'

/** Days, or hours of them, without visits. */
export interface StoredBlock {
  id: string
  prisonId: string
  firstDay: Day
  lastDay: Day
  /** HH:mm, China; both null are whole days. */
  from: string | null
  to: string | null
  /** What families read. */
  words: string
  note: string
  at: Date
  staffId: string
  liftedAt: Date | null
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    firstDay: text,
    lastDay: text,
    from: { type: String, default: null },
    to: { type: String, default: null },
    words: text,
    note: { type: String, default: '' },
    at: { type: Date, required: true },
    staffId: text,
    liftedAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, liftedAt: 1, lastDay: 1 }) // what is blocked at this prison

const Blocks = model('VisitBlock', schema, 'visit_blocks')

type Row = Omit<StoredBlock, 'id'> & { _id: string }
const toBlock = ({ _id, ...rest }: Row): StoredBlock => ({ id: _id, ...rest })

/** Blocks of a prison that hold and are not over before a day, the earliest first. */
export async function blocksOf(prisonId: string, from: Day): Promise<StoredBlock[]> {
  const rows = await Blocks.find({ prisonId, liftedAt: null, lastDay: { $gte: from } })
    .sort({ lastDay: 1 })
    .lean<Row[]>()
  return rows
    .map(toBlock)
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : Number(one !== other)))
}

/** One block that holds, or null. */
export async function blockById(id: string, session?: ClientSession): Promise<StoredBlock | null> {
  const row = await Blocks.findOne({ _id: id, liftedAt: null })
    .session(session ?? null)
    .lean<Row>()
  return row && toBlock(row)
}

/** Adds a block. */
export async function addBlock({ id, ...row }: StoredBlock, session: ClientSession) {
  await Blocks.create([{ _id: id, ...row }], { session })
}

/** Lifts a block. @returns false when somebody did. */
export async function liftBlock(id: string, at: Date, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Blocks.updateOne(
    { _id: id, liftedAt: null },
    { $set: { liftedAt: at } },
    { session },
  )
  return modifiedCount === 1
}
