import { parameters } from '#shared/law/parameters'
import type { Standing } from './standing'
import { words } from './today.words'

const MINUTE = 60_000

/** What the button of the first page says, and how loudly. */
export interface Way {
  label: string
  /** Whether it is what the person should do now. */
  isDue: boolean
  /** What must be known before pressing it. */
  what: string | null
}

/**
 * The way to checking in, for the next thing to do.
 *
 * @param now - the server's clock.
 * @param free - whether it is known that nothing is to be done today.
 */
export function goOn(next: Standing | undefined, now: Date, free: boolean): Way {
  switch (next?.stage) {
    case undefined:
      return { label: words.go, isDue: !free, what: null }
    case 'open':
      return { label: words.go, isDue: true, what: null }
    case 'missed':
      return { label: words.go, isDue: next.task.settled === null, what: null }
    case 'before':
      return isSoon(next, now)
        ? { label: words.goEarly, isDue: false, what: null }
        : { label: words.goExtra, isDue: false, what: words.extraWhat }
    case 'surprise':
      return { label: words.goExtra, isDue: false, what: words.extraWhat }
    case 'exempt':
      return { label: words.goExtra, isDue: false, what: null }
    case 'fault':
      return { label: words.go, isDue: false, what: null }
    case 'kept':
    case 'done':
    case 'rest':
    case 'late':
      return { label: words.goAgain, isDue: false, what: null }
  }
}

/** Soon enough that a check-in would count for it. */
const isSoon = ({ opens }: Standing, now: Date) =>
  opens.getTime() - now.getTime() <= parameters.earlyMinutes.value * MINUTE
