import { useState } from 'react'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import type { RoomFace } from '#shared/visits/prisons/rooms.contract'
import { showOnMap } from '../../../device/directions'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Notice } from '../../../ui/notice'
import { Words } from '../../../ui/words'
import { words } from '../bookings.words'
import { CallRoom } from '../call-buttons'
import { accesses } from '../states.words'

/** Where the family sits, how to get there, and what happens to whoever is late. */
export const PlaceCard = ({ booking }: { booking: OwnBooking }) => {
  const { place, room, lateMinutes } = booking
  return (
    <Card title={words.where}>
      {place === 'phone' && <Words>{words.atPhone}</Words>}
      {place === 'bureau' && room === null && <Words>{words.roomLater}</Words>}
      {room !== null && <Room room={room} />}
      {lateMinutes !== null && <Words>{words.late(lateMinutes)}</Words>}
    </Card>
  )
}

function Room({ room }: { room: RoomFace }) {
  const [failed, setFailed] = useState(false)
  const { name, address, directions, phone, point, access } = room
  return (
    <>
      <Fact name={name} value={address} large />
      {access.length > 0 && (
        <Fact name={words.access} value={access.map(one => accesses[one]).join('、')} />
      )}
      {directions !== '' && <Fact name={words.directions} value={directions} />}
      {point && (
        <Button onPress={async () => setFailed(!(await showOnMap({ ...point, name, address })))}>
          {words.showMap}
        </Button>
      )}
      {failed && <Notice tone='waiting' title={words.noMap} />}
      <CallRoom phone={phone} />
    </>
  )
}
