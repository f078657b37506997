import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../server/scripts/demo/random'
import type { Wrongs } from './checker'
import type { Habits } from './phones'
import type { Site, SiteKind } from './site'

/** One fault, the load under which it happens, and what may come of it at most. */
export interface Experiment {
  name: string
  /** How many people use their phones. */
  phones: number
  habits?: Partial<Habits>
  /** Where it happens; plain unless named. */
  site?: SiteKind
  limits: Limits
  /** Says what this machine lacks for it; null when nothing. Absent: it needs nothing. */
  lacks?(): Promise<string | null>
  /**
   * What goes wrong; the load goes on until it is over.
   *
   * @returns what others than the phones did meanwhile, and what came of it.
   */
  happen(site: Site, fate: Dice): Promise<Beside | void>
}

/** What others than the phones did, heard and lost. */
export interface Beside {
  operations: number
  answers: Readonly<Record<string, number>>
  wrongs: Wrongs
}

/** What an experiment may show at most. */
export interface Limits {
  /** The longest time in which no phone got a receipt, the fault included. */
  silenceSeconds: number
  /** Of a hundred receipts, 99 come sooner after their asking. */
  p99Seconds?: number
  /** No request may be cut off: where nobody listens, the phone goes to the other at once. */
  noneCut?: true
}

export const SECOND = 1000
export const HOUR = 3600 * SECOND
export const DAY = 24 * HOUR

/** Lets the load go on for about so long. */
export const some = (fate: Dice, seconds: number) =>
  pause(seconds * SECOND * (0.75 + fate.next() / 2))

/** @throws where a fault that was asked for met nothing: what follows it would prove nothing. */
export function mustHaveHappened(times: number): void {
  if (times === 0) throw new Error('the fault has not happened')
}
