import type { FormEvent } from 'react'
import { Alert, Button, Input, Radio } from 'antd'
import type { CheckIn, Outcome } from '#shared/checkins/checkins.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { sentenceFor } from '../../ui/sentence'
import type { Decided } from './decide'
import { words } from './details.words'
import { MarkFields } from './mark-fields'
import { OUTCOMES, useDecision } from './use-decision'

/** As the server has it. */
const LONGEST_NOTE = 500

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
      <div className='field'>
        <label htmlFor='note'>{words.note}</label>
        <Input.TextArea
          id='note'
          ref={decision.noteField}
          aria-describedby='note-hint'
          maxLength={LONGEST_NOTE}
          rows={2}
          value={note}
          onChange={event => decision.setNote(event.target.value)}
        />
        <p className='hint' id='note-hint'>
          {words.noteHint}
        </p>
      </div>
      {missing && <Alert type='warning' showIcon title={missing} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button type='primary' htmlType='submit' loading={busy}>
        {words.submit} <kbd aria-hidden>Ctrl+Enter</kbd>
      </Button>
    </form>
  )
}
