import { randomUUID } from 'node:crypto'
import type { Category } from '#shared/checkins/categories.contract'
import { Category as Categories } from '#shared/checkins/categories.contract'
import * as endpoints from '#shared/reports/schedules.endpoints'
import type { Schedule, setSchedule } from '#shared/reports/schedules.contract'
import { isNight } from '#shared/reports/reminders.rules'
import { type Day, dayInChina, daysAfter } from '#shared/time/days'
import type { z } from '#shared/z'
import { staffNamed } from '../account/staff.model'
import { type PlanSubject, ofCategory, ofPerson } from '../checkins/plans.model'
import { addEvidence } from '../evidence/records.model'
import type { Organisation } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { type Person, namesOf } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { makeDuties, subjectsOf } from './making'
import { scheduleEndedEvidence, scheduleEvidence } from './reports.evidence'
import {
  FOR_EVER,
  type StoredSchedule,
  addSchedule,
  schedulesFor,
  schedulesWithin,
  shortenSchedule,
} from './schedules.model'

/** Whom a schedule is set for, read from the files. */
export type Target =
  | { kind: 'person'; person: Person }
  | { kind: 'category'; county: Organisation; category: Category }

export const subjectOf = (target: Target): PlanSubject =>
  target.kind === 'person'
    ? ofPerson(target.person.id)
    : ofCategory(target.county.id, target.category)

interface By {
  staffId: string
  now: Date
}

/**
 * Sets how often somebody, or everybody of a category, reports; what was set before for the same kind
 * holds until then. What begins today is asked for at once.
 */
export async function setScheduleFor(
  { for: _, reason, ...asked }: z.output<(typeof setSchedule)['input']>,
  target: Target,
  { staffId, now }: By,
): Promise<StoredSchedule> {
  const today = dayInChina(now)
  // Who of a category was asked today is not asked otherwise an hour later.
  const earliest = target.kind === 'person' ? today : daysAfter(today, 1)
  if (asked.firstDay < earliest) {
    throw new Refusal(400, 'bad-input', [{ path: 'firstDay', code: 'has-begun' }])
  }
  const schedule: StoredSchedule = {
    id: randomUUID(),
    subject: subjectOf(target),
    personId: target.kind === 'person' ? target.person.id : null,
    category: target.kind === 'category' ? target.category : null,
    within: target.kind === 'person' ? target.person.within : target.county.within,
    ...asked,
    heldUntil: asked.lastDay ?? FOR_EVER,
    reason,
    setBy: staffId,
    setAt: now,
    ends: [],
  }
  await inTransaction(async session => {
    await endBefore(schedule, { staffId, now }, session)
    await storeSchedule(schedule, session)
    const { kind, cadence, days, identity, media, firstDay, lastDay } = asked
    const details = {
      schedule: schedule.id,
      kind,
      cadence,
      days,
      identity,
      media,
      firstDay,
      lastDay,
    }
    await recordAct(
      {
        staffId,
        act: endpoints.setSchedule.id,
        subjectId: schedule.personId ?? schedule.subject,
        at: now,
        details: { ...details, reason },
      },
      session,
    )
    if (target.kind === 'person' && schedule.firstDay === today && !isNight(now)) {
      await makeDuties([target.person], { after: daysAfter(today, -1), now }, session)
    }
  })
  return schedule
}

/** Stores a schedule with what is proved of it. */
export async function storeSchedule(schedule: StoredSchedule, session: ClientSession) {
  await addSchedule(schedule, session)
  await addEvidence([scheduleEvidence(schedule)], session)
}

async function endBefore(
  { subject, kind, firstDay }: StoredSchedule,
  { staffId, now }: By,
  session: ClientSession,
) {
  const held = (await schedulesFor([subject], firstDay, session)).get(subject) ?? []
  for (const { id } of held.filter(one => one.kind === kind)) {
    await end(id, daysAfter(firstDay, -1), { staffId, now }, session)
  }
}

async function end(id: string, heldUntil: Day, { staffId, now }: By, session: ClientSession) {
  const ended = await shortenSchedule(id, { heldUntil, at: now, staffId }, session)
  if (ended) await addEvidence(scheduleEndedEvidence(ended).slice(-1), session)
  return ended
}

/** From tomorrow on nothing more is asked for by a schedule; what was asked for stays. */
export async function endScheduleNow(
  { id, subject, personId }: StoredSchedule,
  reason: string,
  { staffId, now }: By,
): Promise<StoredSchedule> {
  return inTransaction(async session => {
    const today = dayInChina(now)
    const ended = await end(id, today, { staffId, now }, session)
    if (!ended) throw new Refusal(409, 'schedule-over')
    await recordAct(
      {
        staffId,
        act: endpoints.endSchedule.id,
        subjectId: personId ?? subject,
        at: now,
        details: { schedule: id, heldUntil: today, reason },
      },
      session,
    )
    return ended
  })
}

/** So many of single persons are listed; more are found with the person. */
const MOST_LISTED = 300

/** What holds or is to come within an organisation: of the county's categories, then of single persons. */
export async function schedulesListed(
  { county, scope }: { county: Organisation | null; scope: { within: string } | null },
  today: Day,
): Promise<StoredSchedule[]> {
  const subjects = county ? Categories.options.map(one => ofCategory(county.id, one)) : []
  const [categories, persons] = await Promise.all([
    schedulesFor(subjects, today),
    schedulesWithin(scope, today, MOST_LISTED),
  ])
  return [...subjects.flatMap(one => categories.get(one) ?? []), ...persons].filter(everHolds)
}

/** What holds or is to come for a person: of the category, then his own. */
export async function schedulesOfPerson(person: Person, today: Day): Promise<StoredSchedule[]> {
  const subjects = subjectsOf(person).toReversed()
  const found = await schedulesFor(subjects, today)
  return subjects.flatMap(one => found.get(one) ?? []).filter(everHolds)
}

/** One that was replaced before it began is of no interest. */
const everHolds = ({ firstDay, heldUntil }: StoredSchedule) => firstDay <= heldUntil

/** Makes schedules ready to be shown. */
export async function presentSchedules(rows: readonly StoredSchedule[]): Promise<Schedule[]> {
  const [staff, people] = await Promise.all([
    staffNamed(rows.map(({ setBy }) => setBy)),
    namesOf(rows.flatMap(({ personId }) => personId ?? [])),
  ])
  return rows.map(row => ({
    id: row.id,
    for:
      row.personId === null
        ? { kind: 'category', category: row.category! }
        : { kind: 'person', personId: row.personId },
    kind: row.kind,
    cadence: row.cadence,
    days: row.days,
    identity: row.identity,
    media: row.media,
    firstDay: row.firstDay,
    lastDay: row.heldUntil === FOR_EVER ? null : row.heldUntil,
    reason: row.reason,
    byName: staff.get(row.setBy)?.name ?? '',
    forName: row.personId === null ? '' : (people.get(row.personId) ?? ''),
    endedAt: row.ends.at(-1)?.at.toISOString() ?? null,
  }))
}
