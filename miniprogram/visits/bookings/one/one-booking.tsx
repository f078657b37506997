import { openPage } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/row'
import { Card } from '../../../ui/card'
import { words } from '../bookings.words'
import { CallDesk, CallPrison } from '../call-buttons'
import { RemindCard } from '../remind-card'
import { openVisit } from '../ways'
import { ToCalendar } from './calendar-card'
import { DetailsCard } from './details-card'
import { NowCard } from './now-card'
import type { PartProps } from './part'
import { PlaceCard } from './place-card'
import { ReasonCard } from './reason-card'
import { WayCard } from './way-card'
import { WithdrawCard } from './withdraw-card'

/** A visit whose call may have taken place: both ends' record of it can be read. */
const HELD = ['completed', 'cut-off', 'failed', 'no-show']

/** One visit, what matters now first. */
export const OneBooking = (part: PartProps) => {
  const { booking } = part
  const { id, can, deskPhone, prisonPhone, replacementOf, replacedBy, state } = booking
  const isOver = !OPEN.includes(state)
  return (
    <>
      <NowCard booking={booking} />
      <ReasonCard booking={booking} />
      {!isOver && <PlaceCard booking={booking} />}
      <ToCalendar booking={booking} />
      {BEFORE.includes(state) && <RemindCard />}
      <WayCard booking={booking} />
      <DetailsCard booking={booking} />
      {(HELD.includes(state) || replacementOf !== null) && (
        <Card>
          {HELD.includes(state) && (
            <Row onPress={() => openPage(`/visits/rooms/pages/record?id=${id}`)}>
              {words.record}
            </Row>
          )}
          {replacementOf !== null && (
            <Row onPress={() => openVisit(replacementOf)}>{words.oldOne}</Row>
          )}
        </Card>
      )}
      <Bottom>
        <CallDesk phone={deskPhone} />
        <CallPrison phone={prisonPhone} />
        {can.reschedule && (
          <Button onPress={() => openPage(`/visits/bookings/pages/move?id=${id}`)}>
            {words.reschedule}
          </Button>
        )}
        <WithdrawCard {...part} />
        {isOver && replacedBy === null && (
          <Button main onPress={() => openPage('/visits/bookings/pages/ask')}>
            {words.askAgain}
          </Button>
        )}
      </Bottom>
    </>
  )
}

/** Something will still be told. */
const BEFORE = ['waiting', 'submitted', 'returned', 'forwarded', 'approved']

/** Those in which somebody still comes. */
const OPEN = [
  ...['waiting', 'submitted', 'returned', 'forwarded'],
  ...['approved', 'checked-in', 'in-progress'],
]
