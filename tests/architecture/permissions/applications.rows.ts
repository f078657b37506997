import { randomBytes, randomUUID } from 'node:crypto'
import { setCourse, setSession, signUp } from '#shared/jobs/training.endpoints'
import { handOver } from '#shared/jobs/handovers.endpoints'
import { openSession } from '#shared/jobs/training.endpoints'
import { NOTICE } from '#shared/jobs/notice'
import { applyForm, withdrawApplication } from '#shared/jobs/applications.endpoints'
import { sendOut } from '../../../server/jobs/applications/applications.chores'
import { KEYS } from '../../helpers/keys'
import type { World } from '../../helpers/world'
import { NOTHING, applied, baseIn } from '../../server/jobs/applying'
import {
  ASKERS,
  OFFICERS,
  type Own,
  PERSONS,
  type Rows,
  ABOVE,
  KEEPERS,
  keepersOfOwn,
  purpose,
  readers,
  readersOfOwn,
} from './askers'

/** One base for all rows of a world: making one takes a quarter of a second. */
const bases = new WeakMap<World, Promise<string>>()
function base({ world }: Own): Promise<string> {
  const known = bases.get(world) ?? baseIn(world)
  bases.set(world, known)
  return known
}

/** An application that has gone out, of the second person unless another is meant; the one before is taken back. */
async function sent(own: Own, number = 2): Promise<string> {
  const { world } = own
  const employerId = await base(own)
  const held = await openOne(world, employerId, number)
  if (held !== null) {
    await (await world.person(number)).ask(withdrawApplication, { id: held, words: '' })
  }
  const id = await applied(world, number, employerId, { name: true })
  const tomorrow = new Date(world.outside.now().getTime() + 48 * 3600_000)
  await sendOut(tomorrow, KEYS.vault)
  return id
}

async function openOne(world: World, employerId: string, number: number): Promise<string | null> {
  const { body } = await (await world.person(number)).ask(applyForm, { employerId })
  return body.openId
}

const LATER = {
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T09:00:00.000Z',
  signUpUntil: '2026-11-30T09:00:00.000Z',
}
const COURSE = {
  ...{ id: null, title: '电工', provider: '县职高', about: '', for: 'adults' },
  free: { tuition: true, board: false, materials: true },
}
const sessionOf = (courseId: string) => ({
  ...{ courseId, id: null, place: '实训楼', places: 50, note: '' },
  ...LATER,
})

async function course({ world }: Own): Promise<string> {
  return (await (await world.staff('county')).ask(setCourse, COURSE)).body.id
}

async function session(own: Own): Promise<string> {
  const asked = sessionOf(await course(own))
  return (await (await own.world.staff('county')).ask(setSession, asked)).body.id
}

/** The second person is in it. */
async function signedUp(own: Own): Promise<{ sessionId: string; signUpId: string }> {
  const sessionId = await session(own)
  await (await own.world.person(2)).ask(signUp, { sessionId })
  const { body } = await (await own.world.staff('county')).ask(openSession, { id: sessionId })
  return { sessionId, signUpId: body.signUps[0].id }
}

/** Nobody but the county itself decides what it offers. */
const countyAlone = {
  may: ['county'] as const,
  unknownTo: OFFICERS.filter(name => name !== 'county'),
}
/** An office reads what its whole county offers. */
const readersOfCounty = {
  may: [...ABOVE, ...KEEPERS, 'otherOffice', 'procurator'] as const,
  unknownTo: ['otherCounty'] as const,
}

const HOUR = '2026-11-26T02:00:00.000Z'
const move = { from: 'sent', state: 'seen', words: '', interview: null, startedDay: null }

