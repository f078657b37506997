import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { openKinship } from '#shared/visits/relatives/kinship-desk.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { words as common } from '../../../ui/ui.words'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import '../../relatives/kinships.css'
import { Pictures } from '../../relatives/pictures'
import { words } from '../bookings.words'

const PURPOSE = 'booking-check'

/** The papers of the kinship beside the request: nothing is fetched, or recorded, before somebody wants it. */
export function KinshipPapers({ kinshipId }: { kinshipId: string }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Papers kinshipId={kinshipId} />
  return (
    <p className='buttons papers-button'>
      <Button onClick={() => setOpen(true)}>{words.papers}</Button>
      <span className='quiet'>{words.papersMean}</span>
    </p>
  )
}

function Papers({ kinshipId: id }: { kinshipId: string }) {
  const ask = useCallback(() => call(openKinship, { id, purpose: PURPOSE }), [id])
  const { answer, error, again } = useAnswer(ask)
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{common.reading}</Waiting>
  return <Pictures proofs={answer.proofs} purpose={PURPOSE} />
}
