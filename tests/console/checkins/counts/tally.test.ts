import type { FindingCode } from '#shared/checkins/findings.contract'
import { falseAlarmsOf, talliesOf } from '../../../../console/checkins/counts/tally'

const row = (month: string, code: FindingCode, numbers: readonly number[]) => {
  const [found = 0, confirmed = 0, falseAlarm = 0, fault = 0, answered = 0] = numbers
  return { month, code, found, confirmed, falseAlarm, fault, answered }
}
const counts = [
  row('2026-11', 'late', [4, 1, 1, 0, 2]),
  row('2026-10', 'late', [6, 3, 0, 1, 1]),
  row('2026-11', 'outside-home-county', [30, 10, 2, 3, 5]),
  row('2026-11', 'clock-skew', [50]),
]

describe('what was counted', () => {
  it('is summed for each rule, the most frequent first, and told month by month', () => {
    const tallies = talliesOf({ counts }, true)
    expect(tallies.map(({ code }) => code)).toEqual(['outside-home-county', 'late'])
    expect(tallies[1]?.whole).toEqual({
      found: 10,
      confirmed: 4,
      falseAlarm: 1,
      fault: 1,
      open: 4,
      answered: 3,
    })
    expect(tallies[1]?.months.map(({ month, tally }) => [month, tally.found])).toEqual([
      ['2026-10', 6],
      ['2026-11', 4],
    ])
  })

  it('keeps apart what is only a fact about the device', () => {
    expect(talliesOf({ counts }, false).map(({ code }) => code)).toEqual(['clock-skew'])
  })
})

describe('the share of false alarms', () => {
  const [outside, late] = talliesOf({ counts }, true)

  it('is of those that were looked into, not of all that were found', () => {
    expect(falseAlarmsOf(late!.whole)).toEqual({ falseAlarm: 1, looked: 6, percent: 17 })
    expect(falseAlarmsOf(outside!.whole)).toEqual({ falseAlarm: 2, looked: 15, percent: 13 })
  })

  it('is not known where nothing was looked into', () => {
    expect(falseAlarmsOf(talliesOf({ counts }, false)[0]!.whole)).toBeNull()
  })
})
