import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { clockInChina } from '#shared/time/days'
import { openPage } from '../device/pages'
import { Card } from '../ui/card'
import { Chip, type Tone } from '../ui/chip'
import { Entry } from '../ui/entry'
import { Row } from '../ui/row'
import { Words } from '../ui/words'
import { dayWords } from '../ui/day.words'
import { FindingEntry } from './finding-entry'
import type { DayOfCheckIns } from './history.store'
import { historyWords as words } from './history.words'
import { timesOf } from './receipt.words'

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
  'other-slot': 'plain',
  early: 'waiting',
  late: 'waiting',
  'delivered-later': 'waiting',
  'after-fault': 'waiting',
}

const OneCheckIn = ({ checkIn }: { checkIn: OwnCheckIn }) => {
  const { madeAt, punctuality, verdict, findings, review } = checkIn
  const times = timesOf(checkIn)
  return (
    <Entry title={clockInChina(new Date(madeAt))}>
      <Chip tone={TONE[punctuality]}>{words.punctuality[punctuality]}</Chip>
      {times.length > 1 &&
        times.map(({ name, value }) => <Words key={name} quiet>{`${name} ${value}`}</Words>)}
      <Words>{(review ? words.reviewedPlace : words.place)[verdict]}</Words>
      <Words quiet>{review ? words.outcome[review.outcome] : words.unreviewed}</Words>
      {review && review.note !== '' && <Words quiet>{words.note(review.note)}</Words>}
      {findings.length > 0 && <Words quiet>{review ? words.checked : words.toCheck}</Words>}
      {findings.map(finding => (
        <FindingEntry key={finding.code} checkIn={checkIn} finding={finding} />
      ))}
      <Row onPress={() => openPage(`/evidence/pages/proof?id=${checkIn.id}`)}>{words.prove}</Row>
    </Entry>
  )
}
