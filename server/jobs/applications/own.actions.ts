import type { ApplicationState } from '#shared/jobs/applications.contract'
import { isOpen, isShown, mayBecome, reminderFor } from '#shared/jobs/applications.rules'
import { type Day, dayInChina } from '#shared/time/days'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { placementFrom } from '../outcomes/placing'
import {
  type Changes,
  NO_NEED,
  type StoredApplication,
  applicationsById,
} from './applications.model'
import { type Told, step } from './stepping'
import { isTold } from './steps.model'

interface By {
  now: Date
  vault: Vault
}

const PERSON = { by: 'person', staffId: null } as const

/** What waits for an officer from now on; a copy that must be destroyed stays the first thing to do. */
const needing = ({ needs, needsAt }: StoredApplication, now: Date): Changes =>
  needs === null ? { needs: 'word', needsAt: now } : { needs, needsAt }

/** A word to the base. Sending it twice is harmless. */
export async function say(
  application: StoredApplication,
  { attemptId, words }: { attemptId: string; words: string },
  by: By,
): Promise<StoredApplication> {
  return inTransaction(async session => {
    const [now] = await applicationsById([application.id], session)
    if (await isTold(application.id, attemptId, session)) return now!
    if (!isOpen(now!.state)) throw new Refusal(409, 'application-over')
    const changes = needing(now!, by.now)
    return step(now!, { told: { ...PERSON, attemptId, words }, changes }, by, session)
  })
}

/** Whether he comes to the interview that he was told of. */
export async function answer(
  application: StoredApplication,
  asked: { answer: 'accepted' | 'declined'; interviewAt: string; words: string },
  by: By,
): Promise<StoredApplication> {
  const { interview, state } = application
  if (interview?.at !== asked.interviewAt) throw new Refusal(409, 'application-changed')
  if (state === asked.answer) return application
  const remindAt = asked.answer === 'accepted' ? reminderFor(new Date(interview.at), by.now) : null
  return become(application, { state: asked.answer, words: asked.words }, { remindAt }, by)
}

/** He works there since a day. */
export async function start(application: StoredApplication, startedDay: Day, by: By) {
  if (startedDay > dayInChina(by.now)) {
    throw new Refusal(400, 'bad-input', [{ path: 'startedDay', code: 'in-the-future' }])
  }
  return become(application, { state: 'started', startedDay }, { startedDay, remindAt: null }, by)
}

async function become(
  application: StoredApplication,
  told: Omit<Told, 'by' | 'staffId'> & { state: ApplicationState },
  changes: Changes,
  by: By,
): Promise<StoredApplication> {
  if (!mayBecome(application.state, told.state)) throw new Refusal(409, 'application-changed')
  return inTransaction(async session => {
    const all = { ...needing(application, by.now), ...changes }
    const after = await step(
      application,
      { told: { ...PERSON, ...told }, changes: all },
      by,
      session,
    )
    await placementFrom(after, by.now, session)
    return after
  })
}

/**
 * Takes consent back. From this moment on the base sees nothing of him, and what it might have seen is
 * deleted; that it was given and taken back stays proved.
 *
 * @source 《个人信息保护法》第十五条第一款；第四十七条第一款第三项：个人撤回同意的，应当主动删除
 */
export async function withdraw(
  application: StoredApplication,
  words: string,
  by: By,
): Promise<StoredApplication> {
  if (application.state === 'withdrawn') return application
  if (!isOpen(application.state)) throw new Refusal(409, 'application-over')
  const { now } = by
  // Nobody can take a sheet of paper back by himself: an officer sees to that.
  const wasOut = isShown(application.state) && application.handedOut > 0
  const needs = wasOut ? ({ needs: 'destruction', needsAt: now } as const) : NO_NEED
  const changes = { withdrawnAt: now, sealed: null, remindAt: null, ...needs }
  return inTransaction(session =>
    step(application, { told: { ...PERSON, state: 'withdrawn', words }, changes }, by, session),
  )
}
