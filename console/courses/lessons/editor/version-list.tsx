import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { Lesson } from '#shared/courses/editing.contract'
import { openLesson } from '#shared/courses/lessons.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { differences, linesOf } from '../difference'
import { words } from '../lessons.words'

interface VersionListProps {
  lesson: Lesson
  onLook: (version: number) => void
}

/** The versions of a lesson, newest first, and what changed from one to the next. */
export function VersionList({ lesson, onLook }: VersionListProps) {
  const [compared, setCompared] = useState<number | null>(null)
  return (
    <section aria-label={words.tabs.versions}>
      <table className='table' aria-label={words.versionsTable}>
        <thead>
          <tr>
            <th scope='col'>{words.versionsTable}</th>
            <th scope='col'>{words.state}</th>
            <th scope='col'>{words.from}</th>
            <th scope='col'>{words.versionBy}</th>
            <th aria-label={words.look} />
          </tr>
        </thead>
        <tbody>
          {lesson.versions.map(one => (
            <tr key={one.version}>
              <th scope='row'>{words.version(one.version)}</th>
              <td>
                {words.states[one.state]}
                {one.withdrawReason && `（${one.withdrawReason}）`}
              </td>
              <td>{one.publishedFrom && words.fromAt(one.publishedFrom)}</td>
              <td>{words.versionSaid(one.byName, one.changedAt)}</td>
              <td className='in-line'>
                <Button size='small' onClick={() => onLook(one.version)}>
                  {words.look}
                </Button>
                {one.version > 1 && (
                  <Button size='small' onClick={() => setCompared(one.version)}>
                    {words.compare}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {compared !== null && <Compared key={compared} lessonId={lesson.id} version={compared} />}
    </section>
  )
}

function Compared({ lessonId, version }: { lessonId: string; version: number }) {
  const ask = useCallback(
    () =>
      Promise.all([version - 1, version].map(one => call(openLesson, { lessonId, version: one }))),
    [lessonId, version],
  )
  const { answer, error, again } = useAnswer(ask)
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  const [before, after] = answer ?? []
  if (!before || !after) return <Waiting>{words.reading}</Waiting>
  const found = differences(linesOf(before.shown), linesOf(after.shown))
  return (
    <div className='difference'>
      <h2>{words.compareTitle(version - 1, version)}</h2>
      {found.every(({ kind }) => kind === 'same') && <p>{words.noDifference}</p>}
      <ol>
        {found.map(({ kind, text }, index) => (
          <li key={index} className={kind}>
            {kind !== 'same' && <b>{kind === 'gone' ? words.gone : words.fresh}</b>}
            {text}
          </li>
        ))}
      </ol>
    </div>
  )
}
