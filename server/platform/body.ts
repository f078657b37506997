import type { IncomingMessage } from 'node:http'
import { Refusal } from './errors'

const LIMIT_BYTES = 1024 * 1024

/**
 * The bytes of a request as they came.
 *
 * @throws {Refusal} 413 over one mebibyte.
 */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMIT_BYTES) throw new Refusal(413, 'too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws {Refusal} 400 not JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refusal(400, 'bad-json')
  }
}
