import type { FormEvent } from 'react'
import { Checkbox, Input } from 'antd'
import { AskFirst } from '../../../ui/ask-first'
import { Field } from '../../../ui/field'
import { words } from '../forms.words'
import type { FormProps } from '../opened'
import { KindField } from '../parts/kind-field'
import { SendButton } from '../parts/send-button'
import { useAttendance } from './use-attendance'

/** Who came. That nobody did is a fact that somebody writes down, and nothing follows by itself. */
export function AttendanceForm(props: FormProps) {
  const { came, tried, ...form } = useAttendance(props)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    form.send()
  }

  return (
    <form className='form' aria-label={words.attendance} onSubmit={handleSubmit} noValidate>
      <h3>{words.attendance}</h3>
      <KindField
        label={words.attendance}
        kinds={words.cameKinds}
        chosen={came}
        fault={tried && came === null ? words.faults.came : ''}
        onChoose={form.setCame}
      />
      {came !== null && <p className='quiet'>{words.cameMeans[came]}</p>}
      {came === 'came' && (
        <Checkbox
          checked={form.identitySeen}
          onChange={({ target }) => form.setSeen(target.checked)}
        >
          {words.identitySeen}
        </Checkbox>
      )}
      {came !== null && (
        <Field id='attendance-words' label={words.toFamily}>
          {control => (
            <Input
              {...control}
              maxLength={300}
              value={form.said}
              onChange={event => form.setSaid(event.target.value)}
            />
          )}
        </Field>
      )}
      <SendButton busy={form.busy} error={form.error} />
      {form.asking && came !== null && (
        <AskFirst
          title={came === 'did-not-come' ? words.absentTitle : words.failedTitle}
          yes={words.yes}
          danger
          onYes={() => form.sendAsked(came)}
          onClose={() => form.setAsking(false)}
        >
          {words.cameMeans[came]}
        </AskFirst>
      )}
    </form>
  )
}
