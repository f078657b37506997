import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { Listing } from '../../../account/listing'
import { Bottom } from '../../../ui/bottom'
import { Card } from '../../../ui/card'
import { Pick } from '../../../ui/pick'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { RelativeEntrance, useRelative } from '../../session'
import { words } from '../bookings.words'
import { CallDesk } from '../call-buttons'
import { useOpenBookings, useOverBookings } from '../own-bookings.store'
import { StateChip } from '../state-chip'
import { openVisit } from '../ways'
import '../bookings.scss'

/** The relative's visits, those that are not over first. */
export default function VisitsList() {
  return (
    <Screen>
      <RelativeEntrance>
        <Own />
      </RelativeEntrance>
    </Screen>
  )
}

function Own() {
  const [which, setWhich] = useState<'open' | 'over'>('open')
  const { countyPhone } = useRelative()
  return (
    <>
      <View className='picks picks--tabs'>
        <Pick label={words.open} chosen={which === 'open'} onChoose={() => setWhich('open')} />
        <Pick label={words.over} chosen={which === 'over'} onChoose={() => setWhich('over')} />
      </View>
      {which === 'open' ? <Open /> : <Over />}
      <Bottom>
        <CallDesk phone={countyPhone} />
      </Bottom>
    </>
  )
}

const Open = () => (
  <Listing list={useOpenBookings()} empty={{ title: words.noneOpen, what: words.noneOpenWhat }}>
    {bookings => bookings.map(one => <OneOfThem key={one.id} booking={one} />)}
  </Listing>
)

const Over = () => (
  <Listing list={useOverBookings()} empty={{ title: words.noneOver, what: words.noneOverWhat }}>
    {bookings => bookings.map(one => <OneOfThem key={one.id} booking={one} />)}
  </Listing>
)

const OneOfThem = ({ booking }: { booking: OwnBooking }) => {
  const { id, startsAt, prisonerName, prisonName, state } = booking
  return (
    <Card title={startsAt === null ? words.noTime : words.at(startsAt)}>
      <Words>{words.with(prisonerName)}</Words>
      <Words quiet>{prisonName}</Words>
      <StateChip state={state} />
      <Row onPress={() => openVisit(id)}>{words.look}</Row>
    </Card>
  )
}
