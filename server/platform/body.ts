import type { IncomingMessage } from 'node:http'
import { Refusal } from './errors'

const LIMIT_BYTES = 1024 * 1024

/** Who was refused and goes on sending is listened to so long, since most read no answer before. */
const PATIENCE_BYTES = 8 * LIMIT_BYTES

/**
 * The bytes of a request as they came.
 *
 * @throws {Refusal} 413 over one mebibyte.
 */
export function readBytes(request: IncomingMessage): Promise<Buffer> {
  // Not `for await`: its machinery costs more than reading what a phone or a device sends.
  return new Promise((read, fail) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= LIMIT_BYTES) return void chunks.push(chunk)
      chunks.length = 0
      fail(new Refusal(413, 'too-large'))
      if (size > PATIENCE_BYTES) request.destroy()
    })
    request.on('end', () => read(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', fail)
  })
}

/** @throws {Refusal} 400 not JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refusal(400, 'bad-json')
  }
}
