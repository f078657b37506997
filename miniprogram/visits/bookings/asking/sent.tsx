import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Status } from '../../../ui/status'
import { Steps } from '../../../ui/steps'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { CallDesk } from '../call-buttons'
import { openVisit, openVisits } from '../ways'

/** It has arrived: what happens now, and where it can be read. */
export const Sent = ({ booking: { id, startsAt, deskPhone } }: { booking: OwnBooking }) => (
  <>
    {startsAt === null ? (
      <Status mark='kept' title={words.lined} announced>
        <Words>{words.linedWhat}</Words>
      </Status>
    ) : (
      <>
        <Status mark='done' title={words.sent} announced>
          <Words>{words.sentWhat(startsAt)}</Words>
        </Status>
        <Card>
          <Steps steps={words.sentSteps} />
        </Card>
      </>
    )}
    <Bottom>
      <CallDesk phone={deskPhone} />
      <Button main onPress={() => openVisit(id)}>
        {words.openOne}
      </Button>
      <Button onPress={openVisits}>{words.toHome}</Button>
    </Bottom>
  </>
)
