import type * as phone from './random-bytes'

/** Bytes that nobody can guess; see random-bytes.ts. */
export const randomBytes: typeof phone.randomBytes = async length =>
  crypto.getRandomValues(new Uint8Array(length))
