import type { StoredBooking } from '../../../server/visits/bookings/bookings.model'
import type { StoredSlot } from '../../../server/visits/prisons/slots.model'
import { type StoredVisits, type VisitCase, checkVisits } from '../../faults/visits-checker'

const slot = (changes: Partial<StoredSlot> = {}) =>
  ({ id: 's', taken: 1, capacity: 1, ...changes }) as StoredSlot
const booking = (changes: Partial<StoredBooking> = {}) =>
  ({
    id: 'b',
    attemptId: 'a',
    slotId: 's',
    state: 'submitted',
    roomId: null,
    ...changes,
  }) as StoredBooking
const got: VisitCase = { attemptId: 'a', slotId: 's', told: 'b', code: '' }
const refused: VisitCase = { attemptId: 'c', slotId: 's', told: null, code: 'slot-taken' }
const stored = (changes: Partial<StoredVisits> = {}): StoredVisits => ({
  ...{ bookings: [booking()], slots: [slot()], roomsFor: [] },
  recorded: new Set(['visit-booking:b']),
  ...changes,
})
const NONE = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }

describe('checkVisits', () => {
  it('is silent where one got the place and the other was told so', () => {
    expect(checkVisits([got, refused], stored())).toEqual(NONE)
  })

  it.each<[string, VisitCase[], Partial<StoredVisits>, string]>([
    ['a booking that is gone', [got], { bookings: [], slots: [slot({ taken: 0 })] }, 'lost'],
    ['a booking without a record', [got], { recorded: new Set() }, 'lost'],
    [
      'a place that nobody got though somebody asked',
      [refused],
      { bookings: [], slots: [slot({ taken: 0 })] },
      'lost',
    ],
    [
      'two bookings of one attempt',
      [got],
      { bookings: [booking(), booking({ id: 'd' })], slots: [slot({ capacity: 2, taken: 2 })] },
      'doubled',
    ],
    [
      'more families than places',
      [got, { ...got, attemptId: 'c', told: 'd' }],
      { bookings: [booking(), booking({ id: 'd', attemptId: 'c' })], slots: [slot({ taken: 2 })] },
      'doubled',
    ],
    ['a booking that was refused', [{ ...refused, attemptId: 'a' }], {}, 'phantom'],
    ['a booking that nobody asked for', [], {}, 'phantom'],
    ['a time that counts otherwise', [got], { slots: [slot({ taken: 0 })] }, 'wrong'],
    [
      'a room taken twice',
      [got],
      { bookings: [booking({ roomId: 'r' })], roomsFor: ['b', 'b'] },
      'wrong',
    ],
    [
      'another refusal than that it is taken',
      [got, { ...refused, code: 'our-fault' }],
      {},
      'wrong',
    ],
  ])('finds %s', (_, cases, changes, kind) => {
    expect(checkVisits(cases, stored(changes))[kind as 'lost']).not.toEqual([])
  })
})
