import { randomUUID } from 'node:crypto'
import type { World } from '../../helpers/world'
import {
  ASKERS,
  KEEPERS,
  PERSONS,
  STRANGERS,
  purpose,
  readers,
  readersOfOwn,
  keepersOfOwn,
  type Rows,
} from './askers'
import { certified, finished, unusual } from '../../server/courses/records/recorded'

/** The certificate of the first person in the world that asks; nobody gets many a day. */
let made: { world: World; certificate: ReturnType<typeof certified> } | null = null

function firstOf(world: World) {
  if (made?.world !== world) made = { world, certificate: certified(world, 1) }
  return made.certificate
}

/** Who gets what of the records of study. */
export const RECORDS: Rows = {
  'records.own': { input: () => ({}), may: PERSONS },
  'records.issue-own': {
    input: async ({ world }) => {
      await finished(world, 1)
      await finished(world, 4)
      return { attemptId: randomUUID() }
    },
    may: PERSONS,
  },
  'records.own-certificate': {
    input: async ({ world }) => ({ id: (await firstOf(world)).id }),
    may: ['person'],
    unknownTo: ['otherPerson'],
  },
  // It is open to all who hold the paper; nobody is somebody there.
  'records.check-certificate': {
    input: async ({ world }) => {
      const { number, code } = await firstOf(world)
      return { number, code }
    },
    may: ASKERS,
  },
  'records.progress': { input: () => ({}), ...readers },
  'records.export': {
    input: () => ({ purpose, officeId: '53252701' }),
    may: [...KEEPERS, ...STRANGERS, 'procurator'],
  },
  'records.open': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'records.document': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'records.look-at': {
    input: async ({ world }) => ({ id: await unusual(world, 3), note: '问过本人，已说明' }),
    ...keepersOfOwn,
  },
}
