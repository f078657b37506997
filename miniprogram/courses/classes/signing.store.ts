import { create } from 'zustand'
import { Refused } from '#shared/ask'
import type { OwnClass } from '#shared/courses/attendance.contract'
import { explainAbsence, signClass } from '#shared/courses/classes.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { newAttemptId } from '../../device/attempt'
import { placeNow } from '../../device/location'
import { NoPlace } from '../../device/place'
import { call } from '../../http/call'
import { words } from './classes.words'
import { readAllClasses, replaceClass } from './own-classes.store'

/** How far signing has come. */
export type Step = 'ready' | 'locating' | 'sending' | 'no-place'

interface Signing {
  step: Step
  /** Why the last one was not taken; null when it was. */
  failure: string | null
  code: string
  explanation: string
}

const READY: Signing = { step: 'ready', failure: null, code: '', explanation: '' }

/** What is being signed now. */
export const useSigning = create<Signing>()(() => READY)

whenNobodyIsKnown(() => useSigning.setState(READY))

/** A page is opened anew. */
export const beginSigning = () => useSigning.setState(READY)

const isBusy = ({ step }: Signing) => step === 'locating' || step === 'sending'

/** The person comes or goes: in a room with a place, behind a link without. Never throws. */
export async function sign({ id, place, maySign }: OwnClass): Promise<void> {
  if (maySign === null || isBusy(useSigning.getState())) return
  useSigning.setState({ step: place.kind === 'place' ? 'locating' : 'sending', failure: null })
  try {
    const burst = place.kind === 'place' ? await placeNow() : { datum: 'wgs84' as const, fixes: [] }
    await send({ classId: id, which: maySign, ...burst, code: null })
  } catch (error) {
    useSigning.setState(
      error instanceof NoPlace
        ? { step: 'no-place', failure: null }
        : { step: 'ready', failure: words.broken },
    )
  }
}

/** The same by what the screen in the room shows. Never throws. */
export async function signByCode({ id, maySign }: OwnClass): Promise<void> {
  const { code, step } = useSigning.getState()
  if (maySign === null || isBusy(useSigning.getState())) return
  if (!/^\d{4}$/.test(code)) {
    useSigning.setState({ failure: words.codeShort })
    return
  }
  await send({ classId: id, which: maySign, datum: 'wgs84', fixes: [], code }, step)
}

interface Sent {
  classId: string
  which: 'in' | 'out'
  datum: 'wgs84' | 'gcj02'
  fixes: { latitude: number; longitude: number; accuracyMetres: number; takenAt: string }[]
  code: string | null
}

/** @param otherwise - where the page stands when it was not taken. */
async function send(sent: Sent, otherwise: Step = 'ready'): Promise<void> {
  useSigning.setState({ step: 'sending', failure: null })
  try {
    const attemptId = await newAttemptId()
    replaceClass(await call(signClass, { attemptId, ...sent }))
    useSigning.setState({ ...READY })
  } catch (error) {
    const failure = problemIn(error)?.title ?? words.silence
    useSigning.setState({ step: otherwise, failure })
    // It may be signed already, or moved: the list knows.
    if (error instanceof Refused) readAllClasses()
  }
}

/** Sends why the person was not there; what could not be sent stays written. Never throws. */
export async function explain(classId: string): Promise<void> {
  const { explanation } = useSigning.getState()
  if (isBusy(useSigning.getState())) return
  if (explanation.trim().length < 2) {
    useSigning.setState({ failure: words.explainShort })
    return
  }
  useSigning.setState({ step: 'sending', failure: null })
  try {
    replaceClass(await call(explainAbsence, { classId, words: explanation.trim() }))
    useSigning.setState({ ...READY })
  } catch (error) {
    useSigning.setState({ step: 'ready', failure: problemIn(error)?.title ?? words.silence })
  }
}
