import type { AbsenceOutcome, signClass } from '#shared/courses/attendance.contract'
import * as endpoints from '#shared/courses/classes.endpoints'
import { judgeRoom, maySign } from '#shared/courses/classes.rules'
import { bestFix } from '#shared/checkins/checkins.rules'
import { metresBetween } from '#shared/geometry/shape'
import { parameters } from '#shared/law/parameters'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { addMessage } from '../../messages/messages.model'
import { recordAct } from '../../oversight/acts.model'
import { inWgs84 } from '../../places/datum'
import { countAttempt } from '../../platform/attempts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import {
  type StoredAbsenceWord,
  type StoredAttendance,
  type StoredSignature,
  changeAttendance,
} from './attendance.model'
import { absenceSettledEvidence, signedEvidence } from './classes.evidence'
import { type StoredClass, timesOf } from './classes.model'
import { isCode } from './code'

type Asked = z.output<(typeof signClass)['input']>

/** A person comes or goes. The same tap sent again changes nothing. Where he was is judged and forgotten. */
export async function signSelf(
  asked: Asked,
  one: StoredClass,
  row: StoredAttendance,
  now: Date,
): Promise<StoredAttendance> {
  const known = asked.which === 'in' ? row.signedIn : row.signedOut
  if (known) {
    if (known.attemptId === asked.attemptId) return row
    throw new Refusal(409, 'already-signed')
  }
  if (one.cancelledAt) throw new Refusal(409, 'class-cancelled')
  if (maySign(timesOf(one), row.state, now) !== asked.which) {
    throw new Refusal(409, 'not-the-time-to-sign')
  }
  const seen = await seenBy(asked, one, row, now)
  return storeSignature(row, asked.which, {
    ...{ at: now, ...seen, attemptId: asked.attemptId, staffId: null, reason: '' },
  })
}

type Seen = Pick<StoredSignature, 'way' | 'verdict' | 'distanceMetres'>

/** What can be said of where somebody is; nothing of it turns anybody away but a wrong code. */
async function seenBy(
  { code, fixes, datum }: Asked,
  { id, secret, said: { place } }: StoredClass,
  { personId }: StoredAttendance,
  now: Date,
): Promise<Seen> {
  if (code !== null) {
    await refuseWrongCode({ secret, code }, `class-code:${id}:${personId}`, now)
    return { way: 'code', verdict: null, distanceMetres: null }
  }
  if (place.kind === 'link') return { way: 'link', verdict: null, distanceMetres: null }
  if (fixes.length === 0) {
    throw new Refusal(400, 'bad-input', [{ path: 'fixes', code: 'missing' }])
  }
  const fix = bestFix(fixes)
  const metres = metresBetween(place, inWgs84(fix, datum))
  const judged = judgeRoom(metres, place.radiusMetres, fix.accuracyMetres)
  return {
    ...{ way: 'place', verdict: judged.verdict },
    distanceMetres: Math.round(judged.distanceMetres),
  }
}

const HOUR = 3600_000

/** A few digits are guessed in no time, so only a few guesses are taken. @throws {Refusal} 409 or 429. */
async function refuseWrongCode(
  { secret, code }: { secret: string; code: string },
  key: string,
  now: Date,
) {
  const count = await countAttempt(key, now, { milliseconds: HOUR, from: 'last' })
  if (count > parameters.classes.value.wrongCodes) throw new Refusal(429, 'too-many-codes')
  if (!isCode(secret, code, now)) throw new Refusal(409, 'wrong-class-code')
}

async function storeSignature(
  row: StoredAttendance,
  which: 'in' | 'out',
  signature: StoredSignature,
): Promise<StoredAttendance> {
  return inTransaction(async session => {
    const changes = which === 'in' ? { signedIn: signature } : { signedOut: signature }
    const signed = await changeAttendance(
      row,
      { ...changes, state: which, remindAt: null },
      session,
    )
    if (!signed) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([signedEvidence(row.id, which, signature)], session)
    const { staffId, reason, at } = signature
    if (staffId !== null) {
      const details = { class: row.classId, which, reason }
      const act = endpoints.signFor.id
      await recordAct({ staffId, act, subjectId: row.personId, at, details }, session)
    }
    return signed
  })
}

/** An officer signs for somebody; after the end too, since he saw who was there. */
export async function signForSomebody(
  one: StoredClass,
  row: StoredAttendance,
  which: 'in' | 'out',
  reason: string,
  { staffId, now }: { staffId: string; now: Date },
): Promise<StoredAttendance> {
  if (one.cancelledAt) throw new Refusal(409, 'class-cancelled')
  const from = timesOf(one).from.getTime() - parameters.classes.value.signBefore * 60_000
  if (now.getTime() < from) throw new Refusal(409, 'not-the-time-to-sign')
  if (which === 'in' ? row.signedIn : row.signedOut) throw new Refusal(409, 'already-signed')
  if (which === 'out' && !row.signedIn) throw new Refusal(409, 'not-signed-in')
  if (row.settled) throw new Refusal(409, 'already-settled')
  return storeSignature(row, which, {
    ...{ at: now, way: 'officer', verdict: null, distanceMetres: null },
    ...{ attemptId: null, staffId, reason },
  })
}

/** Says what it means that somebody was not there, and tells the person. The first word stands. */
export async function settleAbsent(
  one: StoredClass,
  row: StoredAttendance,
  { outcome, note }: { outcome: AbsenceOutcome; note: string },
  { staffId, now }: { staffId: string; now: Date },
): Promise<StoredAttendance> {
  if (row.settled) throw new Refusal(409, 'already-settled')
  if (row.state !== 'absent' && row.state !== 'fault') throw new Refusal(409, 'nothing-to-settle')
  const word: StoredAbsenceWord = { outcome, note, staffId, at: now }
  return inTransaction(async session => {
    const settled = await changeAttendance(row, { state: 'settled', settled: word }, session)
    if (!settled) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([absenceSettledEvidence(row.id, word)], session)
    const { title, from } = one.said
    const content = {
      ...{ kind: 'class-settled' as const, classId: one.id, title, from, outcome, note },
    }
    await addMessage(row.personId, now, content, session)
    const details = { class: one.id, outcome, note }
    const act = endpoints.settleAbsence.id
    await recordAct({ staffId, act, subjectId: row.personId, at: now, details }, session)
    return settled
  })
}

/** Keeps what somebody says about not having been there, until an officer has read it. */
export async function explain(row: StoredAttendance, words: string): Promise<StoredAttendance> {
  if (row.settled) throw new Refusal(409, 'already-settled')
  if (row.state !== 'absent' && row.state !== 'fault') throw new Refusal(409, 'nothing-to-settle')
  return inTransaction(async session => {
    const explained = await changeAttendance(row, { explanation: words }, session)
    if (!explained) throw new Refusal(409, 'changed-meanwhile')
    return explained
  })
}
