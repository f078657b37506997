import { create } from 'zustand'
import { whenNobodyIsKnown } from '../account/session.store'
import { problemIn } from '../account/trouble'
import { askHowItWent } from './going/ending'
import { showFace } from './going/show-face'
import type { Going, Step, Tell } from './going/step'
import { useOwnFaces } from './own-faces.store'

interface Showing {
  step: Step
  /** The person pressed the button. While one attempt goes on, another press is the same. */
  start(requestId: string): Promise<void>
  /** Asks once more for a result that the network did not bring. */
  askAgain(): Promise<void>
  /** The person stops, or leaves the page: the camera is off at once. */
  leave(): void
  /** The page is opened anew. */
  begin(): void
}

const READY: Step = { at: 'ready' }

/** The attempt that is being made now; see `Step`. */
export const useShowing = create<Showing>()((set, get) => {
  let under: Going | null = null

  /** Goes through with something of which only the newest may say how far it has come. */
  async function go(going: Going, act: (tell: Tell) => Promise<void>) {
    under = going
    const isNewest = () => under === going
    try {
      await act(step => isNewest() && set({ step }))
    } catch (error) {
      if (isNewest()) set({ step: { at: 'refused', problem: problemIn(error) } })
    }
    if (!isNewest()) return
    under = null
    await useOwnFaces.getState().read()
  }

  return {
    step: READY,

    async start(requestId) {
      // One that has ended is still being told to the server: that holds up nobody.
      if (under && get().step.at !== 'ended') return
      const going = { requestId, left: false }
      await go(going, tell => showFace(going, tell))
    },

    async askAgain() {
      const { step } = get()
      if (under || step.at !== 'unsure') return
      await go({ requestId: '', left: false }, tell => askHowItWent(step.id, tell))
    },

    leave() {
      const { step } = get()
      // WeChat's own screen hides the page, and what is being judged goes on without it.
      if (!under || (step.at !== 'camera' && step.at !== 'starting')) return
      under.left = true
      // What is still to be told to the server does not hold up another attempt.
      under = null
      if (step.at === 'camera') step.camera.close()
      set({ step: { at: 'ended', result: 'cancelled' } })
    },

    begin() {
      if (!under) set({ step: READY })
    },
  }
})

whenNobodyIsKnown(() => {
  useShowing.getState().leave()
  useShowing.getState().begin()
})
