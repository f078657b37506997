import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Plain } from '../../platform/complain'
import { type Secret, type Written, onDisk, writeRows } from './files'
import { type Manifest, writeManifest } from './manifest'
import {
  type CommitTime,
  type Raw,
  type Snapshot,
  type Touched,
  collectionNames,
  presentMoment,
  everyRow,
  isTooLongAgo,
  nameOf,
  takeSnapshot,
  touchedBetween,
} from './reading.model'
import { packLater } from './writing.model'

/** What was touched while the backup was made. A collection cannot be called so. */
export const LATER = '-later'

/** So many touched rows are looked up at once. */
const BATCH = 500

/**
 * Backs up the database as it is at one moment, while it is being used. The folder appears when it
 * is whole: half a backup never looks like one.
 *
 * @throws {Plain} the folder exists, or the backup took longer than MongoDB remembers.
 */
export async function makeBackup(folder: string, secret: Secret): Promise<Manifest> {
  if (await exists(folder))
    throw new Plain(`${folder} exists already: a backup needs a new folder.`)
  const draft = `${folder}.draft-${process.pid}`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const manifest = await writeAll(draft, secret)
    await onDisk(draft)
    await rename(draft, folder)
    await onDisk(path.dirname(path.resolve(folder)))
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw isTooLongAgo(error) ? new Plain(TOOK_TOO_LONG) : error
  }
}

const TOOK_TOO_LONG =
  'The backup took longer than MongoDB remembers. Nothing was kept. ' +
  'Make the oplog larger (replSetResizeOplog), or back up when less is written.'

const exists = (at: string) =>
  stat(at).then(
    () => true,
    () => false,
  )

async function writeAll(draft: string, secret: Secret): Promise<Manifest> {
  const from = await presentMoment()
  const names = await collectionNames()
  const files: Written[] = []
  for (const name of names) files.push(await writeRows(draft, name, everyRow(name, from), secret))

  const snapshot = await takeSnapshot(names[0] ?? 'people')
  try {
    const seen = new Set(names)
    files.push(await writeRows(draft, LATER, laterRows(from, snapshot, seen), secret))
    const manifest = await manifestOf(snapshot, [...seen].sort(), files, secret)
    await writeManifest(draft, manifest, secret)
    return manifest
  } finally {
    await snapshot.end()
  }
}

/** What was touched since, as it is within the snapshot. @param seen - collections; new ones are added. */
async function* laterRows(
  from: CommitTime,
  snapshot: Snapshot,
  seen: Set<string>,
): AsyncGenerator<Raw> {
  let batch = new Map<string, Touched>()
  for await (const touched of touchedBetween(from, snapshot.at)) {
    seen.add(touched.collection)
    batch.set(`${touched.collection}:${nameOf(touched.id)}`, touched)
    if (batch.size < BATCH) continue
    yield* asTheyWere(batch.values(), snapshot)
    batch = new Map()
  }
  yield* asTheyWere(batch.values(), snapshot)
}

async function* asTheyWere(batch: Iterable<Touched>, snapshot: Snapshot): AsyncGenerator<Raw> {
  for (const [collection, ids] of byCollection(batch)) {
    const found = await snapshot.rows(collection, ids)
    const there = new Set(found.map(({ _id }) => nameOf(_id)))
    for (const row of found) yield packLater({ collection, id: row._id, row })
    for (const id of ids) {
      if (!there.has(nameOf(id))) yield packLater({ collection, id, row: null })
    }
  }
}

function byCollection(batch: Iterable<Touched>): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>()
  for (const { collection, id } of batch) {
    groups.set(collection, [...(groups.get(collection) ?? []), id])
  }
  return groups
}

async function manifestOf(
  snapshot: Snapshot,
  names: readonly string[],
  files: readonly Written[],
  secret: Secret,
): Promise<Manifest> {
  const collections: Record<string, number> = {}
  for (const name of names) collections[name] = await snapshot.count(name)
  const head = await snapshot.last('evidence_heads')
  return {
    version: 1,
    at: new Date(snapshot.at.getHighBits() * 1000).toISOString(),
    clusterTime: snapshot.at.toString(),
    sealed: secret !== null,
    collections,
    files: [...files],
    head: head && { size: Number(head._id), root: String(head.root) },
  }
}
