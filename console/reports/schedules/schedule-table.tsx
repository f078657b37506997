import { useState } from 'react'
import { Button } from 'antd'
import type { Schedule } from '#shared/reports/schedules.contract'
import { endSchedule } from '#shared/reports/schedules.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { words as reports } from '../reports.words'
import { whoOf } from './draft'
import { words } from './schedules.words'

interface ScheduleTableProps {
  schedules: readonly Schedule[]
  mayChange: boolean
  onEnded: (sentence: string) => void
}

/** Who reports what how often, in words. */
export function ScheduleTable({ schedules, mayChange, onEnded }: ScheduleTableProps) {
  const [ending, setEnding] = useState<Schedule | null>(null)
  return (
    <>
      <table className='table' aria-label={words.table}>
        <thead>
          <tr>
            <th scope='col'>{words.who}</th>
            <th scope='col'>{words.kind}</th>
            <th scope='col'>{words.how}</th>
            <th scope='col'>{words.what}</th>
            <th scope='col'>{words.lasting}</th>
            <th scope='col'>{words.reason}</th>
            {mayChange && <th aria-label={words.end} />}
          </tr>
        </thead>
        <tbody>
          {schedules.map(one => (
            <tr key={one.id}>
              <th scope='row'>{whoOf(one)}</th>
              <td>{reports.kinds[one.kind]}</td>
              <td>
                {words.every(one.cadence)}，{words.days(one.days)}
              </td>
              <td>
                {words.mediaInWords(one.media)}
                {one.identity && `，${words.identity}`}
              </td>
              <td>{words.from(one.firstDay, one.lastDay)}</td>
              <td>{words.by(one.reason, one.byName)}</td>
              {mayChange && (
                <td>
                  {one.endedAt === null && (
                    <Button onClick={() => setEnding(one)}>{words.end}</Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <AskFirst
          title={words.endTitle(whoOf(ending), reports.kinds[ending.kind])}
          yes={words.end}
          danger
          asksReason
          onYes={async reason => {
            await call(endSchedule, { id: ending.id, reason })
            onEnded(words.ended)
          }}
          onClose={() => setEnding(null)}
        >
          {words.endMeans}
        </AskFirst>
      )}
    </>
  )
}