/** Who gets what of applications, of what goes out, of training, and of what became of work. */
export const APPLICATIONS: Rows = {
  'applications.form': { input: async own => ({ employerId: await base(own) }), may: PERSONS },
  'applications.apply': {
    input: async own => ({
      attemptId: randomUUID(),
      employerId: await base(own),
      postingId: null,
      shared: NOTHING,
      mayTell: false,
      consent: { version: NOTICE.version, agreed: true },
    }),
    may: PERSONS,
  },
  'applications.own': { input: () => ({}), may: PERSONS },
  // It is the second person's: to all others it is not there.
  'applications.open-own': {
    input: async own => ({ id: await sent(own) }),
    may: [],
    unknownTo: PERSONS,
  },
  'applications.say': {
    input: async own => ({ id: await sent(own), attemptId: randomUUID(), words: '您好' }),
    may: [],
    unknownTo: PERSONS,
  },
  'applications.answer': {
    input: async own => ({
      ...{ id: await sent(own), answer: 'accepted', interviewAt: HOUR, words: '' },
    }),
    may: [],
    unknownTo: PERSONS,
  },
  'applications.start': {
    input: async own => ({ id: await sent(own), startedDay: '2026-11-24' }),
    may: [],
    unknownTo: PERSONS,
  },
  'applications.withdraw': {
    input: async own => ({ id: await sent(own), words: '' }),
    may: [],
    unknownTo: PERSONS,
  },
  'applications.list': { input: () => ({ list: 'open' }), ...readers },
  'applications.open': {
    input: async own => ({ id: await sent(own), purpose }),
    ...readersOfOwn,
  },
  'applications.move': { input: async own => ({ id: await sent(own), ...move }), ...keepersOfOwn },
  'applications.tell': {
    input: async own => ({
      ...{ id: await sent(own), attemptId: randomUUID(), from: 'officer', words: '收到' },
    }),
    ...keepersOfOwn,
  },
  // Nothing waits: those who may act are told so.
  'applications.settle': {
    input: async own => ({ id: await sent(own), needs: 'word', words: '已转告' }),
    ...keepersOfOwn,
    answered: 409,
  },
  'handovers.view': {
    input: async own => ({ employerId: await base(own), purpose }),
    ...readersOfCounty,
  },
  'handovers.hand-over': {
    input: async own => {
      // Of the other office, which hands out its own.
      await Promise.all([sent(own, 2), sent(own, 5)])
      return { employerId: await base(own), way: 'print', purpose }
    },
    may: [...KEEPERS, 'otherOffice'],
    unknownTo: [...ABOVE, 'otherCounty'],
  },
  'handovers.end': {
    input: async own => {
      await sent(own)
      const county = await own.world.staff('county')
      const asked = { employerId: await base(own), way: 'link', purpose }
      return { id: (await county.ask(handOver, asked)).body.handover.id }
    },
    ...countyAlone,
  },
  // There is no such link: whoever asks is told so.
  'handovers.open': {
    input: () => ({ token: randomBytes(32).toString('base64url'), code: '000000' }),
    may: ASKERS,
    answered: 404,
  },
  'bases.list': { input: () => ({}), may: PERSONS },
  'bases.summarise': { input: () => ({}), ...readers },
  'training.list': { input: () => ({}), may: PERSONS },
  'training.own': { input: () => ({}), may: PERSONS },
  'training.sign-up': { input: async own => ({ sessionId: await session(own) }), may: PERSONS },
  // They have no place in it.
  'training.leave': {
    input: async own => ({ sessionId: (await signedUp(own)).sessionId }),
    may: [],
    unknownTo: PERSONS,
  },
  'training.courses': { input: () => ({ which: 'open' }), ...readers },
  'training.set-course': { input: () => COURSE, may: ['county', 'otherCounty'] },
  'training.close-course': {
    input: async own => ({ id: await course(own), reason: '已办完' }),
    ...countyAlone,
  },
  'training.set-session': {
    input: async own => sessionOf(await course(own)),
    ...countyAlone,
  },
  'training.cancel-session': {
    input: async own => ({ id: await session(own), reason: '天气' }),
    ...countyAlone,
  },
  'training.session': {
    input: async own => ({ id: await session(own) }),
    ...readersOfCounty,
  },
  // It has not begun: those who may note are told so by the day that is none of it.
  'training.attendance': {
    input: async own => {
      const { sessionId, signUpId } = await signedUp(own)
      return { sessionId, day: '2026-12-01', marks: [{ signUpId, mark: 'present' }] }
    },
    may: [...KEEPERS, 'otherOffice'],
    unknownTo: [...ABOVE, 'otherCounty'],
    answered: 400,
  },
  'training.results': {
    input: async own => {
      const { sessionId, signUpId } = await signedUp(own)
      return { sessionId, results: [{ signUpId, result: 'passed' }] }
    },
    may: [...KEEPERS, 'otherOffice'],
    unknownTo: [...ABOVE, 'otherCounty'],
    answered: 409,
  },
  'training.take-out': {
    input: async own => ({ signUpId: (await signedUp(own)).signUpId, reason: '本人来电' }),
    ...keepersOfOwn,
  },
  'outcomes.own': { input: () => ({}), may: PERSONS },
  // There is no such question: those whose role may ask are told so.
  'outcomes.answer': {
    input: () => ({ id: 'none:1', word: 'same' }),
    may: [],
    unknownTo: PERSONS,
  },
  'outcomes.list': { input: () => ({ list: 'to-check' }), ...readers },
  'outcomes.check': {
    input: () => ({ id: 'none:1', working: 'same', by: 'visit', note: '看过' }),
    may: [],
    unknownTo: OFFICERS,
  },
  'outcomes.count': { input: () => ({ fromMonth: '2026-11', toMonth: '2026-11' }), ...readers },
  'outcomes.add-placement': {
    input: ({ personId }) => ({
      ...{ attemptId: randomUUID(), personId, employerName: '城南汽修' },
      ...{ startedDay: '2026-11-20', note: '看过合同' },
    }),
    ...keepersOfOwn,
  },
}
