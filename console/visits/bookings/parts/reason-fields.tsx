import { Input, Radio } from 'antd'
import type { BookingReason } from '#shared/visits/bookings/reasons.contract'
import { BOOKING_REASONS } from '#shared/visits/bookings/reasons'
import { Field } from '../../../ui/field'
import { words } from '../forms.words'

const LONGEST = 300

interface ReasonFieldsProps<Reason extends BookingReason> {
  /** Those that can be chosen, in the order of the keys 1, 2, 3 … */
  reasons: readonly Reason[]
  chosen: Reason | null
  said: string
  /** Nothing was chosen though it must be. */
  missing: boolean
  /** False where another form on the screen has the digits. */
  hasKeys?: boolean
  onChoose: (reason: Reason) => void
  onSay: (said: string) => void
}

/** Why, from the list, with what the family reads of it; besides, words of one's own. */
export function ReasonFields<Reason extends BookingReason>(props: ReasonFieldsProps<Reason>) {
  const { reasons, chosen, said, missing, hasKeys = true, onChoose, onSay } = props
  return (
    <>
      <fieldset className='mark' data-field='reason'>
        <legend>{words.reason}</legend>
        <Radio.Group
          className='reasons'
          aria-label={words.reason}
          value={chosen}
          onChange={event => onChoose(event.target.value as Reason)}
        >
          {reasons.map((reason, index) => (
            <Radio key={reason} value={reason}>
              {BOOKING_REASONS[reason].reason} {hasKeys && <kbd aria-hidden>{index + 1}</kbd>}
            </Radio>
          ))}
        </Radio.Group>
        {missing && (
          <p className='field-fault' role='alert'>
            {words.faults.reason}
          </p>
        )}
      </fieldset>
      <Field id='to-family' label={words.toFamily} hint={words.toFamilyHint}>
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={LONGEST}
            value={said}
            onChange={event => onSay(event.target.value)}
          />
        )}
      </Field>
      {chosen && <FamilyReads reason={chosen} said={said} />}
    </>
  )
}

/** What reaches the family, word by word. */
const FamilyReads = ({ reason, said }: { reason: BookingReason; said: string }) => (
  <blockquote className='family-reads' aria-label={words.preview}>
    <strong>{words.preview}</strong>
    <p>{BOOKING_REASONS[reason].reason}。</p>
    <p>{BOOKING_REASONS[reason].next}</p>
    {said.trim() !== '' && <p className='own-words'>{said.trim()}</p>}
  </blockquote>
)
