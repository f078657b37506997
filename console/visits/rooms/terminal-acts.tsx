import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { RoomShown } from '#shared/visits/rooms/room-shown'
import { endVisit, letIn } from '#shared/visits/rooms/rooms.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { CutOffForm } from './cut-off-form'
import { words } from './rooms.words'

interface ActsProps {
  bookingId: string
  shown: RoomShown
}

const clock = () => new Date().toISOString()

/** Ends the visit when both have said all; asked first, since it cannot be taken back. */
export function EndButton({ bookingId, shown }: ActsProps) {
  const [asks, setAsks] = useState(false)
  const sittingId = shown.sittingId
  if (sittingId === null || !shown.room || shown.room.letIn.length === 0) return null
  return (
    <>
      <Button size='large' onClick={() => setAsks(true)}>
        {words.end}
      </Button>
      {asks && (
        <AskFirst
          title={words.end}
          yes={words.endYes}
          onYes={async () => void (await call(endVisit, { bookingId, sittingId, endAt: clock() }))}
          onClose={() => setAsks(false)}
        >
          {words.endSure}
        </AskFirst>
      )}
    </>
  )
}

/** What the prison does at its end: lets in, cuts off, ends. */
export function TerminalActs({ bookingId, shown }: ActsProps) {
  const [cuts, setCuts] = useState(false)
  const { busy, error, act } = useAct()
  const { room, sittingId } = shown
  if (!room || sittingId === null) return null
  const waits = room.letIn.length === 0

  const handleLetIn = () =>
    void act(async () => void (await call(letIn, { bookingId, sittingId, endAt: clock() })))

  return (
    <div className='acts'>
      {waits && (
        <>
          <p className='quiet'>{words.letInHint}</p>
          <Button
            type='primary'
            size='large'
            disabled={!room.here.includes('family')}
            loading={busy}
            onClick={handleLetIn}
          >
            {words.letIn}
          </Button>
        </>
      )}
      <EndButton bookingId={bookingId} shown={shown} />
      <Button danger size='large' onClick={() => setCuts(true)}>
        {words.cutOff}
      </Button>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      {cuts && <CutOffForm bookingId={bookingId} onClose={() => setCuts(false)} />}
    </div>
  )
}
