import type { Place } from './merkle'

/** Leaves that follow each other in the log. */
export interface Span {
  start: number
  size: number
}

/** The largest power of two below a number of leaves. */
const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

/**
 * The full subtrees that a span is made of, largest first.
 *
 * @param span - one of those that a proof asks for, or the whole log: it begins where its largest
 *   subtree may stand.
 */
export function subtreesOf({ start, size }: Span): Place[] {
  const places: Place[] = []
  let [at, left] = [start, size]
  while (left > 0) {
    const level = Math.floor(Math.log2(left))
    const width = 2 ** level
    places.push({ level, index: at / width })
    at += width
    left -= width
  }
  return places
}

/** The spans whose roots join one leaf to the head, from the leaf upwards (RFC 9162, 2.1.3.1). */
export function inclusionSpans(index: number, size: number, start = 0): Span[] {
  if (size <= 1) return []
  const split = splitOf(size)
  const [left, right] = halves(start, size, split)
  return index < split
    ? [...inclusionSpans(index, split, start), right]
    : [...inclusionSpans(index - split, size - split, start + split), left]
}

/** The spans whose roots join an earlier head to a later one (RFC 9162, 2.1.4.1). */
export function consistencySpans(earlier: number, later: number): Span[] {
  return earlier === 0 || earlier === later
    ? []
    : subproof(earlier, { start: 0, size: later }, true)
}

function subproof(earlier: number, span: Span, isWhole: boolean): Span[] {
  if (earlier === span.size) return isWhole ? [] : [span]
  const split = splitOf(span.size)
  const [left, right] = halves(span.start, span.size, split)
  return earlier <= split
    ? [...subproof(earlier, left, isWhole), right]
    : [...subproof(earlier - split, right, false), left]
}

const halves = (start: number, size: number, split: number): [Span, Span] => [
  { start, size: split },
  { start: start + split, size: size - split },
]

/** How many full subtrees of more than one leaf a log of this size has. */
export function subtreeCount(size: number): number {
  return size - subtreesOf({ start: 0, size }).length
}
