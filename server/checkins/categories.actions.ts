import { Category } from '#shared/checkins/categories.contract'
import type { Holiday } from '#shared/checkins/holidays.contract'
import * as endpoints from '#shared/checkins/plans.endpoints'
import { dayInChina, daysAfter } from '#shared/time/days'
import { tellLater } from '../courses/news.model'
import { recordAct } from '../oversight/acts.model'
import { type Person, saveCategory } from '../people/people.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { calendarFor } from './calendar'
import { holidaysOf, replaceHolidays } from './holidays.model'
import { laterPlans, shownPlan } from './plans.actions'
import { ofCategory } from './plans.model'

interface By {
  staffId: string
  now: Date
}

/** Puts a person into a category; its plan holds from the next day whose tasks are not made yet. */
export async function moveToCategory(
  person: Person,
  category: Category | null,
  reason: string,
  { staffId, now }: By,
): Promise<void> {
  await inTransaction(async session => {
    await saveCategory(person.id, category, session)
    await tellLater({ kind: 'person', aboutId: person.id, dueAt: now }, session)
    const details = { from: person.category, to: category, reason }
    await recordAct(
      { staffId, act: endpoints.setCategory.id, subjectId: person.id, at: now, details },
      session,
    )
  })
}

/** The plans of a county's categories, today's and later ones, and its holidays of two years. */
export async function categoriesOf(countyId: string, now: Date) {
  const today = dayInChina(now)
  const year = Number(today.slice(0, 4))
  const plans = await Promise.all(
    Category.options.map(async category => {
      const member = { id: '', homeCountyId: countyId, category }
      const held = (await calendarFor([member], [today, today])).planOn(member, today)
      return {
        category,
        plan: held && shownPlan(held.plan, 'category'),
        later: await laterPlans(ofCategory(countyId, category), today, 'category'),
      }
    }),
  )
  return { plans, holidays: await holidaysOf(countyId, `${year}-01-01`, `${year + 1}-12-31`) }
}

/** Enters the holidays of a year; days that have begun stay as they were. */
export async function replaceYear(
  countyId: string,
  year: number,
  holidays: readonly Holiday[],
  { staffId, now }: By,
): Promise<Holiday[]> {
  const tomorrow = daysAfter(dayInChina(now), 1)
  const [first, to] = [`${year}-01-01`, `${year}-12-31`]
  const elsewhere = holidays.findIndex(({ day }) => day < first || day > to)
  if (elsewhere >= 0) {
    throw new Refusal(400, 'bad-input', [
      { path: `holidays.${elsewhere}.day`, code: 'another-year' },
    ])
  }
  const from = tomorrow > first ? tomorrow : first
  const kept = new Map(holidays.filter(({ day }) => day >= from).map(one => [one.day, one]))
  await inTransaction(async session => {
    if (from <= to) await replaceHolidays(countyId, { from, to }, [...kept.values()], session)
    await recordAct(
      {
        staffId,
        act: endpoints.setHolidays.id,
        subjectId: countyId,
        at: now,
        details: { year, holidays: [...kept.values()].map(({ day, name }) => ({ day, name })) },
      },
      session,
    )
  })
  return holidaysOf(countyId, first, to)
}
