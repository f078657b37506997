import { daysAfter } from '#shared/time/days'
import { slotsOf } from '../../../server/visits/prisons/slots.model'
import { randomUUID } from 'node:crypto'
import { csvOf } from '#shared/csv'
import { confirmPrisoners, previewPrisoners } from '#shared/visits/prisons/prisoner-lists.endpoints'
import { setRoom } from '#shared/visits/prisons/rooms.endpoints'
import { blockDays } from '#shared/visits/prisons/slots.endpoints'
import { setWeekPlan } from '#shared/visits/prisons/week-plans.endpoints'
import { seedPrisons } from '../../../server/scripts/demo/prisons'
import { ORGANISATIONS } from '../../../server/scripts/demo/tree'
import { prisonById } from '../../../server/visits/prisons/prisons.model'
import { KEYS } from '../../helpers/keys'
import type { World } from '../../helpers/world'
import { type Asker, FAMILIES, type Own, type Rows, VISIT_DESKS } from './askers'

const prisonId = ORGANISATIONS.prison.id
const CLERKS: Asker[] = ['clerk', 'otherClerk']

/** The prisons of the demo; doing it again changes nothing. */
const seeded = ({ world }: Own) => seedPrisons(world.outside.now(), KEYS.vault)

/** Families and desks read what a prison lays down. */
const readers = { may: [...FAMILIES, ...VISIT_DESKS] }
/** The prison itself, and those whose families visit there; another prison does not know it. */
const desks = { may: ['prison', ...CLERKS] as Asker[], unknownTo: ['otherPrison'] as Asker[] }
/** The prison has accounts: a clerk may read it, and not write for it. */
const keepers = { may: ['prison'] as Asker[], unknownTo: ['otherPrison'] as Asker[] }
const ownList = { may: ['prison', 'otherPrison'] as Asker[] }
const clerks = { may: CLERKS }
const ofTheCounty = { may: ['clerk'] as Asker[], unknownTo: ['otherClerk'] as Asker[] }

async function rules(own: Own) {
  await seeded(own)
  const { name: _, enteredAt: __, ...said } = (await prisonById(prisonId))!
  return { ...said, source: '通知' }
}

let sunday = '2026-12-06'
const plan = (day: string) => ({
  ...{ prisonId, id: null, version: 0, weekday: 7, from: '10:00', to: '10:50' },
  ...{ minutes: 30, gapMinutes: 0, capacity: 1, firstDay: day, lastDay: day },
})

/** A line of the week that meets no other. */
async function freshPlan(own: Own) {
  await seeded(own)
  sunday = daysAfter(sunday, 7)
  return plan(sunday)
}

const table = (number: string) => ({
  name: '名单.csv',
  bytes: Buffer.from(
    csvOf([
      ['编号', '姓名', '状态'],
      [number, '赵虚构', '在押'],
    ]),
  ).toString('base64'),
})

async function confirmed({ world }: Own) {
  const prison = await world.staff('prison')
  const file = table(`P${randomUUID().slice(0, 8)}`)
  const { digest } = (await prison.ask(previewPrisoners, file)).body
  return { ...file, digest, leaveOutBad: false }
}

async function imported(own: Own): Promise<string> {
  const prison = await own.world.staff('prison')
  return (await prison.ask(confirmPrisoners, await confirmed(own))).body.id
}

async function block(own: Own): Promise<string> {
  await seeded(own)
  const prison = await own.world.staff('prison')
  return (await prison.ask(blockDays, blocked)).body.block.id
}

const blocked = {
  ...{ prisonId, firstDay: '2027-01-30', lastDay: '2027-01-30', from: null, to: null },
  ...{ words: '设备检修', note: '', flagTaken: true },
}

const roomSaid = {
  ...{ id: null, version: 0, open: true, name: '会见室', persons: 3, equipment: [], access: [] },
  ...{ address: '司法局', directions: '', point: null, phone: '', from: '08:00', to: '18:00' },
}

async function room(world: World): Promise<string> {
  return (await (await world.staff('clerk')).ask(setRoom, roomSaid)).body.id
}

