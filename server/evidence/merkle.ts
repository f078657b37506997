import { createHash } from 'node:crypto'

/**
 * The arithmetic of an append-only log in the style of RFC 9162: what lies in it cannot be changed,
 * taken out or moved without changing its head. Touches nothing but its arguments.
 */

/** SHA-256, 32 bytes. */
export type Hash = Buffer

/** The prefixes keep a node of the tree from being passed off as a leaf. */
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/** @param bytes - of one record. */
export const leafHash = (bytes: Uint8Array): Hash => sha256(LEAF, bytes)

const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right)

/** The head of a log that holds nothing. */
export const EMPTY_ROOT: Hash = sha256()

/** The largest power of two below a number of leaves. */
const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

/** The head of a log. @param leaves - in order. */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0]!
  const split = splitOf(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
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

/** The frontier with one leaf more. */
export function grown({ size, roots }: Frontier, leaf: Hash): Frontier {
  const next = [...roots]
  let root = leaf
  for (let bit = size; bit % 2 === 1; bit = Math.floor(bit / 2)) root = nodeHash(next.pop()!, root)
  return { size: size + 1, roots: [...next, root] }
}

/** The head of the log whose frontier this is. */
export const headOf = ({ roots }: Frontier): Hash =>
  roots.length === 0 ? EMPTY_ROOT : roots.reduceRight((right, left) => nodeHash(left, right))

/** The hashes that join one leaf to the head, from the leaf upwards (RFC 9162, 2.1.3.1). */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)]
}

/** Whether a leaf lies at a place of the log with this head. */
export function includes(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (index >= size) return false
  let [place, last, hash] = [index, size - 1, leaf]
  for (const other of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(other, hash)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else hash = nodeHash(hash, other)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && hash.equals(root)
}

const half = (place: number) => Math.floor(place / 2)

/** The hashes that join an earlier head to a later one (RFC 9162, 2.1.4.1). @param size - the earlier. */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  if (size === 0 || size === leaves.length) return []
  return subproof(leaves, size, true)
}

function subproof(leaves: readonly Hash[], size: number, isWhole: boolean): Hash[] {
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return size <= split
    ? [...subproof(left, size, isWhole), rootOf(right)]
    : [...subproof(right, size - split, false), rootOf(left)]
}

/** A head of a log: how much it holds, and what it comes to. */
export interface Head {
  size: number
  root: Hash
}

/** Whether a later head continues an earlier one: nothing before was changed, moved or taken out. */
export function continues(earlier: Head, later: Head, proof: readonly Hash[]): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root)
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(EMPTY_ROOT)

  let [place, last] = [earlier.size - 1, later.size - 1]
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof
  if (!first) return false
  let [before, after] = [first, first]
  for (const other of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = nodeHash(other, before)
      after = nodeHash(other, after)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else after = nodeHash(after, other)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && before.equals(earlier.root) && after.equals(later.root)
}

const isPowerOfTwo = (size: number) => Number.isInteger(Math.log2(size))
