import type { PlanFor } from '#shared/checkins/plans.contract'
import * as questions from '#shared/reports/questions.contract'
import { ReportKind } from '#shared/reports/questions.contract'
import * as contract from '#shared/reports/schedules.contract'
import * as endpoints from '#shared/reports/schedules.endpoints'
import { dayInChina } from '#shared/time/days'
import type { Actor } from '#shared/endpoint'
import { countyOf, organisationById } from '../organisation/organisation.model'
import { keptPerson } from '../people/people.actions'
import { personById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { changeOwnQuestions } from './questions.actions'
import { questionsOf } from './questions.model'
import {
  mayDecideReports,
  mayReadReports,
  mayScheduleCategories,
  reportAbilitiesOf,
  reportScopeOf,
} from './reports.policy'
import {
  type Target,
  endScheduleNow,
  presentSchedules,
  schedulesListed,
  schedulesOfPerson,
  setScheduleFor,
} from './schedules.actions'
import { schedulesById } from './schedules.model'

type Officer = Extract<Actor, { role: 'officer' }>

/** How often reports are made, and what is asked in them. */
export const reportScheduleRoutes = [
  /** An official reads how often reports are made. */
  implement(
    endpoints.listSchedules,
    contract.listSchedules,
  )(async ({ input: { personId }, actor, outside }) => {
    const today = dayInChina(outside.now())
    const abilities = { change: reportAbilitiesOf(actor).change }
    if (personId !== undefined) {
      const person = await personById(personId)
      if (!person || !mayReadReports(actor, person)) throw new Refusal(404, 'no-such-person')
      return {
        schedules: await presentSchedules(await schedulesOfPerson(person, today)),
        abilities,
      }
    }
    const county = await countyOf(actor.organisationId)
    const rows = await schedulesListed({ county, scope: reportScopeOf(actor) }, today)
    return { schedules: await presentSchedules(rows), abilities }
  }),

  /** An officer says how often somebody reports. */
  implement(
    endpoints.setSchedule,
    contract.setSchedule,
  )(async ({ input, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    const set = await setScheduleFor(input, await targetOf(input.for, actor), by)
    return (await presentSchedules([set]))[0]!
  }),

  /** An officer ends that. */
  implement(
    endpoints.endSchedule,
    contract.endSchedule,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const [schedule] = await schedulesById([id])
    if (!schedule || !mayDecideReports(actor, schedule)) {
      throw new Refusal(404, 'no-such-schedule')
    }
    if (schedule.personId === null && !mayScheduleCategories(actor)) {
      throw new Refusal(403, 'wrong-role')
    }
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentSchedules([await endScheduleNow(schedule, reason, by)]))[0]!
  }),

  /** An official reads what an office asks. */
  implement(
    endpoints.listQuestionSets,
    questions.listQuestionSets,
  )(async ({ input: { officeId }, actor }) => {
    const office = await officeFor(officeId)
    if (!office || !mayReadReports(actor, office)) throw new Refusal(404, 'no-such-office')
    const asked = await questionsOf(officeId)
    return {
      sets: ReportKind.options.map(kind => asked[kind]),
      abilities: { change: mayDecideReports(actor, office) },
    }
  }),

  /** An officer sets what an office asks besides. */
  implement(
    endpoints.setOwnQuestions,
    questions.setOwnQuestions,
  )(async ({ input, actor, outside }) => {
    const office = await officeFor(input.officeId)
    if (!office || !mayDecideReports(actor, office)) throw new Refusal(404, 'no-such-office')
    return changeOwnQuestions(input, { staffId: actor.staffId, now: outside.now() })
  }),
]

async function officeFor(id: string) {
  const office = await organisationById(id)
  return office?.level === 'office' ? office : null
}

/** Whom an officer may set a schedule for. @throws {Refusal} 404 or 403 otherwise. */
async function targetOf(asked: PlanFor, actor: Officer): Promise<Target> {
  if (asked.kind === 'person') {
    return { kind: 'person', person: await keptPerson(asked.personId, actor) }
  }
  const county = await countyOf(actor.organisationId)
  if (!mayScheduleCategories(actor) || county === null) throw new Refusal(403, 'wrong-role')
  return { kind: 'category', county, category: asked.category }
}
