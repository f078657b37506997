import { lengthInWords } from '../../../console/ui/lengths'
import {
  ageInWords,
  clockInWords,
  minuteOnPaper,
  momentOnPaper,
  spanInWords,
} from '../../../console/ui/moments'

const now = new Date('2026-11-24T02:05:09.000Z')

describe('how long ago', () => {
  it.each([
    ['just now', '2026-11-24T02:04:10.000Z', '刚刚'],
    ['a clock of ours that runs ahead', '2026-11-24T02:05:30.000Z', '刚刚'],
    ['a minute', '2026-11-24T02:04:09.000Z', '1 分钟前'],
    ['the last second before an hour', '2026-11-24T01:05:10.000Z', '59 分钟前'],
    ['an hour', '2026-11-24T01:05:09.000Z', '1 小时前'],
    ['the last second before a day', '2026-11-23T02:05:10.000Z', '23 小时前'],
    ['a day', '2026-11-23T02:05:09.000Z', '11月23日 10:05:09'],
  ])('%s', (_, at, sentence) => {
    expect(ageInWords(at, now)).toBe(sentence)
  })
})

describe('a moment in China', () => {
  it.each([
    ['of today', '2026-11-23T16:00:00.000Z', '00:00:00'],
    ['of yesterday', '2026-11-23T15:59:59.000Z', '昨天 23:59'],
    ['of the day before', '2026-11-22T15:59:59.000Z', '11月22日 23:59'],
  ])('%s', (_, at, sentence) => {
    expect(clockInWords(at, now)).toBe(sentence)
  })
})

describe('spans and lengths', () => {
  it.each([
    [14, '14 分钟'],
    [60, '1 小时'],
    [126, '2 小时 6 分钟'],
    [24 * 60, '1 天'],
    [27 * 60, '1 天 3 小时'],
  ])('%i minutes', (minutes, sentence) => {
    expect(spanInWords(minutes * 60_000)).toBe(sentence)
  })

  it.each([
    [15.4, '15 米'],
    [324, '320 米'],
    [994, '990 米'],
    [995, '1.0 公里'],
    [5234, '5.2 公里'],
    [103_400, '103 公里'],
  ])('%d metres', (metres, sentence) => {
    expect(lengthInWords(metres)).toBe(sentence)
  })
})

it('a paper names the year, as it is in China', () => {
  expect(momentOnPaper('2026-12-31T16:00:09.000Z')).toBe('2027年1月1日 00:00:09')
  expect(minuteOnPaper('2026-12-31T15:59:59.000Z')).toBe('2026年12月31日 23:59')
})
