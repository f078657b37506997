import { ASKERS, PERSONS, purpose, readersOfOwn, type Rows } from './askers'

/** Who gets what of evidence. */
export const EVIDENCE: Rows = {
  // The check-in is a third person's: to these two it is not there.
  'evidence.prove-own': {
    input: async ({ checkIn }) => ({ id: await checkIn() }),
    may: [],
    unknownTo: PERSONS,
  },
  'evidence.prove': {
    input: async ({ checkIn }) => ({ purpose, id: await checkIn() }),
    ...readersOfOwn,
  },
  'evidence.head': { input: () => ({}), may: ASKERS },
  'evidence.consistency': { input: () => ({ from: 0, to: 0 }), may: ASKERS },
}
