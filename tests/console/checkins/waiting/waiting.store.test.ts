import type { Task } from '#shared/checkins/tasks.contract'
import {
  type Waiting,
  afterCounts,
  afterGap,
  afterNews,
  afterNoticing,
  afterQueue,
  freshOf,
  nothingWaits,
} from '../../../../console/checkins/waiting/waiting.store'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'
import { answered, makeFault, makeTask, settled } from '../make-task'

const counted = (missed: number, faults: number, notYet = 9) => ({
  counts: { notYet, missed, faults, attention: 5 },
  abilities: { settle: true },
})
const begun = afterCounts(nothingWaits, counted(3, 1))
const told = (waiting: Waiting, task: Task) =>
  afterNews(waiting, { type: 'task', cursor: 'k', task })
const faultTold = (waiting: Waiting, fault = makeFault('f')) =>
  afterNews(waiting, { type: 'fault', cursor: 'k', fault })
const numbers = ({ counts }: Waiting) => [counts?.notYet, counts?.missed, counts?.faults]

describe('how much waits', () => {
  it('is not known before the server has said it', () => {
    expect([nothingWaits.counts, nothingWaits.maySettle]).toEqual([null, null])
    expect(numbers(told(nothingWaits, makeTask('a')))).toEqual([undefined, undefined, undefined])
  })

  it('is one more when a task is missed, and one less when somebody settles it', () => {
    const missed = told(begun, makeTask('a'))
    expect(numbers(missed)).toEqual([8, 4, 1])
    expect(numbers(told(missed, settled(makeTask('a'))))).toEqual([8, 3, 1])
  })

  it('is counted once, however often the same is told', () => {
    const twice = told(told(begun, makeTask('a')), makeTask('a', { state: 'late' }))
    expect(numbers(twice)).toEqual([8, 4, 1])
    expect(numbers(told(twice, makeTask('a')))).toEqual([8, 4, 1])
  })

  it('is one less when what waited before we came is settled', () => {
    expect(numbers(told(begun, settled(makeTask('a'))))).toEqual([9, 2, 1])
  })

  it('does not count a task whose clock a fault has stopped, nor that it is settled with it', () => {
    const stopped = makeTask('a', { state: 'fault' })
    expect(numbers(told(begun, stopped))).toEqual([9, 3, 1])
    expect(numbers(told(begun, settled(stopped)))).toEqual([9, 3, 1])
    expect(numbers(told(told(begun, makeTask('a')), stopped))).toEqual([8, 3, 1])
  })

  it('counts a fault until it is answered, whether it came before us or after', () => {
    const one = faultTold(begun)
    expect(numbers(one)).toEqual([9, 3, 2])
    expect(numbers(faultTold(one))).toEqual([9, 3, 2])
    expect(numbers(faultTold(one, answered(makeFault('f'))))).toEqual([9, 3, 1])
    expect(numbers(faultTold(begun, answered(makeFault('g'))))).toEqual([9, 3, 0])
  })

  it('never falls below nobody', () => {
    const empty = afterCounts(nothingWaits, counted(0, 0, 0))
    expect(numbers(told(empty, settled(makeTask('a'))))).toEqual([0, 0, 0])
    expect(numbers(told(empty, makeTask('a')))).toEqual([0, 1, 0])
  })
})

describe('check-ins that need attention', () => {
  const arrived = (checkIn = makeOutside('a'), waiting = begun) =>
    afterNews(waiting, { type: 'check-in', cursor: 'k', checkIn }).counts?.attention
  const changed = (checkIn = reviewed(makeOutside('a')), waiting = begun) =>
    afterNews(waiting, { type: 'reviewed', cursor: 'k', checkIn }).counts?.attention

  it('are one more with each that asks for it, and one less with each that is decided', () => {
    expect([arrived(), arrived(makeCheckIn('b'))]).toEqual([6, 5])
    expect([changed(), changed(reviewed(makeCheckIn('b')))]).toEqual([4, 5])
  })

  it('stay as many when the person has only answered, or a task was missed', () => {
    expect(changed(makeOutside('a'))).toBe(5)
    expect(told(begun, makeTask('a')).counts?.attention).toBe(5)
  })

  it('are as many as the queue says that was read last, once anything is known', () => {
    const read = afterQueue(begun, 2)
    expect([read.counts?.attention, numbers(read)]).toEqual([2, [9, 3, 1]])
    expect(arrived(undefined, read)).toBe(3)
    expect(afterQueue(nothingWaits, 2).counts).toBeNull()
  })

  it('never fall below none', () => {
    expect(changed(undefined, afterQueue(begun, 0))).toBe(0)
  })

  it('have no list of tasks read again where the server counts them otherwise', () => {
    expect(afterCounts(afterQueue(begun, 2), counted(3, 1)).gaps).toBe(0)
  })
})

describe('where something may have been missed', () => {
  it('has lists read again, and trusts nothing that was heard before', () => {
    const gap = afterGap(faultTold(told(begun, makeTask('a'))))
    expect([gap.gaps, gap.tasks.size, gap.faults.size]).toEqual([1, 0, 0])
  })

  it('is where the server counts otherwise than we do, and nowhere else', () => {
    const heard = told(begun, makeTask('a'))
    expect(afterCounts(heard, counted(4, 1)).gaps).toBe(0)
    expect(afterCounts(heard, counted(4, 1)).tasks.size).toBe(1)
    expect(afterCounts(heard, counted(5, 1)).gaps).toBe(1)
    expect(afterCounts(heard, counted(4, 2)).gaps).toBe(1)
  })
})

describe('what is announced', () => {
  it('is nothing at first, however much waits', () => {
    expect(freshOf(begun)).toEqual({ missed: 0, faults: 0 })
  })

  it('is what came since somebody looked', () => {
    const later = afterCounts(begun, counted(5, 2))
    expect(freshOf(later)).toEqual({ missed: 2, faults: 1 })
    expect(freshOf(afterNoticing(later))).toEqual({ missed: 0, faults: 0 })
    expect(freshOf(faultTold(afterNoticing(later)))).toEqual({ missed: 0, faults: 1 })
  })

  it('is the next one too after somebody else has dealt with all that was there', () => {
    const dealt = afterCounts(begun, counted(0, 0))
    expect(freshOf(dealt)).toEqual({ missed: 0, faults: 0 })
    expect(freshOf(afterCounts(dealt, counted(1, 0)))).toEqual({ missed: 1, faults: 0 })
  })
})
