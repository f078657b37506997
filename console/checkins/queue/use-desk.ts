import { useEffect, useState } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { Decided } from '../details/decide'
import { words as details } from '../details/details.words'
import { useQueueAddress } from './queue-address'
import { useStepKeys } from '../../ui/step-keys'
import { nextAfter, stepFrom } from '../../ui/steps'
import { afterReview, afterTaking, useQueue } from './queue.store'
import { words } from './queue.words'
import { useWork } from './work'

const handleTake = () => useQueue.setState(afterTaking)

/** What the desk does: who is chosen, how one goes on, and what was said last. */
export function useDesk(purpose: Purpose) {
  const address = useQueueAddress()
  const { list, officeId, selectedId, select } = address
  const { readAgain, readOn } = useWork(purpose, { list, officeId })
  const queue = useQueue()
  const { which, checkIns, next, reading } = queue
  const [said, setSaid] = useState('')

  // For a moment after another list was chosen, the one before is still there.
  const isTurned = which.list === list && which.officeId === officeId
  const firstId = isTurned ? checkIns[0]?.id : undefined
  useEffect(() => {
    if (!selectedId && firstId) select(firstId)
  }, [selectedId, firstId, select])

  const isUsedUp = isTurned && !firstId && next !== null && reading.status === 'read'
  useEffect(() => {
    if (isUsedUp) readOn()
  }, [isUsedUp, readOn])

  function handleStep(steps: number) {
    const target = stepFrom(checkIns, selectedId, steps)
    if (target) select(target)
    else if (steps > 0 && next !== null) readOn()
  }

  function handleDecided({ checkIn, byAnother }: Decided) {
    const { personName, review } = checkIn
    const outcome = review ? details.outcomes[review.outcome] : ''
    setSaid(byAnother ? details.quicker(checkIn) : words.saved(personName, outcome))
    select(nextAfter(checkIns, checkIn.id))
    useQueue.setState(before => afterReview(before, checkIn))
  }

  useStepKeys({ step: handleStep, take: handleTake })
  return { address, queue, said, readAgain, readOn, handleTake, handleDecided }
}
