import {
  isStepOver,
  newChallenge,
  nextStep,
  promptOf,
  secondsOfAll,
  spokenOf,
} from '../../../server/faces/challenge'
import { drawDigits, drawSteps } from '../../../server/faces/draw'
import { secondCheckAt } from '../../../server/faces/second-checks'

const MOTIONS = ['turn-left', 'turn-right', 'blink', 'open-mouth']
const from = (...draws: number[]) => {
  let at = 0
  return () => draws[at++ % draws.length]!
}
const grid = [0, 0.2, 0.4, 0.6, 0.8, 0.999]
const everyDraw = grid.flatMap(one => grid.flatMap(two => grid.map(three => [one, two, three])))
const PLAIN = { environment: false, digits: false }
const drawnOf = (draws: number[]) => drawSteps(PLAIN, from(...draws)).slice(1, -1)

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
      const steps = drawSteps({ ...PLAIN, environment }, () => 0)
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

describe('digits to read aloud', () => {
  const READING = { environment: false, digits: true }
  const withDigits = (steps: ReturnType<typeof drawSteps>, digits: string | null = '3805') => ({
    ...newChallenge('n', true),
    steps,
    digits,
  })

  it('are asked for once, anywhere among the motions, which stay three; never first or last', () => {
    const places = new Set<number>()
    for (const draws of everyDraw) {
      for (const place of grid) {
        // Four draws order the motions, the fifth says where.
        const steps = drawSteps(READING, from(...draws, 0, place))
        expect(steps.filter(step => step === 'read-digits')).toHaveLength(1)
        expect(steps).toHaveLength(6)
        expect([steps[0], steps.at(-1)]).toEqual(['look-ahead', 'look-ahead'])
        places.add(steps.indexOf('read-digits'))
      }
    }
    expect([...places].sort()).toEqual([1, 2, 3, 4])
  })

  it('are not asked for unless they are wanted', () => {
    for (const draws of everyDraw) expect(drawnOf(draws)).not.toContain('read-digits')
  })

  it('are four, each of ten, zeros in front among them', () => {
    expect(drawDigits(from(0, 0.1, 0.95, 0.999))).toBe('0199')
    expect(drawDigits(from(0.29, 0.3, 0.5, 0.09))).toBe('2350')
  })

  it('are told only when it is their turn, with twenty seconds', () => {
    const challenge = withDigits(['look-ahead', 'read-digits', 'blink'])
    expect(promptOf(challenge)).not.toHaveProperty('digits')
    expect(spokenOf(challenge)).toBeNull()
    const reading = nextStep(challenge, new Date(0))
    expect(promptOf(reading)).toMatchObject({ motion: 'read-digits', digits: '3805', seconds: 20 })
    expect(spokenOf(reading)).toEqual({ digits: '3805', digest: null })
    expect(isStepOver(reading, new Date(20_000))).toBe(false)
    expect(isStepOver(reading, new Date(20_001))).toBe(true)
    const after = nextStep({ ...reading, sound: 'd' }, new Date(1))
    expect(promptOf(after)).toEqual({ motion: 'blink', number: 3, of: 3, seconds: 8 })
    expect(spokenOf(after)).toEqual({ digits: '3805', digest: 'd' })
  })

  it('make the whole longer by what they take', () => {
    expect([secondsOfAll({ digits: null }), secondsOfAll({ digits: '3805' })]).toEqual([60, 80])
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
