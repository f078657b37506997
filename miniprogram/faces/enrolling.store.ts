import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import type { PictureFault } from '#shared/faces/enrolments.contract'
import { proposeEnrolment } from '#shared/faces/enrolments.endpoints'
import { whenNobodyIsKnown } from '../account/session.store'
import { problemIn } from '../account/trouble'
import { openCamera } from '../device/camera'
import { NoCamera } from '../device/no-camera'
import type { Camera } from '../device/viewing'
import { call } from '../http/call'
import { pause } from './going/stubbornly'
import { useOwnFaces } from './own-faces.store'

/** How far taking a picture has come. */
export type Step =
  | { at: 'ready' }
  | { at: 'opening' }
  | { at: 'camera'; camera: Camera; shooting: boolean }
  /** Base64 of JPEGs, taken one right after the other. `failed` says why they were not brought to the server. */
  | { at: 'shot'; jpegs: readonly string[]; failed: { problem: Problem | null } | null }
  | { at: 'sending' }
  | { at: 'faulty'; faults: readonly PictureFault[] }
  | { at: 'proposed' }
  | { at: 'no-camera'; why: NoCamera['why'] }

interface Enrolling {
  step: Step
  open(): Promise<void>
  /** One press takes a few pictures: their mean is surer than any of them. */
  shoot(): Promise<void>
  send(): Promise<void>
  /** Back to the beginning; the camera is off at once. */
  begin(): void
}

const PICTURES = 3
const BETWEEN_MILLISECONDS = 400

const READY: Step = { at: 'ready' }

/** The picture that is being taken now to compare faces with later. Nothing of it stays on the phone. */
export const useEnrolling = create<Enrolling>()((set, get) => ({
  step: READY,

  async open() {
    if (get().step.at === 'opening') return
    const opening: Step = { at: 'opening' }
    set({ step: opening })
    try {
      const camera = await openCamera()
      // The person may have left while the browser asked.
      if (get().step === opening) set({ step: { at: 'camera', camera, shooting: false } })
      else camera.close()
    } catch (error) {
      if (get().step === opening) set({ step: { at: 'no-camera', why: whyNot(error) } })
    }
  },

  async shoot() {
    const { step } = get()
    if (step.at !== 'camera' || step.shooting) return
    const shooting: Step = { ...step, shooting: true }
    set({ step: shooting })
    let after: Step
    try {
      after = { at: 'shot', jpegs: await severalOf(step.camera), failed: null }
    } catch (error) {
      after = { at: 'no-camera', why: whyNot(error) }
    }
    step.camera.close()
    if (get().step === shooting) set({ step: after })
  },

  async send() {
    const { step } = get()
    if (step.at !== 'shot') return
    const sending: Step = { at: 'sending' }
    set({ step: sending })
    let after: Step
    try {
      const { faults } = await call(proposeEnrolment, { jpegs: [...step.jpegs] })
      const found = [...new Set(faults.flat())]
      after = found.length > 0 ? { at: 'faulty', faults: found } : { at: 'proposed' }
    } catch (error) {
      after = { ...step, failed: { problem: problemIn(error) } }
    }
    if (get().step === sending) set({ step: after })
    await useOwnFaces.getState().read()
  },

  begin() {
    const { step } = get()
    if (step.at === 'camera') step.camera.close()
    set({ step: READY })
  },
}))

async function severalOf(camera: Camera): Promise<string[]> {
  const jpegs = [await camera.take()]
  while (jpegs.length < PICTURES) {
    await pause(BETWEEN_MILLISECONDS)
    jpegs.push(await camera.take())
  }
  return jpegs
}

const whyNot = (error: unknown) => (error instanceof NoCamera ? error.why : 'no-camera')

whenNobodyIsKnown(() => useEnrolling.getState().begin())
