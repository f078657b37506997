import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { book } from '#shared/visits/bookings/bookings.endpoints'
import { checkBooking, approveBooking, openBooking } from '#shared/visits/bookings/desk.endpoints'
import { checkDigitOf } from '#shared/people/id-number.rules'
import type { Kin } from '#shared/visits/relatives/kin'
import { openSession } from '../../../../server/account/sessions.model'
import { signToken } from '../../../../server/platform/tokens'
import { seedClaim, seedDecision, seedRelative } from '../../../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { slotById, slotIdOf } from '../../../../server/visits/prisons/slots.model'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { type Answer, type Caller, KEYS, MORNING, type World, caller } from '../../../helpers/world'

/** What tests leave behind; prisons, their rules and their weeks stay. */
const LEFT = [
  ...['visit_bookings', 'visit_turns', 'visit_suspensions', 'visit_reminders', 'visit_facts'],
  ...['visit_relatives', 'visit_kinships', 'visit_kinship_steps', 'visit_proofs'],
  ...['visit_companions', 'visit_prisoner_lists', 'visit_list_steps'],
  ...['visit_prisoners', 'visit_permitted', 'visit_slots', 'visit_looks', 'looks', 'prompts'],
  ...['prompt_agreements', 'sessions', 'evidence', 'attempts'],
]

/** The prisons of the demo as on the first morning, and nobody has asked for anything: quicker than a new world. */
export async function anew(world: World): Promise<void> {
  world.setTime(MORNING)
  const db = mongoose.connection.db!
  await Promise.all(LEFT.map(name => db.collection(name).deleteMany({})))
  await db.collection('visit_bureau_rooms').updateMany({}, { $set: { takings: [] } })
  await seedPrisons(world.outside.now(), KEYS.vault)
}

/** A relative with a claim that was accepted, signed in. */
export interface Family {
  ask: Caller['ask']
  relativeId: string
  kinshipId: string
}

interface Invented {
  prisonId?: string
  prisonerName?: string
  prisonerNumber?: string | null
  kin?: Kin
  /** Whether a clerk has seen who he is. */
  seen?: boolean
}

/** A family that does not exist. @param number - another one for each; from 1. */
export async function familyOf(
  world: World,
  number: number,
  changes: Invented = {},
): Promise<Family> {
  const { seen = true, ...claim } = changes
  const id = `family-${number}`
  const openid = `openid-${id}`
  const digits = `99010419600101${String(number).padStart(3, '0')}`
  const relative = {
    ...{ id, openid, seen, countyId: ORGANISATIONS.county.id },
    name: `周${String.fromCodePoint(0x4e00 + number)}`,
    idNumber: digits + checkDigitOf(digits),
    phone: `139000${String(number).padStart(5, '0')}`,
  }
  const now = world.outside.now()
  await seedRelative(relative, now, KEYS.vault)
  const claimed = await seedClaim(
    {
      relativeId: id,
      prisonId: ORGANISATIONS.prison.id,
      prisonerName: `吴${String.fromCodePoint(0x4e00 + number)}`,
      prisonerNumber: null,
      kin: 'parent',
      ...claim,
    },
    now,
    KEYS.vault,
  )
  // The desk accepts nobody's claim whom it has not seen.
  if (seen) await seedDecision(claimed, { reason: null }, now, KEYS.vault)
  const sessionId = `session-${id}`
  await openSession({ id: sessionId, kind: 'relative', subjectId: id, startedAt: now })
  return {
    ask(endpoint, input) {
      // A token is good for a quarter of an hour, and tests turn the clock.
      const token = signToken(KEYS.tokens, sessionId, world.outside.now())
      return caller(world.origin, { authorization: `Bearer ${token}` }).ask(endpoint, input)
    },
    relativeId: id,
    kinshipId: claimed.id,
  }
}

export const ANSWERS = { rather: 'remote', hard: ['far'], phone: 'yes' } as const

/** A time at the demo's prison. @param day - YYYY-MM-DD. @param clock - HH:mm, both China. */
export const slotAt = (day: string, clock = '09:00', prisonId = ORGANISATIONS.prison.id): string =>
  slotIdOf(prisonId, new Date(`${day}T${clock}:00+08:00`))

/** How many places of a time are taken. */
export const takenOf = async (slotId: string): Promise<number> => (await slotById(slotId))!.taken

/** What a family asks for, unless a test says otherwise. */
export const wanted = ({ kinshipId }: Family, slotId: string, changes: object = {}) => ({
  ...{ attemptId: randomUUID(), kinshipId, slotId, answers: ANSWERS },
  ...{ companions: [], needs: [], interpreter: null },
  ...changes,
})

/** A family asks for a visit. */
export const booked = (family: Family, slotId: string, changes: object = {}): Promise<Answer> =>
  family.ask(book, wanted(family, slotId, changes))

/** The county's desk hands a request on. @returns the answer. */
export async function forwarded(world: World, id: string, roomId: string | null = null) {
  const clerk = await world.staff('clerk')
  const { body } = await clerk.ask(openBooking, { id })
  const decision = { kind: 'forward', roomId, note: '' }
  return clerk.ask(checkBooking, { id, steps: body.row.steps, decision })
}

/** The prison says yes. @returns the answer. */
export async function approved(world: World, id: string, changes: object = {}) {
  const prison = await world.staff('prison')
  const { body } = await prison.ask(openBooking, { id })
  return prison.ask(approveBooking, {
    ...{ id, steps: body.row.steps, slotId: null, minutes: 30 },
    companions: body.people.flatMap((one: { companionId: string | null }) => one.companionId ?? []),
    ...{ words: '', note: '' },
    ...changes,
  })
}

/** Asked for, handed on and said yes to. @returns the id. */
export async function firmVisit(world: World, family: Family, slotId: string): Promise<string> {
  const { body, status } = await booked(family, slotId)
  if (status !== 200) throw new Error(JSON.stringify(body))
  await forwarded(world, body.id)
  const said = await approved(world, body.id)
  if (said.status !== 200) throw new Error(JSON.stringify(said.body))
  return body.id
}
