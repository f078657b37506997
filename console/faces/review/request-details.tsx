import { useMemo } from 'react'
import { Alert, Button } from 'antd'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { serverNow } from '../../http/server-clock'
import { Fault } from '../../ui/fault'
import { words as common } from '../../ui/ui.words'
import { Waiting } from '../../ui/waiting'
import { Attempts } from './attempts'
import { Findings } from './findings'
import { History } from './history'
import { Pictures } from './pictures'
import { Place } from './place'
import { RequestFacts } from './request-facts'
import './review.css'
import { ReviewPart } from './review-part'
import { words } from './review.words'
import { useShownAttempt } from './shown-attempt'
import { Spoken } from './spoken'
import { type Opened, useHeard, useRequest } from './use-request'

interface RequestDetailsProps {
  id: string
  /** As the list has it, which hears of changes; null where it does not stand there. */
  listed: IdentityRequest | null
  purpose: Purpose
  onSelect: (id: string) => void
  /** @param sentence - what was done that did not end it. */
  onChanged: (sentence: string) => void
  /** @param sentence - what came of it. */
  onDone: (sentence: string) => void
}

/** All that is known of one request: pictures side by side, what the machine found, and the decision. */
export function RequestDetails({ id, listed, purpose, ...rest }: RequestDetailsProps) {
  const { answer, error, again } = useRequest(id, purpose)
  const { hasMoved, lock } = useHeard(listed, answer?.request ?? null)
  const opened = useMemo(
    () => answer && { ...answer, request: { ...answer.request, lock } },
    [answer, lock],
  )
  return (
    <>
      {error !== null && <Fault what={words.gone} error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {hasMoved && (
        <Alert
          type='info'
          showIcon
          role='status'
          title={words.moved}
          action={<Button onClick={() => void again()}>{words.readAgain}</Button>}
        />
      )}
      {opened && <OpenRequest opened={opened} purpose={purpose} onReadAgain={again} {...rest} />}
    </>
  )
}

interface OpenRequestProps extends Omit<RequestDetailsProps, 'id' | 'listed'> {
  opened: Opened
  onReadAgain: () => Promise<void>
}

function OpenRequest(props: OpenRequestProps) {
  const { opened, purpose, onSelect, onReadAgain, onChanged, onDone } = props
  const { request, attempts, place, history } = opened
  const { shown, show } = useShownAttempt(attempts)
  return (
    <section className='request-details' aria-label={words.details}>
      <div className='what'>
        <header>
          <h2>
            {request.personName} <span className='quiet'>{request.officeName}</span>
            {request.sensitive && <em className='sensitive'>{words.isSensitive}</em>}
          </h2>
          <Button onClick={() => print()}>{common.print}</Button>
        </header>
        <p className='print-only'>{words.printed(serverNow().toISOString())}</p>
        <Pictures opened={opened} attempt={shown} purpose={purpose} />
        {shown && <Spoken key={shown.id} attempt={shown} purpose={purpose} />}
        <RequestFacts request={request} />
        <Attempts attempts={attempts} shownId={shown?.id ?? null} onShow={show} />
        {place && <Place place={place} />}
        <History history={history} personId={request.personId} onSelect={onSelect} />
      </div>
      <div className='decision'>
        {attempts.length > 0 && <Findings findings={findingsOf(request)} />}
        <ReviewPart
          key={request.id}
          opened={opened}
          purpose={purpose}
          onReadAgain={onReadAgain}
          onChanged={sentence => {
            onChanged(sentence)
            void onReadAgain()
          }}
          onDone={onDone}
        />
      </div>
    </section>
  )
}

/** That a browser's camera proves nothing is said beside the pictures. */
const findingsOf = ({ findings }: IdentityRequest) =>
  findings.filter(finding => finding !== 'camera-not-attested')
