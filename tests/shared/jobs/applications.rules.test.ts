import {
  OPEN_STATES,
  ageOn,
  fieldsOf,
  goesOutAt,
  isQuiet,
  isShown,
  maskedName,
  mayBecome,
  nextByOfficer,
  reminderFor,
} from '#shared/jobs/applications.rules'
import { ApplicationState } from '#shared/jobs/applications.contract'
import { findBetraying } from '#shared/jobs/betraying.rules'
import { calendarFile } from '#shared/jobs/calendar.rules'

const inChina = (time: string) => new Date(`${time}+08:00`)

describe('goesOutAt', () => {
  it.each([
    ['in the morning: today', '2026-11-24T09:00:00', '2026-11-24T17:00:00'],
    ['a moment before it closes: today', '2026-11-24T15:59:59', '2026-11-24T17:00:00'],
    ['when it closes: tomorrow', '2026-11-24T16:00:00', '2026-11-25T17:00:00'],
    ['late at night: tomorrow', '2026-11-24T23:59:59', '2026-11-25T17:00:00'],
    ['after midnight: the same day', '2026-11-25T00:00:00', '2026-11-25T17:00:00'],
    ['on the last day of a year', '2026-12-31T17:00:00', '2027-01-01T17:00:00'],
  ])('%s', (_, received, out) => {
    expect(goesOutAt(inChina(received))).toEqual(inChina(out))
  })
})

describe('reminderFor', () => {
  it.each([
    ['the evening before', '2026-11-26T10:00', '2026-11-24T12:00', '2026-11-25T18:00'],
    ['a moment before it', '2026-11-26T10:00', '2026-11-25T17:59', '2026-11-25T18:00'],
    ['too late for it', '2026-11-26T10:00', '2026-11-25T18:00', null],
    ['today', '2026-11-26T10:00', '2026-11-26T08:00', null],
  ])('%s', (_, interview, now, at) => {
    const expected = at === null ? null : inChina(`${at}:00`)
    expect(reminderFor(inChina(`${interview}:00`), inChina(`${now}:00`))).toEqual(expected)
  })
})

describe('isQuiet', () => {
  it.each([
    ['21:59:59', false],
    ['22:00:00', true],
    ['06:59:59', true],
    ['07:00:00', false],
  ])('%s', (clock, quiet) => expect(isQuiet(inChina(`2026-11-24T${clock}`))).toBe(quiet))
})

describe('what may become of an application', () => {
  it('nothing that is over moves, and nothing goes back to waiting', () => {
    for (const state of ApplicationState.options) {
      const next = nextByOfficer(state)
      if (!OPEN_STATES.includes(state)) expect([state, next]).toEqual([state, []])
      for (const never of ['waiting', 'sent', 'accepted', 'declined', 'withdrawn'] as const) {
        expect([state, next.includes(never)]).toEqual([state, false])
      }
    }
  })

  it('before its hour nobody outside sees it and no officer moves it', () => {
    expect([isShown('waiting'), nextByOfficer('waiting')]).toEqual([false, []])
  })

  it.each([
    ['interview', 'accepted', true],
    ['interview', 'started', false],
    ['accepted', 'declined', true],
    ['declined', 'accepted', true],
    ['sent', 'accepted', false],
    ['offered', 'started', true],
    ['seen', 'started', false],
    ['rejected', 'started', false],
  ] as const)('the person makes of %s %s: %s', (from, to, may) =>
    expect(mayBecome(from, to)).toBe(may),
  )
})

describe('what is shared', () => {
  const nothing = {
    ...{ name: false, phone: false, age: false, schooling: null, skills: null },
    ...{ experience: null, availableFrom: null, words: null },
  }
  it('is named field by field', () => {
    expect(fieldsOf(nothing)).toEqual([])
    expect(fieldsOf({ ...nothing, phone: true, words: '能吃苦' })).toEqual(['phone', 'words'])
  })

  it('hides all of a name but the first character, whatever it is', () => {
    expect([maskedName('张安平'), maskedName('𠮷田'), maskedName('')]).toEqual([
      '张＊＊',
      '𠮷＊＊',
      '＊＊',
    ])
  })

  it.each([
    ['the day before the birthday', '2026-05-11', 15],
    ['on the birthday', '2026-05-12', 16],
  ])('counts years %s', (_, day, age) => expect(ageOn('990101201005120010', day)).toBe(age))
})

describe('words that tell more', () => {
  it.each([
    ['plain words', '会开叉车，能上夜班', []],
    ['the programme', '我在社区矫正期间', ['矫正']],
    ['an office', '司法所推荐的', ['司法所']],
    ['several', '缓刑，去过看守所', ['缓刑', '看守所']],
  ])('%s', (_, text, found) => expect(findBetraying([text, null])).toEqual(found))
})

describe('a calendar file', () => {
  const file = calendarFile(
    {
      title: '面试：云上食品加工厂',
      place: '工业园区 8 号；办公楼一楼，找孙主任, 带身份证原件和复印件各一份',
      note: '',
      startsAt: new Date('2026-11-26T02:00:00Z'),
      minutes: 30,
    },
    new Date('2026-11-24T09:00:00Z'),
  )

  it('is what calendars read: whole lines, no line too long, times in UTC', () => {
    const lines = file.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).toContain('DTSTART:20261126T020000Z\r\nDTEND:20261126T023000Z\r\n')
    expect(file.replaceAll('\r\n ', '')).toContain(
      'LOCATION:工业园区 8 号；办公楼一楼，找孙主任\\, 带身份证原件和复印件各一份\r\n',
    )
  })

  it('says nothing of where it came from', () => {
    for (const word of ['归途', '矫正', '司法', 'guitu', 'http']) expect(file).not.toContain(word)
  })
})
