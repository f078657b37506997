import { Alert, Button } from 'antd'
import type { Assignment } from '#shared/courses/assignments.contract'
import { endAssignment } from '#shared/courses/assignments.endpoints'
import { call } from '../../http/call'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from './assignments.words'

/** Right after something was assigned it can be taken back with one press. */
export function TakeBack({ assignment, onTaken }: { assignment: Assignment; onTaken: () => void }) {
  const { busy, error, act } = useAct()
  const { id } = assignment
  const handleTakeBack = () =>
    act(async () => {
      await call(endAssignment, { id, reason: words.takeBackReason, takeBack: true })
      onTaken()
    })
  return (
    <p className='take-back'>
      <Button loading={busy} onClick={() => void handleTakeBack()}>
        {words.takeBack}
      </Button>
      <span className='quiet'>{words.undoHint}</span>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </p>
  )
}
