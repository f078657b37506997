import { randomUUID } from 'node:crypto'
import { book } from '#shared/visits/bookings/bookings.endpoints'
import { seedClaim, seedDecision } from '../../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../../server/scripts/demo/tree'
import { KEYS } from '../../helpers/keys'
import { ANSWERS, forwarded, slotAt } from '../../server/visits/bookings/families'
import { type Asker, FAMILIES, NONE, type Own, type Rows, VISIT_DESKS } from './askers'

/** To the relative whose it is; another does not know it. */
const own = { may: ['relative'] as Asker[], unknownTo: ['otherRelative'] as Asker[] }
/** To the county's desk and the prison; others do not know it. */
const clerk = { may: ['clerk'] as Asker[], unknownTo: ['otherClerk'] as Asker[] }
const prison = { may: ['prison'] as Asker[], unknownTo: ['otherPrison'] as Asker[] }
const desks = {
  may: [...clerk.may, ...prison.may],
  unknownTo: [...clerk.unknownTo, ...prison.unknownTo],
}
/** Somebody else has dealt with it meanwhile: the question changes nothing. */
const MEANWHILE = { steps: 99 }
const CHANGED = { answered: 409 }

/** What is made once for all rows of a world. */
function once<T>(make: (own: Own) => Promise<T>): (own: Own) => Promise<T> {
  const made = new WeakMap<object, Promise<T>>()
  return own => {
    const known = made.get(own.world) ?? make(own)
    made.set(own.world, known)
    return known
  }
}

/** An accepted claim of the first relative. */
const kinshipTo = (prisonId: string, prisonerName: string) =>
  once(async ({ world }) => {
    await world.relative(1)
    const now = world.outside.now()
    const said = { relativeId: 'demo-relative-1', prisonId, prisonerName, prisonerNumber: null }
    const claim = await seedClaim({ ...said, kin: 'parent' }, now, KEYS.vault)
    await seedDecision(claim, { reason: null }, now, KEYS.vault)
    return claim.id
  })
const near = kinshipTo(ORGANISATIONS.prison.id, '孙甲')
const barred = kinshipTo(ORGANISATIONS.prison.id, '孙乙')
const far = kinshipTo(ORGANISATIONS.otherPrison.id, '孙丙')

const request = (kinshipId: string) => ({
  ...{ attemptId: randomUUID(), kinshipId, answers: ANSWERS },
  ...{ companions: [], needs: [], interpreter: null },
})

/** A visit of the first relative that the desk has handed on. */
const handedOn = (kinship: (own: Own) => Promise<string>, slotId: string) =>
  once(async it => {
    const relative = await it.world.relative(1)
    const { body } = await relative.ask(book, { ...request(await kinship(it)), slotId })
    await forwarded(it.world, body.id)
    return body.id as string
  })
const FAR = ORGANISATIONS.otherPrison.id
const asked = handedOn(near, slotAt('2026-12-04'))
const suspended = handedOn(barred, slotAt('2026-12-08'))
const byHand = handedOn(far, slotAt('2026-12-03', '09:00', FAR))
const takenBack = handedOn(far, slotAt('2026-12-07', '09:00', FAR))

const said = { words: '', note: '' }

