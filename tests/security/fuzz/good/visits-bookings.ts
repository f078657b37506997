import { randomUUID } from 'node:crypto'
import { book, joinWaitingList } from '#shared/visits/bookings/bookings.endpoints'
import { checkBooking, suspendVisits } from '#shared/visits/bookings/desk.endpoints'
import { seedClaim, seedDecision } from '../../../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { askToRemind, settleReminders } from '../../../../server/visits/bookings/reminding'
import { KEYS } from '../../../helpers/keys'
import type { World } from '../../../helpers/world'
import {
  ANSWERS,
  booked,
  familyOf,
  firmVisit,
  forwarded,
  slotAt,
} from '../../../server/visits/bookings/families'
import { ANEW, type Good, idsOf, must } from './good'

const FAR = ORGANISATIONS.otherPrison.id
const NEEDS = { companions: [], needs: [], interpreter: null }
const SAID = { words: '', note: '' }
const CLOCKS = ['09:00', '09:40', '10:20']
const times = (day: string, prisonId: string) => CLOCKS.map(clock => slotAt(day, clock, prisonId))

/** An accepted claim of the relative who asks here. */
async function kinshipTo(world: World, prisonId: string, prisonerName: string): Promise<string> {
  await world.relative(1)
  const now = world.outside.now()
  const said = { relativeId: 'demo-relative-1', prisonId, prisonerName, prisonerNumber: null }
  const claim = await seedClaim({ ...said, kin: 'parent' }, now, KEYS.vault)
  await seedDecision(claim, { reason: null }, now, KEYS.vault)
  return claim.id
}

/** What the relative who asks here has asked for, at some points of its way. */
async function own(world: World) {
  const relative = await world.relative(1)
  const kinshipId = await kinshipTo(world, FAR, '孙甲')
  const request = { kinshipId, answers: ANSWERS, ...NEEDS }
  const ids: string[] = []
  for (const slotId of times('2026-12-03', FAR)) {
    const question = { attemptId: randomUUID(), slotId, ...request }
    ids.push((await must(relative, book, question)).id as string)
  }
  const decision = { kind: 'return', reason: 'say-more', words: '' }
  await must(await world.staff('clerk'), checkBooking, { id: ids[1], steps: 0, decision })
  const line = { fromDay: '2026-12-20', toDay: '2026-12-22' }
  await must(relative, joinWaitingList, { attemptId: randomUUID(), ...request, ...line })
  return { request, line, ids: ids as [string, string, string] }
}

/** Visits of others, for the desks to act on. */
async function others(world: World) {
  const family = (number: number, prisonId?: string) =>
    familyOf(world, number, { ...(prisonId !== undefined && { prisonId }) })
  const handedOn = async (number: number, slotId: string, prisonId?: string) => {
    const { body } = await booked(await family(number, prisonId), slotId)
    await forwarded(world, body.id)
    return body.id as string
  }
  const [nine, later, last] = CLOCKS.map(clock => slotAt('2026-12-04', clock)) as [
    ...[string, string, string],
  ]
  return {
    toCheck: (await booked(await family(401), slotAt('2026-12-02'))).body.id as string,
    byHand: await handedOn(402, slotAt('2026-12-07', '09:00', FAR), FAR),
    asked: [
      await handedOn(403, slotAt('2026-12-08')),
      await handedOn(404, slotAt('2026-12-08', '09:40')),
    ] as const,
    firm: [
      await firmVisit(world, await family(405), nine),
      await firmVisit(world, await family(406), later),
      await firmVisit(world, await family(407), last),
    ] as const,
  }
}

/** The evening before the visits below, when families are reminded of them. */
const EVENING = new Date('2026-12-08T12:00:00.000Z')
const HOUR = 3600_000

/** Visits that have come so far that somebody must see to them. */
async function toSeeTo(world: World) {
  const firm = async (number: number, clock: string) =>
    firmVisit(world, await familyOf(world, number), slotAt('2026-12-09', clock))
  const [flagged, suspended] = [await firm(408, '09:00'), await firm(409, '09:40')]
  // WeChat says nothing of what it is asked, so the desk calls.
  await askToRemind(EVENING)
  await settleReminders(new Date(EVENING.getTime() + HOUR))
  const said = { months: 1, reason: 'recording', words: '', note: '' }
  const question = { attemptId: randomUUID(), bookingId: suspended, ...said }
  const { id: suspension } = await must(await world.staff('prison'), suspendVisits, question)
  const calls = await idsOf(world, 'visit_reminders', { state: 'to-call' })
  return { flagged, suspension: suspension as string, calls }
}

/** Visits at every point of their way; the prisons of the demo are there. */
export async function goodOfBookings(world: World): Promise<Good> {
  const { request, line, ids } = await own(world)
  const { toCheck, byHand, asked, firm } = await others(world)
  const { flagged, suspension, calls } = await toSeeTo(world)
  const forward = { kind: 'forward', roomId: null, note: '' }
  return {
    'bookings.prepare': [
      { kinshipId: request.kinshipId, answers: ANSWERS, companions: [], slotId: null },
    ],
    'bookings.book': times('2026-12-10', FAR).map(slotId => ({
      ...{ attemptId: ANEW, slotId },
      ...request,
    })),
    'bookings.join-waiting-list': [{ attemptId: ANEW, ...request, ...line }],
    'bookings.read': ids.map(id => ({ id })),
    'bookings.calendar': [{ id: ids[0] }],
    'bookings.complete': [{ id: ids[1], ...NEEDS, words: '补上了' }],
    'bookings.reschedule': [
      { attemptId: ANEW, id: ids[0], slotId: slotAt('2026-12-14', '09:00', FAR) },
    ],
    'bookings.withdraw': [{ id: ids[2], words: '' }],
    'bookings.open': [{ id: asked[0] }],
    'bookings.check': [{ id: toCheck, steps: 0, decision: forward }],
    'bookings.enter-answer': [
      {
        ...{ id: byHand, steps: 1, heardFrom: '电话' },
        answer: { kind: 'refuse', reason: 'time-not-possible', words: '' },
      },
    ],
    'bookings.export-request': [{ id: byHand }],
    'bookings.approve': [
      { id: asked[0], steps: 1, slotId: null, minutes: 30, companions: [], ...SAID },
    ],
    'bookings.refuse': [{ id: asked[1], steps: 1, reason: 'month-used', ...SAID }],
    'bookings.cancel': [{ id: firm[1], steps: 2, reason: 'equipment', ...SAID }],
    'bookings.set-room': firm.map(id => ({ id, steps: 2, roomId: null })),
    'bookings.attendance': [{ id: firm[0], steps: 2, came: 'came', identitySeen: true, words: '' }],
    'bookings.settle-attention': [{ id: flagged, steps: 2, note: '' }],
    'bookings.called': calls.map(id => ({ id, outcome: 'reached' })),
    'bookings.lift-suspension': [{ id: suspension, words: '监狱提前恢复' }],
    'bookings.suspend': [
      { attemptId: ANEW, bookingId: firm[2], months: 1, reason: 'recording', ...SAID },
    ],
    'bookings.day': [{ day: '2026-12-04' }],
  }
}
