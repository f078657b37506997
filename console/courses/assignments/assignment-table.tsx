import { useState } from 'react'
import { Button } from 'antd'
import type { Assignment } from '#shared/courses/assignments.contract'
import { endAssignment } from '#shared/courses/assignments.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { words } from './assignments.words'
import { whoOf } from './draft'

interface AssignmentTableProps {
  assignments: readonly Assignment[]
  mayEnd: (assignment: Assignment) => boolean
  onEnded: (sentence: string) => void
}

/** Who has to study what until when, in words. */
export function AssignmentTable({ assignments, mayEnd, onEnded }: AssignmentTableProps) {
  const [ending, setEnding] = useState<Assignment | null>(null)
  return (
    <>
      <table className='table' aria-label={words.table}>
        <thead>
          <tr>
            <th scope='col'>{words.titleLabel}</th>
            <th scope='col'>{words.who}</th>
            <th scope='col'>{words.what}</th>
            <th scope='col'>{words.until}</th>
            <th scope='col'>{words.why}</th>
            <th aria-label={words.end} />
          </tr>
        </thead>
        <tbody>
          {assignments.map(one => (
            <tr key={one.id}>
              <th scope='row'>{one.title}</th>
              <td>{whoOf(one)}</td>
              <td>
                {words.lessons(one.lessonTitles)}
                {one.target && (
                  <p className='quiet'>{words.target(one.target.minutes, one.target.source)}</p>
                )}
              </td>
              <td>{words.from(one.firstDay, one.lastDay)}</td>
              <td>
                {words.by(one)}
                {one.endedAt !== null && <p className='quiet'>{words.ended(one.endReason)}</p>}
              </td>
              <td>
                {one.endedAt === null && mayEnd(one) && (
                  <Button onClick={() => setEnding(one)}>{words.end}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <AskFirst
          title={words.endTitle(ending.title)}
          yes={words.end}
          danger
          asksReason
          onYes={async reason => {
            await call(endAssignment, { id: ending.id, reason, takeBack: false })
            onEnded(words.endDone)
          }}
          onClose={() => setEnding(null)}
        >
          {words.endMeans}
        </AskFirst>
      )}
    </>
  )
}
