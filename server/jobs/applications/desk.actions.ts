import type { moveApplication } from '#shared/jobs/application-desk.contract'
import * as endpoints from '#shared/jobs/applications.endpoints'
import { isOpen, nextByOfficer } from '#shared/jobs/applications.rules'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { placementFrom } from '../outcomes/placing'
import { NO_NEED, type Need, type StoredApplication, applicationsById } from './applications.model'
import { step, tellPerson } from './stepping'
import { isTold } from './steps.model'

interface By {
  staffId: string
  now: Date
  vault: Vault
}

type Move = z.output<(typeof moveApplication)['input']>

/** Notes what the base has said or done. @throws {Refusal} 409 where it does not stand any more. */
export async function move(
  application: StoredApplication,
  { from, state, words, interview, startedDay }: Omit<Move, 'id'>,
  by: By,
): Promise<StoredApplication> {
  if (application.state !== from || !nextByOfficer(from).includes(state)) {
    throw new Refusal(409, 'application-changed')
  }
  const { staffId, now } = by
  if (interview && new Date(interview.at) <= now) {
    throw new Refusal(400, 'bad-input', [{ path: 'interview.at', code: 'in-the-past' }])
  }
  if (startedDay !== null && startedDay > dayInChina(now)) {
    throw new Refusal(400, 'bad-input', [{ path: 'startedDay', code: 'in-the-future' }])
  }
  return inTransaction(async session => {
    const told = { by: 'base', staffId, state, words, interview, startedDay } as const
    const changes = {
      ...(interview && { interview }),
      ...(startedDay !== null && { startedDay }),
      // Nobody is reminded before he has said that he comes.
      remindAt: null,
    }
    const after = await step(application, { told, changes }, by, session)
    await tellPerson(after, false, now, session)
    await recordAct(
      {
        staffId,
        act: endpoints.moveApplication.id,
        subjectId: application.id,
        at: now,
        details: { from, state, interviewAt: interview?.at ?? null, startedDay },
      },
      session,
    )
    await placementFrom(after, now, session)
    return after
  })
}

/** A word to the person. Sending it twice is harmless. */
export async function tell(
  application: StoredApplication,
  { attemptId, from, words }: { attemptId: string; from: 'officer' | 'base'; words: string },
  by: By,
): Promise<StoredApplication> {
  const { staffId, now } = by
  return inTransaction(async session => {
    const [held] = await applicationsById([application.id], session)
    if (await isTold(application.id, attemptId, session)) return held!
    if (!isOpen(held!.state)) throw new Refusal(409, 'application-over')
    const told = { by: from, staffId, attemptId, words }
    const after = await step(held!, { told }, by, session)
    await tellPerson(after, true, now, session)
    const details = { from }
    await recordAct(
      { staffId, act: endpoints.tellApplicant.id, subjectId: application.id, at: now, details },
      session,
    )
    return after
  })
}

/** What waited for an officer is done; the person reads that it is. */
export async function settle(
  application: StoredApplication,
  { needs, words }: { needs: Need; words: string },
  by: By,
): Promise<StoredApplication> {
  if (application.needs !== needs) throw new Refusal(409, 'application-changed')
  const { staffId, now } = by
  return inTransaction(async session => {
    const told = { by: 'officer', staffId, settled: needs, words } as const
    const after = await step(application, { told, changes: NO_NEED }, by, session)
    await tellPerson(after, true, now, session)
    const details = { needs }
    await recordAct(
      { staffId, act: endpoints.settleNeed.id, subjectId: application.id, at: now, details },
      session,
    )
    return after
  })
}
