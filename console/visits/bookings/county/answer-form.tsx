import { useState } from 'react'
import { Input } from 'antd'
import { enterAnswer } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { words } from '../forms.words'
import { type FormProps, stepOf } from '../opened'
import { VerdictForm } from '../parts/verdict-form'
import { PrintRequest } from './print-request'

const LONGEST = 100
const SHORTEST = 2

/** Where the desk prints a request for a prison without accounts, and enters what it answered. */
export function AnswerForm({ opened, onChange }: FormProps) {
  const [heardFrom, setHeardFrom] = useState('')
  const isSaid = heardFrom.trim().length >= SHORTEST
  return (
    <VerdictForm
      opened={opened}
      onChange={onChange}
      title={words.answer}
      kinds={words.answerKinds}
      done={words.answered}
      lead={
        <>
          <p className='quiet'>{words.answerMeans}</p>
          <PrintRequest id={opened.row.id} />
        </>
      }
      besides={tried => (
        <Field
          id='heard-from'
          label={words.heardFrom}
          hint={words.heardFromHint}
          fault={tried && !isSaid ? words.faults.heardFrom : undefined}
        >
          {control => (
            <Input
              {...control}
              maxLength={LONGEST}
              value={heardFrom}
              onChange={event => setHeardFrom(event.target.value)}
            />
          )}
        </Field>
      )}
      isComplete={isSaid}
      onSend={answer =>
        call(enterAnswer, { ...stepOf(opened), answer, heardFrom: heardFrom.trim() })
      }
    />
  )
}
