import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SignedHead as HeadText } from '#shared/evidence/evidence.contract'
import type { RecordText } from '#shared/evidence/proof'
import { Plain } from '../platform/complain'
import { headFrom, headText } from './heads'
import type { Leaf, SignedHead } from './log.model'
import { hashFrom } from './merkle'
import { type KeptRecord, recordFrom, recordText, recordsById } from './records.model'
import { type EvidenceSource, type Sealed, databaseSource, inBatches } from './source'

/** A leaf as it is written. */
interface LeafText {
  index: number
  record: string
  hash: string
}

const FILES = ['records', 'leaves', 'heads'] as const
type Name = (typeof FILES)[number]
const fileOf = (folder: string, name: Name) => path.join(folder, `${name}.jsonl`)

/**
 * Writes the whole log into a folder, each record beside its leaf, so that it can be verified where
 * there is no database. A part at a time is in memory.
 *
 * @throws {Plain} when there is an export in the folder already.
 */
export async function dumpEvidence(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const taken = FILES.find(name => existsSync(fileOf(folder, name)))
  if (taken) throw new Plain(`${fileOf(folder, taken)} is there already: name an empty folder`)
  // Heads first, and nothing beyond them: what is sealed meanwhile would lie there without a head.
  let end = 0
  const heads = async function* () {
    for await (const head of await databaseSource.heads()) {
      end = head.size
      yield headText(head)
    }
  }
  await write(folder, 'heads', heads())
  await write(folder, 'leaves', leafTexts(end))
  await write(folder, 'records', recordTexts(end))
}

async function* leafTexts(end: number): AsyncGenerator<LeafText> {
  for await (const { leaf } of sealedUpTo(end)) {
    yield { ...leaf, hash: leaf.hash.toString('base64url') }
  }
}

/** Sealed ones in the order of the log, then those that wait for their seal. */
async function* recordTexts(end: number): AsyncGenerator<RecordText> {
  for await (const { record } of sealedUpTo(end)) if (record) yield recordText(record)
  for await (const marks of inBatches(databaseSource.unsealed())) {
    const records = await recordsById(marks.map(({ id }) => id))
    for (const record of records.values()) yield recordText(record)
  }
}

async function* sealedUpTo(end: number): AsyncGenerator<Sealed> {
  for await (const batch of databaseSource.sealed()) {
    for (const one of batch) {
      if (one.leaf.index >= end) return
      yield one
    }
  }
}

async function write(folder: string, name: Name, rows: AsyncIterable<unknown>) {
  const lines = async function* () {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(fileOf(folder, name), { flags: 'wx' }))
}

async function* read<Row>(folder: string, name: Name): AsyncGenerator<Row> {
  const file = fileOf(folder, name)
  if (!existsSync(file)) throw new Plain(`${file} is missing: is ${folder} an export of evidence?`)
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1
    if (line === '') continue
    yield rowOf<Row>(line, `${file}:${number}`)
  }
}

function rowOf<Row>(line: string, place: string): Row {
  try {
    const row = JSON.parse(line) as Row
    if (typeof row === 'object' && row !== null) return row
  } catch {
    // What is not JSON is no better than what is no row.
  }
  throw new Plain(`${place} cannot be read: it was cut off or written over`)
}

async function* headsIn(folder: string): AsyncGenerator<SignedHead> {
  for await (const head of read<HeadText>(folder, 'heads')) yield headFrom(head)
}

/**
 * A log in a folder that `dumpEvidence` has written. Records stand in the order of their leaves; one
 * that does not is looked for further on, and everything passed over is kept until it is asked for.
 */
export function folderSource(folder: string): EvidenceSource {
  const records = read<RecordText>(folder, 'records')
  /** Records that stood before a leaf of another name. */
  const passed = new Map<string, KeptRecord>()

  async function recordOf(name: string): Promise<KeptRecord | undefined> {
    for (;;) {
      const known = passed.get(name)
      if (known) {
        passed.delete(name)
        return known
      }
      const { done, value } = await records.next()
      if (done) return undefined
      const record = recordFrom(value)
      if (record.id === name) return record
      passed.set(record.id, record)
    }
  }

  return {
    heads: () => Promise.resolve(headsIn(folder)),
    async *sealed() {
      for await (const { hash, ...leaf } of read<LeafText>(folder, 'leaves')) {
        const sealed: Leaf = { ...leaf, hash: hashFrom(String(hash)) }
        yield [{ leaf: sealed, record: await recordOf(leaf.record) }]
      }
    },
    async *unsealed() {
      yield* passed.values()
      for await (const row of records) yield recordFrom(row)
    },
  }
}
