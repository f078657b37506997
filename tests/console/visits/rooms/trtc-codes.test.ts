import { Refused } from '#shared/ask'
import {
  gradeSays,
  isOfDevices,
  lineSays,
  problemOf,
} from '../../../../console/visits/rooms/trtc/codes'
import { qualityOf } from '../../../../console/visits/rooms/trtc/judging'

describe('what Tencent’s SDK for browsers says', () => {
  it.each([
    ['CONNECTED', 'up'],
    ['RECONNECTED', 'up'],
    ['CONNECTING', 'reconnecting'],
    ['RECONNECTING', 'reconnecting'],
    ['DISCONNECTED', 'reconnecting'],
    ['', null],
  ])('of the line, %s: %s', (state, word) => expect(lineSays(state)).toBe(word))

  it.each([
    [0, null],
    [1, 'flowing'],
    [2, 'flowing'],
    [3, 'flowing'],
    [4, 'weak'],
    [5, 'weak'],
    [6, 'still'],
    [7, null],
  ])('of the network, %i: %s', (grade, word) => expect(gradeSays(grade)).toBe(word))

  it.each([
    [5200, 5201, 'unsupported'],
    [5300, 0, 'missing'],
    [5300, 5301, 'missing'],
    [5300, 5302, 'refused'],
    [5300, 5303, 'busy'],
    [5300, 5306, 'refused'],
    [5300, 5307, 'busy'],
    [5300, 5308, 'missing'],
    [5300, 5309, 'missing'],
    [5400, -100_013, 'not-let-in'],
    [5500, 0, 'network'],
    [5500, 5501, 'firewall'],
    [5500, 5502, 'network'],
    [5999, 0, 'network'],
  ] as const)('of an error, %i and %i: %s', (code, extraCode, problem) =>
    expect(problemOf({ code, extraCode })).toBe(problem),
  )

  it.each([null, undefined, new TypeError('chunk'), 'x'])('of anything else: %s', error =>
    expect(problemOf(error)).toBe('network'),
  )

  it('is not asked when our own server refuses', () => {
    const refused = new Refused({ code: 'visit-over', title: '', status: 409, requestId: '' })
    expect(problemOf(refused)).toBe('not-let-in')
  })

  it('is of devices when they are what is wrong', () => {
    expect((['missing', 'refused', 'busy'] as const).every(isOfDevices)).toBe(true)
    expect(([null, 'network', 'firewall', 'put-out'] as const).some(isOfDevices)).toBe(false)
  })
})

describe('how somebody arrives', () => {
  const fine = { bitrate: 300, frames: 15, loss: 0, grade: 'flowing' as const, sendsPicture: true }
  it.each([
    ['fine', {}, 'flowing'],
    ['fine, while the service says nothing', { grade: null }, 'flowing'],
    ['not at all', { bitrate: 0 }, 'still'],
    ['not at all, by the service', { grade: 'still' as const }, 'still'],
    ['badly, by the service', { grade: 'weak' as const }, 'weak'],
    ['well enough', { loss: 7 }, 'flowing'],
    ['with gaps', { loss: 8 }, 'weak'],
    ['with pictures that just do not jump', { frames: 5 }, 'flowing'],
    ['with pictures that jump', { frames: 4 }, 'weak'],
    ['by sound alone', { frames: 0, sendsPicture: false }, 'flowing'],
  ] as const)('%s', (_, changes, says) => {
    const { bitrate, frames, loss, grade, sendsPicture } = { ...fine, ...changes }
    const of = new Map([['a', { kilobitsPerSecond: bitrate, framesPerSecond: frames }]])
    const counts = { lossPercent: loss, of }
    expect(qualityOf({ counts, name: 'a', grade, sendsPicture })).toEqual({
      ...{ says, lossPercent: loss, framesPerSecond: frames },
    })
  })

  it.each(['b', null])('not at all when nothing is counted of %s', name => {
    const of = new Map([['a', { kilobitsPerSecond: 300, framesPerSecond: 15 }]])
    const judged = { counts: { lossPercent: 0, of }, name, grade: null, sendsPicture: true }
    expect(qualityOf(judged).says).toBe('still')
  })
})
