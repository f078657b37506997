import type { markAttendance, setResults } from '#shared/jobs/training-desk.contract'
import * as endpoints from '#shared/jobs/training.endpoints'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { addMessages } from '../../messages/messages.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { letterOf } from './joining.actions'
import type { StoredSession } from './sessions.model'
import { resultEvidence } from './sign-ups.evidence'
import { type StoredSignUp, saveDay, saveResult, signUpsById } from './sign-ups.model'

interface By {
  staffId: string
  now: Date
}

/** Tells somebody who was taken out, beside that. */
export async function noteTakenOut(
  signUp: StoredSignUp,
  at: StoredSession,
  reason: string,
  { staffId, now }: By,
): Promise<void> {
  await inTransaction(async session => {
    await addMessages([letterOf(signUp.personId, at, 'taken-out', reason)], now, session)
    const details = { signUp: signUp.id, reason }
    await recordAct(
      { staffId, act: endpoints.takeOut.id, subjectId: at.id, at: now, details },
      session,
    )
  })
}

/** Notes who was there on a day. That somebody was not is a fact and nothing else. */
export async function attend(
  at: StoredSession,
  { day, marks }: Omit<z.output<(typeof markAttendance)['input']>, 'sessionId'>,
  { may, by }: { may(signUp: StoredSignUp): boolean; by: By },
): Promise<void> {
  const { staffId, now } = by
  if (day > dayInChina(now) || day < dayInChina(at.startsAt) || day > dayInChina(at.endsAt)) {
    throw new Refusal(400, 'bad-input', [{ path: 'day', code: 'not-a-day-of-it' }])
  }
  await inTransaction(async session => {
    const signUps = await namesIn(at, marks, may, session)
    for (const { signUpId, mark } of marks) {
      await saveDay(signUps.get(signUpId)!, day, mark, session)
    }
    const details = { day, marks: marks.map(one => ({ ...one })) }
    await recordAct(
      { staffId, act: endpoints.markAttendance.id, subjectId: at.id, at: now, details },
      session,
    )
  })
}

/** Notes how it ended for each; the first word stands. */
export async function conclude(
  at: StoredSession,
  { results }: Pick<z.output<(typeof setResults)['input']>, 'results'>,
  { may, by }: { may(signUp: StoredSignUp): boolean; by: By },
): Promise<void> {
  const { staffId, now } = by
  if (at.startsAt > now) throw new Refusal(409, 'training-not-begun')
  await inTransaction(async session => {
    const signUps = await namesIn(at, results, may, session)
    for (const { signUpId, result } of results) {
      const one = signUps.get(signUpId)!
      const told = { result, staffId, at: now }
      if (!(await saveResult(one, told, session))) throw new Refusal(409, 'result-known')
      await addEvidence([resultEvidence(one, told)], session)
    }
    const details = { results: results.map(one => ({ ...one })) }
    await recordAct(
      { staffId, act: endpoints.setResults.id, subjectId: at.id, at: now, details },
      session,
    )
  })
}

/** The names that are meant. @throws {Refusal} 404 one is not in it, or not the official's. */
async function namesIn(
  at: StoredSession,
  meant: readonly { signUpId: string }[],
  may: (signUp: StoredSignUp) => boolean,
  session: Parameters<typeof signUpsById>[1],
) {
  const ids = [...new Set(meant.map(({ signUpId }) => signUpId))]
  const found = await signUpsById(ids, session)
  const known = found.filter(one => one.sessionId === at.id && one.state === 'in' && may(one))
  if (known.length !== meant.length) throw new Refusal(404, 'no-such-sign-up')
  return new Map(known.map(one => [one.id, one]))
}
