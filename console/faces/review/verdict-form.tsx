import { type FormEvent, useState } from 'react'
import { Checkbox, Radio } from 'antd'
import type { IdentityRequest, ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { AskFirst } from '../../ui/ask-first'
import { words as faces } from '../../ui/faces/faces.words'
import { NoteAndSend } from '../../ui/note-and-send'
import { words } from './review.words'
import { ACTIONS, VERDICTS, useVerdict } from './use-verdict'

const EXPIRED = { ...words, note: words.noteExpired }

interface VerdictFormProps {
  request: IdentityRequest
  purpose: Purpose
  onBegun: () => Promise<void>
  onDecided: (sentence: string) => void
}

/** Where an officer says whether it is him, what is done next, and why. */
export function VerdictForm(props: VerdictFormProps) {
  const { request } = props
  const { verdict, action, note, missing, busy, error, ...form } = useVerdict(props)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    form.send()
  }

  return (
    <form className='form' aria-label={words.review} onSubmit={handleSubmit} noValidate>
      <Choice<ReviewVerdict>
        field='verdict'
        label={words.verdict}
        isCurrent={verdict === null}
        choices={VERDICTS}
        names={faces.verdicts}
        chosen={verdict}
        onChoose={form.chooseVerdict}
      />
      <Choice<ReviewAction>
        field='action'
        label={words.action}
        isCurrent={verdict !== null}
        choices={ACTIONS}
        names={faces.actions}
        chosen={action}
        onChoose={form.chooseAction}
      />
      <NoteAndSend
        words={request.state === 'expired' ? EXPIRED : words}
        rows={2}
        note={note}
        noteField={form.noteField}
        onWrite={form.write}
        missing={missing}
        busy={busy}
        error={error}
      >
        {!request.sensitive && (
          <SensitiveMark
            sensitive={form.sensitive}
            onMark={() => form.setSensitive(true)}
            onUnmark={() => form.setSensitive(false)}
          />
        )}
      </NoteAndSend>
    </form>
  )
}

interface ChoiceProps<Value extends string> {
  field: 'verdict' | 'action'
  label: string
  /** Digits choose here now. */
  isCurrent: boolean
  choices: readonly Value[]
  names: Readonly<Record<Value, string>>
  chosen: Value | null
  onChoose: (chosen: Value) => void
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { field, label, isCurrent, choices, names, chosen, onChoose } = props
  return (
    <fieldset className={isCurrent ? 'mark current' : 'mark'} data-field={field}>
      <legend>{label}</legend>
      <Radio.Group
        aria-label={label}
        value={chosen}
        onChange={event => onChoose(event.target.value as Value)}
      >
        {choices.map((one, index) => (
          <Radio key={one} value={one}>
            {names[one]} <kbd aria-hidden>{index + 1}</kbd>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  )
}

interface SensitiveMarkProps {
  sensitive: boolean
  onMark: () => void
  onUnmark: () => void
}

/** A mark that cannot be taken away once it was sent is asked about first. */
function SensitiveMark({ sensitive, onMark, onUnmark }: SensitiveMarkProps) {
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Checkbox
        checked={sensitive}
        onChange={event => (event.target.checked ? setAsking(true) : onUnmark())}
      >
        {words.sensitive}
      </Checkbox>
      <span className='quiet'>{words.sensitiveHint}</span>
      {asking && (
        <AskFirst
          title={words.sensitiveTitle}
          yes={words.sensitiveYes}
          danger
          onYes={async () => onMark()}
          onClose={() => setAsking(false)}
        >
          {words.sensitiveMeans}
        </AskFirst>
      )}
    </div>
  )
}
