import { createHash } from 'node:crypto'

/** Which part of how many. */
export interface Part {
  part: number
  parts: number
}

/**
 * What is wrong with a part; null when nothing. Each but the last is as long as a part may be, so that
 * nobody has to say how long the whole is.
 *
 * @param bytes - how many came.
 * @param longest - bytes of a part.
 */
export function partAmiss({ part, parts }: Part, bytes: number, longest: number) {
  if (part >= parts) return { path: 'part', code: 'too-big' }
  const isRight = part === parts - 1 ? bytes > 0 && bytes <= longest : bytes === longest
  return isRight ? null : { path: 'bytes', code: 'wrong-length' }
}

/** Which parts are still missing. */
export const missingOf = (parts: number, there: ReadonlySet<number>): number[] =>
  Array.from({ length: parts }, (_, part) => part).filter(part => !there.has(part))

/** A whole, cut into parts. @param longest - bytes of a part. */
export const partsOf = (bytes: Buffer, longest: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / longest) }, (_, part) =>
    bytes.subarray(part * longest, (part + 1) * longest),
  )

/** SHA-256, hex. */
export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
