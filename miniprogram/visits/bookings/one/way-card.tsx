import { View } from '@tarojs/components'
import type { OwnBooking, TimelineStep } from '#shared/visits/bookings/own-booking.contract'
import { BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'
import { words } from '../bookings.words'
import { ahead, aheadOfReturned, past, states } from '../states.words'

/** The way of a request: what is behind, where it stands, and by when the next things are expected. */
export const WayCard = ({ booking: { state, timeline } }: { booking: OwnBooking }) => (
  <Card title={words.way}>
    <View className='way'>
      {timeline.map(step => (
        <Step key={step.id} step={step} isReturned={state === 'returned'} />
      ))}
    </View>
  </Card>
)

const TITLES = { done: past, now: states, expected: ahead }

function titleOf({ when, state }: TimelineStep, isReturned: boolean): string {
  return when === 'expected' && isReturned ? aheadOfReturned[state] : TITLES[when][state]
}

const Step = ({ step, isReturned }: { step: TimelineStep; isReturned: boolean }) => (
  <View className={`way__step way__step--${step.when}`}>
    <View className='way__dot' />
    <View className='way__said'>
      <View className='way__title'>{titleOf(step, isReturned)}</View>
      <View className='way__at'>{whenOf(step)}</View>
      {step.when === 'done' && step.reason !== null && (
        <Words quiet>{BOOKING_REASONS[step.reason].reason}</Words>
      )}
    </View>
  </View>
)

function whenOf({ state, when, at, by }: TimelineStep): string {
  if (when === 'now') return at === null ? words.wayNow : `${words.wayNow}（${words.at(at)}）`
  if (at !== null) return words.at(at)
  if (by === null) return words.wayLater
  return state === 'completed' ? words.wayOn(by) : words.wayBy(by)
}
