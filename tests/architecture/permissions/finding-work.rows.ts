import { randomUUID } from 'node:crypto'
import { ASKERS, NONE, OFFICERS, PERSONS, type Rows } from './askers'

const wishes = {
  ...{ skills: [], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
}

/** Who gets what of looking for work. */
export const FINDING_WORK: Rows = {
  'jobs.switch': { input: () => ({}), may: [...PERSONS, ...OFFICERS, 'procurator'] },
  'jobs.areas': { input: () => ({}), may: PERSONS },
  'jobs.offers': { input: () => ({}), may: PERSONS },
  'jobs.offers-map': { input: () => ({}), may: PERSONS },
  // There is no such offer: those whose role may ask are told so.
  'jobs.offer': { input: () => ({ id: NONE }), may: [], unknownTo: PERSONS },
  'jobs.save-offer': { input: () => ({ id: NONE, saved: true }), may: [], unknownTo: PERSONS },
  'jobs.saved-offers': { input: () => ({}), may: PERSONS },
  'jobs.seen-offers': { input: () => ({}), may: PERSONS },
  'jobs.forget-seen': { input: () => ({}), may: PERSONS },
  // Open to all: it is the same for everybody.
  'jobs.shared-offer': { input: () => ({ id: NONE }), may: [], unknownTo: ASKERS },
  'jobs.wishes': { input: () => ({}), may: PERSONS },
  'jobs.set-wishes': { input: () => wishes, may: PERSONS },
  'jobs.end-wishes': { input: () => ({}), may: PERSONS },
  'jobs.matches': { input: () => ({}), may: PERSONS },
  'messages.answer-prompt': {
    input: () => ({ attemptId: randomUUID(), topic: 'job-match', answer: 'accept' }),
    may: PERSONS,
  },
  'messages.stop-prompts': { input: () => ({ topic: 'job-match' }), may: PERSONS },
}
