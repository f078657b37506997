import { attemptsOf, countAttempt, forgetAttempts } from '../../../server/platform/attempts.model'
import { type World, startWorld } from '../../helpers/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const NOW = new Date('2026-11-24T01:00:00Z')
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)
const HOUR = 3600_000

describe('counting attempts', () => {
  it('counts each of many at once, also those that make the first row', async () => {
    const span = { milliseconds: HOUR, from: 'first' } as const
    const counts = await Promise.all(
      Array.from({ length: 20 }, () => countAttempt('crowd', NOW, span)),
    )
    expect(counts.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('from the first one: begins anew when the span is over, not a millisecond before', async () => {
    const span = { milliseconds: HOUR, from: 'first' } as const
    expect(await countAttempt('first', NOW, span)).toBe(1)
    expect(await countAttempt('first', after(HOUR / 2), span)).toBe(2)
    expect(await countAttempt('first', after(HOUR - 1), span)).toBe(3)
    expect(await countAttempt('first', after(HOUR), span)).toBe(1)
  })

  it('from the last one: each attempt makes the span begin again', async () => {
    const span = { milliseconds: HOUR, from: 'last' } as const
    await countAttempt('last', NOW, span)
    await countAttempt('last', after(HOUR - 1), span)
    expect(await countAttempt('last', after(2 * HOUR - 2), span)).toBe(3)
    const rows = await attemptsOf(['last', 'nobody'], after(2 * HOUR))
    expect([...rows.entries()]).toEqual([['last', { count: 3, until: after(3 * HOUR - 2) }]])
    expect((await attemptsOf(['last'], after(3 * HOUR - 2))).size).toBe(0)
  })

  it('forgets', async () => {
    const span = { milliseconds: HOUR, from: 'last' } as const
    await countAttempt('gone', NOW, span)
    await forgetAttempts('gone')
    expect(await countAttempt('gone', NOW, span)).toBe(1)
  })
})
