import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Problem } from '#shared/ask'
import { readToday } from '#shared/checkins/checkins.endpoints'
import type { Today } from '#shared/checkins/today.contract'
import { useSession, whenNobodyIsKnown } from '../account/session.store'
import { problemIn } from '../account/trouble'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'
import { useFaults } from './faults/faults.store'
import { useUnsent } from './unsent.store'

interface Duty {
  /** As the server last told it; null when it never did. */
  today: Today | null
  /** When that was, by this phone's clock; milliseconds. */
  readAt: number
  /** Whether the last try to read it failed: what is shown is of `readAt`. */
  stale: boolean
  /** What the server said when it told nothing. */
  problem: Problem | null
  /** Answers to faults that the person has read; ids. */
  readAnswers: readonly string[]
  /** Asks the server; never throws. */
  read(): Promise<void>
  /** Asks once more, since what is being answered just now may be over; never throws. */
  readAnew(): Promise<void>
  /** The person has read what an officer answered to a fault. */
  readAnswer(faultId: string): void
  /** Lets go of everything. */
  forget(): void
}

const NOTHING = { today: null, readAt: 0, stale: false, problem: null, readAnswers: [] }

/** What the person has to do today, kept so that it can be read without a signal. */
export const useToday = create<Duty>()(
  persist(
    (set, get) => {
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
          (error: unknown) => void answer({ stale: true, problem: problemIn(error) }),
        )
        return mine
      }

      return {
        ...NOTHING,
        read: () => (asking ??= ask()).answered,
        readAnew: () => (asking = ask()).answered,
        readAnswer(faultId) {
          const told = get().today?.faults.map(({ id }) => id) ?? []
          // Those the server no longer tells need not be remembered.
          const before = get().readAnswers.filter(id => told.includes(id))
          set({ readAnswers: [...before, faultId] })
        },
        forget() {
          asking = null
          set(NOTHING)
        },
      }
    },
    {
      name: 'today',
      version: 2,
      storage: onThisPhone,
      partialize: ({ today, readAt, readAnswers }) => ({ today, readAt, readAnswers }),
    },
  ),
)

whenNobodyIsKnown(() => useToday.getState().forget())

/** What has arrived may have changed what is left to do. */
const whenSomethingArrives = (now: { received: unknown }, before: { received: unknown }) => {
  if (now.received !== before.received) void useToday.getState().readAnew()
}
useUnsent.subscribe(whenSomethingArrives)
useFaults.subscribe(whenSomethingArrives)
