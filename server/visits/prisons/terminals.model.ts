import { Schema, model } from 'mongoose'
import type { Terminal } from '#shared/visits/prisons/terminals.contract'
import type { ClientSession } from '../../platform/database'

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    name: text,
    inUse: { type: Boolean, required: true },
    note: { type: String, default: '' },
    version: { type: Number, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, name: 1 }, { unique: true }) // what this prison has, by name

const Terminals = model('VisitTerminal', schema, 'visit_terminals')

type Row = Omit<Terminal, 'id'> & { _id: string }
const toTerminal = ({ _id, ...rest }: Row): Terminal => ({ id: _id, ...rest })

/** What a prison has, by name. */
export async function terminalsOf(prisonId: string): Promise<Terminal[]> {
  const rows = await Terminals.find({ prisonId }).sort({ name: 1 }).lean<Row[]>()
  return rows.map(toTerminal)
}

/** How many terminals of a prison can be used. */
export const terminalsInUse = async (prisonId: string): Promise<number> =>
  (await terminalsOf(prisonId)).filter(({ inUse }) => inUse).length

/** One terminal, or null. */
export async function terminalById(id: string, session?: ClientSession): Promise<Terminal | null> {
  const row = await Terminals.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toTerminal(row)
}

/** Adds a terminal. @throws a duplicate when the prison has one of that name. */
export async function addTerminal({ id, ...row }: Terminal, session: ClientSession) {
  await Terminals.create([{ _id: id, ...row }], { session })
}

/** Changes a terminal. @returns false when somebody else did so meanwhile. */
export async function changeTerminal(
  { id, version, name, inUse, note }: Terminal,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Terminals.updateOne(
    { _id: id, version: version - 1 },
    { $set: { name, inUse, note, version } },
    { session },
  )
  return modifiedCount === 1
}
