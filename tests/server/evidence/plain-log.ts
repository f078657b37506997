import { EMPTY_ROOT, type Hash, leafHash, nodeHash } from '../../../server/evidence/merkle'

/** The log as RFC 9162 defines it, in its own words and without any thrift: what ours must equal. */

const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

const halvesOf = (leaves: readonly Hash[]) => {
  const split = splitOf(leaves.length)
  return [split, leaves.slice(0, split), leaves.slice(split)] as const
}

/** The head of a log (2.1.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0]!
  const [, left, right] = halvesOf(leaves)
  return nodeHash(rootOf(left), rootOf(right))
}

/** The hashes that join one leaf to the head (2.1.3.1). */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (leaves.length <= 1) return []
  const [split, left, right] = halvesOf(leaves)
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)]
}

/** The hashes that join an earlier head to a later one (2.1.4.1). @param size - the earlier. */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  return size === 0 || size === leaves.length ? [] : subproof(leaves, size, true)
}

function subproof(leaves: readonly Hash[], size: number, isWhole: boolean): Hash[] {
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)]
  const [split, left, right] = halvesOf(leaves)
  return size <= split
    ? [...subproof(left, size, isWhole), rootOf(right)]
    : [...subproof(right, size - split, false), rootOf(left)]
}

/** So many leaves, each another. */
export const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`record ${index}`)))
