import { Button } from 'antd'
import type { CourseRow } from '#shared/jobs/training-desk.contract'
import type { TrainingSession } from '#shared/jobs/training.contract'
import { words } from './training.words'

/** What can be done with a course or one of its sessions. */
export type Act =
  | { kind: 'change' | 'close' | 'add-session'; row: CourseRow }
  | { kind: 'change-session' | 'cancel'; row: CourseRow; session: TrainingSession }

interface CourseSectionProps {
  row: CourseRow
  mayKeep: boolean
  openId: string | null
  onAct: (act: Act) => void
  onOpen: (sessionId: string) => void
}

const COLUMNS = [
  words.startsAt,
  words.place,
  words.places,
  words.taken,
  words.waiting,
  words.signUpUntil,
  words.act,
]

/** A course with its sessions. */
export const CourseSection = ({ row, mayKeep, openId, onAct, onOpen }: CourseSectionProps) => {
  const { course, sessions } = row
  const isOpen = course.closedAt === null
  return (
    <section className='course' aria-label={course.title}>
      <div className='head'>
        <h2>{course.title}</h2>
        <span>
          {course.provider}　{words.isFree(course.free)}　{words.fors[course.for]}
        </span>
        {mayKeep && isOpen && (
          <span className='buttons'>
            <Button
              aria-label={words.addSessionOf(course.title)}
              onClick={() => onAct({ kind: 'add-session', row })}
            >
              {words.addSession}
            </Button>
            <Button
              aria-label={words.changeOf(course.title)}
              onClick={() => onAct({ kind: 'change', row })}
            >
              {words.change}
            </Button>
            <Button
              aria-label={words.closeOf(course.title)}
              onClick={() => onAct({ kind: 'close', row })}
            >
              {words.close}
            </Button>
          </span>
        )}
      </div>
      {course.about !== '' && <p className='quiet'>{course.about}</p>}
      {sessions.length === 0 ? (
        <p className='quiet'>{words.noSessions}</p>
      ) : (
        <table className='table' aria-label={words.sessionTitle(course.title)}>
          <thead>
            <tr>
              {COLUMNS.map(column => (
                <th key={column} scope='col'>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sessions.map(session => (
              <SessionLine
                key={session.id}
                {...{ row, session, mayKeep, onAct, onOpen }}
                isOpen={session.id === openId}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface SessionLineProps extends Omit<CourseSectionProps, 'openId'> {
  session: TrainingSession
  isOpen: boolean
}

const SessionLine = ({ row, session, mayKeep, isOpen, onAct, onOpen }: SessionLineProps) => (
  <tr aria-current={isOpen}>
    <td>{words.span(session.startsAt, session.endsAt)}</td>
    <td>{session.place}</td>
    <td>{session.places}</td>
    <td>{session.taken}</td>
    <td>{session.waiting}</td>
    <td>{words.minute(session.signUpUntil)}</td>
    <td>
      {session.cancelledAt === null ? (
        <span className='buttons'>
          <Button
            aria-label={words.openOf(words.minute(session.startsAt))}
            onClick={() => onOpen(session.id)}
          >
            {words.open}
          </Button>
          {mayKeep && (
            <>
              <Button onClick={() => onAct({ kind: 'change-session', row, session })}>
                {words.change}
              </Button>
              <Button onClick={() => onAct({ kind: 'cancel', row, session })}>
                {words.cancel}
              </Button>
            </>
          )}
        </span>
      ) : (
        words.isCancelled(session.cancelReason)
      )}
    </td>
  </tr>
)
