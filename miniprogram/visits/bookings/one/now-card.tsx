import { View } from '@tarojs/components'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { ATTENTION } from '#shared/visits/bookings/reasons'
import { openPage } from '../../../device/pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { Words } from '../../../ui/words'
import { words } from '../bookings.words'
import { StateChip } from '../state-chip'
import { todos } from '../states.words'
import { openVisit } from '../ways'

/** The one thing that the family came to read: when, how it stands, and what to do now. */
export function NowCard({ booking }: { booking: OwnBooking }) {
  const { id, prisonerName, state, todo, startsAt, before, holdUntil, can, replacedBy } = booking
  return (
    <Card title={words.with(prisonerName)}>
      <Time startsAt={startsAt} />
      <StateChip state={state} />
      {before !== null && <Words>{words.before(before)}</Words>}
      {holdUntil !== null && <Words quiet>{words.held(holdUntil)}</Words>}
      <Changed booking={booking} />
      <Notice tone={can.complete || can.enter ? 'attention' : 'waiting'} title={todos[todo].what}>
        {todos[todo].how !== '' && <Words>{todos[todo].how}</Words>}
      </Notice>
      {can.enter && (
        <Button main onPress={() => openPage(`/visits/rooms/pages/room?id=${id}`)}>
          {words.enter}
        </Button>
      )}
      {can.complete && (
        <Button main onPress={() => openPage(`/visits/bookings/pages/complete?id=${id}`)}>
          {words.complete}
        </Button>
      )}
      {replacedBy !== null && (
        <Button main onPress={() => openVisit(replacedBy)}>
          {words.newOne}
        </Button>
      )}
    </Card>
  )
}

/** Day and clock, as large as can be. */
export const Time = ({ startsAt }: { startsAt: string | null }) =>
  startsAt === null ? (
    <View className='time'>{words.noTime}</View>
  ) : (
    <View className='time'>
      {words.day(startsAt)}
      <View className='time__clock'>{words.clock(startsAt)}</View>
    </View>
  )

/** Something has changed that the visit rests on, and what to do; no more is said than the family may know. */
const Changed = ({ booking: { attention } }: { booking: OwnBooking }) =>
  [...new Set(attention.map(({ kind }) => kind))].map(kind => (
    <Notice key={kind} tone='attention' title={ATTENTION[kind].reason}>
      <Words>{ATTENTION[kind].next}</Words>
    </Notice>
  ))
