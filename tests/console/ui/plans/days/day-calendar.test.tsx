import { render, screen } from '@testing-library/react'
import type { PlannedDay } from '#shared/checkins/plans.contract'
import { daysAfter } from '#shared/time/days'
import { DayCalendar } from '../../../../../console/ui/plans/days/day-calendar'
import { weeksOf } from '../../../../../console/ui/plans/days/weeks'
import { makeDay } from '../make-days'

/** A Wednesday. */
const FIRST = '2026-11-25'
const thirty = Array.from({ length: 30 }, (_, index) => makeDay(daysAfter(FIRST, index)))

const cellOf = (day: string) => document.querySelector(`time[dateTime='${day}']`)!.closest('td')!

describe('the days to come', () => {
  it('stand in weeks from Monday to Sunday', () => {
    const weeks = weeksOf(thirty)
    expect(weeks.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7])
    expect(weeks[0]!.map(day => day?.day ?? null)).toEqual([
      null,
      null,
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
    expect(weeks.flat().filter(day => day !== null)).toHaveLength(30)
    expect(weeksOf([])).toEqual([])
  })

  it('name the month on the first and where a month begins', () => {
    render(<DayCalendar days={thirty} />)
    expect(cellOf(FIRST).textContent).toContain('11月25日')
    expect(cellOf('2026-11-26').textContent).not.toContain('月')
    expect(cellOf('2026-12-01').textContent).toContain('12月1日')
  })

  it('say what is to be done on which day, and what comes as a surprise', () => {
    const slots = [
      { opensAt: '08:00', closesAt: '09:00', surpriseMinutes: null },
      { opensAt: '14:00', closesAt: '20:00', surpriseMinutes: 30 },
    ]
    render(<DayCalendar days={[makeDay(FIRST, { slots }), makeDay('2026-11-26', { slots: [] })]} />)
    expect(cellOf(FIRST).className).toBe('due')
    expect(cellOf(FIRST).textContent).toBe('11月25日08:00–09:0014:00–20:00抽 30 分')
    expect(cellOf('2026-11-26').className).toBe('free')
    expect(screen.getByText('共 1 天要签到')).toBeTruthy()
  })

  it.each<[string, Partial<PlannedDay>, string, string, number]>([
    ['exempt', { exemptReason: '住院' }, 'exempt', '免除', 0],
    ['a holiday without anything to do', { slots: [], holiday: '元旦' }, 'free', '元旦', 0],
    ['a holiday like any day', { holiday: '元旦' }, 'due', '元旦08:00–12:00', 1],
    ['the first of a stretch', { times: 3 }, 'due', '起任选 3 天08:00–12:00', 3],
    [
      'an exempt first of a stretch',
      { times: 2, exemptReason: '住院' },
      'exempt',
      '免除起任选 2 天',
      2,
    ],
  ])('say of a day that is %s what it is', (_, changes, kind, sentence, count) => {
    render(<DayCalendar days={[makeDay(FIRST, changes)]} />)
    expect(cellOf(FIRST).className).toBe(kind)
    expect(cellOf(FIRST).textContent).toContain(sentence)
    expect(screen.getByText(`共 ${count} 天要签到`)).toBeTruthy()
  })

  it('explain a stretch only where there is one', () => {
    const { rerender } = render(<DayCalendar days={[makeDay(FIRST, { times: 3 })]} />)
    expect(screen.getByText(/只标在一周（或一个月）的第一天/)).toBeTruthy()
    rerender(<DayCalendar days={[makeDay(FIRST)]} />)
    expect(screen.queryByText(/只标在一周/)).toBeNull()
  })
})
