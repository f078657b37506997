import mongoose from 'mongoose'

type Timestamp = mongoose.mongo.Timestamp

/** What was done to a database. */
export interface Written {
  /** Tables with other rows than before. */
  rows: ReadonlySet<string>
  /** Tables that were made, dropped, or given other indexes or another validator. */
  tables: ReadonlySet<string>
}

/** What mongod's log tells of one write; a transaction is one entry with many. */
interface Entry {
  ts: Timestamp
  op: string
  ns: string
  o?: { applyOps?: Omit<Entry, 'ts'>[] } & Partial<Record<(typeof COMMANDS)[number], string>>
}

/** Commands that tell which table they were for. */
const COMMANDS = [
  'create',
  'drop',
  'collMod',
  'createIndexes',
  'startIndexBuild',
  'commitIndexBuild',
  'abortIndexBuild',
  'dropIndexes',
] as const

/**
 * What was written to a database by whoever it was, this process or another, a server or a test.
 *
 * @param since - the last write before.
 * @returns null when that can no longer be told: the log is too short, or all of it was dropped.
 */
export async function writtenSince(since: Timestamp, database: string): Promise<Written | null> {
  const [first, ...entries] = await entriesFrom(since, database)
  if (!first?.ts.equals(since)) return null
  const rows = new Set<string>()
  const tables = new Set<string>()
  for (const { op, ns, o } of entries.flatMap(entry => entry.o?.applyOps ?? [entry])) {
    if (!ns.startsWith(`${database}.`)) continue
    if (op !== 'c') {
      rows.add(ns.slice(database.length + 1))
      continue
    }
    const command = COMMANDS.find(name => o?.[name] !== undefined)
    if (command === undefined) return null
    tables.add(o![command]!)
  }
  return { rows, tables }
}

async function entriesFrom(since: Timestamp, database: string): Promise<Entry[]> {
  const ours = new RegExp(`^${database}[.]`)
  const commands = COMMANDS.flatMap(name => [`o.${name}`, `o.applyOps.o.${name}`])
  return mongoose.connection
    .getClient()
    .db('local')
    .collection<Entry>('oplog.rs')
    .find({ ts: { $gte: since }, $or: [{ ts: since }, { ns: ours }, { 'o.applyOps.ns': ours }] })
    .project<Entry>({
      ...{ ts: 1, op: 1, ns: 1, 'o.applyOps.op': 1, 'o.applyOps.ns': 1 },
      ...Object.fromEntries(commands.map(name => [name, 1])),
    })
    .toArray()
}
