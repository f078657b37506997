import { parameters } from '#shared/law/parameters'
import { lastBeginning } from '#shared/reports/cadence.rules'
import { nextReminder } from '#shared/reports/reminders.rules'
import { type Day, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { boundsOf } from '../checkins/days'
import { type PlanSubject, ofCategory, ofPerson } from '../checkins/plans.model'
import { addMessages } from '../messages/messages.model'
import type { Person } from '../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { grouped } from '../platform/grouped'
import { type StoredDuty, addDuties } from './duties.model'
import { type StoredSchedule, schedulesFor } from './schedules.model'

/** Whose schedules hold for a person: his own, then that of his category. */
export const subjectsOf = ({ id, category, homeCountyId }: Person): PlanSubject[] => [
  ofPerson(id),
  ...(category ? [ofCategory(homeCountyId, category)] : []),
]

/** A report can be made until the last second of a day. */
export const endOfDay = (day: Day): Date => new Date(boundsOf(day)[1].getTime() - 1000)

/**
 * Asks some people for the reports that begin after one day and up to today, once each, and tells
 * them. After a pause of ours only the last of each kind is asked for, and with all of its days:
 * what we lost is not taken from anybody.
 *
 * @param after - the last day that was made before.
 */
export async function makeDuties(
  people: readonly Person[],
  { after, now }: { after: Day; now: Date },
  session?: ClientSession,
): Promise<number> {
  const make = (within: ClientSession) => makeWithin(people, { after, now }, within)
  if (session) return make(session)
  try {
    return await inTransaction(make)
  } catch (error) {
    // Somebody else made one of them at the same moment: now it is there.
    if (isDuplicate(error)) return inTransaction(make)
    throw error
  }
}

async function makeWithin(
  people: readonly Person[],
  { after, now }: { after: Day; now: Date },
  session: ClientSession,
): Promise<number> {
  // Nobody is asked for what cannot be done: who has no phone bound reports at the office.
  const bound = people.filter(({ binding }) => binding === 'active')
  const schedules = await schedulesFor(bound.flatMap(subjectsOf), daysAfter(after, 1), session)
  const asked = bound.flatMap(person => dutiesOf(person, schedules, { after, now }))
  const fresh = await addDuties(asked, session)
  const letters = fresh.map(({ personId, id, kind, dueAt }) => ({
    personId,
    content: {
      kind: 'report-open' as const,
      dutyId: id,
      report: kind,
      dueAt: dueAt.toISOString(),
    },
  }))
  await addMessages(letters, now, session)
  return fresh.length
}

function dutiesOf(
  person: Person,
  schedules: ReadonlyMap<PlanSubject, StoredSchedule[]>,
  { after, now }: { after: Day; now: Date },
): StoredDuty[] {
  const today = dayInChina(now)
  // Whoever came meanwhile begins with the next one.
  const registered = dayInChina(person.registeredAt)
  const from = registered > after ? registered : after
  const all = subjectsOf(person).flatMap(subject => schedules.get(subject) ?? [])
  return [...grouped(all, ({ kind }) => kind).values()].flatMap(ofKind => {
    const begins = ofKind
      .map(schedule => ({ schedule, day: lastBeginning(from, today, schedule) }))
      .filter(one => one.day !== null && holdsFor(ofKind, one.day) === one.schedule)
      .sort((one, other) => (one.day! < other.day! ? 1 : -1))[0]
    return begins ? [dutyOf(person, begins.schedule, begins.day!, now)] : []
  })
}

/** The schedule that holds on a day: `subjectsOf` puts a person's own before that of the category. */
const holdsFor = (schedules: readonly StoredSchedule[], day: Day) =>
  schedules.find(({ firstDay, heldUntil }) => firstDay <= day && day <= heldUntil)

function dutyOf(person: Person, schedule: StoredSchedule, day: Day, now: Date): StoredDuty {
  const { kind, days, media, identity } = schedule
  const today = dayInChina(now)
  const opens = instantInChina(day, parameters.quietHours.value.to)
  const dueAt = endOfDay(daysAfter(today, days - 1))
  return {
    id: `${person.id}:${kind}:${day}`,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    scheduleId: schedule.id,
    kind,
    day,
    opensAt: day === today ? opens : now,
    firstDueAt: dueAt,
    dueAt,
    media,
    identity,
    state: 'open',
    reportId: null,
    note: null,
    overdueAt: null,
    remindAt: nextReminder(dueAt, today),
    reminders: 0,
    remindedAt: null,
    faultId: null,
    settled: null,
  }
}
