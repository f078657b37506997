import { useRouter } from '@tarojs/taro'
import { isOver } from '#shared/visits/rooms/room-states'
import { openCallSettings } from '../../../device/room-call'
import { problemIn } from '../../../account/trouble'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { RelativeEntrance } from '../../session'
import { Barred } from '../barred'
import { CALLS_OVER, useSeat } from '../calls-here'
import { DeviceTest } from '../device-test'
import { InRoom } from '../in-room'
import { Over } from '../over'
import { type OwnRoom, useOwnRoom } from '../own-room'
import { Reading } from '../reading'
import '../rooms.scss'
import { words } from '../rooms.words'
import type { FamilySeat } from '../seat'

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
  const seat = useSeat(id)
  const { shown } = seat
  if (!own) return <Reading failure={failure} onAgain={load} />
  const over = shown?.room && isOver(shown.room.state) ? shown.room : own.room
  if (isOver(over.state)) return <Over room={over} deskPhone={own.deskPhone} />
  if (shown?.room && seat.own && !shown.isReplaced) {
    return <InRoom bookingId={id} seat={seat} lateMinutes={own.lateMinutes} />
  }
  if (shown && !shown.room && shown.error === null) {
    return <Status mark='busy' title={words.entering} announced />
  }
  return <Before id={id} own={own} seat={seat} />
}

interface BeforeProps {
  id: string
  own: OwnRoom
  seat: FamilySeat
}

/** Before the room is entered: when it is, whether the phone will do, and the one button. */
function Before({ id, own, seat }: BeforeProps) {
  const { bar, room, prisonName, lateMinutes } = own
  const cannotCall = own.carrier !== CALLS_OVER
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
      {seat.noPicture && <NoPicture why={seat.noPicture} />}
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

/** Why camera or microphone could not be opened, with the way to where that is put right. */
const NoPicture = ({ why }: { why: NonNullable<FamilySeat['noPicture']> }) => (
  <Notice tone='attention' title={words.noPicture[why]}>
    {why === 'denied' && openCallSettings !== null && (
      <Button onPress={openCallSettings}>{words.toSettings}</Button>
    )}
  </Notice>
)
