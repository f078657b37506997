import { standingOf } from '../../../miniprogram/visits/bookings/booking-line'
import { nextOf } from '../../../miniprogram/visits/bookings/next-visit'
import { approvedWith, bookingWith, returnedWith } from '../../weapp/visits/bookings-server'

const LATER = '2026-12-20T02:00:00.000Z'

describe('the visit that the first page shows', () => {
  const approved = approvedWith({ id: 'approved' })
  const later = approvedWith({ id: 'later', startsAt: LATER })
  const asked = bookingWith({ id: 'asked', startsAt: '2026-12-01T02:00:00.000Z' })
  const waiting = bookingWith({ id: 'waiting', state: 'waiting', startsAt: null })
  const returned = returnedWith({ id: 'returned', startsAt: LATER })
  const past = approvedWith({ id: 'past', startsAt: '2026-11-01T02:00:00.000Z', todo: 'time-over' })
  const open = approvedWith({ id: 'open', startsAt: LATER, todo: 'go-in' })

  it.each([
    ['is none when there is none', [], undefined],
    ['is the sooner of two that are firm', [later, approved], 'approved'],
    ['is a firm one before one that is only asked for', [asked, later], 'later'],
    ['is one that must be completed before a firm one', [approved, returned], 'returned'],
    ['is above all the one whose room is open', [returned, approved, open], 'open'],
    ['is one that stands in line only when nothing else is', [waiting, asked], 'asked'],
    ['may be one that stands in line', [waiting], 'waiting'],
    ['is one whose time is over only when nothing else is', [past, waiting], 'waiting'],
  ])('%s', (_, bookings, shown) => {
    expect(nextOf(bookings)?.id).toBe(shown)
  })
})

describe('where a request stands', () => {
  it('is what is now, else what happened last, else nothing', () => {
    expect(standingOf(returnedWith())?.reason).toBe('proof-unclear')
    const over = approvedWith().timeline.map(step => ({ ...step, when: 'done' as const }))
    expect(standingOf({ timeline: over })?.state).toBe('approved')
    expect(standingOf({ timeline: [] })).toBeNull()
  })
})