const hours = { day: '2026-12-01', from: '09:00', to: '10:00', note: '开会' }

async function slotAsked(own: Own) {
  await seeded(own)
  const prison = await own.world.staff('prison')
  await prison.ask(setWeekPlan, await freshPlan(own))
  const year = [new Date('2026-11-24'), new Date('2027-11-24')] as const
  const [slot] = await slotsOf(prisonId, ...year)
  return { id: slot!.id, was: slot!.capacity, capacity: slot!.capacity }
}

const note = () => ({
  ...{ attemptId: randomUUID(), prisonerId: 'demo-prisoner-D2024006', relativeIdNumber: null },
  ...{ kind: 'transfer', firstDay: '2026-11-24', lastDay: null, note: '' },
})

export const VISITS_PRISONS: Rows = {
  'visits.prisons.list': { input: () => ({}), ...readers },
  'visits.prisons.read': {
    input: async own => {
      await seeded(own)
      return { id: prisonId }
    },
    ...readers,
  },
  'visits.prisons.desk': { input: () => ({ id: prisonId }), ...desks },
  'visits.prisons.set': { input: rules, ...keepers },
  'visits.prisons.add': {
    input: () => ({ name: '新监狱（虚构）', phone: '', address: '' }),
    ...clerks,
  },
  'visits.terminals.list': { input: () => ({ prisonId }), ...desks },
  'visits.terminals.set': {
    input: () => ({
      ...{ prisonId, id: null, version: 0, name: randomUUID().slice(0, 8) },
      ...{ inUse: false, note: '' },
    }),
    ...keepers,
  },
  'visits.slots.free': { input: () => ({ prisonId, month: '2026-12' }), ...readers },
  'visits.slots.list': {
    input: () => ({ prisonId, firstDay: '2026-12-01', lastDay: '2026-12-07' }),
    ...desks,
  },
  'visits.slots.set-capacity': { input: slotAsked, ...keepers },
  'visits.slots.block': { input: () => blocked, ...keepers },
  'visits.slots.unblock': { input: async own => ({ id: await block(own) }), ...keepers },
  'visits.week-plans.list': { input: () => ({ prisonId }), ...desks },
  'visits.week-plans.set': { input: freshPlan, ...keepers },
  'visits.bureau-rooms.list': { input: () => ({}), ...clerks },
  'visits.bureau-rooms.set': { input: () => roomSaid, ...clerks },
  'visits.bureau-rooms.takings': {
    input: () => ({ firstDay: '2026-12-01', lastDay: '2026-12-07' }),
    ...clerks,
  },
  'visits.bureau-rooms.block': {
    input: async ({ world }) => ({ roomId: await room(world), ...hours }),
    ...ofTheCounty,
  },
  'visits.bureau-rooms.unblock': {
    input: async ({ world }) => ({
      roomId: await room(world),
      startsAt: '2026-12-01T01:00:00.000Z',
    }),
    // Nothing is blocked in it: who may ask is told so, as if the room were not there.
    may: CLERKS,
    answered: 404,
  },
  'visits.holidays.list': { input: () => ({}), may: VISIT_DESKS },
  'visits.holidays.set': {
    input: () => ({
      ...{ year: 2026, off: ['2026-01-01'], workingWeekends: [], version: 0, source: '通知一份' },
    }),
    may: VISIT_DESKS,
    // What came with the program nobody corrects.
    answered: 409,
  },
  'visits.prisoners.list': { input: () => ({}), ...ownList },
  'visits.prisoners.preview-import': { input: () => table('P1'), ...ownList },
  'visits.prisoners.confirm-import': { input: confirmed, ...ownList },
  'visits.prisoners.imports': { input: () => ({}), ...ownList },
  'visits.prisoners.undo-import': {
    input: async own => ({ id: await imported(own), reason: '发错了' }),
    ...keepers,
  },
  'visits.prisoners.template': { input: () => ({ format: 'csv' }), ...ownList },
  'visits.facts.list': { input: () => ({}), ...ownList },
  'visits.facts.note': {
    input: async own => {
      await seeded(own)
      return note()
    },
    ...keepers,
  },
}
