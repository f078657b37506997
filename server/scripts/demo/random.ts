/** Dice that always fall the same way for the same seed. */
export interface Dice {
  /** 0 up to, but not, 1. */
  next(): number
  /** One of them, each as likely. */
  pick<T>(from: readonly T[]): T
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  /** A standard normal. */
  normal(): number
}

/** mulberry32: small and good enough for inventing people. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    pick: from => from[below(from.length)]!,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
