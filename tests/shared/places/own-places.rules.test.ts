import type { Verdict } from '#shared/geometry/inside'
import type { ForbiddenBy, OwnPlaceContent } from '#shared/places/own-places.contract'
import {
  countsAt,
  findForbidden,
  findNotRequired,
  judgeOwnPlace,
} from '#shared/places/own-places.rules'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS = [1, 2, 3, 4, 5]
const inChina = (time: string) => new Date(`${time}+08:00`)

describe('when a place counts; days and clock in China', () => {
  type When = Pick<OwnPlaceContent, 'firstDay' | 'lastDay' | 'weekdays' | 'hours'>
  const year: When = {
    firstDay: '2026-03-02',
    lastDay: '2026-03-31',
    weekdays: EVERY_DAY,
    hours: null,
  }
  const nights: When = { ...year, hours: { from: '18:00', to: '06:00' } }
  const fridayNights: When = { ...nights, weekdays: [5] }
  const office: When = { ...year, weekdays: WORKDAYS, hours: { from: '08:00', to: '17:00' } }

  it.each<[string, When, string, boolean]>([
    ['a minute before the first day: no', year, '2026-03-01T23:59', false],
    ['from the first minute of the first day', year, '2026-03-02T00:00', true],
    ['to the last minute of the last day', year, '2026-03-31T23:59', true],
    ['a minute after the last day: no', year, '2026-04-01T00:00', false],
    ['without a last day: years later', { ...year, lastDay: null }, '2030-01-01T12:00', true],

    ['18:00–06:00: a minute before the evening begins: no', nights, '2026-03-10T17:59', false],
    ['18:00–06:00: from 18:00', nights, '2026-03-10T18:00', true],
    ['18:00–06:00: at midnight', nights, '2026-03-11T00:00', true],
    ['18:00–06:00: to 05:59', nights, '2026-03-11T05:59', true],
    ['18:00–06:00: from 06:00: no', nights, '2026-03-11T06:00', false],
    ['18:00–06:00: in the small hours of the first day', nights, '2026-03-02T05:59', true],
    [
      '18:00–06:00: not after the last day, though the night goes on',
      nights,
      '2026-04-01T00:30',
      false,
    ],

    ['Friday nights: on Friday evening', fridayNights, '2026-03-06T22:00', true],
    [
      'Friday nights: early on Saturday, since it began on Friday',
      fridayNights,
      '2026-03-07T03:00',
      true,
    ],
    ['Friday nights: on Saturday evening: no', fridayNights, '2026-03-07T22:00', false],
    ['Friday nights: early on Friday: no', fridayNights, '2026-03-06T03:00', false],

    ['workdays 08:00–17:00: Monday 07:59: no', office, '2026-03-09T07:59', false],
    ['workdays 08:00–17:00: Monday 08:00', office, '2026-03-09T08:00', true],
    ['workdays 08:00–17:00: Friday 16:59', office, '2026-03-13T16:59', true],
    ['workdays 08:00–17:00: Friday 17:00: no', office, '2026-03-13T17:00', false],
    ['workdays 08:00–17:00: Saturday: no', office, '2026-03-14T10:00', false],
    ['workdays 08:00–17:00: Sunday: no', office, '2026-03-15T10:00', false],
  ])('%s', (_, when, time, counts) => {
    expect(countsAt(when, inChina(time))).toBe(counts)
  })
})

describe('what can be said of a fix against an edge', () => {
  it.each<[string, number, number, number, Verdict]>([
    ['far inside', 100, 20, 20, 'inside'],
    ['far outside', -100, 20, 20, 'outside'],
    ['on the edge', 0, 20, 20, 'cannot-say'],
    // 2.3263 × √((20/1.51)² + (20/2)²) = 38.62 m
    ['just inside for certain', 38.7, 20, 20, 'inside'],
    ['just not certain', 38.5, 20, 20, 'cannot-say'],
    ['just outside for certain', -38.7, 20, 20, 'outside'],
    ['just not certain outside', -38.5, 20, 20, 'cannot-say'],
    ['far inside, but the phone does not know where it is', 100, 500, 20, 'cannot-say'],
    ['far inside, but nobody knows where the edge is', 100, 20, 500, 'cannot-say'],
  ])('%s', (_, distance, accuracy, error, verdict) => {
    expect(judgeOwnPlace(distance, accuracy, error)).toBe(verdict)
  })
})

const place = (
  kind: OwnPlaceContent['kind'],
  name = '某地',
  forbiddenBy: ForbiddenBy | null = null,
) => ({
  kind,
  name,
  forbiddenBy,
})

describe('findForbidden 《刑法》第三十八条、第七十二条，《社区矫正法》第二十三条', () => {
  it.each<[string, ForbiddenBy, string]>([
    ['管制期间的禁止令', 'control-order', '《刑法》第三十八条第二款'],
    ['缓刑考验期内的禁止令', 'suspension-order', '《刑法》第七十二条第二款'],
    ['其他法律文书确定的义务', 'other-document', '《社区矫正法》第二十三条'],
  ])('names the article: %s', (_, forbiddenBy, article) => {
    const judged = {
      place: place('forbidden', '第一中学', forbiddenBy),
      verdict: 'inside' as const,
    }
    expect(findForbidden(judged)).toEqual({
      code: 'in-forbidden-place',
      article,
      facts: { place: '第一中学' },
    })
  })

  it.each<[string, OwnPlaceContent['kind'], Verdict]>([
    ['is silent outside', 'forbidden', 'outside'],
    ['accuses nobody when it cannot be said', 'forbidden', 'cannot-say'],
    ['is silent at home', 'home', 'inside'],
    ['is silent at work', 'work', 'inside'],
    ['is silent where one must be', 'required', 'inside'],
  ])('%s', (_, kind, verdict) => {
    const forbiddenBy = kind === 'forbidden' ? 'control-order' : null
    expect(findForbidden({ place: place(kind, '某地', forbiddenBy), verdict })).toBeNull()
  })
})

describe('findNotRequired 《社区矫正法》第二十三条', () => {
  const required = (...verdicts: Verdict[]) =>
    verdicts.map((verdict, index) => ({ place: place('required', `第${index + 1}处`), verdict }))

  it.each([
    ['asks of one who is elsewhere for certain', required('outside'), true],
    ['is silent of one who is there', required('inside'), false],
    ['does not accuse when it cannot be said', required('cannot-say'), false],
    ['is silent when nothing is required', [], false],
    ['asks of one who is at neither of two', required('outside', 'outside'), true],
    ['is silent of one who is at the other of two', required('outside', 'inside'), false],
    ['is silent when it cannot be said of one of two', required('outside', 'cannot-say'), false],
    [
      'does not take a home for required',
      [{ place: place('home'), verdict: 'outside' as const }],
      false,
    ],
    [
      'is not excused by being at home',
      [...required('outside'), { place: place('home'), verdict: 'inside' as const }],
      true,
    ],
  ])('%s', (_, judged, asks) => {
    expect(findNotRequired(judged)).toEqual(
      asks
        ? {
            code: 'not-at-required-place',
            article: '《社区矫正法》第二十三条',
            facts: { place: '第1处' },
          }
        : null,
    )
  })
})
