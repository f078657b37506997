import { sha256 } from 'js-sha256'
import { create } from 'zustand'
import { type Problem, Refused } from '#shared/ask'
import type { Proof } from '#shared/evidence/evidence.contract'
import { proveOwn } from '#shared/evidence/evidence.endpoints'
import { liesInLog } from '#shared/evidence/proof'
import { whenNobodyIsKnown } from '../account/session.store'
import { NotSignedIn } from '../account/trouble'
import { call } from '../http/call'

/** What came of checking a record on this phone. */
export type Finding =
  | { at: 'reading' }
  /** Younger than its seal. */
  | { at: 'waiting' }
  | { at: 'checked'; proof: Proof; sound: boolean }
  /** Nothing can be said: the server's words, or null for silence. */
  | { at: 'failed'; problem: Problem | null }

interface Proving {
  /** The receipt that is being looked at. */
  id: string
  finding: Finding
  /** Gets the proof of a receipt and checks it here. Never throws. */
  check(id: string): Promise<void>
  forget(): void
}

const hashHere = (bytes: Uint8Array) => Uint8Array.from(sha256.array(bytes))

/** The check of one receipt; the server is asked for the proof, not for the answer. */
export const useProof = create<Proving>()((set, get) => ({
  id: '',
  finding: { at: 'reading' },

  async check(id) {
    // What was checked stays while it is checked again.
    if (get().id !== id) set({ id, finding: { at: 'reading' } })
    const finding = await findingOf(id)
    if (get().id === id) set({ finding })
  },

  forget: () => set({ id: '', finding: { at: 'reading' } }),
}))

whenNobodyIsKnown(() => useProof.getState().forget())

async function findingOf(id: string): Promise<Finding> {
  try {
    const answer = await call(proveOwn, { id })
    if (!answer.sealed) return { at: 'waiting' }
    const { proof } = answer
    const isAsked = [`check-in:${id}`, `report:${id}`].includes(proof.record.id)
    return { at: 'checked', proof, sound: isAsked && liesInLog(proof, hashHere) }
  } catch (error) {
    const known = error instanceof Refused || error instanceof NotSignedIn
    return { at: 'failed', problem: known ? error.problem : null }
  }
}
