import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Proof } from '#shared/evidence/evidence.contract'
import { momentInChina } from '#shared/time/days'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { words } from './evidence.words'

/** What was recorded of the check-in, in plain words; all of it comes from the record itself. */
export const Recorded = ({ receipt, proof }: { receipt: string; proof: Proof }) => {
  const { record, index, head } = proof
  const { place, punctuality, takenAt, madeAt } = record.body
  return (
    <Card title={words.recorded}>
      {isMoment(madeAt) && madeAt !== Date.parse(record.at) && (
        <Fact name={words.madeAt} value={momentOf(madeAt)} large />
      )}
      <Fact name={words.receivedAt} value={momentInChina(record.at)} large />
      {isMoment(takenAt) && <Fact name={words.takenAt} value={momentOf(takenAt)} />}
      <Fact name={words.place} value={placeInWords(place)} />
      <Fact name={words.inTime} value={words.punctuality[String(punctuality)] ?? ''} />
      <Fact name={words.receiptNumber} value={receipt} />
      <Fact name={words.sealedAt} value={words.sealed(index, head.size)} />
    </Card>
  )
}

/** Before the time of our clock was worked out there was no such field. */
const isMoment = (value: unknown): value is number => typeof value === 'number'
const momentOf = (milliseconds: number) => momentInChina(new Date(milliseconds).toISOString())

function placeInWords(place: unknown): string {
  const verdict = (place as Partial<CheckIn['place']> | null)?.verdict
  return words.places[verdict ?? 'cannot-say']
}
