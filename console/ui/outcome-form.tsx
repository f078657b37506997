import { type FormEvent, useRef, useState } from 'react'
import { Radio } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useFormKeys } from './form-keys'
import { NoteAndSend } from './note-and-send'
import { useAct } from './use-act'

/** As the server has it. */
const SHORTEST_NOTE = 2

/** How a form calls what is filled in, and says what is missing. */
interface FormWords<Outcome extends string> {
  outcome: string
  /** Every outcome that can be chosen with what it is called, in the order of the keys 1, 2, 3. */
  outcomes: Readonly<Partial<Record<Outcome, string>>>
  note: string
  noteHint: string
  submit: string
  chooseOutcome: string
  missingNote: string
}

interface OutcomeFormProps<Outcome extends string> {
  title: string
  words: FormWords<Outcome>
  /** How many lines the word to the person has at first. */
  rows?: number
  onSend: (outcome: Outcome, note: string) => Promise<void>
}

/** Where an officer says what something means, and a word to the person. Nothing is chosen beforehand. */
export function OutcomeForm<Outcome extends string>(props: OutcomeFormProps<Outcome>) {
  const { title, words, rows = 3, onSend } = props
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState('')
  const { busy, error, act } = useAct()
  const noteField = useRef<TextAreaRef>(null)
  const choices = Object.keys(words.outcomes) as Outcome[]

  function choose(chosen: Outcome | undefined) {
    if (!chosen) return false
    setOutcome(chosen)
    setMissing('')
    noteField.current?.focus()
    return true
  }

  function send() {
    if (!outcome) return setMissing(words.chooseOutcome)
    if (note.trim().length < SHORTEST_NOTE) return setMissing(words.missingNote)
    setMissing('')
    void act(() => onSend(outcome, note.trim()))
  }

  useFormKeys({ choose: index => choose(choices[index]), send })

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    send()
  }

  return (
    <form className='form' aria-label={title} onSubmit={handleSubmit} noValidate>
      <Radio.Group
        aria-label={words.outcome}
        value={outcome}
        onChange={event => choose(event.target.value as Outcome)}
      >
        {choices.map((one, index) => (
          <Radio key={one} value={one}>
            {words.outcomes[one]} <kbd aria-hidden>{index + 1}</kbd>
          </Radio>
        ))}
      </Radio.Group>
      <NoteAndSend
        words={words}
        rows={rows}
        note={note}
        noteField={noteField}
        onWrite={setNote}
        missing={missing}
        busy={busy}
        error={error}
      />
    </form>
  )
}
