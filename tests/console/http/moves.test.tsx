import { renderHook } from '@testing-library/react'
import type { Follower } from '../../../console/http/follow-live'
import { onMoves, useMoves } from '../../../console/http/moves'

let mockFollower: Follower | null = null
let mockPurpose: unknown
jest.mock('../../../console/http/follow-live', () => ({
  followLive(purpose: unknown, follower: Follower) {
    mockPurpose = purpose
    mockFollower = follower
    return () => (mockFollower = null)
  },
}))

const faces = jest.fn()
const reports = jest.fn()
const deaf: (() => void)[] = []
beforeEach(() => {
  jest.clearAllMocks()
  deaf.push(onMoves(['face-request', 'face-picture'], faces), onMoves(['report'], reports))
})
afterEach(() => deaf.splice(0).forEach(end => end()))

const times = () => [faces.mock.calls.length, reports.mock.calls.length]
const moved = (type: 'face-request' | 'face-picture' | 'report' | 'report-duty', cursor: string) =>
  mockFollower!.heard({ type, cursor, id: 'a' })

describe('what moves', () => {
  it('is followed without a purpose, as long as somebody who may hear of it sits here', () => {
    const { rerender, unmount } = renderHook(({ may }) => useMoves(may), {
      initialProps: { may: false },
    })
    expect(mockFollower).toBeNull()
    rerender({ may: true })
    expect([mockFollower !== null, mockPurpose]).toEqual([true, null])
    unmount()
    expect(mockFollower).toBeNull()
  })

  it('is told to those who listen to it, and to nobody else', () => {
    renderHook(() => useMoves(true))
    moved('face-request', 'k1')
    moved('face-picture', 'k2')
    moved('report-duty', 'k3')
    expect(times()).toEqual([2, 0])
    moved('report', 'k4')
    expect(times()).toEqual([2, 1])
    expect(mockFollower!.cursor()).toBe('k4')
  })

  it('may have been anything, when the line begins or something was missed', () => {
    renderHook(() => useMoves(true))
    mockFollower!.heard({ type: 'ready' })
    expect(times()).toEqual([1, 1])
    moved('report', 'k1')
    // Here it goes on where it was left.
    mockFollower!.heard({ type: 'ready' })
    expect(times()).toEqual([1, 2])
    mockFollower!.heard({ type: 'resync' })
    expect([...times(), mockFollower!.cursor()]).toEqual([2, 3, null])
  })

  it('is not told to who has gone', () => {
    renderHook(() => useMoves(true))
    deaf.splice(0).forEach(end => end())
    moved('report', 'k1')
    expect(times()).toEqual([0, 0])
  })
})
