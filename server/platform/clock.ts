import type { Logger } from 'pino'

/** How far our time may be from the database's before this process stops saying it is ready. */
const LARGEST_SKEW_MILLISECONDS = 5000

const ROUND_TRIPS = 5

/** How often the clock is compared. */
const MINUTE_MILLISECONDS = 60_000

/** The database says its time in whole milliseconds. */
const GRAIN_MILLISECONDS = 1

/** What a clock is made of. */
export interface ClockParts {
  /** What this machine believes; used until the first comparison. */
  machineTime(): Date
  /** Milliseconds that only ever grow, whatever is done to the machine's clock. */
  elapsed(): number
  /** The time of the database, which is the one that all processes share. */
  databaseTime(): Promise<Date>
  log: Logger
}

/** Tells the time of the database, though this machine's own may be wrong. */
export interface Clock {
  now(): Date
  /** Whether the last comparison found us right. */
  isRight(): boolean
  /** Compares with the database and corrects; a large correction is confirmed at once. */
  compare(): Promise<void>
  /** Compares every minute from now on. @returns what ends that. */
  keepRight(): () => void
}

/** One question to the database, seen from here. */
interface RoundTrip {
  milliseconds: number
  /** What must be added to `elapsed` to get the database's time. */
  offset: number
}

/** Makes a clock that is not right until it has been compared once. */
export function createClock({ machineTime, elapsed, databaseTime, log }: ClockParts): Clock {
  let offset = machineTime().getTime() - elapsed()
  let right = false

  async function ask(): Promise<RoundTrip> {
    const before = elapsed()
    const theirs = (await databaseTime()).getTime()
    const after = elapsed()
    return { milliseconds: after - before, offset: theirs - (before + after) / 2 }
  }

  /** The quickest answer says the time best: the truth lies within half its way. */
  async function quickest(): Promise<RoundTrip> {
    let best = await ask()
    for (let more = 1; more < ROUND_TRIPS; more++) {
      const next = await ask()
      if (next.milliseconds < best.milliseconds) best = next
    }
    return best
  }

  /** @returns whether we were right before. */
  async function correct(): Promise<boolean> {
    const best = await quickest()
    const skew = Math.round(offset - best.offset)
    // Less than two measures can differ by is no reason to step back: that would mix up what came first.
    if (Math.abs(skew) > best.milliseconds + GRAIN_MILLISECONDS) offset = best.offset
    if (Math.abs(skew) <= LARGEST_SKEW_MILLISECONDS) return true
    log.error({ skewMilliseconds: skew }, 'the clock was not the database’s and was corrected')
    return false
  }

  async function compare() {
    right = await correct()
    if (!right) right = await correct()
  }

  return {
    now: () => new Date(elapsed() + offset),
    isRight: () => right,
    compare,
    keepRight() {
      const again = () =>
        compare().catch((err: unknown) => log.warn({ err }, 'the clock could not be compared'))
      const timer = setInterval(() => void again(), MINUTE_MILLISECONDS)
      return () => clearInterval(timer)
    },
  }
}
