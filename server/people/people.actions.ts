import { randomUUID } from 'node:crypto'
import type { Actor, Endpoint } from '#shared/endpoint'
import { isMinor, maskedIdNumber, maskedPhone } from '#shared/people/id-number.rules'
import type { PersonRow } from '#shared/people/people.contract'
import * as endpoints from '#shared/people/people.endpoints'
import { activateBinding, unbind } from '../account/bindings.model'
import { endSessionsOf } from '../account/sessions.model'
import { lastCheckIns } from '../checkins/checkins.model'
import { calendarFor } from '../checkins/calendar'
import { setFirstPlan } from '../checkins/planning'
import { shownPlan } from '../checkins/plans.actions'
import { tellLater } from '../courses/news.model'
import { dayInChina } from '#shared/time/days'
import { addMessage } from '../messages/messages.model'
import { organisationById, organisationNames } from '../organisation/organisation.model'
import { type Act, recordAct } from '../oversight/acts.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import type { Category } from '#shared/checkins/categories.contract'
import type { Terms } from '#shared/checkins/terms.contract'
import { ACTIVATION_HOURS, endCodes, issueCode } from './activations.model'
import { type Person, type Secrets, addPerson, personById, setBindingStage } from './people.model'
import { mayKeep } from './people.policy'

/** Who acts, and when. */
export interface By {
  actor: Extract<Actor, { role: 'officer' }>
  now: Date
}

/** Makes lines of the list; sealed fields are masked here. */
export async function asRows(people: readonly (Person & Secrets)[], now: Date) {
  const ids = people.map(({ id }) => id)
  const today = dayInChina(now)
  const [offices, calendar, last] = await Promise.all([
    organisationNames(people.map(({ officeId }) => officeId)),
    calendarFor(people, [today, today]),
    lastCheckIns(ids),
  ])
  const planOf = (person: Person) => {
    const held = calendar.planOn(person, today)
    return held && shownPlan(held.plan, held.kind)
  }
  return people.map((person): PersonRow => ({
    id: person.id,
    name: person.name,
    officeId: person.officeId,
    officeName: offices.get(person.officeId) ?? '',
    idNumberMasked: maskedIdNumber(person.idNumber),
    phoneMasked: maskedPhone(person.phone),
    category: person.category,
    plan: planOf(person),
    binding: person.binding,
    newPhoneAskedAt: person.newPhoneAskedAt?.toISOString() ?? null,
    lastCheckInAt: last.get(person.id)?.toISOString() ?? null,
  }))
}

/** Opens a file for a person whom an office is to look after. */
export async function register(
  asked: Secrets & {
    name: string
    officeId: string
    category: Category | null
    terms: Terms | null
  },
  { actor, now }: By,
  vault: Vault,
): Promise<string> {
  const office = await organisationById(asked.officeId)
  if (office?.level !== 'office' || !mayKeep(actor, office))
    throw new Refusal(404, 'no-such-office')
  const person: Person = {
    id: randomUUID(),
    name: asked.name,
    officeId: office.id,
    homeCountyId: office.within.at(-2)!,
    within: office.within,
    category: asked.category,
    binding: 'none',
    newPhoneAskedAt: null,
    registeredAt: now,
    juvenile: isMinor(asked.idNumber, dayInChina(now)),
  }
  await inTransaction(async session => {
    await addPerson(person, asked, vault, session)
    await tellLater({ kind: 'person', aboutId: person.id, dueAt: now }, session)
    if (asked.terms) {
      await setFirstPlan(person.id, asked.terms, { staffId: actor.staffId, now }, session)
    }
    await recordAct(
      actOf({ actor, now }, endpoints.registerPerson, person.id, {
        officeId: office.id,
        category: asked.category,
        terms: asked.terms,
      }),
      session,
    )
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal(409, 'already-registered') : error
  })
  return person.id
}

/** Makes a one-time code for binding a phone. */
export async function issueActivation(
  { personId, identitySeen }: { personId: string; identitySeen: boolean },
  { actor, now }: By,
  vault: Vault,
) {
  const person = await keptPerson(personId, actor)
  const expiresAt = new Date(now.getTime() + ACTIVATION_HOURS * 3600_000)
  const activation = { personId, identitySeen, issuedBy: actor.staffId, expiresAt }
  const code = await inTransaction(async session => {
    // A phone in use stays in use until the new one is bound.
    if (person.binding === 'none')
      await setBindingStage(personId, { binding: 'code-issued' }, session)
    await recordAct(
      actOf({ actor, now }, endpoints.issueActivation, personId, { identitySeen }),
      session,
    )
    return issueCode(activation, vault, session)
  })
  return { code, expiresAt: expiresAt.toISOString() }
}

/** Notes that the officer knows who holds the phone; from now on it can sign in. */
export async function confirmBinding(personId: string, { actor, now }: By): Promise<void> {
  await keptPerson(personId, actor)
  await inTransaction(async session => {
    if (!(await activateBinding(personId, session))) throw new Refusal(409, 'nothing-pending')
    await setBindingStage(personId, { binding: 'active' }, session)
    await addMessage(personId, now, { kind: 'phone-bound' }, session)
    await recordAct(actOf({ actor, now }, endpoints.confirmBinding, personId), session)
  })
}

/** Ends the binding of a phone, its sessions and any code that is about. */
export async function endBinding(personId: string, reason: string, { actor, now }: By) {
  await keptPerson(personId, actor)
  await inTransaction(async session => {
    await unbind(personId, session)
    await endCodes(personId, session)
    await endSessionsOf(personId, now, session)
    await setBindingStage(personId, { binding: 'none', newPhoneAskedAt: null }, session)
    await recordAct(actOf({ actor, now }, endpoints.endBinding, personId, { reason }), session)
  })
}

/** What is recorded of an act on a file. */
const actOf = (
  { actor, now }: By,
  { id }: Endpoint,
  subjectId: string,
  details: Act['details'] = {},
): Act => ({ staffId: actor.staffId, act: id, subjectId, at: now, details })

/** A person whose file the actor keeps. @throws {Refusal} 404 otherwise, as if there were none. */
export async function keptPerson(personId: string, actor: By['actor']): Promise<Person> {
  const person = await personById(personId)
  if (!person || !mayKeep(actor, person)) throw new Refusal(404, 'no-such-person')
  return person
}
