import type { FormEvent } from 'react'
import { Radio } from 'antd'
import type { CheckIn, Outcome } from '#shared/checkins/checkins.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { NoteAndSend } from '../../ui/note-and-send'
import type { Decided } from './decide'
import { words } from './details.words'
import { MarkFields } from './mark-fields'
import { OUTCOMES, useDecision } from './use-decision'

interface ReviewFormProps {
  checkIn: CheckIn
  purpose: Purpose
  onDecided: (decided: Decided) => void
}

/** Where an officer decides: of each finding first, then of the check-in. */
export function ReviewForm(props: ReviewFormProps) {
  const decision = useDecision(props)
  const { codes, marked, unmarked, outcome, note, missing, busy, error } = decision

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    decision.send()
  }

  return (
    <form className='form' aria-label={words.review} onSubmit={handleSubmit} noValidate>
      <MarkFields codes={codes} marked={marked} current={unmarked} onMark={decision.mark} />
      <fieldset className={unmarked ? 'mark' : 'mark current'}>
        <legend>{words.outcome}</legend>
        <Radio.Group
          aria-label={words.outcome}
          value={outcome}
          onChange={event => decision.choose(event.target.value as Outcome)}
        >
          {OUTCOMES.map((one, index) => (
            <Radio key={one} value={one}>
              {words.outcomes[one]} <kbd aria-hidden>{index + 1}</kbd>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <NoteAndSend
        words={words}
        rows={2}
        note={note}
        noteField={decision.noteField}
        onWrite={decision.setNote}
        missing={missing}
        busy={busy}
        error={error}
      />
    </form>
  )
}
