import { create } from 'zustand'
import type { z } from '#shared/z'
import { type Problem, Refused } from '#shared/ask'
import type * as contract from '#shared/courses/study.contract'
import { answerPresence, beatStudy, closeStudy, openStudy } from '#shared/courses/study.endpoints'
import { whenNobodyIsKnown } from '../account/session.store'
import { problemIn } from '../account/trouble'
import { call } from '../http/call'

type Opened = z.infer<typeof contract.openStudy.reply>
type Beat = z.infer<typeof contract.beatStudy.reply>

/** What the phone says of itself with each sign of life. */
export interface Claim {
  part: number
  /** Seconds. */
  at: number
  /** Something is read or played, and not put aside. */
  active: boolean
  speed: 1 | 1.25 | 1.5
}

interface Studying {
  /** '' when nothing is being studied. */
  lessonId: string
  stage:
    | 'none'
    | 'opening'
    | 'on'
    /** Another phone has taken over. */
    | 'elsewhere'
    /** Nothing came back: what is kept can be read, and is told later. */
    | 'offline'
    | 'refused'
  opened: Opened | null
  count: contract.StudyCount | null
  /** What became of the last sign of life; null before the first. */
  why: Beat['why'] | null
  /** The last sign of life got no answer. */
  silent: boolean
  problem: Problem | null
}

const NOTHING: Studying = {
  ...{ lessonId: '', stage: 'none', opened: null, count: null },
  ...{ why: null, silent: false, problem: null },
}

/** What the person is studying now, as the server counts it. */
export const useStudying = create<Studying>()(() => NOTHING)

const { getState: now, setState: set } = useStudying

let next = { sequence: 0, nonce: '' }
let claim: Claim = { part: 0, at: 0, active: false, speed: 1 }
let isVisible = true
let timer: ReturnType<typeof setInterval> | null = null
let underWay: Promise<void> | null = null

/** Begins to study a lesson, or goes on after something went wrong. Never throws. */
export async function beginStudy(lessonId: string): Promise<void> {
  stopClock()
  set({ ...NOTHING, lessonId, stage: 'opening' })
  try {
    const opened = await call(openStudy, { lessonId })
    if (now().lessonId !== lessonId) return await close(opened.sessionId)
    next = { sequence: opened.sequence, nonce: opened.nonce }
    set({ stage: 'on', opened, count: opened.count })
    timer = setInterval(() => void beat(), opened.everySeconds * 1000)
  } catch (error) {
    if (now().lessonId !== lessonId) return
    const problem = problemIn(error)
    set({ stage: error instanceof Refused ? 'refused' : 'offline', problem })
  }
}

/** Says where the person is; when something ends by it, what was until now is told first. */
export function say(change: Partial<Claim>): void {
  const ends =
    claim.active &&
    ((change.part !== undefined && change.part !== claim.part) || change.active === false)
  if (ends) void beat()
  claim = { ...claim, ...change }
}

/** The page is in front, or is not any more. */
export function setVisible(visible: boolean): void {
  if (isVisible && !visible && claim.active) void beat()
  isVisible = visible
}

/** Sends a sign of life. Never throws. */
export async function beat(): Promise<void> {
  const { stage, opened } = now()
  if (stage !== 'on' || !opened) return
  await (underWay ??= sendBeat(opened).finally(() => {
    underWay = null
  }))
}

async function sendBeat({ sessionId }: Opened): Promise<void> {
  const isStill = () => now().opened?.sessionId === sessionId
  try {
    const told = { sessionId, ...next, ...claim, visible: isVisible }
    const { sequence, nonce, why, count } = await call(beatStudy, told)
    if (!isStill()) return
    next = { sequence, nonce }
    set({ why, count, silent: false })
  } catch (error) {
    if (!isStill()) return
    if (!(error instanceof Refused)) return set({ silent: true })
    const { code } = error.problem
    if (code === 'study-out-of-step' || code === 'study-over') {
      // A phone that was asleep for long: where it was is known to the server.
      return beginStudy(now().lessonId)
    }
    stopClock()
    set({ stage: code === 'study-elsewhere' ? 'elsewhere' : 'refused', problem: error.problem })
  }
}

/** Answers whether somebody is there. @throws as `call`. */
export async function answerCheck(
  answer: { act: 'tap'; digits: string } | { act: 'again' | 'face' | 'seen' | 'tap-instead' },
): Promise<boolean> {
  const { opened } = now()
  if (!opened) return false
  const { passed, count } = await call(answerPresence, { sessionId: opened.sessionId, ...answer })
  set({ count })
  return passed
}

/** The person leaves the lesson: what was until now is told, and it ends. Never throws. */
export async function leaveStudy(): Promise<void> {
  const { opened, stage } = now()
  const last = stage === 'on' && claim.active ? beat() : Promise.resolve()
  stopClock()
  claim = { ...claim, active: false }
  set(NOTHING)
  await last
  if (opened && stage === 'on') await close(opened.sessionId)
}

/** What is not told ends by itself after a while. */
async function close(sessionId: string): Promise<void> {
  await call(closeStudy, { sessionId }).catch(() => null)
}

function stopClock() {
  if (timer !== null) clearInterval(timer)
  timer = null
}

whenNobodyIsKnown(() => {
  stopClock()
  set(NOTHING)
})
