import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { rescheduleBooking } from '#shared/visits/bookings/bookings.endpoints'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import type { FreeSlot } from '#shared/visits/prisons/slots.contract'
import { newAttemptId } from '../../../device/attempt'
import { leavePage, toTop } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { RelativeEntrance, callAsRelative } from '../../session'
import { words as asking } from '../asking.words'
import { When } from '../asking/when'
import { words } from '../bookings.words'
import { CallDesk } from '../call-buttons'
import { useOneBooking } from '../one/use-one-booking'
import { Reading } from '../reading'
import { openVisit } from '../ways'
import '../bookings.scss'

/** Where a relative moves a visit to another time; the old one is held until the new one is. */
export default function MovePage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>
        <Moving id={id ?? '-'} />
      </RelativeEntrance>
    </Screen>
  )
}

function Moving({ id }: { id: string }) {
  const { booking, failure, busy, ask, load } = useOneBooking(id)
  const [slot, setSlot] = useState<FreeSlot | null>(null)
  const [attempt, setAttempt] = useState(newAttemptId)
  if (!booking) return <Reading failure={failure} onAgain={load} />
  if (booking.id !== id) return <Moved booking={booking} />

  function choose(chosen: FreeSlot | null) {
    setSlot(chosen)
    setAttempt(newAttemptId())
    void toTop()
  }

  async function handleMove(slotId: string) {
    if (busy) return
    const attemptId = await attempt
    await ask(() => callAsRelative(rescheduleBooking, { attemptId, id, slotId }))
    await toTop()
  }

  const isTaken = failure?.problem?.code === 'slot-taken'
  return (
    <>
      {!isTaken && <Failed failure={failure} />}
      <Card>
        <Fact name={words.oldTime} value={timeOf(booking)} />
        {slot && !isTaken && (
          <Fact name={words.newTime} value={asking.time(slot.startsAt, slot.minutes)} large />
        )}
        <Words>{words.rescheduleWhat}</Words>
      </Card>
      {slot && !isTaken ? (
        <Bottom>
          <CallDesk phone={booking.deskPhone} />
          <Button main onPress={() => handleMove(slot.id)}>
            {words.rescheduleSure(slot.startsAt)}
          </Button>
          <Button onPress={() => choose(null)}>{asking.otherDay}</Button>
          <Button onPress={leavePage}>{words.keepOld}</Button>
        </Bottom>
      ) : (
        <Choosing booking={booking} isTaken={isTaken} onChoose={choose} />
      )}
    </>
  )
}

const timeOf = ({ startsAt, minutes }: OwnBooking) =>
  startsAt === null ? words.noTime : asking.time(startsAt, minutes ?? 0)

interface ChoosingProps {
  booking: OwnBooking
  /** Somebody else was quicker. */
  isTaken: boolean
  onChoose: (slot: FreeSlot) => unknown
}

const Choosing = ({ booking, isTaken, onChoose }: ChoosingProps) => (
  <>
    {isTaken && (
      <Notice tone='attention' title={asking.taken}>
        <Words>{words.oldStays}</Words>
      </Notice>
    )}
    <When
      prisonId={booking.prisonId}
      chosen={null}
      held={booking.startsAt}
      onChoose={onChoose}
      otherwise={
        <Card title={asking.full}>
          <Words>{words.oldStays}</Words>
        </Card>
      }
    />
    <Bottom>
      <Button onPress={leavePage}>{words.keepOld}</Button>
    </Bottom>
  </>
)

const Moved = ({ booking }: { booking: OwnBooking }) => (
  <>
    <Status mark='done' title={words.rescheduled} announced>
      <Words>{words.rescheduledWhat}</Words>
    </Status>
    <Card>
      <Fact name={words.newTime} value={timeOf(booking)} large />
    </Card>
    <Bottom>
      <CallDesk phone={booking.deskPhone} />
      <Button main onPress={() => openVisit(booking.id)}>
        {words.newOne}
      </Button>
    </Bottom>
  </>
)
