import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { offerCall } from '../../device/call'
import { openPage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Fact } from '../../ui/fact'
import { Status } from '../../ui/status'
import { words } from './rooms.words'

/** The visit is over: why, and what can be done now. */
export const Over = ({ room, deskPhone }: { room: RoomView; deskPhone: string }) => (
  <>
    <Status
      mark={room.state === 'cut-off' ? 'attention' : 'done'}
      title={room.state === 'cut-off' ? words.cutOff : words.ended}
      announced
    />
    {room.reason !== null && (
      <Card>
        <Fact name={words.why} value={roomWords.reasons[room.reason]} large />
        {room.words !== '' && <Fact name={words.prisonWords} value={room.words} />}
        <Fact name={words.next} value={roomWords.next[room.reason]} />
      </Card>
    )}
    <Bottom>
      {deskPhone !== '' && (
        <Button number={deskPhone} onPress={() => offerCall(deskPhone)}>
          {words.callDesk}
        </Button>
      )}
      <Button main onPress={() => openPage(`/visits/rooms/pages/record?id=${room.bookingId}`)}>
        {words.toRecord}
      </Button>
    </Bottom>
  </>
)
