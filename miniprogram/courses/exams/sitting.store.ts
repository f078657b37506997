import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Refused } from '#shared/ask'
import type { Result, Sitting } from '#shared/courses/sittings.contract'
import {
  beginExam,
  handInExam,
  readResult,
  readSitting,
  saveExamAnswer,
} from '#shared/courses/exams.endpoints'
import { useSession, whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { newAttemptId } from '../../device/attempt'
import { onThisPhone } from '../../device/storage'
import { call } from '../../http/call'

/** What was answered to a question on this phone. */
export interface Given {
  chosen: readonly string[]
  step: number
  /** Whether the server has it. */
  saved: boolean
}

interface Sat {
  sitting: Sitting | null
  /** When it is over, by this phone's clock; moved with every word of the server. */
  deadline: number
  /** By question. */
  given: Readonly<Record<string, Given>>
  result: Result | null
  /** What went wrong last: a sentence, '' for silence; null when nothing did. */
  failure: string | null
}

/** What must outlive the mini-program: answers that the server may not have. */
interface Kept {
  personId: string
  sittingId: string
  given: Sat['given']
}

const NOTHING: Sat = { sitting: null, deadline: 0, given: {}, result: null, failure: null }

/** The exam that is being sat. */
export const useSitting = create<Sat>()(() => NOTHING)

const NOTHING_KEPT: Kept = { personId: '', sittingId: '', given: {} }

/** Answers outlive the mini-program until the server has them. */
export const useKeptAnswers = create<Kept>()(
  persist(() => NOTHING_KEPT, { name: 'exam-answers', version: 1, storage: onThisPhone }),
)

const { getState: now, setState: set } = useSitting

const said = (error: unknown) => problemIn(error)?.title ?? ''
const deadlineIn = (milliseconds: number) => Date.now() + milliseconds

/** Begins an exam; the server counts from here on. @returns its sitting; null when there is none. */
export async function begin(paperId: string): Promise<string | null> {
  try {
    set({ ...NOTHING })
    const sitting = await call(beginExam, { paperId, attemptId: await newAttemptId() })
    take(sitting)
    return sitting.id
  } catch (error) {
    set({ failure: said(error) })
    return null
  }
}

/** Goes on with an exam, after whatever came in between. Never throws. */
export async function goOn(id: string): Promise<void> {
  if (now().sitting?.id !== id) set({ ...NOTHING })
  try {
    take(await call(readSitting, { id }))
    await send()
  } catch (error) {
    set({ failure: said(error) })
  }
}

/** What the server has, and what only this phone has: the later of both. */
function take(sitting: Sitting): void {
  const { personId } = useSession.getState()
  const kept = useKeptAnswers.getState()
  const own = kept.personId === personId && kept.sittingId === sitting.id ? kept.given : {}
  const given: Record<string, Given> = { ...own }
  for (const { questionId, chosen, step } of sitting.answers) {
    if (step >= (own[questionId]?.step ?? 0)) given[questionId] = { chosen, step, saved: true }
  }
  set({ sitting, deadline: deadlineIn(sitting.remainingMilliseconds), failure: null })
  keep(given)
}

function keep(given: Sat['given']): void {
  const { personId } = useSession.getState()
  set({ given })
  useKeptAnswers.setState({ personId, sittingId: now().sitting?.id ?? '', given })
}

/** Answers a question: kept on the phone at once, and sent. Never throws. */
export async function give(questionId: string, chosen: readonly string[]): Promise<void> {
  const step = (now().given[questionId]?.step ?? 0) + 1
  keep({ ...now().given, [questionId]: { chosen, step, saved: false } })
  await send()
}

let underWay: Promise<void> | null = null

/** Sends what the server does not have. Never throws; one at a time. */
export const send = (): Promise<void> =>
  (underWay ??= sendAll().finally(() => {
    underWay = null
  }))

const unsaved = () => Object.entries(now().given).find(([, { saved }]) => !saved)

async function sendAll(): Promise<void> {
  try {
    for (let next = unsaved(); next && now().sitting; next = unsaved()) {
      const [questionId, { chosen, step }] = next
      const sittingId = now().sitting?.id ?? ''
      const sent = { sittingId, questionId, chosen: [...chosen], step }
      const reply = await call(saveExamAnswer, sent)
      set({ deadline: deadlineIn(reply.remainingMilliseconds), failure: null })
      // What was changed while it travelled goes with the next round.
      const held = now().given[questionId]
      if (held?.step === step) keep({ ...now().given, [questionId]: { ...held, saved: true } })
    }
  } catch (error) {
    set({ failure: said(error) })
    // It ended meanwhile: what came too late does not count, and the result says what did.
    if (error instanceof Refused && error.problem.code === 'sitting-over') await lookAtResult()
  }
}

/** Hands in, once everything has arrived. @returns whether it is over. Never throws. */
export async function handIn(): Promise<boolean> {
  const { sitting } = now()
  if (!sitting) return false
  await send()
  if (unsaved() && now().result === null) return false
  if (now().result !== null) return true
  try {
    finish(await call(handInExam, { id: sitting.id }))
    return true
  } catch (error) {
    set({ failure: said(error) })
    return false
  }
}

/** Looks how it went, once its time is over. Never throws. */
export async function lookAtResult(id = now().sitting?.id ?? ''): Promise<void> {
  try {
    finish(await call(readResult, { id }))
  } catch (error) {
    set({ failure: said(error) })
    // This phone's clock runs ahead: the server says anew how long is left.
    if (error instanceof Refused && error.problem.code === 'sitting-not-over') await goOn(id)
  }
}

function finish(result: Result): void {
  set({ result, failure: null })
  useKeptAnswers.setState(NOTHING_KEPT)
}

/** Lets go of everything but what the server does not have. */
export const leave = (): void => set(NOTHING)

whenNobodyIsKnown(leave)
