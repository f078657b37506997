import { dayInChina, momentInChina } from '#shared/time/days'
import { openPage } from '../device/pages'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Words } from '../ui/words'
import { words } from './checkins.words'
import { type Received, type Turned, useUnsent } from './unsent.store'

/** Checking in, as the first page shows it: what is on its way, what was done, and the button. */
export function CheckInDuty() {
  const { drafts, turned, received } = useUnsent()
  const doneToday = received !== null && isToday(received)
  const done = doneToday || drafts.length > 0
  return (
    <Card title={words.title}>
      {turned.map(one => (
        <Rejection key={one.attemptId} turned={one} />
      ))}
      {drafts.length > 0 && <Waiting count={drafts.length} />}
      {received && <Last received={received} today={doneToday} />}
      {!done && <Words>{words.duty}</Words>}
      <Button main={!done} onPress={() => openPage('/checkins/pages/submit')}>
        {done ? words.goAgain : words.goCheckIn}
      </Button>
    </Card>
  )
}

const isToday = ({ receivedAt }: Received) =>
  dayInChina(new Date(receivedAt)) === dayInChina(new Date())

function Waiting({ count }: { count: number }) {
  const { sending, hindrance, sendKept } = useUnsent()
  return (
    <Notice tone='waiting' title={words.waiting(count)}>
      <Words>{hindrance?.title ?? words.waitingWhat}</Words>
      {sending ? (
        <Words quiet>{words.sending}</Words>
      ) : (
        <Button onPress={sendKept}>{words.sendAgain}</Button>
      )}
    </Notice>
  )
}

const Rejection = ({ turned: { attemptId, takenAt, problem } }: { turned: Turned }) => (
  <Notice tone='attention' title={words.turnedAt(takenAt)}>
    <Words>{problem.title}</Words>
    <Button onPress={() => useUnsent.getState().read(attemptId)}>{words.understood}</Button>
  </Notice>
)

function Last({ received: { receivedAt, late }, today }: { received: Received; today: boolean }) {
  const done = today ? words.doneToday : words.lastTime
  return (
    <Notice tone={today ? 'good' : 'waiting'} title={late ? words.receivedLate : done}>
      <Words>{momentInChina(receivedAt)}</Words>
    </Notice>
  )
}
