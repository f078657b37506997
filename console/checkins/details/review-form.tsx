import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Alert, Button, Input, Radio } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import type { Outcome } from '#shared/checkins/checkins.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { isTyping } from '../keys'
import { type Decided, decide } from './decide'
import { words } from './details.words'

/** As the server has it. */
const LONGEST_NOTE = 500

const OUTCOMES = Object.keys(words.outcomes) as Outcome[]

interface ReviewFormProps {
  id: string
  purpose: Purpose
  onDecided: (decided: Decided) => void
}

/** Where an officer decides. Nothing is chosen beforehand: 1, 2, 3 choose, Ctrl+Enter sends. */
export function ReviewForm({ id, purpose, onDecided }: ReviewFormProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState('')
  const { busy, error, act } = useAct()
  const noteField = useRef<TextAreaRef>(null)

  function choose(chosen: Outcome) {
    setOutcome(chosen)
    setMissing('')
    if (chosen !== 'accepted') noteField.current?.focus()
  }

  function send() {
    if (!outcome) return setMissing(words.chooseOutcome)
    if (outcome !== 'accepted' && !note.trim()) return setMissing(words.writeNote)
    setMissing('')
    void act(async () => onDecided(await decide({ id, outcome, note: note.trim() }, purpose)))
  }

  useFormKeys(choose, send)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    send()
  }

  return (
    <form className='form' aria-label={words.review} onSubmit={handleSubmit} noValidate>
      <Radio.Group
        aria-label={words.outcome}
        value={outcome}
        onChange={event => choose(event.target.value as Outcome)}
      >
        {OUTCOMES.map((one, index) => (
          <Radio key={one} value={one}>
            {words.outcomes[one]} <kbd aria-hidden>{index + 1}</kbd>
          </Radio>
        ))}
      </Radio.Group>
      <div className='field'>
        <label htmlFor='note'>{words.note}</label>
        <Input.TextArea
          id='note'
          ref={noteField}
          aria-describedby='note-hint'
          maxLength={LONGEST_NOTE}
          rows={3}
          value={note}
          onChange={event => setNote(event.target.value)}
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

/** The same from the keyboard, wherever the focus is; a digit that is being typed is a digit. */
function useFormKeys(choose: (outcome: Outcome) => void, send: () => void) {
  const latest = useRef({ choose, send })
  useEffect(() => void (latest.current = { choose, send }))
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const outcome = OUTCOMES[Number(event.key) - 1]
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.send()
      else if (outcome && !isTyping(event)) latest.current.choose(outcome)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [])
}
