import type { PlanFor } from '#shared/checkins/plans.contract'
import * as contract from '#shared/courses/assignments.contract'
import * as endpoints from '#shared/courses/assignments.endpoints'
import { dayInChina } from '#shared/time/days'
import { keptPerson } from '../people/people.actions'
import { personById } from '../people/people.model'
import { pageByText, readTextCursor } from '../platform/cursor'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { type Target, assign, endNow, presentAssignments, subjectsOf } from './assignments.actions'
import { assignmentById, officesOf, searchAssignments } from './assignments.model'
import { type Officer, type Official, askingOf } from './lesson-asking'
import {
  assignmentAbilitiesOf,
  mayAssign,
  mayAssignCategories,
  mayReadAssignment,
} from './lessons.policy'

const PAGE = 30

/** Who has to study what until when. */
export const assignmentRoutes = [
  implement(
    endpoints.listAssignments,
    contract.listAssignments,
  )(async ({ input, actor, outside }) => {
    const now = outside.now()
    const asked = { ...input, after: readTextCursor(input.after) }
    const subjects = input.personId === undefined ? {} : await ofPerson(input.personId, actor)
    const { countyId } = await askingOf(actor)
    const listedFor = [actor.organisationId, ...(countyId ? [officesOf(countyId)] : [])]
    const rows = await searchAssignments(
      listedFor,
      { ...asked, ...subjects },
      dayInChina(now),
      PAGE,
    )
    const { page, next } = pageByText(rows, PAGE, ({ lastDay, id }) => ({ text: lastDay, id }))
    return {
      assignments: await presentAssignments(page, now),
      next,
      abilities: assignmentAbilitiesOf(actor),
    }
  }),

  implement(
    endpoints.assignLessons,
    contract.assignLessons,
  )(async ({ input, actor, outside }) => {
    const now = outside.now()
    const target = await targetOf(input.for, actor)
    const assigned = await assign(input, target, { staffId: actor.staffId, now })
    return (await presentAssignments([assigned], now))[0]!
  }),

  implement(
    endpoints.endAssignment,
    contract.endAssignment,
  )(async ({ input: { id, ...asked }, actor, outside }) => {
    const now = outside.now()
    const assignment = await assignmentById(id)
    if (!assignment || !mayAssign(actor, assignment)) {
      throw new Refusal(404, 'no-such-assignment')
    }
    const ended = await endNow(assignment, asked, { staffId: actor.staffId, now })
    return (await presentAssignments([ended], now))[0]!
  }),
]

async function ofPerson(personId: string, actor: Official) {
  const person = await personById(personId)
  if (!person || !mayReadAssignment(actor, person)) throw new Refusal(404, 'no-such-person')
  return { subjects: subjectsOf(person) }
}

async function targetOf(asked: PlanFor, actor: Officer): Promise<Target> {
  if (asked.kind === 'person') {
    return { kind: 'person', person: await keptPerson(asked.personId, actor) }
  }
  const { county } = await askingOf(actor)
  if (!mayAssignCategories(actor) || county === null) throw new Refusal(403, 'wrong-role')
  return { kind: 'category', county, category: asked.category }
}
