import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import type { OfferedSession } from '#shared/jobs/training.contract'
import {
  leaveTraining,
  listOwnTraining,
  listTraining,
  signUp,
} from '#shared/jobs/training.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

/** What can be joined, the soonest first. */
export const useOffered = createPaged<OfferedSession>(
  async after => {
    const { sessions, next } = await call(listTraining, after ? { after } : {})
    return { items: sessions, next }
  },
  ({ id }) => id,
)

/** Where the person signed up, newest first. */
export const useOwnTraining = createPaged<OfferedSession>(
  async after => {
    const { sessions, next } = await call(listOwnTraining, after ? { after } : {})
    return { items: sessions, next }
  },
  ({ id }) => id,
)

interface Acting {
  busy: boolean
  /** Why the last act was not done. */
  failure: { problem: Problem | null } | null
}

const STILL: Acting = { busy: false, failure: null }

/** Whether a name is being put down, or taken out. */
export const useActing = create<Acting>()(() => STILL)

whenNobodyIsKnown(() => {
  useOffered.getState().forget()
  useOwnTraining.getState().forget()
  useActing.setState(STILL)
})

/** Both lists are read anew: what was free may be gone. Never throws. */
async function act(endpoint: typeof signUp | typeof leaveTraining, sessionId: string) {
  if (useActing.getState().busy) return
  useActing.setState({ busy: true, failure: null })
  try {
    await call(endpoint, { sessionId })
    useActing.setState(STILL)
  } catch (error) {
    useActing.setState({ busy: false, failure: { problem: problemIn(error) } })
  }
  // A name that is gone must not stay above what is read anew.
  for (const list of [useOffered, useOwnTraining]) {
    list.getState().forget()
    await list.getState().refresh()
  }
}

/** Puts the person's name down. Never throws. */
export const join = (sessionId: string): Promise<void> => act(signUp, sessionId)

/** Takes it out. Never throws. */
export const leave = (sessionId: string): Promise<void> => act(leaveTraining, sessionId)
