import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type Problem, Refused } from '#shared/ask'
import type { Today } from '#shared/checkins/checkins.contract'
import { readToday } from '#shared/checkins/checkins.endpoints'
import { type Stage, stageAt } from '#shared/checkins/window.rules'
import { dayInChina } from '#shared/time/days'
import { useSession, whenNobodyIsKnown } from '../account/session.store'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'

interface Duty {
  /** As the server last told it; null when it never did. */
  today: Today | null
  /** When that was, by this phone's clock; milliseconds. */
  readAt: number
  /** Whether the last try to read it failed: what is shown is of `readAt`. */
  stale: boolean
  /** What the server said when it told nothing. */
  problem: Problem | null
  /** Asks the server; never throws. */
  read(): Promise<void>
  /** Lets go of everything. */
  forget(): void
}

const NOTHING = { today: null, readAt: 0, stale: false, problem: null }

/** The person's duty of the day, kept so that it can be read without a signal. */
export const useToday = create<Duty>()(
  persist(
    set => {
      /** The question that is on its way; null for none. */
      let asking: { answered: Promise<void> } | null = null

      function ask() {
        const mine = { answered: Promise.resolve() }
        const answer = (change: Partial<Duty>) => {
          // What was asked for somebody who has gone meanwhile must not come back.
          if (asking !== mine) return false
          asking = null
          set(change)
          return true
        }
        mine.answered = call(readToday, {}).then(
          today => {
            const { officeName, officePhone } = today
            const kept = answer({ today, readAt: Date.now(), stale: false, problem: null })
            if (kept) useSession.setState({ officeName, officePhone })
          },
          (error: unknown) =>
            void answer({ stale: true, problem: error instanceof Refused ? error.problem : null }),
        )
        return mine
      }

      return {
        ...NOTHING,
        read: () => (asking ??= ask()).answered,
        forget() {
          asking = null
          set(NOTHING)
        },
      }
    },
    {
      name: 'today',
      version: 1,
      storage: onThisPhone,
      partialize: ({ today, readAt }) => ({ today, readAt }),
    },
  ),
)

whenNobodyIsKnown(() => useToday.getState().forget())

/** What the phone can say of the duty at a moment of its own clock, also long after it was told. */
export interface Standing {
  stage: Stage
  /** The first check-in of this very day; null when none is known. */
  receipt: Today['receipt']
  /** By the server's clock, as far as the phone can tell. */
  now: Date
}

/**
 * Where the duty stands now. The server's clock goes on in the phone: a phone whose clock is
 * wrong is wrong by the same amount all the time.
 */
export function standingAt(at: Date, { today, readAt }: Pick<Duty, 'today' | 'readAt'>): Standing {
  if (!today) return { stage: 'no-plan', receipt: null, now: at }
  const now = new Date(Date.parse(today.now) + at.getTime() - readAt)
  return {
    stage: stageAt(now, today.window),
    receipt: dayInChina(now) === today.day ? today.receipt : null,
    now,
  }
}
