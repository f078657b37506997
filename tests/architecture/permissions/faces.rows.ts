import { randomUUID } from 'node:crypto'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { keptSound } from '../../server/faces/asked'
import {
  keepersOfOwn,
  NONE,
  OFFICERS,
  PERSONS,
  purpose,
  readers,
  readersOfOwn,
  type Rows,
} from './askers'

/** Who gets what of faces. */
export const FACES: Rows = {
  'faces.own': { input: () => ({}), may: PERSONS },
  'faces.consent': {
    input: () => ({ version: FACE_NOTICE_VERSION, agrees: false }),
    may: PERSONS,
  },
  // Nobody has agreed to have his face used.
  'faces.voice': {
    input: () => ({ version: FACE_NOTICE_VERSION, agrees: true }),
    may: PERSONS,
    answered: 409,
  },
  'faces.withdraw': { input: () => ({}), may: PERSONS },
  // There is no such request and no such attempt: those whose role may ask are told so.
  'faces.send-anyway': { input: () => ({ id: NONE }), may: [], unknownTo: PERSONS },
  'faces.other-way': {
    input: () => ({ id: NONE, way: 'office-visit' }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.enter-call-back-code': {
    input: () => ({ id: NONE, code: '123456' }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.start': {
    input: () => ({ requestId: NONE, attemptId: randomUUID(), engine: 'local', device: '' }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.frame': {
    input: () => ({ id: NONE, number: 0, nonce: 'x', jpeg: 'AAAA', digest: 'a'.repeat(64) }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.sound': {
    input: () => ({ id: NONE, number: 0, nonce: 'x', sound: null, digest: 'a'.repeat(64) }),
    may: [],
    unknownTo: PERSONS,
  },
  'faces.finish': { input: () => ({ id: NONE }), may: [], unknownTo: PERSONS },
  'faces.fail': { input: () => ({ id: NONE, why: 'cancelled' }), may: [], unknownTo: PERSONS },
  'faces.file': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  // Nothing compares faces here: those who may are told so.
  'faces.check-picture': {
    input: () => ({ jpeg: 'AAAA' }),
    may: [...OFFICERS, ...PERSONS],
    answered: 503,
  },
  'faces.enrol': {
    input: ({ personId }) => ({ personId, jpegs: ['AAAA'] }),
    ...keepersOfOwn,
    answered: 503,
  },
  'faces.propose': { input: () => ({ jpegs: ['AAAA'] }), may: PERSONS, answered: 503 },
  'faces.proposals': { input: () => ({}), ...readers },
  // Nobody handed a picture in.
  'faces.decide-enrolment': {
    input: ({ personId }) => ({ personId, version: 1, accept: true }),
    ...keepersOfOwn,
    answered: 409,
  },
  'faces.ask-new-picture': {
    input: ({ personId }) => ({ personId, reason: '照片太旧' }),
    ...keepersOfOwn,
  },
  'faces.spare-digits': { input: ({ personId }) => ({ personId, spared: true }), ...keepersOfOwn },
  'faces.list': { input: () => ({ list: 'waiting' }), ...readers },
  'faces.open': {
    input: async ({ faceRequest }) => ({ id: await faceRequest(), purpose }),
    ...readersOfOwn,
  },
  'faces.picture': {
    input: async ({ facePicture }) => ({ id: await facePicture(), purpose }),
    ...readersOfOwn,
  },
  'faces.hear': {
    input: async ({ world, personId }) => ({ id: await keptSound(world, personId), purpose }),
    ...readersOfOwn,
  },
  'faces.lock': {
    input: async ({ faceRequest }) => ({ id: await faceRequest(), held: true }),
    ...keepersOfOwn,
  },
  // Nobody has taken it in hand.
  'faces.decide': {
    input: async ({ faceRequest }) => ({
      ...{ id: await faceRequest(), verdict: 'match', action: 'none', note: '是本人' },
    }),
    ...keepersOfOwn,
    answered: 409,
  },
  'faces.ask': {
    input: ({ personId }) => ({ personId, environment: false, minutes: 30, reason: '抽查' }),
    ...keepersOfOwn,
  },
  'faces.start-call-back': {
    input: async ({ faceRequest }) => ({ id: await faceRequest() }),
    ...keepersOfOwn,
  },
  'faces.settle-visit': {
    input: async ({ faceRequest }) => ({ id: await faceRequest(), note: '来过了' }),
    ...keepersOfOwn,
  },
}
