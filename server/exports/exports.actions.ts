import { randomUUID } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import { askExport, decideExport } from '#shared/exports/exports.endpoints'
import {
  EXPORT_LIMITS,
  answerUntil,
  fetchUntil,
  findSecondPersonNeeded,
  isReasonEnough,
  pointsOf,
} from '#shared/exports/exports.rules'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { organisationById } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { personById } from '../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addPoints, pointsGranted } from './days.model'
import { type StoredExport, addExport, exportOfAttempt, saveDecision } from './exports.model'
import { mayAsk } from './exports.policy'
import { type Period, countCheckIns } from './period.model'

/** Who asks or decides, and when. */
export interface By {
  actor: Extract<Actor, { role: 'officer' | 'procurator' }>
  now: Date
}

/** Whose check-ins of which days. */
export interface Wanted {
  personId?: string | undefined
  officeId?: string | undefined
  firstDay: string
  lastDay: string
}

/** What was asked for, in full. */
export interface Question extends Wanted {
  attemptId: string
  withCoordinates: boolean
  purpose: Purpose
  reason: string
}

/** Counts what an export would hold now. @throws {Refusal} 404 what the actor may not export. */
export async function countWanted(wanted: Wanted, by: By) {
  const found = await foundFor(wanted, by)
  const [checkIns, pointsBefore] = await Promise.all([
    countCheckIns(periodNow(wanted, found, by), EXPORT_LIMITS.mostCheckIns.value),
    pointsGranted(by.actor.staffId, by.now),
  ])
  return { checkIns, pointsBefore }
}

/**
 * Asks for an export. It is granted at once, or waits for a second person; which of them is found
 * in the transaction that grants, so that questions at the same moment cannot both slip below.
 */
export async function ask(question: Question, by: By): Promise<StoredExport> {
  const known = await exportOfAttempt(by.actor.staffId, question.attemptId)
  if (known) return known
  const found = await foundFor(question, by)
  const most = EXPORT_LIMITS.mostCheckIns.value
  const checkIns = await countCheckIns(periodNow(question, found, by), most)
  if (checkIns === 0) throw new Refusal(422, 'nothing-to-export')
  if (checkIns > most) throw new Refusal(422, 'export-too-large')
  const id = newId(by.now)
  try {
    return await inTransaction(session => grant({ id, question, found, checkIns, by }, session))
  } catch (error) {
    // The same press arrived twice, or another grant made the day's first row: look again.
    if (isDuplicate(error)) return ask(question, by)
    throw error
  }
}

interface Grant {
  id: string
  question: Question
  found: Found
  checkIns: number
  by: By
}

async function grant({ id, question, found, checkIns, by }: Grant, session: ClientSession) {
  const { actor, now } = by
  const { attemptId, firstDay, lastDay, withCoordinates, purpose, reason } = question
  const points = pointsOf(checkIns, withCoordinates)
  const pointsBefore = await pointsGranted(actor.staffId, now, session)
  const waits = findSecondPersonNeeded(points, pointsBefore) !== null
  if (waits && !isReasonEnough(reason)) throw new Refusal(422, 'export-needs-reason')
  if (!waits) await addPoints(actor.staffId, now, points, session)
  const asked: StoredExport = {
    id,
    attemptId,
    askedBy: actor.staffId,
    organisationId: actor.organisationId,
    ...found,
    firstDay,
    lastDay,
    withCoordinates,
    purpose,
    reason,
    checkIns,
    points,
    pointsBefore,
    askedAt: now,
    decision: waits ? 'waiting' : 'granted',
    decidedBy: null,
    decidedAt: null,
    note: '',
    fetchUntil: waits ? null : fetchUntil('granted', now),
    fetches: 0,
  }
  await addExport(asked, session)
  const { personId, officeId, decision } = asked
  const counted = { checkIns, points, pointsBefore, decision }
  const what = { personId, officeId, firstDay, lastDay, withCoordinates, purpose, reason }
  const details = { ...what, ...counted }
  await recordAct(
    { staffId: actor.staffId, act: askExport.id, subjectId: id, at: now, details },
    session,
  )
  return asked
}

/** A second person's answer; the first one stands. What is approved counts for the asker's day. */
export async function decide(
  asked: StoredExport,
  { approved, note }: { approved: boolean; note: string },
  { actor, now }: By,
): Promise<StoredExport> {
  if (asked.decision === 'waiting' && now >= answerUntil(asked.askedAt))
    throw new Refusal(409, 'export-over')
  const decision = approved ? 'approved' : 'refused'
  return inTransaction(async session => {
    const decided = await saveDecision(
      asked.id,
      {
        decision,
        decidedBy: actor.staffId,
        decidedAt: now,
        note,
        fetchUntil: approved ? fetchUntil('approved', now) : null,
      },
      session,
    )
    if (!decided) throw new Refusal(409, 'export-already-decided')
    if (approved) await addPoints(asked.askedBy, now, asked.points, session)
    const details = { approved, note }
    await recordAct(
      { staffId: actor.staffId, act: decideExport.id, subjectId: asked.id, at: now, details },
      session,
    )
    return decided
  })
}

/** Whom an export is about. */
type Found = Pick<StoredExport, 'personId' | 'officeId' | 'countyId'>

async function foundFor({ personId, officeId }: Wanted, { actor }: By): Promise<Found> {
  if (personId !== undefined) {
    const person = await personById(personId)
    if (!person || !mayAsk(actor, person)) throw new Refusal(404, 'no-such-person')
    return { personId, officeId: person.officeId, countyId: person.within.at(-2)! }
  }
  const office = await organisationById(officeId!)
  if (office?.level !== 'office' || !mayAsk(actor, office)) throw new Refusal(404, 'no-such-office')
  return { personId: null, officeId: office.id, countyId: office.within.at(-2)! }
}

/** What an export is about, and until when. */
type Asked = Pick<
  StoredExport,
  'personId' | 'officeId' | 'organisationId' | 'firstDay' | 'lastDay' | 'askedAt'
>

/** The days in China, as far as they had come when it was asked: what came later was not asked for. */
export function periodAsked({ firstDay, lastDay, askedAt, ...asked }: Asked): Period {
  const end = instantInChina(daysAfter(lastDay, 1), '00:00')
  const asFarAs = new Date(askedAt.getTime() + 1)
  return {
    personId: asked.personId,
    officeId: asked.officeId,
    within: asked.organisationId,
    from: instantInChina(firstDay, '00:00'),
    to: end < asFarAs ? end : asFarAs,
  }
}

const periodNow = (wanted: Wanted, found: Found, { actor, now }: By): Period =>
  periodAsked({ ...wanted, ...found, organisationId: actor.organisationId, askedAt: now })

const newId = (now: Date) =>
  `${dayInChina(now).replaceAll('-', '')}-${randomUUID().slice(0, 8).toUpperCase()}`
