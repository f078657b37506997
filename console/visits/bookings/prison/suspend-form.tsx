import { type FormEvent, useState } from 'react'
import { Button, Radio } from 'antd'
import { suspendVisits } from '#shared/visits/bookings/desk.endpoints'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { suspensionMonths } from '#shared/visits/bookings/months'
import type { CutOffReason } from '#shared/visits/bookings/reasons.contract'
import { BREAK_REASONS, isFamilys } from '#shared/visits/rooms/cut-off'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { useFormKeys } from '../../../ui/form-keys'
import { words as bookings } from '../bookings.words'
import { words } from '../forms.words'
import type { FormProps } from '../opened'
import { NoteField } from '../parts/note-field'
import { ReasonFields } from '../parts/reason-fields'
import { SendButton } from '../parts/send-button'
import { chooseAt, useReason } from '../parts/use-reason'

/** Only what lies with the family. */
const REASONS = BREAK_REASONS.filter(isFamilys)

/** Where the prison lets a family not visit for some months, with the rule that allows it. */
export function SuspendForm(props: FormProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <p className='buttons'>
        <Button danger onClick={() => setOpen(true)}>
          {words.suspendOpen}
        </Button>
      </p>
    )
  return <OpenForm {...props} onDone={() => setOpen(false)} />
}

function OpenForm({ opened, onChange, onDone }: FormProps & { onDone: () => void }) {
  const [attemptId] = useState(() => crypto.randomUUID())
  const [months, setMonths] = useState<number | null>(null)
  const why = useReason<CutOffReason>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const { chosen: reason, said } = why
  const { id, relativeName } = opened.row

  function send() {
    setTried(true)
    setAsking(months !== null && reason !== null)
  }

  useFormKeys({ choose: index => chooseAt(REASONS, index, why.onChoose), send })

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    send()
  }

  async function handleYes() {
    if (months === null || reason === null) return
    const made = await call(suspendVisits, {
      ...{ attemptId, bookingId: id, months, reason },
      ...{ words: said.trim(), note: note.trim() },
    })
    onDone()
    onChange(opened, words.suspended(relativeName, bookings.day(made.until)))
  }

  return (
    <form className='form' aria-label={words.suspend} onSubmit={handleSubmit} noValidate>
      <h3>{words.suspend}</h3>
      <p className='quiet'>{words.suspendSource}</p>
      <Months
        rules={opened.rules}
        months={months}
        missing={tried && months === null}
        onChoose={setMonths}
      />
      <ReasonFields reasons={REASONS} {...why} missing={tried && reason === null} />
      <NoteField note={note} onWrite={setNote} />
      <SendButton busy={false} error={null} label={words.suspend} />
      {asking && (
        <AskFirst
          title={words.suspendTitle}
          yes={words.yes}
          danger
          onYes={handleYes}
          onClose={() => setAsking(false)}
        >
          {words.suspendMeans}
        </AskFirst>
      )}
    </form>
  )
}

interface MonthsProps {
  rules: DeskBooking['rules']
  months: number | null
  missing: boolean
  onChoose: (months: number) => void
}

/** For how long, within what the prison has laid down; nothing is chosen beforehand. */
const Months = ({ rules, months, missing, onChoose }: MonthsProps) => (
  <fieldset className='mark' data-field='months'>
    <legend>{words.months}</legend>
    <p className='quiet'>{words.monthsSource(rules)}</p>
    <Radio.Group
      aria-label={words.months}
      value={months}
      onChange={event => onChoose(event.target.value as number)}
    >
      {suspensionMonths(rules).map(one => (
        <Radio key={one} value={one}>
          {words.month(one)}
        </Radio>
      ))}
    </Radio.Group>
    {missing && (
      <p className='field-fault' role='alert'>
        {words.faultMonths}
      </p>
    )}
  </fieldset>
)
