/**
 * The arithmetic of an append-only log in the style of RFC 9162: what lies in it cannot be changed,
 * taken out or moved without changing its head. The server, the phone and the desk check with these
 * very functions; each brings its own SHA-256.
 */

/** What a record may be made of: a text, a whole number, yes or no, nothing, and lists and maps of these. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** SHA-256: any bytes to 32. */
export type Sha256<Hash extends Uint8Array = Uint8Array> = (bytes: Uint8Array) => Hash

/** A head of a log: how much it holds, and what it comes to. */
export interface Head<Hash extends Uint8Array = Uint8Array> {
  size: number
  root: Hash
}

/**
 * The one form in which a record is hashed: JSON with sorted names and whole numbers only.
 * Whoever has the record can write it again, years later and in another language.
 *
 * @throws when a number is not whole: 1e21 and 0.1 are written differently in different places.
 */
export function canonicalText(value: Plain): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`not a whole number: ${value}`)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const fields = Object.keys(value)
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonicalText(value[name]!)}`)
  return `{${fields.join(',')}}`
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value)

/** The first byte keeps a node of the tree from being passed off as a leaf. */
const LEAF = 0
const NODE = 1

/** How leaves and heads of a log are made and checked with this SHA-256. */
export function treeWith<Hash extends Uint8Array>(sha256: Sha256<Hash>) {
  /** @param bytes - of one record. */
  const leafHash = (bytes: Uint8Array): Hash => sha256(joined([Uint8Array.of(LEAF), bytes]))

  const nodeHash = (left: Uint8Array, right: Uint8Array): Hash =>
    sha256(joined([Uint8Array.of(NODE), left, right]))

  /** The head of a log that holds nothing. */
  const emptyRoot = sha256(new Uint8Array(0))

  /**
   * Whether a leaf lies at a place of the log with this head (RFC 9162, 2.1.3.2).
   *
   * @param path - the hashes that join the leaf to the head, from the leaf upwards.
   */
  function includes(
    leaf: Uint8Array,
    index: number,
    { size, root }: Head,
    path: readonly Uint8Array[],
  ): boolean {
    if (!isPlace(index) || !isPlace(size) || index >= size) return false
    let [place, last, hash] = [index, size - 1, leaf]
    for (const other of path) {
      if (last === 0) return false
      if (place % 2 === 1 || place === last) {
        hash = nodeHash(other, hash)
        while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
      } else hash = nodeHash(hash, other)
      ;[place, last] = [half(place), half(last)]
    }
    return last === 0 && same(hash, root)
  }

  /**
   * Whether a later head continues an earlier one: nothing before was changed, moved or taken out
   * (RFC 9162, 2.1.4.2).
   */
  function continues(earlier: Head, later: Head, path: readonly Uint8Array[]): boolean {
    if (!isPlace(earlier.size) || !isPlace(later.size) || earlier.size > later.size) return false
    if (earlier.size === later.size) return path.length === 0 && same(earlier.root, later.root)
    if (earlier.size === 0) return path.length === 0 && same(earlier.root, emptyRoot)

    let [place, last] = [earlier.size - 1, later.size - 1]
    while (place % 2 === 1) [place, last] = [half(place), half(last)]
    const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path
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
    return last === 0 && same(before, earlier.root) && same(after, later.root)
  }

  return { leafHash, nodeHash, emptyRoot, includes, continues }
}

const half = (place: number) => Math.floor(place / 2)
const isPlace = (number: number) => Number.isSafeInteger(number) && number >= 0
const isPowerOfTwo = (size: number) => Number.isInteger(Math.log2(size))

const same = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
