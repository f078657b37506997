import { Alert, Button } from 'antd'
import type { DeskBooking, DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import { Fault } from '../../ui/fault'
import { words as common } from '../../ui/ui.words'
import { Waiting } from '../../ui/waiting'
import type { Side } from './bookings-address'
import { BookingFacts } from './booking-facts'
import { words } from './bookings.words'
import { CountyForms } from './county/county-forms'
import { KinshipPapers } from './county/kinship-papers'
import type { FormProps } from './opened'
import { AttentionForm } from './parts/attention-form'
import { History } from './parts/history'
import { Obstacles } from './parts/obstacles'
import { People } from './parts/people'
import { PrisonForms } from './prison/prison-forms'
import { useBooking } from './use-booking'

interface DetailsProps {
  id: string
  side: Side
  /** As the list has it now; null where it has it not. */
  listed: DeskRow | null
  /** @param before - as it was when that was decided. */
  onDone: (sentence: string, before: DeskBooking, after: DeskBooking) => void
  onSelect: (id: string) => void
}

/** One booking with all that is needed to decide, and what can be decided now. */
export function BookingDetails({ id, side, listed, onDone, onSelect }: DetailsProps) {
  const { opened, isBehind, error, readAgain, setChanged } = useBooking(id, listed)
  if (error !== null) return <Fault error={error} onRetry={() => void readAgain()} />
  if (!opened) return <Waiting>{common.reading}</Waiting>

  function handleChange(after: DeskBooking, sentence: string) {
    setChanged(after)
    if (opened) onDone(sentence, opened, after)
  }

  const { row } = opened
  const forms: FormProps = { opened, onChange: handleChange }
  return (
    <section className='work-details' aria-label={words.selected}>
      {isBehind && (
        <Alert
          type='warning'
          showIcon
          title={words.changed}
          action={<Button onClick={() => void readAgain()}>{words.readAgain}</Button>}
        />
      )}
      <h2>{words.heading(row)}</h2>
      {row.attention.length > 0 && (
        <>
          <h3 className='urgent'>{words.attention}</h3>
          <AttentionForm key={row.attention.length} {...forms} />
        </>
      )}
      <BookingFacts opened={opened} side={side} onSelect={onSelect} />
      {side === 'county' && <KinshipPapers kinshipId={opened.kinshipId} />}
      <h3>{words.people}</h3>
      <People people={opened.people} />
      <h3>{words.rules}</h3>
      <Obstacles opened={opened} />
      <div key={`${row.state} ${row.steps}`}>
        {side === 'county' ? <CountyForms {...forms} /> : <PrisonForms {...forms} />}
      </div>
      <h3>{words.history}</h3>
      <History steps={opened.history} />
    </section>
  )
}
