import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type Problem, Refused, Unreachable } from '#shared/ask'
import { useSession } from '../account/session.store'
import { SomebodyElse, problemIn } from '../account/trouble'
import { onThisPhone } from '../device/storage'

/** Something that a person made on this phone and that the server must get. */
interface Parcel {
  /** By which the server knows it again when it comes twice. */
  attemptId: string
  /** By the phone's clock. */
  takenAt: string
}

/** Whose it is; '' where nobody was known on this phone yet. */
type Owned<Thing> = Thing & { personId: string }

/** What the server will never take as it is. */
export type Turned = Owned<Parcel & { problem: Problem }>

/** What waits for the server: kept on the phone until there is a receipt. */
export interface Outbox<Draft extends Parcel, Reply> {
  /** How many this installation has made. */
  made: number
  /** Made on this phone, not yet received by the server; oldest first. */
  drafts: readonly Owned<Draft>[]
  /** Turned away and not yet read by the person. */
  turned: readonly Turned[]
  /** What the server said to the newest that arrived. */
  received: Owned<Reply> | null
  sending: boolean
  /** What the server said when it would not take anything now; null when it said nothing. */
  hindrance: Problem | null
  /** From here on it exists, whatever happens to the phone. */
  keep(draft: Draft): void
  /** Sends what is kept, oldest first, also what is kept meanwhile; never throws. */
  sendKept(): Promise<void>
  /** The person has read why it was turned away. */
  read(attemptId: string): void
}

/** Two in a row that nobody answers are the network; one may be what the server stumbles over. */
const SILENCE = 2

/** Refusals of the thing itself. Every other may be over tomorrow: it stays kept. */
const FINAL_STATUSES: readonly number[] = [400, 413]

/** Whether it was made by somebody else than who is known on the phone now. */
export const isForeign = ({ personId }: { personId: string }, known: string): boolean =>
  personId !== '' && known !== '' && personId !== known

/** What a round of sending works on. */
interface Line<Draft extends Parcel, Reply extends { attemptId: string }> {
  get(): Outbox<Draft, Reply>
  set(change: Partial<Outbox<Draft, Reply>>): void
  send: Send<Draft, Reply>
  finals: readonly number[]
}

/** Asks the server, as the person who made it and nobody else: see `callAs`. */
type Send<Draft, Reply> = (kept: Owned<Draft>) => Promise<Reply>

/**
 * Makes a store for what must survive a lost signal.
 *
 * @param name - under which it is kept on the phone.
 * @param finals - statuses after which a thing will never be taken as it is.
 */
export function createOutbox<Draft extends Parcel, Reply extends { attemptId: string }>(
  name: string,
  send: Send<Draft, Reply>,
  finals = FINAL_STATUSES,
) {
  let underWay: Promise<void> | null = null

  return create<Outbox<Draft, Reply>>()(
    persist(
      (set, get) => {
        async function round() {
          set({ sending: true, hindrance: null })
          await sendAll({ get, set, send, finals }, () => {
            underWay = null
            set({ sending: false })
          })
        }
        return {
          made: 0,
          drafts: [],
          turned: [],
          received: null,
          sending: false,
          hindrance: null,
          keep(draft) {
            const { personId } = useSession.getState()
            set({ drafts: [...get().drafts, { ...draft, personId }], made: get().made + 1 })
          },
          async sendKept() {
            if (get().drafts.length > 0) await (underWay ??= round())
          },
          read: attemptId =>
            set({ turned: get().turned.filter(turned => turned.attemptId !== attemptId) }),
        }
      },
      {
        name,
        version: 2,
        storage: onThisPhone,
        partialize: ({ made, drafts, turned, received }) => ({ made, drafts, turned, received }),
      },
    ),
  )
}

/**
 * Sends what is kept, oldest first; what is somebody else's stays.
 *
 * @param over - told in one breath with the last look for a draft: what is kept from then on
 *   starts a new round.
 */
async function sendAll<Draft extends Parcel, Reply extends { attemptId: string }>(
  line: Line<Draft, Reply>,
  over: () => void,
): Promise<void> {
  const tried = new Set<string>()
  const next = () => line.get().drafts.find(kept => !tried.has(kept.attemptId))
  try {
    let silent = 0
    for (let kept = next(); kept && silent < SILENCE; kept = next()) {
      tried.add(kept.attemptId)
      silent = (await deliver(line, kept)) ? 0 : silent + 1
    }
  } catch (error) {
    line.set({ hindrance: problemIn(error) })
  }
  over()
}

/** @returns whether the line is alive. @throws what would stop the next one as well. */
async function deliver<Draft extends Parcel, Reply extends { attemptId: string }>(
  { get, set, send, finals }: Line<Draft, Reply>,
  kept: Owned<Draft>,
): Promise<boolean> {
  const { personId, attemptId, takenAt } = kept
  const others = () => get().drafts.filter(other => other.attemptId !== attemptId)
  try {
    const reply = await send(kept)
    // What does not name this attempt is not our server speaking.
    if (reply?.attemptId !== attemptId) return false
    set({ drafts: others(), received: { ...reply, personId } })
  } catch (error) {
    if (error instanceof SomebodyElse) return true
    if (error instanceof Unreachable) {
      // A server that stumbles may say so, and the next one may go through.
      if (error.problem) set({ hindrance: error.problem })
      return false
    }
    if (!isRefusedFor(finals, error)) throw error
    const turned = [...get().turned, { personId, attemptId, takenAt, problem: error.problem }]
    set({ drafts: others(), turned })
  }
  return true
}

const isRefusedFor = (statuses: readonly number[], error: unknown): error is Refused =>
  error instanceof Refused && statuses.includes(error.problem.status)
