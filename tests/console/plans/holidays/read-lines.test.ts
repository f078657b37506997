import { setHolidays } from '#shared/checkins/holidays.contract'
import { readLines } from '../../../../console/plans/holidays/read-lines'

const YEAR = 2026
const daysOf = (text: string) => readLines(text, YEAR).holidays.map(({ day }) => day.slice(5))

describe('holidays as they are typed', () => {
  it.each([
    ['2026-10-01 国庆节', '国庆节', ['10-01']],
    ['国庆节 10月1日', '国庆节', ['10-01']],
    ['10/1 国庆节', '国庆节', ['10-01']],
    ['2026年1月1日：元旦', '元旦', ['01-01']],
    ['清明节：4月4日至6日', '清明节', ['04-04', '04-05', '04-06']],
    ['2026-04-30 至 2026-05-02 劳动节', '劳动节', ['04-30', '05-01', '05-02']],
    ['劳动节 4月30日—5月1日', '劳动节', ['04-30', '05-01']],
    ['闰日 2月29日', null, []],
  ])('are understood: %s', (line, name, days) => {
    const { holidays, wrong } = readLines(line, YEAR)
    expect(daysOf(line)).toEqual(days)
    expect(wrong).toHaveLength(name === null ? 1 : 0)
    expect(holidays.every(holiday => holiday.name === name)).toBe(true)
  })

  it('can be copied from the notice of the State Council', () => {
    const notice = [
      '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
      '',
      '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
      '三、国庆节、中秋节：10月1日(周四)至2日(周五)放假。',
    ].join('\n')
    const { holidays, wrong } = readLines(notice, YEAR)
    expect(wrong).toEqual([])
    expect(holidays).toHaveLength(3 + 9 + 2)
    expect(holidays[0]).toEqual({ day: '2026-01-01', name: '元旦' })
    expect(holidays[3]).toEqual({ day: '2026-02-15', name: '春节' })
    expect(holidays.at(-1)).toEqual({ day: '2026-10-02', name: '国庆节、中秋节' })
    expect(setHolidays.input.safeParse({ year: YEAR, holidays }).success).toBe(true)
  })

  it('stand by day, each once, with the name that came last', () => {
    expect(readLines('国庆节 10月2日\n元旦 1月1日\n中秋节 10月2日', YEAR).holidays).toEqual([
      { day: '2026-01-01', name: '元旦' },
      { day: '2026-10-02', name: '中秋节' },
    ])
  })

  it.each([
    ['no day', '国庆节'],
    ['no name', '10月1日'],
    ['a month that does not exist', '某节 13月1日'],
    ['a day that does not exist', '某节 4月31日'],
    ['an end before its beginning', '某节 10月7日至1日'],
    ['more days than any holiday has', '某节 1月1日至1月31日'],
    ['more dates than one span', '某节 1月1日、2月2日'],
    ['a name longer than the server takes', `${'节'.repeat(21)} 1月1日`],
  ])('are named by line where there is %s', (_, line) => {
    expect(readLines(`元旦 1月1日\n${line}`, YEAR)).toEqual({
      holidays: [{ day: '2026-01-01', name: '元旦' }],
      wrong: [{ number: 2, text: line, why: 'wrong-line' }],
    })
  })

  it.each(['元旦 2027-01-01', '元旦 2025年12月31日至2026年1月2日'])(
    'belong to the year that is shown: %s',
    line => {
      expect(readLines(line, YEAR)).toEqual({
        holidays: [],
        wrong: [{ number: 1, text: line, why: 'other-year' }],
      })
    },
  )

  it('may be none', () => {
    expect(readLines(' \n\n', YEAR)).toEqual({ holidays: [], wrong: [] })
  })
})
