import { useUnwritten } from '../../device/unwritten.store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { UNSENT_FAULTS, useFaults } from './faults.store'
import { words } from './faults.words'

/** How a report went; the stores are asked, nothing is guessed. */
export function FaultTold({ attemptId, resend }: { attemptId: string; resend?: boolean }) {
  const { received, turned, drafts } = useFaults()
  const refusal = turned.find(one => one.attemptId === attemptId)
  if (refusal) return <FaultTurned {...refusal} />
  if (drafts.some(kept => kept.attemptId === attemptId)) {
    return <FaultKept resend={resend} />
  }
  return received && <FaultSent />
}

const FaultSent = () => (
  <Notice tone='good' title={words.sent}>
    <Words>{words.sentWhat}</Words>
  </Notice>
)

/**
 * A report that is still in the phone, or only in its head.
 *
 * @param resend - whether it has a button of its own; the page may have one that sends everything.
 */
export function FaultKept({ resend = true }: { resend?: boolean | undefined }) {
  const { hindrance, sending, sendKept } = useFaults()
  const isKept = useUnwritten(({ stores }) => !stores.includes(UNSENT_FAULTS))
  if (sending) return <Words quiet>{words.making}</Words>
  return (
    <Notice tone={isKept ? 'waiting' : 'attention'} title={isKept ? words.kept : words.full}>
      {hindrance && <Words>{hindrance.title}</Words>}
      <Words>{isKept ? words.keptWhat : words.fullWhat}</Words>
      {resend && <Button onPress={sendKept}>{words.sendAgain}</Button>}
    </Notice>
  )
}

interface FaultTurnedProps {
  attemptId: string
  takenAt: string
  problem: { title: string }
}

/** A report that the server turned away, until the person has read why. */
export const FaultTurned = ({ attemptId, takenAt, problem }: FaultTurnedProps) => (
  <Notice tone='attention' title={words.turned(takenAt)}>
    <Words>{problem.title}</Words>
    <Button onPress={() => useFaults.getState().read(attemptId)}>{words.understood}</Button>
  </Notice>
)

/** The phone could not even make a report: a call is left. */
export const FaultFailed = () => (
  <Notice tone='attention' title={words.failed}>
    <Words>{words.failedWhat}</Words>
  </Notice>
)
