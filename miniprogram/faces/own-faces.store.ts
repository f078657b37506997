import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import type { Consent } from '#shared/faces/consents.contract'
import type { OwnFaces, OwnRequest } from '#shared/faces/requests.contract'
import { readOwnFaces } from '#shared/faces/requests.endpoints'
import { whenNobodyIsKnown } from '../account/session.store'
import { problemIn } from '../account/trouble'
import { call } from '../http/call'

interface Own {
  /** As the server last told it; null when it never did. */
  faces: OwnFaces | null
  /** Why the last question was not answered: the server's words, or null for silence. */
  failure: { problem: Problem | null } | null
  /** Asks the server; never throws. */
  read(): Promise<void>
  /** What the server said of one request since. */
  learn(request: OwnRequest): void
  /** How the person stands to face recognition since. */
  learnConsent(consent: Consent): void
  /** Lets go of everything. */
  forget(): void
}

const NOTHING = { faces: null, failure: null }

/** What the person is asked for, and how it stands. Not kept: without a signal nothing can be done about it. */
export const useOwnFaces = create<Own>()((set, get) => {
  /** Counts up with each question: only the newest may answer. */
  let asked = 0

  return {
    ...NOTHING,
    async read() {
      const mine = ++asked
      try {
        const faces = await call(readOwnFaces, {})
        if (mine === asked) set({ faces, failure: null })
      } catch (error) {
        if (mine === asked) set({ failure: { problem: problemIn(error) } })
      }
    },
    learn(request) {
      asked++
      const { faces } = get()
      if (!faces) return
      const others = faces.requests.filter(({ id }) => id !== request.id)
      set({ faces: { ...faces, requests: [request, ...others] } })
    },
    learnConsent(consent) {
      asked++
      const { faces } = get()
      if (faces) set({ faces: { ...faces, consent } })
    },
    forget() {
      asked++
      set(NOTHING)
    },
  }
})

whenNobodyIsKnown(() => useOwnFaces.getState().forget())

/** The person's own view of one request; null when there is none such. */
export const requestIn = (faces: OwnFaces | null, id: string): OwnRequest | null =>
  faces?.requests.find(request => request.id === id) ?? null

/** Whether the person has agreed to the notice as it is now. */
export const hasAgreed = ({ consent, noticeVersion }: OwnFaces): boolean =>
  consent.state === 'given' && consent.version === noticeVersion

/** Whether the person is asked to read digits aloud; only before a browser's camera, and only who agrees. */
export const asksForDigits = ({ digits }: OwnFaces, request: Pick<OwnRequest, 'digits'>): boolean =>
  digits === 'always' || (digits === 'asked' && request.digits)

/** Whether the person has said no, and need not be asked again. */
export const hasDeclined = ({ consent }: OwnFaces): boolean =>
  consent.state === 'refused' || consent.state === 'withdrawn'
