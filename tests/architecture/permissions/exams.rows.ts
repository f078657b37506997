import { randomUUID } from 'node:crypto'
import { addBankQuestion, beginExam, handInExam, setPaper } from '#shared/courses/exams.endpoints'
import { oneOfEach, paper, question } from '../../server/courses/exams/examining'
import type { World } from '../../helpers/world'
import {
  ABOVE,
  KEEPERS,
  OFFICERS,
  PERSONS,
  STRANGERS,
  purpose,
  readers,
  readersOfOwn,
  keepersOfOwn,
  type Rows,
} from './askers'

/** Of the world that asks; each is made once. */
let made: { world: World; paperId: Promise<string> } | null = null

/** An exam for everybody of the county, with a bank to draw from. */
function paperOf(world: World): Promise<string> {
  if (made?.world !== world) made = { world, paperId: newPaper(world) }
  return made.paperId
}

async function newPaper(world: World): Promise<string> {
  const county = await world.staff('county')
  for (const one of oneOfEach()) await county.ask(addBankQuestion, one)
  return (await county.ask(setPaper, paper({ tries: 10 }))).body.id
}

async function newQuestion(world: World): Promise<string> {
  return (await (await world.staff('county')).ask(addBankQuestion, question(5))).body.id
}

/** What a person is sitting; the one whose phone nobody else uses, or another. */
async function sitting(world: World, number: number): Promise<string> {
  const paperId = await paperOf(world)
  const person = await world.person(number)
  return (await person.ask(beginExam, { paperId, attemptId: randomUUID() })).body.id
}

/** An exam of the third person, which ended. */
async function sat(world: World): Promise<string> {
  const county = await world.staff('county')
  const own = paper({ for: { kind: 'person', personId: 'demo-person-3' } })
  await paperOf(world)
  const paperId = (await county.ask(setPaper, own)).body.id
  const person = await world.person(3)
  const { body } = await person.ask(beginExam, { paperId, attemptId: randomUUID() })
  await person.ask(handInExam, { id: body.id })
  return body.id
}

/** Whose sitting it is; to all others it is not there. */
const ofFirst = { may: ['person'] as const, unknownTo: ['otherPerson'] as const }

/** Who gets what of exams. */
export const EXAMS: Rows = {
  'exams.bank': { input: () => ({}), ...readers },
  'exams.add-question': {
    input: () => question(6),
    may: [...KEEPERS, ...STRANGERS],
  },
  'exams.retire-question': {
    input: async ({ world }) => ({ id: await newQuestion(world), reason: '修订' }),
    // Another office of the same county keeps the same bank.
    may: [...KEEPERS, 'otherOffice'],
    unknownTo: [...ABOVE, 'otherCounty'],
  },
  'exams.papers': { input: () => ({}), ...readers },
  'exams.set-paper': {
    input: async ({ world, personId }) => {
      await paperOf(world)
      return paper({ for: { kind: 'person', personId } })
    },
    ...keepersOfOwn,
  },
  'exams.end-paper': {
    input: async ({ world, personId }) => {
      await paperOf(world)
      const own = paper({ for: { kind: 'person', personId } })
      const { body } = await (await world.staff('county')).ask(setPaper, own)
      return { id: body.id, reason: '改期' }
    },
    ...keepersOfOwn,
  },
  'exams.own': { input: () => ({}), may: PERSONS },
  'exams.begin': {
    input: async ({ world }) => ({ paperId: await paperOf(world), attemptId: randomUUID() }),
    may: PERSONS,
  },
  'exams.sit': { input: async ({ world }) => ({ id: await sitting(world, 1) }), ...ofFirst },
  'exams.answer': {
    input: async ({ world }) => ({
      ...{ sittingId: await sitting(world, 1), questionId: 'q1', chosen: [], step: 1 },
    }),
    ...ofFirst,
  },
  'exams.hand-in': { input: async ({ world }) => ({ id: await sitting(world, 1) }), ...ofFirst },
  'exams.result': {
    input: async ({ world }) => {
      const id = await sitting(world, 1)
      await (await world.person(1)).ask(handInExam, { id })
      return { id }
    },
    ...ofFirst,
  },
  'exams.sittings': { input: () => ({}), ...readers },
  'exams.open': {
    input: async ({ world }) => ({ id: await sat(world), purpose }),
    ...readersOfOwn,
  },
  'exams.review': {
    input: async ({ world }) => ({ id: await sat(world), comment: '继续努力', retake: false }),
    ...keepersOfOwn,
  },
  'exams.statistics': {
    input: async ({ world }) => ({ paperId: await paperOf(world) }),
    may: [...OFFICERS.filter(name => name !== 'otherCounty'), 'procurator'],
    unknownTo: ['otherCounty'],
  },
}
