import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * A long stream is sealed in chunks, so that neither side holds more than one. Each chunk is
 * numbered and the last one says that it is the last: none can be moved, left out or cut off.
 */
const MAGIC = Buffer.from('GUITU-1\n')
const SALT_BYTES = 32
const TAG_BYTES = 16
const CHUNK_BYTES = 64 * 1024

/** A stream that was altered, cut off, or sealed with another secret. */
export class NotAsSealed extends Error {}

type Bytes = AsyncIterable<Buffer>

const keyOf = (secret: Buffer, salt: Buffer, name: string) =>
  Buffer.from(hkdfSync('sha256', secret, salt, `backup:${name}`, 32))

/** The place of a chunk in its stream, and whether it is the last, as the nonce that seals it. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 4, 6)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** Cuts a stream into pieces of one size; the last may be shorter, or empty. */
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<[Buffer, boolean]> {
  let held: Buffer[] = []
  let length = 0
  for await (const part of bytes) {
    held.push(part)
    length += part.length
    while (length > size) {
      const whole = Buffer.concat(held)
      yield [whole.subarray(0, size), false]
      held = [whole.subarray(size)]
      length -= size
    }
  }
  yield [Buffer.concat(held), true]
}

/** Seals a stream with a key of its own. @param name - of the stream: under another it does not open. */
export async function* seal(bytes: Bytes, secret: Buffer, name: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const key = keyOf(secret, salt, name)
  yield Buffer.concat([MAGIC, salt])
  let index = 0
  for await (const [piece, isLast] of inPieces(bytes, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index++, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** Opens what was sealed. @throws {NotAsSealed} at the first chunk that is not as it was. */
export async function* open(bytes: Bytes, secret: Buffer, name: string): AsyncGenerator<Buffer> {
  let key: Buffer | null = null
  let index = 0
  for await (const [piece, isLast] of inPieces(withoutHeader(bytes, found), SEALED_BYTES)) {
    if (!key) throw new NotAsSealed(`${name}: it does not begin like a sealed file`)
    yield openChunk(piece, key, index++, isLast, name)
  }

  function found(salt: Buffer) {
    key = keyOf(secret, salt, name)
  }
}

const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES

/** Takes the header off the front of a stream. */
async function* withoutHeader(bytes: Bytes, found: (salt: Buffer) => void) {
  const length = MAGIC.length + SALT_BYTES
  let front: Buffer | null = Buffer.alloc(0)
  for await (const part of bytes) {
    if (front === null) yield part
    else {
      front = Buffer.concat([front, part])
      if (front.length < length) continue
      if (front.subarray(0, MAGIC.length).equals(MAGIC)) {
        found(Buffer.from(front.subarray(MAGIC.length, length)))
      }
      yield front.subarray(length)
      front = null
    }
  }
}

function openChunk(piece: Buffer, key: Buffer, index: number, isLast: boolean, name: string) {
  if (piece.length < TAG_BYTES) throw new NotAsSealed(`${name}: it was cut off`)
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast))
  decipher.setAuthTag(piece.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    throw new NotAsSealed(`${name}: it was altered or cut off, or sealed with another secret`)
  }
}
