import * as categoryContract from '#shared/checkins/categories.contract'
import * as exemptionContract from '#shared/checkins/exemptions.contract'
import * as holidayContract from '#shared/checkins/holidays.contract'
import * as contract from '#shared/checkins/plans.contract'
import type { PlanFor } from '#shared/checkins/plans.contract'
import * as endpoints from '#shared/checkins/plans.endpoints'
import { dayInChina } from '#shared/time/days'
import type { Actor } from '#shared/endpoint'
import { countyOf } from '../organisation/organisation.model'
import { keptPerson } from '../people/people.actions'
import { personById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { calendarFor, shownDays } from './calendar'
import { categoriesOf, moveToCategory, replaceYear } from './categories.actions'
import { maySee } from './checkins.policy'
import { endExemption, exempt, presentExemptions } from './exemptions.actions'
import { exemptionById, exemptionsFrom } from './exemptions.model'
import { type Target, changePlan, daysAhead, laterPlans, preview, shownPlan } from './plans.actions'
import { ofPerson } from './plans.model'
import { mayKeepCategories, planAbilitiesOf } from './plans.policy'

type Officer = Extract<Actor, { role: 'officer' }>

export const planRoutes = [
  /** An officer looks at what a plan would ask for. */
  implement(
    endpoints.previewPlan,
    contract.previewPlan,
  )(async ({ input, actor, outside }) =>
    preview(input, await targetOf(input.for, actor), outside.now()),
  ),

  /** An officer sets a plan. */
  implement(
    endpoints.setPlan,
    contract.setPlan,
  )(async ({ input, actor, outside }) =>
    changePlan(input, await targetOf(input.for, actor), actor.staffId, outside.now()),
  ),

  /** An official reads what a person has to do. */
  implement(
    endpoints.readPlan,
    contract.readPlan,
  )(async ({ input, actor, outside }) => {
    const person = await personById(input.personId)
    if (!person || !maySee(actor, { personId: person.id, within: person.within })) {
      throw new Refusal(404, 'no-such-person')
    }
    const today = dayInChina(outside.now())
    const days = daysAhead(today)
    const [calendar, later, exemptions] = await Promise.all([
      calendarFor([person], [today, days.at(-1)!]),
      laterPlans(ofPerson(person.id), today, 'person'),
      exemptionsFrom([person.id], today),
    ])
    const held = calendar.planOn(person, today)
    return {
      category: person.category,
      plan: held && shownPlan(held.plan, held.kind),
      later,
      exemptions: await presentExemptions(exemptions.get(person.id) ?? []),
      days: shownDays(calendar, person, days),
      abilities: planAbilitiesOf(actor),
    }
  }),

  /** An officer frees a person for a while. */
  implement(
    endpoints.addExemption,
    exemptionContract.addExemption,
  )(async ({ input: { personId, ...stretch }, actor, outside }) => {
    const person = await keptPerson(personId, actor)
    const row = await exempt(person, stretch, { staffId: actor.staffId, now: outside.now() })
    return (await presentExemptions([row]))[0]!
  }),

  /** An officer ends that. */
  implement(
    endpoints.endExemption,
    exemptionContract.endExemption,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const exemption = await exemptionById(id)
    if (!exemption) throw new Refusal(404, 'no-such-exemption')
    await keptPerson(exemption.personId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentExemptions([await endExemption(exemption, reason, by)]))[0]!
  }),

  /** An officer puts a person into a category. */
  implement(
    endpoints.setCategory,
    categoryContract.setCategory,
  )(async ({ input: { personId, category, reason }, actor, outside }) => {
    const person = await keptPerson(personId, actor)
    await moveToCategory(person, category, reason, {
      staffId: actor.staffId,
      now: outside.now(),
    })
    return { category }
  }),

  /** An official reads the county's plans and holidays. */
  implement(
    endpoints.listCategoryPlans,
    contract.listCategoryPlans,
  )(async ({ actor, outside }) => {
    const countyId = (await countyOf(actor.organisationId))?.id ?? null
    const abilities = { plan: mayKeepCategories(actor) }
    if (countyId === null) return { plans: [], holidays: [], abilities }
    return { ...(await categoriesOf(countyId, outside.now())), abilities }
  }),

  /** The county enters the holidays of a year. */
  implement(
    endpoints.setHolidays,
    holidayContract.setHolidays,
  )(async ({ input: { year, holidays }, actor, outside }) => {
    const countyId = (await countyOf(actor.organisationId))?.id ?? null
    if (!mayKeepCategories(actor) || countyId === null) throw new Refusal(403, 'wrong-role')
    const by = { staffId: actor.staffId, now: outside.now() }
    return { holidays: await replaceYear(countyId, year, holidays, by) }
  }),
]

/** Whom an officer may set a plan for. @throws {Refusal} 404 or 403 otherwise. */
async function targetOf(asked: PlanFor, actor: Officer): Promise<Target> {
  if (asked.kind === 'person') {
    return { kind: 'person', person: await keptPerson(asked.personId, actor) }
  }
  const countyId = (await countyOf(actor.organisationId))?.id ?? null
  if (!mayKeepCategories(actor) || countyId === null) throw new Refusal(403, 'wrong-role')
  return { kind: 'category', countyId, category: asked.category }
}
