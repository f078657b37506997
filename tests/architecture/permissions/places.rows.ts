import { placeContent } from '../../server/places/place-content'
import { keepersOfOwn, OFFICERS, purpose, readers, readersOfOwn, type Rows } from './askers'

const SQUARE = [
  [
    [
      [103.7, 24.5],
      [103.8, 24.5],
      [103.8, 24.6],
      [103.7, 24.5],
    ],
  ],
]

/** Who gets what of places. */
export const PLACES: Rows = {
  'places.list-boundaries': { input: () => ({}), ...readers },
  'places.add-boundary': {
    input: () => ({ organisationId: '53252701', errorMetres: 50, source: '测绘', outline: SQUARE }),
    may: ['county'],
    unknownTo: OFFICERS.filter(name => name !== 'county'),
  },
  'places.list-of-person': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'places.list-of-office': { input: () => ({ officeId: '53252701' }), ...readersOfOwn },
  'places.list-versions': {
    input: async ({ place }) => ({ placeId: await place(), purpose }),
    ...readersOfOwn,
  },
  'places.add-own': {
    input: ({ personId }) => ({ owner: { kind: 'person', id: personId }, content: placeContent() }),
    ...keepersOfOwn,
  },
  'places.change-own': {
    input: async ({ place }) => ({ placeId: await place(), version: 1, content: placeContent() }),
    ...keepersOfOwn,
  },
  'places.end-own': {
    input: async ({ place }) => ({ placeId: await place(), version: 1, reason: '期满' }),
    ...keepersOfOwn,
  },
}
