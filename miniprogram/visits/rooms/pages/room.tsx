import { useRouter } from '@tarojs/taro'
import { isOver } from '#shared/visits/rooms/room-states'
import { CALLS_BY_ITSELF } from '../../../device/room-call'
import { problemIn } from '../../../account/trouble'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { RelativeEntrance } from '../../session'
import { Barred } from '../barred'
import { DeviceTest } from '../device-test'
import { InRoom } from '../in-room'
import { Over } from '../over'
import { type OwnRoom, useOwnRoom } from '../own-room'
import { Reading } from '../reading'
import '../rooms.scss'
import { words } from '../rooms.words'
import { useFamilySeat } from '../use-family-seat'

/** The room of a visit: try the phone, go in, wait, talk, and what became of it. */
export default function RoomPage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <RelativeEntrance>
        <Room id={id ?? '-'} />
      </RelativeEntrance>
    </Screen>
  )
}

function Room({ id }: { id: string }) {
  const { own, failure, load } = useOwnRoom(id)
  const seat = useFamilySeat(id)
  const { shown } = seat
  if (!own) return <Reading failure={failure} onAgain={load} />
  const over = shown?.room && isOver(shown.room.state) ? shown.room : own.room
  if (isOver(over.state)) return <Over room={over} />
  if (shown?.room && seat.own && !shown.isReplaced) {
    return <InRoom bookingId={id} shown={shown} own={seat.own} lateMinutes={own.lateMinutes} />
  }
  return <Before id={id} own={own} seat={seat} />
}

interface BeforeProps {
  id: string
  own: OwnRoom
  seat: ReturnType<typeof useFamilySeat>
}

/** Before the room is entered: when it is, whether the phone will do, and the one button. */
function Before({ id, own, seat }: BeforeProps) {
  const { bar, room, prisonName, lateMinutes } = own
  const cannotCall = !CALLS_BY_ITSELF || own.carrier !== 'webrtc'
  const mayTest = !cannotCall && (bar === null || bar === 'too-early')
  const error = seat.shown?.error ?? null
  return (
    <>
      <Card title={words.with(prisonName)}>
        <Words>{words.at(room.startsAt, room.minutes)}</Words>
        {lateMinutes !== null && <Words quiet>{words.late(lateMinutes)}</Words>}
        <Words quiet>{words.free}</Words>
      </Card>
      {seat.shown?.isReplaced && (
        <Notice tone='attention' title={words.replaced}>
          <Words>{words.replacedWhat}</Words>
        </Notice>
      )}
      {(bar !== null || cannotCall) && <Barred own={own} cannotCall={bar === null} />}
      {seat.noPicture && <Notice tone='attention' title={words.noPicture[seat.noPicture]} />}
      {error !== null && <Failed failure={{ problem: problemIn(error) }} />}
      {mayTest && <DeviceTest bookingId={id} own={seat.own} onOpen={seat.open} />}
      {mayTest && bar === null && (
        <Bottom>
          <Button main onPress={seat.enter}>
            {seat.shown?.isReplaced ? words.reenter : words.enter}
          </Button>
        </Bottom>
      )}
    </>
  )
}
