import { MORNING, type World } from '../../helpers/world'
import {
  announced,
  announcement,
  classDraft,
  persons,
  signature,
} from '../../server/courses/classes/announcing'
import {
  type Asker,
  KEEPERS,
  PERSONS,
  type Row,
  type Rows,
  STRANGERS,
  readers,
  readersOfOwn,
} from './askers'

const after = (minutes: number) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString()
/** So soon that one signs in already. */
const SOON = { from: after(15), until: after(120) }

/** A class of the first office, to which the first and the third person are invited. */
const made = async (world: World): Promise<string> =>
  (await announced(await world.staff('office'), SOON, persons(1, 3))).id

/** Those above read it; to keep it is for the office and its county. */
const keepersOfClass: Omit<Row, 'input'> = { may: KEEPERS, unknownTo: STRANGERS }
const invited: Omit<Row, 'input'> = { may: ['person'], unknownTo: ['otherPerson'] }
const holders: Asker[] = [...KEEPERS, ...STRANGERS]

/** Who gets what of group sessions. */
export const CLASSES: Rows = {
  'classes.list': { input: () => ({}), ...readers },
  'classes.open': { input: async ({ world }) => ({ id: await made(world) }), ...readersOfOwn },
  'classes.preview': {
    input: () => ({ audience: 'adults', invite: { kind: 'office', officeId: '53252701' } }),
    may: holders,
  },
  'classes.schedule': { input: () => announcement({}, persons(3)), ...keepersOfClass },
  'classes.change': {
    input: async ({ world }) => ({
      ...{ id: await made(world), revision: 0, reason: '补充' },
      draft: classDraft({ ...SOON, text: '带笔。' }),
    }),
    ...keepersOfClass,
  },
  'classes.cancel': {
    input: async ({ world }) => ({ id: await made(world), reason: '停电' }),
    ...keepersOfClass,
  },
  'classes.invite': {
    input: async ({ world }) => ({ id: await made(world), invite: persons(2) }),
    ...keepersOfClass,
  },
  'classes.attendance': {
    input: async ({ world }) => ({ id: await made(world) }),
    ...readersOfOwn,
  },
  'classes.export': { input: async ({ world }) => ({ id: await made(world) }), ...keepersOfClass },
  'classes.code': { input: async ({ world }) => ({ id: await made(world) }), ...keepersOfClass },
  'classes.sign-for': {
    input: async ({ world, personId }) => ({
      ...{ id: await made(world), personId, which: 'in', reason: '当面签到' },
    }),
    ...keepersOfClass,
  },
  // It is not over: those who might settle it are told that there is nothing to settle.
  'classes.settle': {
    input: async ({ world, personId }) => ({
      ...{ id: await made(world), personId, outcome: 'explained', note: '已核实' },
    }),
    ...keepersOfClass,
    answered: 409,
  },
  'classes.own': { input: () => ({}), may: PERSONS },
  'classes.sign': { input: async ({ world }) => signature(await made(world)), ...invited },
  'classes.explain': {
    input: async ({ world }) => ({ classId: await made(world), words: '去医院了' }),
    ...invited,
    answered: 409,
  },
}
