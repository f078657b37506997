import { openPage } from '../../device/pages'
import { offerCall } from '../../device/call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import type { OwnRoom } from './own-room'
import { words } from './rooms.words'

interface BarredProps {
  own: OwnRoom
  /** This build cannot call, whatever the visit says. */
  cannotCall: boolean
}

/** Why the room cannot be entered here and now, and what can be done instead; never a dead end. */
export function Barred({ own: { bar, room, deskPhone }, cannotCall }: BarredProps) {
  const { bookingId } = room
  const says = bar === null || cannotCall ? words.notThisWay : words.bars[bar]
  return (
    <Card title={says.title}>
      <Words>{says.what}</Words>
      {bar === 'over' && (
        <Button main onPress={() => openPage(`/visits/rooms/pages/record?id=${bookingId}`)}>
          {words.toRecord}
        </Button>
      )}
      {bar === 'identity-first' && (
        <Button main onPress={() => openPage('/visits/relatives/pages/account')}>
          {words.toIdentity}
        </Button>
      )}
      {bar !== 'over' && (
        <Button onPress={() => openPage(`/visits/bookings/pages/one?id=${bookingId}`)}>
          {words.toVisit}
        </Button>
      )}
      {deskPhone !== '' && (
        <Button number={deskPhone} onPress={() => offerCall(deskPhone)}>
          {words.callDesk}
        </Button>
      )}
    </Card>
  )
}
