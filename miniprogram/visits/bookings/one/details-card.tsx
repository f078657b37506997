import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Words } from '../../../ui/words'
import { words } from '../bookings.words'
import { needs as names, types } from '../states.words'

/** What was asked for. */
export const DetailsCard = ({ booking }: { booking: OwnBooking }) => {
  const { number, prisonName, type, companions, minutes, needs, interpreter } = booking
  const wished = [
    ...needs.map(need => names[need]),
    ...(interpreter === null ? [] : [words.interpreter(interpreter)]),
  ]
  return (
    <Card>
      <Fact name={words.number} value={number} />
      <Fact name={words.prison} value={prisonName} />
      <Fact name={words.how} value={types[type].title} />
      {minutes !== null && <Fact name={words.howLong} value={words.minutes(minutes)} />}
      <Fact name={words.who} value={companions.map(({ name }) => name).join('、') || words.alone} />
      {wished.length > 0 && <Fact name={words.needs} value={wished.join('、')} />}
      <Words quiet>{words.free}</Words>
    </Card>
  )
}
