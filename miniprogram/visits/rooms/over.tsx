import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { openPage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Fact } from '../../ui/fact'
import { Status } from '../../ui/status'
import { words } from './rooms.words'

/** The visit is over: why, and what can be done now. */
export const Over = ({ room }: { room: RoomView }) => (
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
      <Button main onPress={() => openPage(`/visits/rooms/pages/record?id=${room.bookingId}`)}>
        {words.toRecord}
      </Button>
    </Bottom>
  </>
)
