import { Input } from 'antd'
import { Field } from '../../../ui/field'
import { words } from '../forms.words'

const LONGEST = 300

interface NoteFieldProps {
  note: string
  label?: string
  hint?: string
  onWrite: (note: string) => void
}

/** What never reaches the family, set apart so that nobody mistakes it for the other. */
export const NoteField = ({
  note,
  onWrite,
  label = words.note,
  hint = words.noteHint,
}: NoteFieldProps) => (
  <div className='inside-only'>
    <Field id='inside-note' label={label} hint={hint}>
      {control => (
        <Input.TextArea
          {...control}
          rows={2}
          maxLength={LONGEST}
          value={note}
          onChange={event => onWrite(event.target.value)}
        />
      )}
    </Field>
  </div>
)
