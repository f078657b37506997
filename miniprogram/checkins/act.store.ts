import { create } from 'zustand'
import { NoPlace, type Obstacle } from '../device/place'
import { locationObstacle } from '../device/permission'
import { draftHere } from './draft'
import { useUnsent } from './unsent.store'

/** Why the phone gave no position, as far as the person can do something about it. */
export type Hindrance = Obstacle | 'refused-once' | 'no-signal'

/** How far a check-in has come. */
export type Step =
  | { at: 'ready'; hindranceGone: boolean }
  | { at: 'locating' }
  | { at: 'no-place'; hindrance: Hindrance }
  /** Something broke on the phone; nothing was kept. */
  | { at: 'failed' }
  /** It exists; `useUnsent` knows whether it has arrived. */
  | { at: 'made'; attemptId: string }

interface Act {
  step: Step
  /** The attempt that the next one repeats because its place was uncertain; null for a new one. */
  retryOf: string | null
  /** The person pressed the button. While one check-in is being made, another press is the same. */
  press(): Promise<void>
  /** The person tries once more, in the open air. */
  retry(attemptId: string): Promise<void>
  /** The person comes back, perhaps from changing a setting. */
  lookAgain(): Promise<void>
  /** The page is opened anew. */
  begin(): void
}

const READY: Step = { at: 'ready', hindranceGone: false }

/** The check-in being made now. It outlives the page, so that leaving and returning makes no second. */
export const useAct = create<Act>()((set, get) => ({
  step: READY,
  retryOf: null,

  async press() {
    if (isBusy(get().step)) return
    set({ step: { at: 'locating' } })
    try {
      const draft = await draftHere(useUnsent.getState().made + 1, get().retryOf)
      useUnsent.getState().keep(draft)
      set({ step: { at: 'made', attemptId: draft.attemptId } })
      await useUnsent.getState().sendKept()
    } catch (error) {
      set({ step: await stepAfter(error) })
    }
  },

  async retry(attemptId) {
    if (isBusy(get().step)) return
    set({ retryOf: attemptId })
    await get().press()
  },

  async lookAgain() {
    const { step } = get()
    if (step.at !== 'no-place') return
    const obstacle = await locationObstacle()
    if (obstacle) set({ step: { at: 'no-place', hindrance: obstacle } })
    else if (isObstacle(step.hindrance)) set({ step: { at: 'ready', hindranceGone: true } })
  },

  begin() {
    if (!isBusy(get().step)) set({ step: READY, retryOf: null })
  },
}))

/** Made but still on its way is busy too: a second press must not make a second check-in. */
const isBusy = (step: Step) =>
  step.at === 'locating' || (step.at === 'made' && useUnsent.getState().sending)

const isObstacle = (hindrance: Hindrance): hindrance is Obstacle =>
  hindrance !== 'no-signal' && hindrance !== 'refused-once'

async function stepAfter(error: unknown): Promise<Step> {
  if (!(error instanceof NoPlace)) return { at: 'failed' }
  if (error.why !== 'refused') return { at: 'no-place', hindrance: error.why }
  return { at: 'no-place', hindrance: (await locationObstacle()) ?? 'refused-once' }
}
