import { createHash } from 'node:crypto'
import type { Duty } from '#shared/checkins/plans.rules'
import { minutesOf } from '#shared/checkins/slots.rules'
import { remindAt } from '#shared/checkins/tasks.rules'
import type { Slot, Window } from '#shared/checkins/terms.contract'
import { type Day, clockAfter, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import type { Person } from '../people/people.model'
import type { ClientSession } from '../platform/database'
import { type PeopleCalendar, calendarFor } from './calendar'
import { whichDaysAreMade } from './made-days.model'
import { type StoredTask, addTasks } from './tasks.model'

/** Whose tasks are made. */
export type TaskHolder = Pick<
  Person,
  'id' | 'officeId' | 'homeCountyId' | 'within' | 'category' | 'binding'
>

/**
 * The tasks of some people on a day, as their plans ask. Nobody is asked for what cannot be done:
 * what is over already is left out, and so is who has no phone bound yet.
 */
export function tasksOn(
  people: readonly TaskHolder[],
  day: Day,
  calendar: PeopleCalendar,
  now: Date,
): StoredTask[] {
  const bound = people.filter(({ binding }) => binding === 'active')
  return bound.flatMap(person =>
    calendar
      .dutiesOn(person, day)
      .map(duty => taskOf(person, day, duty, calendar))
      .filter(({ closesAt }) => closesAt > now),
  )
}

function taskOf(person: TaskHolder, day: Day, duty: Duty, calendar: PeopleCalendar): StoredTask {
  const { plan, terms } = calendar.planOn(person, day)!
  const id = `${person.id}:${day}:${duty.slot}`
  const hours = hoursOf(duty.times, `${plan.seed}:${id}`)
  const opensAt = instantInChina(day, hours.opensAt)
  const closesAt = instantInChina(duty.lastDay, hours.closesAt)
  const isFree =
    calendar.exemptionOn(person.id, day) && calendar.exemptionOn(person.id, duty.lastDay)
  return {
    id,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    day,
    planId: plan.id,
    opensAt,
    closesAt,
    hours,
    toldHours: duty.times.surpriseMinutes === null ? null : windowOf(duty.times),
    remindAt: remindAt(opensAt, closesAt),
    needs: duty.needs,
    identity: terms?.identity ?? null,
    made: [],
    state: isFree ? 'exempt' : 'planned',
    exemptReason: isFree?.reason ?? null,
    missedAt: null,
    outageMinutes: 0,
    faultId: null,
    settled: null,
  }
}

const windowOf = ({ opensAt, closesAt }: Slot): Window => ({ opensAt, closesAt })

/** When it is really open: all the time, or for a surprise from a moment drawn by its name. */
function hoursOf(slot: Slot, name: string): Window {
  if (slot.surpriseMinutes === null) return windowOf(slot)
  const drawn = createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32
  const spare = minutesOf(slot) - slot.surpriseMinutes
  const opensAt = clockAfter(slot.opensAt, Math.floor(drawn * (spare + 1)))
  return { opensAt, closesAt: clockAfter(opensAt, slot.surpriseMinutes) }
}

/** Makes what is missing of some people's tasks on a day. Harmless when done twice. */
export async function makeTasks(
  people: readonly TaskHolder[],
  now: Date,
  session?: ClientSession,
): Promise<number> {
  const day = dayInChina(now)
  const calendar = await calendarFor(people, spanOf(day), session)
  return (await addTasks(tasksOn(people, day, calendar, now), session)).length
}

/** A stretch that begins on a day may last a month. */
export const spanOf = (day: Day): readonly [Day, Day] => [day, daysAfter(day, 31)]

/** Makes this person's tasks of today in case the chore has not come to them yet. */
export async function haveTasks(person: TaskHolder, now: Date): Promise<void> {
  const day = dayInChina(now)
  if (!(await whichDaysAreMade([day])).has(day)) await makeTasks([person], now)
}
