import pino from 'pino'
import type { Change, Follower } from '../../../server/platform/database'
import { type Hub, openHub } from '../../../server/platform/hub'

const followers: Follower[] = []
let isDown = false
jest.mock('../../../server/platform/database', () => ({
  followChanges: async (_: readonly string[], follower: Follower) => {
    if (isDown) throw new Error('no primary')
    followers.push(follower)
    return async () => {}
  },
}))

const change = (cursor: string): Change => ({
  cursor,
  collection: 'outbox',
  operation: 'insert',
  id: cursor,
  document: undefined,
})

/** Lets promises that are ready go on, under a clock that stands still. */
const settle = () => jest.advanceTimersByTimeAsync(0)

let hub: Hub
const heard: string[] = []
beforeEach(async () => {
  jest.useFakeTimers()
  isDown = false
  followers.length = 0
  heard.length = 0
  hub = await openHub(['outbox'], pino({ level: 'silent' }))
  hub.listen({
    changed: changes => heard.push(...changes.map(({ cursor }) => cursor)),
    missed: () => heard.push('missed'),
  })
})
afterEach(async () => {
  await hub.close()
  jest.useRealTimers()
})

describe('the hub', () => {
  it('tells all who listen, in order, and remembers what came after a cursor', () => {
    followers[0]!.changed([change('1'), change('2')])
    followers[0]!.changed([change('3')])
    expect(heard).toEqual(['1', '2', '3'])
    expect(hub.after('1')?.map(({ cursor }) => cursor)).toEqual(['2', '3'])
    expect(hub.after('3')).toEqual([])
    expect(hub.after('unknown')).toBeNull()
  })

  it('forgets the oldest once it holds two thousand', () => {
    followers[0]!.changed(Array.from({ length: 2001 }, (_, index) => change(String(index))))
    expect(hub.after('0')).toBeNull()
    expect(hub.after('1')).toHaveLength(1999)
  })

  it('opens its stream again when it broke, and says that something may have been missed', async () => {
    followers[0]!.changed([change('1')])
    followers[0]!.broke(new Error('history lost'))
    expect(hub.follows()).toBe(false)
    expect(hub.after('1')).toBeNull()
    await jest.advanceTimersByTimeAsync(999)
    expect(followers).toHaveLength(1)
    await jest.advanceTimersByTimeAsync(1)
    expect(followers).toHaveLength(2)
    expect(hub.follows()).toBe(true)
    followers[1]!.changed([change('2')])
    expect(heard).toEqual(['1', 'missed', '2'])
  })

  it('opens one stream however often it is told that the last one broke', async () => {
    followers[0]!.broke(new Error('lost'))
    followers[0]!.broke(new Error('lost again'))
    await jest.advanceTimersByTimeAsync(5000)
    expect(followers).toHaveLength(2)
  })

  it('goes on trying while the database is away', async () => {
    isDown = true
    followers[0]!.broke(new Error('away'))
    await jest.advanceTimersByTimeAsync(5000)
    expect(hub.follows()).toBe(false)
    isDown = false
    await jest.advanceTimersByTimeAsync(1000)
    await settle()
    expect(hub.follows()).toBe(true)
    expect(heard).toEqual(['missed'])
  })

  it('tries no more once it is closed', async () => {
    await hub.close()
    followers[0]!.broke(new Error('closed'))
    await jest.advanceTimersByTimeAsync(10_000)
    expect(followers).toHaveLength(1)
  })
})
