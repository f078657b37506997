import { createHash } from 'node:crypto'
import { fromBase64url } from '#shared/evidence/bytes'
import { type Head as AnyHead, treeWith } from '#shared/evidence/proof.rules'

/** SHA-256, 32 bytes. */
export type Hash = Buffer

/** A hash as it is written, base64url; what is not one, or could be written otherwise, equals none. */
export function hashFrom(text: string): Hash {
  const bytes = fromBase64url(text)
  return bytes ? Buffer.from(bytes) : Buffer.alloc(0)
}

/** A head of a log: how much it holds, and what it comes to. */
export type Head = AnyHead<Hash>

/** The arithmetic of `shared/evidence`, with Node's SHA-256. */
export const {
  leafHash,
  nodeHash,
  emptyRoot: EMPTY_ROOT,
  includes,
  continues,
} = treeWith<Hash>(bytes => createHash('sha256').update(bytes).digest())

/** Where a full subtree stands: it holds 2^level leaves, and so many like it stand before it. */
export interface Place {
  level: number
  index: number
}

/**
 * What grows with each leaf: the roots of the full subtrees, largest first. It is all that sealing
 * needs to keep in memory, one hash for each bit of the size.
 */
export interface Frontier {
  size: number
  roots: readonly Hash[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] }

/** The frontier with one leaf more. @param made - told each subtree that became full by it. */
export function grown(
  { size, roots }: Frontier,
  leaf: Hash,
  made?: (place: Place, root: Hash) => void,
): Frontier {
  const next = [...roots]
  let root = leaf
  let [level, index] = [0, size]
  while (index % 2 === 1) {
    root = nodeHash(next.pop()!, root)
    level += 1
    index = Math.floor(index / 2)
    made?.({ level, index }, root)
  }
  return { size: size + 1, roots: [...next, root] }
}

/** The head of the log whose frontier this is. */
export const headOf = ({ roots }: Frontier): Hash =>
  roots.length === 0 ? EMPTY_ROOT : joinedRoots(roots)

/** The root of subtrees that stand beside each other, largest first. */
export const joinedRoots = (roots: readonly Hash[]): Hash =>
  roots.reduceRight((right, left) => nodeHash(left, right))
