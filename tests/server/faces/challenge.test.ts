import { drawSteps, isStepOver, newChallenge } from '../../../server/faces/challenge'
import { secondCheckAt } from '../../../server/faces/second-checks'

const MOTIONS = ['turn-left', 'turn-right', 'blink', 'open-mouth']
const from = (...draws: number[]) => {
  let at = 0
  return () => draws[at++ % draws.length]!
}
const grid = [0, 0.2, 0.4, 0.6, 0.8, 0.999]
const everyDraw = grid.flatMap(one => grid.flatMap(two => grid.map(three => [one, two, three])))
const drawnOf = (draws: number[]) => drawSteps(false, from(...draws)).slice(1, -1)

describe('what a person is asked to do', () => {
  it('is three different motions of four, one of them a turn at least', () => {
    for (const drawn of everyDraw.map(drawnOf)) {
      expect(new Set(drawn).size).toBe(3)
      expect(drawn.every(motion => MOTIONS.includes(motion))).toBe(true)
      expect(drawn.some(motion => motion.startsWith('turn'))).toBe(true)
    }
  })

  it('can be any of the twenty-four', () => {
    expect(new Set(everyDraw.map(drawnOf).map(String)).size).toBe(24)
  })

  it('begins and ends with looking ahead, after the room where that was asked for', () => {
    const ends = (environment: boolean) => {
      const steps = drawSteps(environment, () => 0)
      return [steps[0], steps[1], steps.at(-1)]
    }
    expect(ends(false)).toEqual(['look-ahead', 'turn-left', 'look-ahead'])
    expect(ends(true)).toEqual(['show-room', 'look-ahead', 'look-ahead'])
  })

  it('lives eight seconds, to the millisecond', () => {
    const challenge = { ...newChallenge('n'), stepSince: new Date(0) }
    expect(isStepOver(challenge, new Date(8000))).toBe(false)
    expect(isStepOver(challenge, new Date(8001))).toBe(true)
  })
})

describe('a second check', () => {
  const inChina = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`)

  it.each([
    ['is drawn', '10:00', [0.0999, 0], 10],
    ['is not drawn', '10:00', [0.1, 0], null],
    ['comes within the hour', '10:00', [0, 0.9999], 50],
    ['ends before the night begins', '21:29', [0, 0], 10],
    ['does not reach into it', '21:30', [0, 0], null],
    ['does not begin in the morning too early', '06:49', [0, 0], null],
    ['begins with the day', '06:50', [0, 0], 10],
  ])('%s', (_, clock, draws, minutes) => {
    const now = inChina(clock)
    const at = secondCheckAt(now, from(...draws))
    expect(at && Math.round((at.getTime() - now.getTime()) / 60_000)).toBe(minutes)
  })
})
