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

/** All that the phones did and heard. */
export interface History {
  readonly operations: readonly Operation[]
  /** How often each answer came: a status, or `none`. */
  readonly answers: Readonly<Record<string, number>>
  /** A phone sends something for the first time: from here on it may be stored. */
  invoke(personId: string, draft: CheckInDraft): Operation
  /** One answer came. */
  hear(answer: string): void
}

/** Begins a history. @param now - milliseconds since 1970. */
export function createHistory(now: () => number = Date.now): History {
  const operations: Operation[] = []
  const answers: Record<string, number> = {}
  return {
    operations,
    answers,
    invoke(personId, draft) {
      const operation: Operation = {
        ...{ personId, draft, turn: operations.length, sentAt: [], invokedAt: now() },
        ...{ settledAt: null, outcome: 'unknown', receipts: [] },
      }
      operations.push(operation)
      return operation
    },
    hear: answer => void (answers[answer] = (answers[answer] ?? 0) + 1),
  }
}

/** The longest time in which no check-in was acknowledged, from the first to the last; milliseconds. */
export function longestSilence(operations: readonly Operation[]): number {
  const heard = operations.flatMap(({ settledAt }) => settledAt ?? []).sort((a, b) => a - b)
  return heard.slice(1).reduce((most, at, index) => Math.max(most, at - heard[index]!), 0)
}
