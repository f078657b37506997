import { View } from '@tarojs/components'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { dayInChina } from '#shared/time/days'
import { useSession } from '../../../account/session.store'
import { openHome, openPage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { dayWords } from '../../../ui/day.words'
import { Notice } from '../../../ui/notice'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { ClaimNews } from '../../relatives/claim-news'
import { RelativeEntrance, useRelative } from '../../session'
import { words } from '../bookings.words'
import { CallDesk } from '../call-buttons'
import { isBegun, useDraft } from '../draft.store'
import { nextOf } from '../next-visit'
import { useOpenBookings } from '../own-bookings.store'
import { Time } from '../one/now-card'
import { Reading } from '../reading'
import { StateChip } from '../state-chip'
import { todos } from '../states.words'
import { openVisit } from '../ways'
import '../bookings.scss'

/** A relative's first page: the next visit and what to do about it, or the way to ask for one. */
export default function VisitsHome() {
  return (
    <Screen>
      <RelativeEntrance head={<Greeting />}>
        <Own />
      </RelativeEntrance>
    </Screen>
  )
}

function Greeting() {
  const { relativeName, countyName } = useRelative()
  return (
    <View className='greeting'>
      <View className='greeting__day'>{dayWords(dayInChina(new Date()))}</View>
      <View className='greeting__name'>{words.hello(relativeName)}</View>
      <View className='greeting__office'>{countyName}</View>
    </View>
  )
}

function Own() {
  const { items, failure, refresh } = useOpenBookings()
  const { countyPhone, relativeId } = useRelative()
  const draft = useDraft()
  const isPerson = useSession(({ personName }) => personName !== '')
  useFresh(refresh)
  if (!items) return <Reading failure={failure ?? undefined} onAgain={refresh} />

  const next = nextOf(items)
  const goesOn = isBegun(draft) && draft.relativeId === relativeId
  return (
    <>
      <ClaimNews used={items.map(({ kinshipId }) => kinshipId)} />
      {next ? <Next booking={next} /> : <None />}
      <Card title={words.mine}>
        <Row onPress={() => openPage('/visits/bookings/pages/list')}>{words.all}</Row>
        <Row onPress={() => openPage('/visits/relatives/pages/kinships')}>{words.kinships}</Row>
        <Row onPress={() => openPage('/visits/relatives/pages/account')}>{words.account}</Row>
        <Row onPress={() => openPage('/visits/relatives/pages/looks')}>{words.looks}</Row>
        {isPerson && <Row onPress={openHome}>{words.toPerson}</Row>}
      </Card>
      <Bottom>
        <CallDesk phone={countyPhone} />
        <Button main={!next} onPress={() => openPage('/visits/bookings/pages/ask')}>
          {goesOn ? words.goOn : words.ask}
        </Button>
      </Bottom>
    </>
  )
}

const None = () => (
  <Card title={words.noNext}>
    <Words>{words.noNextWhat}</Words>
  </Card>
)

/** The visit that comes next, as large as can be, and what to do now. */
const Next = ({ booking }: { booking: OwnBooking }) => {
  const { id, prisonerName, startsAt, state, todo, place, room, can } = booking
  return (
    <Card title={words.next}>
      <Time startsAt={startsAt} />
      <Words>{words.with(prisonerName)}</Words>
      <Words>{place === 'phone' ? words.atPhone : (room?.name ?? words.roomLater)}</Words>
      <StateChip state={state} />
      <Notice tone={can.enter || can.complete ? 'attention' : 'waiting'} title={todos[todo].what} />
      {can.enter ? (
        <Button main onPress={() => openPage(`/visits/rooms/pages/room?id=${id}`)}>
          {words.enter}
        </Button>
      ) : (
        <Button main onPress={() => openVisit(id)}>
          {words.look}
        </Button>
      )}
    </Card>
  )
}
