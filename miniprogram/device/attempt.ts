import { randomBytes } from './random-bytes'

/** A name for one attempt (UUID version 4), so that the server recognises a retry. */
export async function newAttemptId(): Promise<string> {
  const bytes = await randomBytes(16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
