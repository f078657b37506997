import {
  afterFailedList,
  afterFrame,
  afterList,
  afterLoss,
  afterNotice,
  latestOfEach,
  needsAttention,
  nothingYet,
  readFrom,
} from '../../../../console/checkins/live/live.store'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'

const early = makeCheckIn('early', { receivedAt: '2026-11-24T01:00:00.000Z' })
const late = makeCheckIn('late', { receivedAt: '2026-11-24T02:00:00.000Z' })
const frame = (checkIn = late, cursor = 'k1') => ({ type: 'check-in', cursor, checkIn }) as const
const ids = ({ checkIns }: { checkIns: readonly { id: string }[] }) => checkIns.map(({ id }) => id)

describe('what an officer follows', () => {
  it('has the newest first, by the time of our clock', () => {
    const claimsLate = { ...early, takenAt: '2026-11-24T09:00:00.000Z' }
    expect(ids(afterList(nothingYet, [claimsLate, late]))).toEqual(['late', 'early'])
  })

  it('shows a check-in once that came by the list and by the socket', () => {
    const live = afterFrame(afterList(nothingYet, [late, early]), frame())
    expect(ids(live)).toEqual(['late', 'early'])
    expect(live.arrived).toBeNull()
    expect(ids(afterList(live, [late, early]))).toEqual(['late', 'early'])
  })

  it('puts what arrives on top, to be noticed until it was', () => {
    const live = afterFrame(afterList(nothingYet, [early]), frame())
    expect(ids(live)).toEqual(['late', 'early'])
    expect(live.arrived).toBe(late)
    expect(afterNotice(live).arrived).toBeNull()
  })

  it('goes on from the cursor of the last frame, even when that was a double', () => {
    const live = afterFrame(afterList(nothingYet, [late]), frame(late, 'k7'))
    expect(live.cursor).toBe('k7')
  })

  it('forgets a cursor that the server does not know any more', () => {
    expect(afterFrame(afterFrame(nothingYet, frame()), { type: 'resync' }).cursor).toBeNull()
  })

  it('shows a decision as soon as it is made, without ringing for it', () => {
    const live = afterFrame(afterList(nothingYet, [late, early]), {
      type: 'reviewed',
      cursor: 'k2',
      checkIn: reviewed(early),
    })
    expect(live.checkIns.map(({ review }) => review?.outcome)).toEqual([undefined, 'accepted'])
    expect([live.cursor, live.arrived]).toEqual(['k2', null])
  })

  it('does not bring in a check-in of last week because it was decided today', () => {
    const live = afterFrame(nothingYet, { type: 'reviewed', cursor: 'k', checkIn: reviewed(early) })
    expect(live.checkIns).toEqual([])
  })

  it('keeps a decision when a list comes that was read before it', () => {
    const live = afterList(afterList(nothingYet, [reviewed(early)]), [early])
    expect(live.checkIns[0]?.review?.outcome).toBe('accepted')
  })

  it('is live from ready until the connection is lost', () => {
    const live = afterFrame(nothingYet, { type: 'ready' })
    expect([nothingYet.connection, live.connection, afterLoss(live).connection]).toEqual([
      'connecting',
      'live',
      'lost',
    ])
  })

  it('keeps what is on the screen when the list cannot be read', () => {
    const error = new Error('no signal')
    const live = afterFailedList(afterList(nothingYet, [early]), error)
    expect([ids(live), live.list]).toEqual([['early'], { status: 'failed', error }])
  })

  it('does not grow without end', () => {
    const many = Array.from({ length: 1200 }, (_, index) => makeCheckIn(String(index)))
    const live = afterFrame(afterList(nothingYet, many), frame())
    expect([live.checkIns.length, live.checkIns[0]?.id]).toEqual([1000, 'late'])
  })
})

describe('reading the list again', () => {
  it('begins a minute before the last thing seen', () => {
    expect(readFrom(afterList(nothingYet, [late, early]))).toBe('2026-11-24T01:59:00.000Z')
  })

  it('reads all of it when nothing was seen, or when a reading failed: there may be a gap', () => {
    expect(readFrom(afterList(nothingYet, []))).toBeUndefined()
    expect(readFrom(afterFrame(nothingYet, frame()))).toBeUndefined()
    expect(readFrom(afterFailedList(afterList(nothingYet, [late]), new Error()))).toBeUndefined()
  })
})

describe('latestOfEach', () => {
  it('is one for each person, the newest', () => {
    const again = { ...late, id: 'again', personId: early.personId }
    const { checkIns } = afterList(nothingYet, [early, late, again])
    expect(latestOfEach(checkIns).map(({ id }) => id)).toEqual(['late', 'again'])
  })
})

describe('needsAttention', () => {
  it('is what the server says, until somebody has looked into it', () => {
    const facts = makeCheckIn('a', { findings: [{ code: 'few-samples', article: '…' }] })
    const asking = makeOutside('b')
    expect([facts, asking, reviewed(asking)].map(needsAttention)).toEqual([false, true, false])
  })
})
