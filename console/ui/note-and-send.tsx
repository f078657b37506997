import type { ReactNode, RefObject } from 'react'
import { Alert, Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { sentenceFor } from './sentence'

/** As the server has it. */
const LONGEST_NOTE = 500

interface NoteAndSendProps {
  words: { note: string; noteHint: string; submit: string }
  note: string
  /** How many lines there are at first. */
  rows: number
  noteField: RefObject<TextAreaRef>
  onWrite: (note: string) => void
  /** What is still to be filled in; empty: nothing that was noticed. */
  missing: string
  busy: boolean
  error: unknown
  /** What stands between the note and the button. */
  children?: ReactNode
}

/** The end of a form with which an officer decides: a word to the person, what is missing, and off. */
export const NoteAndSend = (props: NoteAndSendProps) => {
  const { words, note, rows, noteField, onWrite, missing, busy, error, children } = props
  return (
    <>
      <div className='field'>
        <label htmlFor='note'>{words.note}</label>
        <Input.TextArea
          id='note'
          ref={noteField}
          aria-describedby='note-hint'
          maxLength={LONGEST_NOTE}
          rows={rows}
          value={note}
          onChange={event => onWrite(event.target.value)}
        />
        <p className='hint' id='note-hint'>
          {words.noteHint}
        </p>
      </div>
      {children}
      {missing && <Alert type='warning' showIcon title={missing} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button type='primary' htmlType='submit' loading={busy}>
        {words.submit} <kbd aria-hidden>Ctrl+Enter</kbd>
      </Button>
    </>
  )
}
