import { randomUUID } from 'node:crypto'
import { lesson } from '../../server/courses/study/studying'
import { NONE, PERSONS, type Rows } from './askers'

/** Who gets what of study: everybody his own, and no official anything of it here. */
export const STUDY: Rows = {
  'study.open': { input: async ({ world }) => ({ lessonId: await lesson(world) }), may: PERSONS },
  // Nobody has begun: those who may are told so.
  'study.beat': {
    input: () => ({
      ...{ sessionId: NONE, sequence: 1, nonce: 'x' },
      ...{ part: 0, at: 0, active: true, visible: true, speed: 1 },
    }),
    may: PERSONS,
    answered: 409,
  },
  'study.close': { input: () => ({ sessionId: NONE }), may: PERSONS },
  'study.presence': {
    input: () => ({ sessionId: NONE, act: 'again' }),
    may: PERSONS,
    answered: 409,
  },
  'study.set-way': { input: () => ({ way: 'tap' }), may: PERSONS },
  // The lesson was never begun: to these two it is not there.
  'study.offline': {
    input: () => ({
      ...{ attemptId: randomUUID(), lessonId: 'none', version: 1, seconds: 60 },
      takenAt: '2026-11-24T00:59:58.000Z',
    }),
    may: [],
    unknownTo: PERSONS,
  },
  'study.start-quiz': {
    input: async ({ world }) => ({ lessonId: await lesson(world) }),
    may: PERSONS,
  },
  'study.answer-quiz': { input: () => ({ id: NONE, answers: [] }), may: [], unknownTo: PERSONS },
  'study.own': { input: () => ({}), may: PERSONS },
}
