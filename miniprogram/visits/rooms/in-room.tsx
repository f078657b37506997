import { useEffect, useState } from 'react'
import { endVisit } from '#shared/visits/rooms/rooms.endpoints'
import { shownState } from '#shared/visits/rooms/room-states'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { guardScreen } from '../../device/guard-screen'
import { useAsked } from '../../http/use-asked'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Failed } from '../../ui/failed'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { callAsRelative } from '../session'
import { ClockLeft } from './clock-left'
import { Pictures } from './calls-here'
import { words } from './rooms.words'
import type { FamilySeat } from './seat'

interface InRoomProps {
  bookingId: string
  seat: FamilySeat
  /** The prison's own rule for being late, minutes; null: it has entered none. */
  lateMinutes: number | null
}

/** The room itself, from waiting until the end of the talk. */
export function InRoom({ bookingId, seat, lateMinutes }: InRoomProps) {
  useEffect(guardScreen, [])
  if (!seat.shown?.room) return null
  const { room, isOnline, sittingId, serverAhead } = seat.shown
  const state = shownState(room.state, isOnline && seat.live?.shown.isReconnecting !== true)
  return (
    <>
      <StateNotice state={state} lateMinutes={lateMinutes} />
      {seat.live?.shown.noCamera && <Notice tone='attention' title={words.noPicture.broken} />}
      <Lost seat={seat} />
      <Pictures seat={seat} />
      <ClockLeft room={room} serverAhead={serverAhead} />
      {sittingId !== null && room.letIn.length > 0 && (
        <EndTalk bookingId={bookingId} sittingId={sittingId} />
      )}
      <Card>
        <Words quiet>{roomWords.notRecorded}</Words>
        <Words quiet>{roomWords.captions}</Words>
      </Card>
    </>
  )
}

/** That camera or microphone have stopped, with the one press that takes them again. */
function Lost({ seat: { lost, noPicture, takeAgain } }: { seat: FamilySeat }) {
  const [one, other] = lost
  if (one === undefined) return null
  return (
    <Notice tone='attention' title={words.lost[other === undefined ? one : 'both']}>
      <Words>{noPicture ? words.noPicture[noPicture] : words.lostWhat}</Words>
      <Button main onPress={takeAgain}>
        {words.takeAgain}
      </Button>
    </Notice>
  )
}

interface StateNoticeProps {
  state: ReturnType<typeof shownState>
  lateMinutes: number | null
}

/** What is going on, in one sentence and what to do meanwhile. */
function StateNotice({ state, lateMinutes }: StateNoticeProps) {
  switch (state) {
    case 'waiting':
      return (
        <Notice tone='waiting' title={words.waiting}>
          <Words>{words.waitingWhat}</Words>
          {lateMinutes !== null && <Words quiet>{words.late(lateMinutes)}</Words>}
        </Notice>
      )
    case 'let-in':
      return <Notice tone='waiting' title={words.letInSoon} />
    case 'weak':
      return (
        <Notice tone='attention' title={words.weak}>
          <Words>{words.weakWhat}</Words>
        </Notice>
      )
    case 'reconnecting':
      return (
        <Notice tone='attention' title={words.reconnecting}>
          <Words>{words.reconnectingWhat}</Words>
        </Notice>
      )
    default:
      return <Notice tone='good' title={roomWords.states[state]} />
  }
}

/** Ends the visit; asked first, since it cannot be taken back. */
function EndTalk({ bookingId, sittingId }: { bookingId: string; sittingId: string }) {
  const [asks, setAsks] = useState(false)
  const { failure, ask } = useAsked<unknown>()

  const handleChoice = (choice: 'yes' | 'no') => {
    setAsks(false)
    if (choice === 'no') return
    const endAt = new Date().toISOString()
    void ask(() => callAsRelative(endVisit, { bookingId, sittingId, endAt }))
  }

  return (
    <>
      <Failed failure={failure} />
      {asks ? (
        <Card title={words.endSure}>
          <Choices
            choices={[
              { name: 'no', label: words.endNo },
              { name: 'yes', label: words.endYes },
            ]}
            onChoose={handleChoice}
          />
        </Card>
      ) : (
        <Button onPress={() => setAsks(true)}>{words.end}</Button>
      )}
    </>
  )
}
