import { Checkbox } from 'antd'
import type { TermsTyped } from './draft'
import { words } from './editor.words'
import { IdentityFields } from './identity-fields'
import { RhythmFields } from './rhythm-fields'
import { SlotFields } from './slot-fields'
import { type Codes, sentencesOf } from './sentences'
import '../plans.css'

interface TermsFieldsProps {
  typed: TermsTyped
  /** Codes of the server, by path. */
  faults: Codes
  onType: (change: Partial<TermsTyped>) => void
}

/** What a plan asks for: days, times, holidays. */
export function TermsFields({ typed, faults, onType }: TermsFieldsProps) {
  const sentences = sentencesOf(faults)
  return (
    <div className='terms-fields'>
      <RhythmFields typed={typed} faults={sentences} onType={onType} />
      <SlotFields
        slots={typed.slots}
        single={typed.kind === 'some'}
        faults={sentences}
        onType={slots => onType({ slots })}
      />
      {typed.kind !== 'some' && (
        <p className='rests'>
          <Checkbox
            checked={typed.restsOnHolidays}
            onChange={event => onType({ restsOnHolidays: event.target.checked })}
          >
            {words.rests}
          </Checkbox>
          <span className='quiet'>{words.restsHint}</span>
        </p>
      )}
      <IdentityFields identity={typed.identity} onChoose={identity => onType({ identity })} />
    </div>
  )
}
