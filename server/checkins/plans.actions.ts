import { randomBytes, randomUUID } from 'node:crypto'
import type { Category } from '#shared/checkins/categories.contract'
import type { Plan, previewPlan, setPlan } from '#shared/checkins/plans.contract'
import * as endpoints from '#shared/checkins/plans.endpoints'
import { daysBetween, endOf } from '#shared/checkins/plans.rules'
import { parameters } from '#shared/law/parameters'
import { type Day, dayInChina, daysAfter } from '#shared/time/days'
import type { z } from '#shared/z'
import { addMessage } from '../messages/messages.model'
import { recordAct } from '../oversight/acts.model'
import { type Person, countInCategory } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { type Planned, calendarFor, shownDays } from './calendar'
import { boundsOf } from './days'
import { holidaysOf } from './holidays.model'
import { makeTasks, spanOf } from './making'
import { storePlans } from './planning'
import { type PlanSubject, type StoredPlan, ofCategory, ofPerson, plansFor } from './plans.model'
import { tasksBetween } from './tasks.model'

/** Whom a plan is set for, read from the files. */
export type Target =
  { kind: 'person'; person: Person } | { kind: 'category'; countyId: string; category: Category }

type Draft = z.output<(typeof previewPlan)['input']>

const subjectOf = (target: Target): PlanSubject =>
  target.kind === 'person'
    ? ofPerson(target.person.id)
    : ofCategory(target.countyId, target.category)

/** Somebody of the category whom nothing else holds for: what its plan asks is shown on him. */
const plannedOf = (target: Target): Planned =>
  target.kind === 'person'
    ? target.person
    : { id: '', homeCountyId: target.countyId, category: target.category }

/**
 * The first day that is still free: today where nothing was to be done, else tomorrow, or when a
 * stretch that has begun is over. What a person was told is never taken back.
 */
async function earliestDay(target: Target, now: Date, session?: ClientSession): Promise<Day> {
  const today = dayInChina(now)
  const calendar = await calendarFor([plannedOf(target)], [today, today], session)
  const held = calendar.planOn(plannedOf(target), today)
  if (held?.terms?.rhythm.kind === 'some') return daysAfter(endOf(today, held.terms.rhythm.per), 1)
  if (target.kind === 'category') return daysAfter(today, 1)
  const tasks = await tasksBetween(target.person.id, ...boundsOf(today), session)
  return held?.terms || tasks.length > 0 ? daysAfter(today, 1) : today
}

/** @throws {Refusal} 400 the day asked for has begun, or is promised otherwise. */
async function firstDayOf(draft: Draft, target: Target, now: Date, session?: ClientSession) {
  const earliest = await earliestDay(target, now, session)
  const firstDay = draft.firstDay ?? earliest
  const wrong = (path: string, code: string) => new Refusal(400, 'bad-input', [{ path, code }])
  if (firstDay < earliest) throw wrong('firstDay', 'has-begun')
  if (draft.lastDay !== null && draft.lastDay < firstDay) {
    throw wrong('lastDay', 'ends-before-it-begins')
  }
  return firstDay
}

/** What a plan would ask for in the next days; nothing is saved. */
export async function preview(draft: Draft, target: Target, now: Date) {
  const firstDay = await firstDayOf(draft, target, now)
  const days = daysAhead(firstDay)
  const planned = plannedOf(target)
  const plan = { ...planOf(draft, target, firstDay), reason: '', setBy: '', setAt: now }
  const calendar = (await calendarFor([planned], [firstDay, lastOf(days)])).withPlan(plan)
  return {
    firstDay,
    days: shownDays(calendar, planned, days),
    yearsWithoutHolidays: await yearsWithoutHolidays(planned.homeCountyId, days),
    people: target.kind === 'person' ? 1 : await countInCategory(target.countyId, target.category),
  }
}

/** The days that are shown of a plan. */
export const daysAhead = (first: Day): Day[] =>
  daysBetween(first, daysAfter(first, parameters.previewDays.value - 1))
const lastOf = (days: readonly Day[]) => daysAfter(days.at(-1)!, 31)

async function yearsWithoutHolidays(countyId: string, days: readonly Day[]): Promise<number[]> {
  const years = [...new Set(days.map(day => day.slice(0, 4)))]
  const known = await Promise.all(
    years.map(year => holidaysOf(countyId, `${year}-01-01`, `${year}-12-31`)),
  )
  return years.filter((_, index) => known[index]!.length === 0).map(Number)
}

const planOf = ({ terms, lastDay }: Draft, target: Target, firstDay: Day) => ({
  id: randomUUID(),
  subject: subjectOf(target),
  firstDay,
  lastDay,
  terms,
  seed: randomBytes(16).toString('base64url'),
})

/** Sets a plan from its first day on; where that is today, today's tasks are made at once. */
export async function changePlan(
  { reason, ...draft }: z.output<(typeof setPlan)['input']>,
  target: Target,
  staffId: string,
  now: Date,
): Promise<{ firstDay: Day }> {
  return inTransaction(async session => {
    const firstDay = await firstDayOf(draft, target, now, session)
    const plan = { ...planOf(draft, target, firstDay), reason, setBy: staffId, setAt: now }
    await storePlans([plan], session)
    if (target.kind === 'person') await tellPerson(plan, target.person, now, session)
    const { terms, lastDay } = draft
    await recordAct(
      {
        staffId,
        act: endpoints.setPlan.id,
        subjectId: target.kind === 'person' ? target.person.id : plan.subject,
        at: now,
        details: { plan: plan.id, terms, firstDay, lastDay, reason },
      },
      session,
    )
    return { firstDay }
  })
}

async function tellPerson(plan: StoredPlan, person: Person, now: Date, session: ClientSession) {
  const { firstDay, lastDay, reason } = plan
  const calendar = await calendarFor([person], spanOf(firstDay), session)
  const terms = calendar.planOn(person, firstDay)?.terms ?? null
  await addMessage(
    person.id,
    now,
    { kind: 'plan-changed', terms, firstDay, lastDay, reason },
    session,
  )
  if (firstDay === dayInChina(now)) await makeTasks([person], now, session)
}

/** A plan as it is shown. */
export const shownPlan = (plan: StoredPlan, kind: Plan['kind']): Plan => ({
  id: plan.id,
  kind,
  terms: plan.terms,
  firstDay: plan.firstDay,
  lastDay: plan.lastDay,
  reason: plan.reason,
})

/** What was set for somebody or a category from a later day on, soonest first. */
export async function laterPlans(subject: PlanSubject, today: Day, kind: Plan['kind']) {
  const plans = (await plansFor([subject], today)).get(subject) ?? []
  return plans
    .filter(({ firstDay }) => firstDay > today)
    .sort((one, other) => one.firstDay.localeCompare(other.firstDay))
    .map(plan => shownPlan(plan, kind))
}
