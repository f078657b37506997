import { randomUUID } from 'node:crypto'
import { addBan } from '#shared/people/restrictions.endpoints'
import { somebody } from '../../helpers/somebody'
import type { World } from '../../helpers/world'
import { keepersOfOwn, purpose, readers, readersOfOwn, type Rows } from './askers'

const banAsked = (personId: string) => ({
  ...{ attemptId: randomUUID(), personId },
  content: {
    ...{ ground: 'occupation-ban', text: '禁止从事食品生产经营', document: '判决书' },
    ...{ skills: ['cooking'], words: [], firstDay: '2026-11-24', lastDay: null },
  },
})

async function banOf(world: World, personId: string): Promise<string> {
  const office = await world.staff('office')
  return (await office.ask(addBan, banAsked(personId))).body.id
}

/** Who gets what of people. */
export const PEOPLE: Rows = {
  'people.list': { input: () => ({}), ...readers },
  'people.open': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'people.register': {
    input: () => ({ ...somebody(), officeId: '53252701', category: null, terms: null }),
    ...keepersOfOwn,
  },
  'people.issue-activation': {
    input: ({ personId }) => ({ personId, identitySeen: true }),
    ...keepersOfOwn,
  },
  'people.restrictions': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'people.add-ban': { input: ({ personId }) => banAsked(personId), ...keepersOfOwn },
  'people.end-ban': {
    input: async ({ personId, world }) => ({ id: await banOf(world, personId), reason: '期满' }),
    ...keepersOfOwn,
  },
  // A county and an office after it would find it right already.
  'people.set-age-group': {
    input: ({ personId }) => ({
      ...{ attemptId: randomUUID(), personId, juvenile: false },
      ...{ document: '判决书', reason: '登记有误' },
    }),
    ...keepersOfOwn,
    answered: 409,
  },
  // Nothing is pending: those who may are told so.
  'people.confirm-binding': {
    input: ({ personId }) => ({ personId }),
    ...keepersOfOwn,
    answered: 409,
  },
  'people.end-binding': {
    input: ({ personId }) => ({ personId, reason: '换机' }),
    ...keepersOfOwn,
  },
}
