import { cameLate } from '../../../miniprogram/checkins/late'

const TAKEN = '2026-11-24T10:00:00.000Z'
const after = (minutes: number, milliseconds = 0) =>
  new Date(Date.parse(TAKEN) + minutes * 60_000 + milliseconds)

describe('a check-in came late', () => {
  it.each([
    ['not when both clocks say ten minutes', after(10), after(10), false],
    ['when both say a moment more', after(10, 1), after(10, 1), true],
    ['not when the phone’s clock is an hour behind', after(60), after(0, 5_000), false],
    ['not when only the answer was lost', after(0, 5_000), after(60), false],
    ['not when the phone’s clock is ahead', after(-60), after(0, 5_000), false],
  ])('%s', (_, receivedAt, now, late) => {
    expect(cameLate(TAKEN, receivedAt.toISOString(), now)).toBe(late)
  })
})
