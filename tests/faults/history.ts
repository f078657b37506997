import type { CheckInDraft, Receipt } from '#shared/checkins/checkins.contract'

/** What the phone knows of a check-in in the end. */
export type Outcome = 'ok' | 'fail' | 'unknown'

/** One check-in that a phone made, and all that it heard of it. */
export interface Operation {
  personId: string
  draft: CheckInDraft
  /** Its place in the order in which this phone sent. */
  turn: number
  /** By the phone's clock, once for each time it was sent; ISO 8601, UTC. */
  sentAt: string[]
  /** By the clock of this machine; milliseconds since 1970. */
  invokedAt: number
  /** When the first receipt came; null when none did. */
  settledAt: number | null
  outcome: Outcome
  /** Every receipt that came for it: copies of one upload have one each. */
  receipts: Receipt[]
}

/** Nothing was sent: nobody listens there. */
export const NOBODY_THERE = 'nobody'
/** Cut off while it was sent or answered. */
export const CUT = 'none'
/** Without an answer for as long as a phone waits. */
export const IN_VAIN = 'late'

/** All that the phones did and heard. */
export interface History {
  readonly operations: readonly Operation[]
  /** How often each answer came: a status with its code, `NOBODY_THERE`, `CUT` or `IN_VAIN`. */
  readonly answers: Readonly<Record<string, number>>
  /** From sending to each receipt; milliseconds. */
  readonly waits: readonly number[]
  /** A phone sends something for the first time: from here on it may be stored. */
  invoke(personId: string, draft: CheckInDraft): Operation
  /** One answer came. */
  hear(answer: string): void
  /** A receipt came, so long after it was asked for; milliseconds. */
  waited(milliseconds: number): void
}

/**
 * Begins a history.
 *
 * @param turns - how many operations there were before, at the same site.
 * @param now - milliseconds since 1970.
 */
export function createHistory(turns = 0, now: () => number = Date.now): History {
  const operations: Operation[] = []
  const answers: Record<string, number> = {}
  const waits: number[] = []
  return {
    operations,
    answers,
    waits,
    invoke(personId, draft) {
      const operation: Operation = {
        ...{ personId, draft, turn: turns + operations.length, sentAt: [], invokedAt: now() },
        ...{ settledAt: null, outcome: 'unknown', receipts: [] },
      }
      operations.push(operation)
      return operation
    },
    hear: answer => void (answers[answer] = (answers[answer] ?? 0) + 1),
    waited: milliseconds => void waits.push(milliseconds),
  }
}

/** Below which 99 of a hundred lie; 0 of none. */
export function p99(waits: readonly number[]): number {
  const sorted = [...waits].sort((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0
}

/** The longest time in which no check-in was acknowledged, from the first to the last; milliseconds. */
export function longestSilence(operations: readonly Operation[]): number {
  const heard = operations.flatMap(({ settledAt }) => settledAt ?? []).sort((a, b) => a - b)
  return heard.slice(1).reduce((most, at, index) => Math.max(most, at - heard[index]!), 0)
}
