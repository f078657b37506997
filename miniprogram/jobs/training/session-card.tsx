import { useState } from 'react'
import type { OfferedSession, OwnSignUp } from '#shared/jobs/training.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip, type Tone } from '../../ui/chip'
import { Fact } from '../../ui/fact'
import { Words } from '../../ui/words'
import { join, leave } from './training.store'
import { words } from './training.words'

/** One session: what, when, where, how many places, and one's own. */
export const SessionCard = ({
  offered: { course, session, own, can },
}: {
  offered: OfferedSession
}) => (
  <Card title={course.title}>
    <Words>{words.free(course.free)}</Words>
    {own && <OwnPlace own={own} />}
    <Fact name={words.when} value={words.from(session.startsAt, session.endsAt)} />
    <Fact name={words.place} value={session.place} />
    <Fact name={words.provider} value={course.provider} />
    {course.about !== '' && <Words quiet>{course.about}</Words>}
    {session.note !== '' && <Words quiet>{session.note}</Words>}
    {session.cancelledAt !== null && <Words>{words.cancelled(session.cancelReason)}</Words>}
    {can.signUp && <SignUp id={session.id} session={session} />}
    {can.leave && <Leave id={session.id} />}
  </Card>
)

const TONES: Record<OwnSignUp['state'], Tone> = {
  in: 'good',
  waiting: 'waiting',
  left: 'plain',
  'taken-out': 'plain',
  cancelled: 'attention',
}

const OwnPlace = ({ own }: { own: OwnSignUp }) => (
  <>
    <Chip tone={TONES[own.state]}>{words.states[own.state]}</Chip>
    {own.before !== null && <Words>{words.before(own.before)}</Words>}
    {own.reason !== '' && <Words>{words.reason(own.reason)}</Words>}
    {own.result !== null && <Chip tone='good'>{words.results[own.result]}</Chip>}
    {own.days.length > 0 && (
      <Fact
        name={words.attended}
        value={own.days.map(({ day, mark }) => `${day.slice(5)} ${words.marks[mark]}`).join('，')}
      />
    )}
  </>
)

function SignUp({ id, session }: { id: string; session: OfferedSession['session'] }) {
  const { taken, places, waiting, signUpUntil } = session
  const isFull = taken >= places
  return (
    <>
      <Fact name={words.until} value={words.moment(signUpUntil)} />
      <Words>{words.places(taken, places, waiting)}</Words>
      {isFull && <Words quiet>{words.queueWhat}</Words>}
      <Button onPress={() => join(id)}>{isFull ? words.queue : words.signUp}</Button>
    </>
  )
}

function Leave({ id }: { id: string }) {
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.leave}</Button>
  return (
    <>
      <Words>{words.leaveWhat}</Words>
      <Button onPress={() => leave(id)}>{words.leaveSure}</Button>
      <Button onPress={() => setAsked(false)}>{words.stay}</Button>
    </>
  )
}
