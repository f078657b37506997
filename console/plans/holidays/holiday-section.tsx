import { useState } from 'react'
import { Segmented } from 'antd'
import type { Holiday } from '#shared/checkins/holidays.contract'
import { setHolidays } from '#shared/checkins/plans.endpoints'
import { call } from '../../http/call'
import { Outcome } from '../../ui/outcome'
import { HolidayForm } from './holiday-form'
import { HolidayList } from './holiday-list'
import { words } from './holidays.words'

interface HolidaySectionProps {
  /** Of every year. */
  holidays: readonly Holiday[]
  mayPlan: boolean
  today: string
  onChanged: () => Promise<void>
}

/** The holidays of the county, a year at a time; each change is stored at once. */
export function HolidaySection({ holidays, mayPlan, today, onChanged }: HolidaySectionProps) {
  const [year, setYear] = useState(yearOf(today))
  const [outcome, setOutcome] = useState('')
  const ofYear = holidays.filter(({ day }) => yearOf(day) === year)

  function handleYear(chosen: number) {
    setOutcome('')
    setYear(chosen)
  }

  /** Stores the whole year, as the server wants it. */
  async function store(changed: Holiday[], sentence: (days: number) => string) {
    const { holidays: stored } = await call(setHolidays, { year, holidays: changed })
    setOutcome(sentence(stored.filter(({ day }) => yearOf(day) === year).length))
    await onChanged()
  }

  return (
    <section className='holidays' aria-labelledby='holidays'>
      <h2 id='holidays'>{words.title}</h2>
      <p className='quiet'>{words.means}</p>
      <Segmented<number>
        aria-label={words.year}
        value={year}
        options={yearsOf(holidays, today).map(one => ({
          value: one,
          label: words.yearOf(one, holidays.filter(({ day }) => yearOf(day) === one).length),
        }))}
        onChange={handleYear}
      />
      <Outcome sentence={outcome} />
      <div className='columns'>
        <HolidayList
          year={year}
          holidays={ofYear}
          mayPlan={mayPlan}
          today={today}
          onRemove={({ day }, sentence) =>
            store(
              ofYear.filter(one => one.day !== day),
              () => sentence,
            )
          }
        />
        {mayPlan && (
          <HolidayForm
            key={year}
            year={year}
            onEnter={entered => store(withNew(ofYear, entered), days => words.entered(year, days))}
          />
        )}
      </div>
    </section>
  )
}

const yearOf = (day: string) => Number(day.slice(0, 4))

/** This year, the next, and those that something was entered for. */
function yearsOf(holidays: readonly Holiday[], today: string): number[] {
  const now = yearOf(today)
  return [...new Set([now, now + 1, ...holidays.map(({ day }) => yearOf(day))])].toSorted(
    (one, other) => one - other,
  )
}

/** A day that was there before takes the new name. */
function withNew(before: readonly Holiday[], entered: readonly Holiday[]): Holiday[] {
  const byDay = new Map([...before, ...entered].map(holiday => [holiday.day, holiday]))
  return [...byDay.values()].toSorted((one, other) => one.day.localeCompare(other.day))
}
