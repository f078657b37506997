import { nextAfter, stepFrom } from '../../../../console/ui/steps'
import {
  type Queue,
  afterFailure,
  afterFirstPage,
  afterLoss,
  afterNews,
  afterPage,
  afterReview,
  afterTaking,
  afterTurning,
  emptyQueue,
} from '../../../../console/checkins/queue/queue.store'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'

const at = (hour: number) => `2026-11-24T0${hour}:00:00.000Z`
const first = makeOutside('first', { receivedAt: at(1) })
const second = makeOutside('second', { receivedAt: at(2) })
const third = makeOutside('third', { receivedAt: at(3) })
const plain = makeCheckIn('plain', { receivedAt: at(4) })

const page = (checkIns = [first, second], next: string | null = null) => ({
  checkIns,
  next,
  counts: { attention: 2, awaiting: 5 },
  abilities: { review: true },
})
const read = afterFirstPage(emptyQueue, page())
const came = (queue: Queue, checkIn = third, cursor = 'k1') =>
  afterNews(queue, { type: 'check-in', cursor, checkIn })
const wasReviewed = (queue: Queue, checkIn = reviewed(first), cursor = 'k2') =>
  afterNews(queue, { type: 'reviewed', cursor, checkIn })
const ids = (queue: Queue) => queue.checkIns.map(({ id }) => id)
const arrivedIds = (queue: Queue) => queue.arrived.map(({ id }) => id)

describe('reading the queue', () => {
  it('has what the server says, in its order', () => {
    expect(read).toMatchObject({
      counts: { attention: 2, awaiting: 5 },
      mayReview: true,
      reading: { status: 'read' },
    })
    expect(ids(read)).toEqual(['first', 'second'])
  })

  it('goes on where the page ended, oldest first', () => {
    const more = afterPage(afterFirstPage(emptyQueue, page([first], 'n')), page([second, third]))
    expect([ids(more), more.next]).toEqual([['first', 'second', 'third'], null])
  })

  it('puts a page that comes late before what arrived after it', () => {
    const taken = afterTaking(came(afterFirstPage(emptyQueue, page([first], 'n'))))
    expect(ids(afterPage(taken, page([second])))).toEqual(['first', 'second', 'third'])
  })

  it('has the newest decision first among the reviewed', () => {
    const which = { list: 'reviewed', officeId: null } as const
    const [early, late] = [reviewed(second, 'accepted', at(5)), reviewed(first, 'accepted', at(6))]
    const queue = afterPage(afterTurning(emptyQueue, which), page([early, late]))
    expect(ids(queue)).toEqual(['first', 'second'])
  })

  it('keeps what is there when it could not be read', () => {
    const error = new Error('no signal')
    const failed = afterFailure(read, error)
    expect([ids(failed), failed.reading]).toEqual([
      ['first', 'second'],
      { status: 'failed', error },
    ])
  })

  it('shows nothing of the list before after another one was asked for', () => {
    const turned = afterTurning(came(read), { list: 'awaiting', officeId: null })
    expect([ids(turned), arrivedIds(turned), turned.counts?.attention]).toEqual([[], [], 3])
  })
})

describe('what comes by itself', () => {
  it('waits beside the list until it is asked for', () => {
    const queue = came(read)
    expect([ids(queue), arrivedIds(queue), queue.counts?.attention]).toEqual([
      ['first', 'second'],
      ['third'],
      3,
    ])
    const taken = afterTaking(queue)
    expect([ids(taken), arrivedIds(taken)]).toEqual([['first', 'second', 'third'], []])
  })

  it('is counted where it belongs, and waits only in its own list', () => {
    const queue = came(read, plain)
    expect([arrivedIds(queue), queue.counts]).toEqual([[], { attention: 2, awaiting: 6 }])
  })

  it('is none of ours when it is of another office', () => {
    const which = { list: 'attention', officeId: '53252709' } as const
    const queue = came(afterFirstPage(afterTurning(emptyQueue, which), page([])))
    expect([arrivedIds(queue), queue.counts?.attention]).toEqual([[], 2])
  })

  it('is there once when it came by the list and by the socket', () => {
    const queue = came(came(read), third, 'k8')
    expect([arrivedIds(queue), queue.counts?.attention, queue.cursor]).toEqual([['third'], 3, 'k8'])
    expect(arrivedIds(afterFirstPage(queue, page([first, third])))).toEqual([])
    expect(came(read, first).counts?.attention).toBe(2)
  })

  it('goes on from the last cursor, until the server does not know it any more', () => {
    expect(came(read).cursor).toBe('k1')
    expect(afterNews(came(read), { type: 'resync' }).cursor).toBeNull()
  })

  it('is live from ready until the connection is lost', () => {
    const live = afterNews(read, { type: 'ready' })
    expect([live.connection, afterLoss(live).connection]).toEqual(['live', 'lost'])
  })
})

describe('a decision', () => {
  it('takes a check-in from those that wait', () => {
    const queue = afterReview(read, reviewed(first))
    expect([ids(queue), queue.counts]).toEqual([['second'], { attention: 1, awaiting: 5 }])
  })

  it('is counted once, though it comes back by the socket', () => {
    const queue = wasReviewed(afterReview(read, reviewed(first)))
    expect([queue.counts?.attention, queue.cursor]).toEqual([1, 'k2'])
  })

  it('of somebody else takes it from those that wait too, also from what has only arrived', () => {
    expect(ids(wasReviewed(read))).toEqual(['second'])
    const queue = wasReviewed(came(read), reviewed(third))
    expect([arrivedIds(queue), queue.counts?.attention]).toEqual([[], 2])
  })

  it('can still be read by who had it open', () => {
    expect(wasReviewed(read).decided.get('first')?.review?.byName).toBe('马晓东')
  })

  it('arrives among the reviewed', () => {
    const which = { list: 'reviewed', officeId: null } as const
    const queue = wasReviewed(afterFirstPage(afterTurning(emptyQueue, which), page([])))
    expect([ids(queue), arrivedIds(queue), queue.counts?.attention]).toEqual([[], ['first'], 1])
  })

  it('never counts below nobody', () => {
    const empty = afterFirstPage(emptyQueue, { ...page([]), counts: { attention: 0, awaiting: 0 } })
    expect(wasReviewed(empty).counts).toEqual({ attention: 0, awaiting: 0 })
  })
})

describe('who comes next', () => {
  const list = [first, second, third]

  it('is the next one; after the last, the one before; after the only one, nobody', () => {
    expect([
      nextAfter(list, 'first'),
      nextAfter(list, 'third'),
      nextAfter([first], 'first'),
    ]).toEqual(['second', 'second', null])
  })

  it('is found by steps, which end at both ends', () => {
    expect([stepFrom(list, 'second', 1), stepFrom(list, 'second', -1)]).toEqual(['third', 'first'])
    expect([stepFrom(list, 'third', 1), stepFrom(list, 'first', -1)]).toEqual([null, null])
    expect(stepFrom(list, null, 1)).toBe('first')
  })
})
