import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { open as unseal, seal } from './sealing'

/** Rows of a file are BSON, one after the other: each begins with its own length. */
const LENGTH_BYTES = 4

const PIECE_BYTES = 256 * 1024

/** What is written down of a file, so that it can be recognised. */
export interface Written {
  name: string
  rows: number
  bytes: number
  /** Of the file as it lies on the disk, base64url. */
  sha256: string
}

/** Null: not sealed. */
export type Secret = Buffer | null

const fileName = (name: string, secret: Secret) => `${name}.bson.gz${secret ? '.sealed' : ''}`

/** Writes rows to a file: compressed, then sealed. Holds a few rows at a time, however many there are. */
export async function writeRows(
  folder: string,
  name: string,
  rows: AsyncIterable<Uint8Array>,
  secret: Secret,
): Promise<Written> {
  let count = 0
  async function* counted() {
    let held: Uint8Array[] = []
    let bytes = 0
    for await (const row of rows) {
      count++
      bytes += row.length
      held.push(row)
      // One row at a time would cost more than what it holds.
      if (bytes < PIECE_BYTES) continue
      yield Buffer.concat(held)
      held = []
      bytes = 0
    }
    yield Buffer.concat(held)
  }
  const zipped = Readable.from(counted(), { objectMode: false }).compose(createGzip())
  const sealed = secret ? seal(zipped as AsyncIterable<Buffer>, secret, name) : zipped
  const { digest, through } = digesting()
  const at = path.join(folder, fileName(name, secret))
  await pipeline(sealed, through, createWriteStream(at, { mode: 0o600, flags: 'wx' }))
  await onDisk(at)
  return { name, rows: count, ...digest() }
}

/** Reads the rows of a file, a few at a time. @throws {NotAsSealed} */
export async function* readRows(
  folder: string,
  name: string,
  secret: Secret,
): AsyncGenerator<Buffer> {
  const raw = createReadStream(path.join(folder, fileName(name, secret)))
  const opened = secret ? Readable.from(unseal(raw, secret, name), { objectMode: false }) : raw
  yield* split(opened.compose(createGunzip()))
}

/** Whether a file is as it was written. @returns what is wrong with it, in words; null when nothing is. */
export async function faultOf(folder: string, written: Written, secret: Secret) {
  const name = fileName(written.name, secret)
  const at = path.join(folder, name)
  if ((await stat(at).catch(() => null)) === null) return `${name} is missing`
  const { digest, through } = digesting()
  await pipeline(createReadStream(at), through, async function (bytes) {
    for await (const _ of bytes) void _
  })
  const found = digest()
  if (found.bytes < written.bytes) return `${name} was cut off`
  return found.sha256 === written.sha256 ? null : `${name} was altered`
}

/** Counts and hashes what flows through. */
function digesting() {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    through: new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk)
        bytes += chunk.length
        done(null, chunk)
      },
    }),
    digest: () => ({ bytes, sha256: hash.digest('base64url') }),
  }
}

async function* split(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  for await (const part of bytes) {
    held = held.length === 0 ? part : Buffer.concat([held, part])
    while (held.length >= LENGTH_BYTES && held.length >= held.readInt32LE()) {
      const length = held.readInt32LE()
      yield held.subarray(0, length)
      held = held.subarray(length)
    }
  }
  if (held.length > 0) throw new Error('the last row is not whole')
}

/** Waits until a file, or the list of a folder, would survive a power cut. */
export async function onDisk(at: string): Promise<void> {
  const handle = await open(at, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
