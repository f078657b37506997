import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type Problem, Refused, Unreachable } from '#shared/ask'
import type { CheckInDraft, Receipt } from '#shared/checkins/checkins.contract'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { NotSignedIn } from '../account/trouble'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'
import { cameLate } from './late'

/** A check-in that arrived. */
export interface Received extends Receipt {
  /** Sent again long after it was made: an officer will look at it. */
  late: boolean
}

/** A check-in that the server will never take as it is. */
export interface Turned {
  attemptId: string
  takenAt: string
  problem: Problem
}

interface Unsent {
  /** How many this installation has made. */
  made: number
  /** Made on this phone, not yet received by the server; oldest first. */
  drafts: CheckInDraft[]
  /** Turned away and not yet read by the person. */
  turned: Turned[]
  /** The newest receipt. */
  received: Received | null
  sending: boolean
  /** What the server said when it would not take anything now; null when it said nothing. */
  hindrance: Problem | null
  /** From here on the check-in exists, whatever happens to the phone. */
  keep(draft: CheckInDraft): void
  /** Sends what is kept, oldest first, also what is kept meanwhile; never throws. */
  sendKept(): Promise<void>
  /** The person has read why it was turned away. */
  read(attemptId: string): void
}

/** Two in a row that nobody answers are the network; one may be what the server stumbles over. */
const SILENCE = 2

/** Refusals of the check-in itself. Every other may be over tomorrow: it stays kept. */
const FINAL_STATUSES = [400, 413]

let underWay: Promise<void> | null = null

/** Check-ins survive a lost signal: each is kept until the server gives a receipt. */
export const useUnsent = create<Unsent>()(
  persist(
    (set, get) => {
      const without = (attemptId: string) =>
        get().drafts.filter(kept => kept.attemptId !== attemptId)

      /** @returns whether anything came back. @throws what would stop the next one as well. */
      async function send(draft: CheckInDraft): Promise<boolean> {
        const { attemptId, takenAt } = draft
        try {
          const receipt = await call(submitCheckIn, draft)
          // What does not name this attempt is not our server speaking.
          if (receipt?.attemptId !== attemptId) return false
          const late = cameLate(takenAt, receipt.receivedAt, new Date())
          set({ drafts: without(attemptId), received: { ...receipt, late } })
        } catch (error) {
          if (error instanceof Unreachable) return false
          if (!isFinal(error)) throw error
          const turned = [...get().turned, { attemptId, takenAt, problem: error.problem }]
          set({ drafts: without(attemptId), turned })
        }
        return true
      }

      async function sendAll() {
        set({ sending: true, hindrance: null })
        const tried = new Set<string>()
        const next = () => get().drafts.find(({ attemptId }) => !tried.has(attemptId))
        try {
          let silent = 0
          for (let draft = next(); draft && silent < SILENCE; draft = next()) {
            tried.add(draft.attemptId)
            silent = (await send(draft)) ? 0 : silent + 1
          }
        } catch (error) {
          set({ hindrance: problemOf(error) })
        }
        // In one breath with the last look for a draft: what is kept from now on starts a new round.
        underWay = null
        set({ sending: false })
      }

      return {
        made: 0,
        drafts: [],
        turned: [],
        received: null,
        sending: false,
        hindrance: null,
        keep: draft => set({ drafts: [...get().drafts, draft], made: draft.counter }),
        async sendKept() {
          if (get().drafts.length > 0) await (underWay ??= sendAll())
        },
        read: attemptId =>
          set({ turned: get().turned.filter(turned => turned.attemptId !== attemptId) }),
      }
    },
    {
      name: 'unsent-check-ins',
      version: 1,
      storage: onThisPhone,
      partialize: ({ made, drafts, turned, received }) => ({ made, drafts, turned, received }),
    },
  ),
)

const isFinal = (error: unknown): error is Refused =>
  error instanceof Refused && FINAL_STATUSES.includes(error.problem.status)

const problemOf = (error: unknown): Problem | null =>
  error instanceof Refused || error instanceof NotSignedIn ? error.problem : null
