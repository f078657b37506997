import { useState } from 'react'
import { Button } from 'antd'
import type { Enrolment } from '#shared/faces/enrolments.contract'
import { decideEnrolment } from '#shared/faces/enrolments.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { OneEnrolment } from './enrolments'
import { words } from './face-file.words'

interface ProposalProps {
  enrolment: Enrolment
  personId: string
  purpose: Purpose
  mayDecide: boolean
  onDone: (sentence: string) => Promise<void>
}

/** What the person handed in himself; an officer looks at it and says whether it will do. */
export function Proposal({ enrolment, personId, purpose, mayDecide, onDone }: ProposalProps) {
  const [doing, setDoing] = useState<'accept' | 'refuse' | null>(null)
  const { version } = enrolment
  const close = () => setDoing(null)

  async function decide(accept: boolean, note: string) {
    await call(decideEnrolment, { personId, version, accept, note })
    await onDone(accept ? words.accepted : words.refused)
  }

  return (
    <div className='proposal'>
      <h3>{words.proposal}</h3>
      <p>{words.proposalMeans}</p>
      <OneEnrolment enrolment={enrolment} purpose={purpose} />
      {mayDecide && (
        <p className='buttons'>
          <Button type='primary' onClick={() => setDoing('accept')}>
            {words.accept}
          </Button>
          <Button onClick={() => setDoing('refuse')}>{words.refuse}</Button>
        </p>
      )}
      {doing === 'accept' && (
        <AskFirst
          title={words.accept}
          yes={words.accept}
          onYes={() => decide(true, '')}
          onClose={close}
        >
          {words.acceptMeans}
        </AskFirst>
      )}
      {doing === 'refuse' && (
        <AskFirst
          title={words.refuse}
          yes={words.refuse}
          asksReason
          onYes={reason => decide(false, reason)}
          onClose={close}
        >
          {words.refuseMeans}
        </AskFirst>
      )}
    </div>
  )
}
