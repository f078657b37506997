import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../checkins.words'
import { type Turned, useUnsent } from '../unsent.store'

/** Check-ins that are still in the phone. */
export function Waiting({ count }: { count: number }) {
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

/** A check-in that the server turned away, until the person has read why. */
export const Rejection = ({ turned: { attemptId, takenAt, problem } }: { turned: Turned }) => (
  <Notice tone='attention' title={words.turnedAt(takenAt)}>
    <Words>{problem.title}</Words>
    <Button onPress={() => useUnsent.getState().read(attemptId)}>{words.understood}</Button>
  </Notice>
)
