import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { clockInChina } from '#shared/time/days'
import { Card } from '../ui/card'
import { Chip, type Tone } from '../ui/chip'
import { Entry } from '../ui/entry'
import { Words } from '../ui/words'
import { dayWords } from '../ui/day.words'
import { historyWords as words } from './checkins.words'
import type { DayOfCheckIns } from './history.store'

/** One day of the person's own record. */
export const DayCard = ({ day, checkIns }: DayOfCheckIns) => (
  <Card title={dayWords(day)}>
    {checkIns.map(checkIn => (
      <OneCheckIn key={checkIn.id} checkIn={checkIn} />
    ))}
  </Card>
)

const TONE: Record<OwnCheckIn['punctuality'], Tone> = {
  'on-time': 'good',
  unplanned: 'plain',
  early: 'waiting',
  late: 'waiting',
}

const OneCheckIn = ({ checkIn }: { checkIn: OwnCheckIn }) => {
  const { receivedAt, punctuality, verdict, review } = checkIn
  return (
    <Entry title={clockInChina(new Date(receivedAt))}>
      <Chip tone={TONE[punctuality]}>{words.punctuality[punctuality]}</Chip>
      <Words>{(review ? words.reviewedPlace : words.place)[verdict]}</Words>
      <Words quiet>{review ? words.outcome[review.outcome] : words.unreviewed}</Words>
      {review && review.note !== '' && <Words quiet>{words.note(review.note)}</Words>}
    </Entry>
  )
}
