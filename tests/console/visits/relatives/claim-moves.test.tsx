import { act, renderHook } from '@testing-library/react'
import type { Follower } from '../../../../console/http/follow-live'
import { useMoves } from '../../../../console/http/moves'
import { useClaimMoves } from '../../../../console/visits/relatives/use-claim-moves'

let mockFollower: Follower | null = null
jest.mock('../../../../console/http/follow-live', () => ({
  followLive(_: unknown, follower: Follower) {
    mockFollower = follower
    return () => (mockFollower = null)
  },
}))

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** A desk on which one of these has moved. */
const move = (type: 'visit-kinship' | 'visit-booking', cursor: string) =>
  act(async () => {
    mockFollower!.heard({ type, cursor, id: 'a' })
    await jest.advanceTimersByTimeAsync(2000)
  })

it('the list of claims is read again when one has moved, and not for anything else', async () => {
  const { result } = renderHook(() => {
    useMoves(true)
    return useClaimMoves()
  })
  expect(result.current).toBe(0)
  await move('visit-booking', 'k1')
  expect(result.current).toBe(0)
  await move('visit-kinship', 'k2')
  expect(result.current).toBe(1)
})

it('nobody is asked anything at a desk that nobody sits at', async () => {
  const { result } = renderHook(() => {
    useMoves(true)
    return useClaimMoves()
  })
  await act(async () => jest.advanceTimersByTimeAsync(6 * 60_000))
  await move('visit-kinship', 'k3')
  expect(result.current).toBe(0)
  await act(async () => {
    window.dispatchEvent(new Event('pointerdown'))
    await jest.advanceTimersByTimeAsync(2000)
  })
  expect(result.current).toBe(1)
})