/** Who gets what of visits, from asking to the day itself. */
export const VISITS_BOOKINGS: Rows = {
  'bookings.prepare': {
    input: async it => ({
      ...{ kinshipId: await far(it), answers: ANSWERS, companions: [], slotId: null },
    }),
    ...own,
  },
  'bookings.book': {
    input: async it => ({
      ...request(await far(it)),
      slotId: slotAt('2026-12-10', '09:00', FAR),
    }),
    ...own,
  },
  'bookings.join-waiting-list': {
    input: async it => ({
      ...request(await far(it)),
      ...{ fromDay: '2026-12-14', toDay: '2026-12-20' },
    }),
    ...own,
  },
  'bookings.list': { input: () => ({}), may: FAMILIES },
  'bookings.read': { input: async it => ({ id: await asked(it) }), ...own },
  'bookings.calendar': { input: async it => ({ id: await asked(it) }), ...own },
  'bookings.withdraw': { input: async it => ({ id: await takenBack(it), words: '' }), ...own },
  // There is no such time.
  'bookings.reschedule': {
    input: async it => ({ attemptId: randomUUID(), id: await asked(it), slotId: 'none' }),
    ...own,
    answered: 404,
  },
  // It did not come back.
  'bookings.complete': {
    input: async it => ({
      ...{ id: await asked(it), companions: [], needs: [], interpreter: null, words: '' },
    }),
    ...own,
    ...CHANGED,
  },
  'bookings.prompt': { input: () => ({}), may: FAMILIES },
  'bookings.answer-prompt': {
    input: () => ({ attemptId: randomUUID(), answer: 'accept' }),
    may: FAMILIES,
  },
  'bookings.own-suspensions': { input: () => ({}), may: FAMILIES },
  'bookings.desk': { input: () => ({ list: 'to-check' }), may: VISIT_DESKS },
  'bookings.open': { input: async it => ({ id: await asked(it) }), ...desks },
  'bookings.check': {
    input: async it => ({
      ...{ id: await asked(it), ...MEANWHILE },
      decision: { kind: 'forward', roomId: null, note: '' },
    }),
    ...clerk,
    ...CHANGED,
  },
  'bookings.enter-answer': {
    input: async it => ({
      ...{ id: await byHand(it), ...MEANWHILE, heardFrom: '电话' },
      answer: { kind: 'refuse', reason: 'time-not-possible', words: '' },
    }),
    ...clerk,
    ...CHANGED,
  },
  'bookings.export-request': { input: async it => ({ id: await byHand(it) }), ...clerk },
  'bookings.approve': {
    input: async it => ({
      ...{ id: await asked(it), ...MEANWHILE, ...said },
      ...{ slotId: null, minutes: 30, companions: [] },
    }),
    ...prison,
    ...CHANGED,
  },
  'bookings.refuse': {
    input: async it => ({ id: await asked(it), ...MEANWHILE, ...said, reason: 'month-used' }),
    ...prison,
    ...CHANGED,
  },
  // The desk may for a prison without accounts only.
  'bookings.cancel': {
    input: async it => ({ id: await asked(it), ...MEANWHILE, ...said, reason: 'equipment' }),
    ...desks,
    ...CHANGED,
  },
  'bookings.set-room': {
    input: async it => ({ id: await asked(it), ...MEANWHILE, roomId: null }),
    ...clerk,
    ...CHANGED,
  },
  'bookings.attendance': {
    input: async it => ({
      ...{ id: await asked(it), ...MEANWHILE, came: 'came', identitySeen: true, words: '' },
    }),
    ...clerk,
    ...CHANGED,
  },
  'bookings.settle-attention': {
    input: async it => ({ id: await asked(it), ...MEANWHILE, note: '' }),
    ...desks,
    ...CHANGED,
  },
  'bookings.day': { input: () => ({ day: '2026-12-04' }), may: VISIT_DESKS },
  'bookings.calls': { input: () => ({}), may: ['clerk', 'otherClerk'] },
  'bookings.called': {
    input: () => ({ id: NONE, outcome: 'reached' }),
    may: ['clerk', 'otherClerk'],
    answered: 404,
  },
  'bookings.suspend': {
    input: async it => ({
      ...{ attemptId: randomUUID(), bookingId: await suspended(it), months: 1 },
      ...{ reason: 'recording', ...said },
    }),
    ...prison,
  },
  'bookings.lift-suspension': {
    input: () => ({ id: NONE, words: '不再需要' }),
    may: ['prison', 'otherPrison'],
    answered: 404,
  },
  'bookings.suspensions': { input: () => ({ which: 'running' }), may: ['prison', 'otherPrison'] },
}
