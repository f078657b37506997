import mongoose from 'mongoose'
import { createIndexes, isDuplicate } from '../../server/platform/database'
import { writtenSince } from './written'

/**
 * Each worker of the tests has one database, in which its worlds live one after another. To make a
 * hundred and fifty tables with their indexes takes seconds; to undo what the world before has done,
 * as mongod's own log tells it, takes moments.
 */
export const databaseOfWorker = (): string => `test-${process.env.JEST_WORKER_ID ?? '0'}`

/** How a database was left to a world. There is none of one that is just being prepared. */
interface Note {
  _id: string
  filling: string
  /** The last write before. */
  at: mongoose.mongo.Timestamp
}

type Tables = Record<string, mongoose.mongo.Document[]>

/** What worlds begin with, for the worlds of all suites. */
interface Filling {
  _id: string
  tables: Tables
}

const apart = () => mongoose.connection.getClient().db('worlds')
const notes = () => apart().collection<Note>('notes')
const fillings = () => apart().collection<Filling>('fillings')
const ours = () => mongoose.connection.db!

/**
 * Makes the connected database what a world is to begin with: every table with its indexes and no
 * others, and in them what the filling consists of and nothing else.
 *
 * @param fill - fills empty tables; it is not asked when another suite has done that.
 */
export async function prepareDatabase(filling: string, fill: () => Promise<void>): Promise<void> {
  const name = ours().databaseName
  const note = await notes().findOneAndDelete({ _id: name })
  if (!note || !(await undo(note))) {
    await makeAnew()
    await fillWith(filling, fill)
  } else if (note.filling !== filling) {
    await put(emptyOf(await filled(note.filling)))
    await fillWith(filling, fill)
  }
  await notes().insertOne({ _id: name, filling, at: await lastWrite() })
}

/** Takes back what was done to the database. @returns whether it could be told what that was. */
async function undo({ _id, filling, at }: Note): Promise<boolean> {
  const written = await writtenSince(at, _id)
  if (!written) return false
  await stopNotingPlans()
  await Promise.all([...written.tables].map(makeTableAnew))
  const touched = [...new Set([...written.rows, ...written.tables])].filter(isKnown)
  const before = await filled(filling, touched)
  await put(Object.fromEntries(touched.map(name => [name, before[name] ?? []])))
  return true
}

async function makeAnew(): Promise<void> {
  await stopNotingPlans()
  await ours().dropDatabase()
  await createIndexes()
}

/** Notes of plans are in no log: mongod keeps them for itself. */
async function stopNotingPlans(): Promise<void> {
  await ours().command({ profile: 0 })
  await dropTable('system.profile')
}

/** Several may share a table. */
const modelsOf = (table: string) =>
  Object.values(mongoose.models).filter(({ collection }) => collection.collectionName === table)
const isKnown = (table: string) => modelsOf(table).length > 0

/** One that no model names goes. */
async function makeTableAnew(name: string): Promise<void> {
  await dropTable(name)
  for (const model of modelsOf(name)) {
    await model.createCollection()
    await model.createIndexes()
  }
}

const NO_SUCH_TABLE = 26

/** Drops a table, if there is one of this name. */
async function dropTable(name: string): Promise<void> {
  try {
    await ours().dropCollection(name)
  } catch (error) {
    if ((error as mongoose.mongo.MongoServerError).code !== NO_SUCH_TABLE) throw error
  }
}

async function fillWith(filling: string, fill: () => Promise<void>): Promise<void> {
  const known = await filled(filling)
  if (Object.keys(known).length > 0) return put(known)
  await fill()
  try {
    await fillings().insertOne({ _id: filling, tables: await everything() })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // Another worker was quicker; keys and seals that were drawn by lot are others there.
    await fillWith(filling, fill)
  }
}

/** What a filling consists of; nothing when none of this name was made. */
async function filled(filling: string, names?: readonly string[]): Promise<Tables> {
  const fields = names ? names.map(name => `tables.${name}`) : ['tables']
  const projection = Object.fromEntries(['_id', ...fields].map(field => [field, 1]))
  const found = await fillings().findOne({ _id: filling }, { projection })
  return found?.tables ?? {}
}

const emptyOf = (tables: Tables): Tables =>
  Object.fromEntries(Object.keys(tables).map(name => [name, []]))

/** Leaves these rows in the tables named, and no others. */
async function put(tables: Tables): Promise<void> {
  const putIn = async ([name, rows]: [string, mongoose.mongo.Document[]]) => {
    await ours().collection(name).deleteMany({})
    if (rows.length > 0) await ours().collection(name).insertMany(rows)
  }
  await Promise.all(Object.entries(tables).map(putIn))
}

/** All that there is, by table. */
async function everything(): Promise<Tables> {
  const read = async (name: string) =>
    [name, await ours().collection(name).find().toArray()] as const
  const names = Object.values(mongoose.models).map(({ collection }) => collection.collectionName)
  const tables = await Promise.all([...new Set(names)].map(read))
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0))
}

/** The last that anybody wrote, as mongod's log counts. */
async function lastWrite(): Promise<mongoose.mongo.Timestamp> {
  const { lastWrite } = await ours().admin().command({ hello: 1 })
  return lastWrite.opTime.ts as mongoose.mongo.Timestamp
}
