import * as contract from '#shared/courses/class-desk.contract'
import * as endpoints from '#shared/courses/classes.endpoints'
import type { Actor } from '#shared/endpoint'
import { countyOf } from '../../organisation/organisation.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { refuseWrongLessons } from './class-lessons'
import { callOff, changeWhatIsSaid } from './changing.actions'
import { holdClass, inviteMore } from './classes.actions'
import { type StoredClass, classById, classPage } from './classes.model'
import {
  classAbilitiesOf,
  classScopeOf,
  mayHoldClasses,
  mayKeepClass,
  mayReadClass,
} from './classes.policy'
import { invitedBy, meantBy } from './inviting'
import { presentClass, presentClasses } from './presenting'

const PAGE = 30

type Official = Extract<Actor, { role: 'officer' | 'procurator' }>
type Officer = Extract<Actor, { role: 'officer' }>

/** Group sessions, as officials announce and change them. */
export const classRoutes = [
  /** An official reads the classes held, or attended by those, at or below their organisation. */
  implement(
    endpoints.listClasses,
    contract.listClasses,
  )(async ({ input, actor, outside }) => {
    const page = await classPage(classScopeOf(actor), input, outside.now(), PAGE)
    return {
      classes: await presentClasses(page.classes),
      next: page.next,
      abilities: classAbilitiesOf(actor),
    }
  }),

  /** An official opens a class. */
  implement(
    endpoints.openClass,
    contract.openClass,
  )(async ({ input: { id }, actor }) => shown(await readable(id, actor), actor)),

  /** An officer asks how many would be invited. */
  implement(
    endpoints.previewInvite,
    contract.previewInvite,
  )(async ({ input: { invite, audience }, actor }) => {
    if (!mayHoldClasses(actor)) throw new Refusal(403, 'wrong-role')
    const { people, leftOut } = await meantBy(invite, audience, actor)
    return { people: people.length, leftOut }
  }),

  /** An officer announces a class. */
  implement(
    endpoints.scheduleClass,
    contract.scheduleClass,
  )(async ({ input, actor, outside }) => {
    if (!mayHoldClasses(actor)) throw new Refusal(403, 'wrong-role')
    const { draft, invite } = input
    await refuseWrongLessons(draft, (await countyOf(actor.organisationId))?.id ?? null)
    const people = await invitedBy(invite, draft.audience, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return shown(await holdClass(input, actor.organisationId, people, by), actor)
  }),

  /** An officer changes a class. */
  implement(
    endpoints.changeClass,
    contract.changeClass,
  )(async ({ input, actor, outside }) => {
    const one = await kept(input.id, actor)
    await refuseWrongLessons(input.draft, (await countyOf(actor.organisationId))?.id ?? null)
    const by = { staffId: actor.staffId, now: outside.now() }
    return shown(await changeWhatIsSaid(one, input, by), actor)
  }),

  /** An officer cancels a class. */
  implement(
    endpoints.cancelClass,
    contract.cancelClass,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const one = await kept(id, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return shown(await callOff(one, reason, by), actor)
  }),

  /** An officer invites more people. */
  implement(
    endpoints.inviteToClass,
    contract.inviteToClass,
  )(async ({ input: { id, invite }, actor, outside }) => {
    const one = await kept(id, actor)
    const people = await invitedBy(invite, one.audience, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return shown(await inviteMore(one, people, by), actor)
  }),
]

const shown = (one: StoredClass, actor: Actor) => presentClass(one, mayKeepClass(actor, one))

async function readable(id: string, actor: Official): Promise<StoredClass> {
  const one = await classById(id)
  if (!one || !mayReadClass(actor, one)) throw new Refusal(404, 'no-such-class')
  return one
}

/** @throws {Refusal} 404 it is not theirs to see, 403 not theirs to change. */
async function kept(id: string, actor: Officer): Promise<StoredClass> {
  const one = await readable(id, actor)
  if (!mayKeepClass(actor, one)) throw new Refusal(403, 'wrong-role')
  return one
}
