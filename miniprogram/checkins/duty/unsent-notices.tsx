import { useUnwritten } from '../../device/unwritten.store'
import type { Turned } from '../../http/outbox'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../checkins.words'
import { UNSENT_CHECK_INS, useUnsent } from '../unsent.store'

/** Check-ins that are still in the phone. */
export function Waiting({ count }: { count: number }) {
  const { sending, hindrance, sendKept } = useUnsent()
  const isKept = useUnwritten(({ stores }) => !stores.includes(UNSENT_CHECK_INS))
  return (
    <Notice tone={isKept ? 'waiting' : 'attention'} title={words.waiting(count)}>
      {hindrance && <Words>{hindrance.title}</Words>}
      <Words>{isKept ? words.waitingWhat : words.waitingFull}</Words>
      {sending ? (
        <Words quiet>{words.sending}</Words>
      ) : (
        <Button onPress={sendKept}>{words.sendAgain}</Button>
      )}
    </Notice>
  )
}

/** Check-ins that somebody else has made on this phone; only the office can help. */
export const Foreign = ({ count }: { count: number }) => (
  <Notice tone='attention' title={words.foreign(count)}>
    <Words>{words.foreignWhat}</Words>
  </Notice>
)

/** A check-in that the server turned away, until the person has read why. */
export const Rejection = ({ turned: { attemptId, takenAt, problem } }: { turned: Turned }) => (
  <Notice tone='attention' title={words.turnedAt(takenAt)}>
    <Words>{problem.title}</Words>
    <Button onPress={() => useUnsent.getState().read(attemptId)}>{words.understood}</Button>
  </Notice>
)
