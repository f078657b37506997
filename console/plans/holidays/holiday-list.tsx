import { useState } from 'react'
import { Button } from 'antd'
import type { Holiday } from '#shared/checkins/holidays.contract'
import { weekdayOf } from '#shared/time/days'
import { AskFirst } from '../../ui/ask-first'
import { words as plans } from '../../ui/plans/plans.words'
import { words } from './holidays.words'

interface HolidayListProps {
  year: number
  holidays: readonly Holiday[]
  mayPlan: boolean
  today: string
  /** @param sentence - says afterwards what was done. */
  onRemove: (holiday: Holiday, sentence: string) => Promise<void>
}

/** The holidays of a year, by day; one that has begun stays. */
export function HolidayList({ year, holidays, mayPlan, today, onRemove }: HolidayListProps) {
  const [removing, setRemoving] = useState<Holiday | null>(null)
  const inWords = ({ day }: Holiday) => plans.dayInWords(day, today)

  if (holidays.length === 0) return <p className='still'>{words.none(year)}</p>
  return (
    <div>
      <table className='table' aria-label={words.title}>
        <thead>
          <tr>
            <th scope='col'>{words.day}</th>
            <th scope='col'>{words.name}</th>
            {mayPlan && <th aria-label={words.remove} />}
          </tr>
        </thead>
        <tbody>
          {holidays.map(holiday => (
            <tr key={holiday.day}>
              <td>
                {inWords(holiday)}{' '}
                <span className='quiet'>
                  {words.weekday(plans.weekdays[weekdayOf(holiday.day) - 1]!)}
                </span>
              </td>
              <td>{holiday.name}</td>
              {mayPlan && (
                <td>
                  {holiday.day > today ? (
                    <Button
                      size='small'
                      aria-label={words.removeOf(holiday.name, inWords(holiday))}
                      onClick={() => setRemoving(holiday)}
                    >
                      {words.remove}
                    </Button>
                  ) : (
                    <span className='quiet'>{words.begun}</span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {removing && (
        <AskFirst
          title={words.removeTitle}
          yes={words.remove}
          onYes={() => onRemove(removing, words.removed(inWords(removing)))}
          onClose={() => setRemoving(null)}
        >
          {words.removeMeans(removing.name, inWords(removing))}
        </AskFirst>
      )}
    </div>
  )
}
