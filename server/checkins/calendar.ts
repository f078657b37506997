import type { Category } from '#shared/checkins/categories.contract'
import type { PlannedDay } from '#shared/checkins/plans.contract'
import { type Duty, dutiesOn } from '#shared/checkins/plans.rules'
import type { Terms } from '#shared/checkins/terms.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import { type StoredExemption, exemptionOn, exemptionsFrom } from './exemptions.model'
import { holidaysOf } from './holidays.model'
import { type StoredPlan, ofCategory, ofPerson, plansFor } from './plans.model'

/** What a calendar must know of a person. */
export interface Planned {
  id: string
  homeCountyId: string
  category: Category | null
}

/** A plan that asks for something, and for whom it was set. */
export interface HeldPlan {
  plan: StoredPlan
  terms: Terms | null
  kind: 'person' | 'category'
}

/** What some people have to do on any day from a first one on. */
export interface PeopleCalendar {
  /** The plan that holds for a person on a day; null when there is none. */
  planOn(person: Planned, day: Day): HeldPlan | null
  exemptionOn(personId: string, day: Day): StoredExemption | null
  holidayOn(countyId: string, day: Day): string | null
  dutiesOn(person: Planned, day: Day): Duty[]
  /** The same as if this plan had been set last. */
  withPlan(plan: StoredPlan): PeopleCalendar
}

/** Reads once what is needed for all of them. @param days - first and last day that will be asked for. */
export async function calendarFor(
  people: readonly Planned[],
  [from, to]: readonly [Day, Day],
  session?: ClientSession,
): Promise<PeopleCalendar> {
  const subjects = people.flatMap(({ id, homeCountyId, category }) => [
    ofPerson(id),
    ...(category ? [ofCategory(homeCountyId, category)] : []),
  ])
  const counties = [...new Set(people.map(({ homeCountyId }) => homeCountyId))]
  const ids = people.map(({ id }) => id)
  const plans = await plansFor(subjects, from, session)
  const exemptions = await exemptionsFrom(ids, from, session)
  const holidays = new Map<string, string>()
  for (const countyId of counties) {
    for (const { day, name } of await holidaysOf(countyId, from, to)) {
      holidays.set(`${countyId}:${day}`, name)
    }
  }
  return calendarOf({ plans, exemptions, holidays })
}

interface Facts {
  plans: Awaited<ReturnType<typeof plansFor>>
  exemptions: ReadonlyMap<string, readonly StoredExemption[]>
  holidays: ReadonlyMap<string, string>
}

function calendarOf(facts: Facts): PeopleCalendar {
  const { plans, exemptions, holidays } = facts
  const holding = (subject: StoredPlan['subject'], day: Day) =>
    plans.get(subject)?.find(plan => holdsOn(plan, day)) ?? null

  function planOn({ id, homeCountyId, category }: Planned, day: Day): HeldPlan | null {
    const own = holding(ofPerson(id), day)
    if (own && own.terms !== 'as-category') return { plan: own, terms: own.terms, kind: 'person' }
    const common = category && holding(ofCategory(homeCountyId, category), day)
    if (!common || common.terms === 'as-category') return null
    return { plan: common, terms: common.terms, kind: 'category' }
  }

  const holidayOn = (countyId: string, day: Day) => holidays.get(`${countyId}:${day}`) ?? null
  const exemption = (personId: string, day: Day) => exemptionOn(exemptions.get(personId), day)

  return {
    planOn,
    holidayOn,
    exemptionOn: exemption,
    dutiesOn(person, day) {
      const held = planOn(person, day)
      if (!held?.terms) return []
      return dutiesOn(day, held.terms, held.plan, {
        isHoliday: one => holidayOn(person.homeCountyId, one) !== null,
        isExempt: one => exemption(person.id, one) !== null,
      })
    },
    withPlan(plan) {
      const others = plans.get(plan.subject) ?? []
      return calendarOf({ ...facts, plans: new Map(plans).set(plan.subject, [plan, ...others]) })
    },
  }
}

const holdsOn = ({ firstDay, lastDay }: StoredPlan, day: Day) =>
  firstDay <= day && (lastDay === null || day <= lastDay)

/** Days as a calendar shows them. */
export const shownDays = (
  calendar: PeopleCalendar,
  person: Planned,
  days: readonly Day[],
): PlannedDay[] =>
  days.map(day => {
    const duties = calendar.dutiesOn(person, day)
    const isStretch = calendar.planOn(person, day)?.terms?.rhythm.kind === 'some'
    return {
      day,
      slots: duties.map(({ times }) => times),
      times: isStretch ? (duties[0]?.needs ?? null) : null,
      exemptReason: calendar.exemptionOn(person.id, day)?.reason ?? null,
      holiday: calendar.holidayOn(person.homeCountyId, day),
    }
  })
