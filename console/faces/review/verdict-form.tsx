import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input, Radio } from 'antd'
import type { IdentityRequest, ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { AskFirst } from '../../ui/ask-first'
import { words as faces } from '../../ui/faces/faces.words'
import { sentenceFor } from '../../ui/sentence'
import { words } from './review.words'
import { ACTIONS, VERDICTS, useVerdict } from './use-verdict'

/** As the server has it. */
const LONGEST_NOTE = 500

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
      <div className='field'>
        <label htmlFor='note'>{request.state === 'expired' ? words.noteExpired : words.note}</label>
        <Input.TextArea
          id='note'
          ref={form.noteField}
          aria-describedby='note-hint'
          maxLength={LONGEST_NOTE}
          rows={2}
          value={note}
          onChange={event => form.write(event.target.value)}
        />
        <p className='hint' id='note-hint'>
          {words.noteHint}
        </p>
      </div>
      {!request.sensitive && (
        <SensitiveMark
          sensitive={form.sensitive}
          onMark={() => form.setSensitive(true)}
          onUnmark={() => form.setSensitive(false)}
        />
      )}
      {missing && <Alert type='warning' showIcon title={missing} />}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button type='primary' htmlType='submit' loading={busy}>
        {words.submit} <kbd aria-hidden>Ctrl+Enter</kbd>
      </Button>
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
