/** What came of one target. */
export interface Measured {
  /** What the target is about, in a few words. */
  what: string
  /** Null when a record was lost, doubled or mis-timed: such a run has no result. */
  value: number | null
  /** What must be reached, as a sentence and as a test of the value. */
  aim: string
  reached: boolean
  /** What each side did, in the words of the measurement. */
  arms: Record<string, number>
  /** Which resource was used up, or what else kept it from going faster. */
  limit: string
  /** What is to be known when reading it. */
  notes?: readonly string[]
}

/** How long the benches take. */
export interface Effort {
  /** How often both sides take their turn. */
  rounds: number
  /** How long one turn is to take. */
  turnSeconds: number
  isLong: boolean
}

const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other)

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** @param share - 0.99 for the value that 99 of 100 do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const all = sorted(values)
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN
}

/** To so many digits that matter. */
export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits))

/**
 * Lets the sides take turns, so that whatever else the machine does slows all of them; the first
 * round warms up and is not counted.
 */
export async function inTurns<Turn>(
  rounds: number,
  turn: (round: number) => Promise<Turn>,
): Promise<Turn[]> {
  const turns: Turn[] = []
  for (let round = 0; round <= rounds; round++) {
    const one = await turn(round)
    if (round > 0) turns.push(one)
  }
  return turns
}
