import { type FormEvent, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import type { Exemption } from '#shared/checkins/exemptions.contract'
import { addExemption } from '#shared/checkins/plans.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { fieldFaultsOf } from '../../../ui/field-faults'
import { ReasonField } from '../../../ui/plans/reason-field'
import { useFocusOnFault } from '../../../ui/plans/use-focus-on-fault'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { words } from './plan.words'

interface ExemptionFormProps {
  personId: string
  today: string
  onAdded: (exemption: Exemption) => Promise<void>
  onClose: () => void
}

/** From when until when somebody need not check in, and why. */
export function ExemptionForm({ personId, today, onAdded, onClose }: ExemptionFormProps) {
  const [filled, setFilled] = useState({ firstDay: today, lastDay: '', reason: '' })
  const { busy, error, act } = useAct()
  const faults = fieldFaultsOf(error)
  const form = useFocusOnFault(error)
  const fill = (change: Partial<typeof filled>) => setFilled(before => ({ ...before, ...change }))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => onAdded(await call(addExemption, { personId, ...filled })))
  }

  return (
    <form ref={form} className='form' onSubmit={handleSubmit} noValidate>
      <p>{words.exemptMeans}</p>
      <div className='two'>
        <DayField
          id='exempt-from'
          label={words.firstDay}
          earliest={today}
          day={filled.firstDay}
          fault={faults.firstDay && firstDayFault(faults.firstDay)}
          onPick={firstDay => fill({ firstDay })}
        />
        <DayField
          id='exempt-to'
          label={words.lastDay}
          earliest={filled.firstDay || today}
          day={filled.lastDay}
          fault={faults.lastDay && lastDayFault(faults.lastDay)}
          onPick={lastDay => fill({ lastDay })}
        />
      </div>
      <ReasonField
        id='exemption-reason'
        reason={filled.reason}
        missing={faults.reason !== undefined}
        onType={reason => fill({ reason })}
      />
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' loading={busy}>
          {words.saveExemption}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </p>
    </form>
  )
}

const firstDayFault = (code: string) =>
  code === 'has-begun' ? words.faults.hasBegun : words.faults.firstDay

const lastDayFault = (code: string) =>
  code === 'ends-before-it-begins' ? words.faults.endsBeforeItBegins : words.faults.lastDay

interface DayFieldProps {
  id: string
  label: string
  earliest: string
  day: string
  fault: string | undefined
  onPick: (day: string) => void
}

const DayField = ({ id, label, earliest, day, fault, onPick }: DayFieldProps) => (
  <Field id={id} label={label} fault={fault}>
    {control => (
      <Input
        {...control}
        type='date'
        min={earliest}
        value={day}
        onChange={event => onPick(event.target.value)}
      />
    )}
  </Field>
)
