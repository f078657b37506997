import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { onThisPhone } from '../../device/storage'
import { EMPTY, type Form, type Step, changed } from './form'

interface Draft {
  /** Whose it is; '' for nobody's. */
  relativeId: string
  form: Form
  step: Step
  /** Under which it was sent; null: it has not been, or has been changed since. */
  attemptId: string | null
}

const NOTHING: Draft = { relativeId: '', form: EMPTY, step: 'who', attemptId: null }

/** A request that is being written: kept, so that a call in between or an empty battery costs nothing. */
export const useDraft = create<Draft>()(
  persist(() => NOTHING, { name: 'visit-draft', version: 1, storage: onThisPhone }),
)

/** Goes on with what this relative had begun; what is somebody else's is dropped. */
export function takeUpDraft(relativeId: string): void {
  if (useDraft.getState().relativeId !== relativeId) useDraft.setState({ ...NOTHING, relativeId })
}

/** Answers a question. What is sent afterwards is another request. */
export function answer(change: Partial<Form>): void {
  useDraft.setState(({ form }) => ({ form: changed(form, change), attemptId: null }))
}

/** Turns to a question. */
export function turnTo(step: Step): void {
  useDraft.setState({ step })
}

/** It has arrived, or is not wanted any more. */
export function dropDraft(): void {
  useDraft.setState(({ relativeId }) => ({ ...NOTHING, relativeId }))
}

/** Whether somebody has begun to write. */
export const isBegun = ({ form }: Draft): boolean => form.kinshipId !== null
