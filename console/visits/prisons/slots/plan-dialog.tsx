import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { WeekPlan } from '#shared/visits/prisons/week-plans.contract'
import { setWeekPlan } from '#shared/visits/prisons/week-plans.endpoints'
import type { Day } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { WEEKDAYS } from '../prisons.words'
import { type PlanDraft, askedOf, planDraft, planFaults } from './plan-draft'
import { words } from './slots.words'

interface PlanDialogProps {
  prisonId: string
  /** Null for a new line. */
  plan: WeekPlan | null
  today: Day
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** A line of the week: on which day, from when to when, for how many. */
export function PlanDialog({ prisonId, plan, today, onDone, onClose }: PlanDialogProps) {
  const [draft, setDraft] = useState(() => planDraft(plan, today))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = tried ? planFaults(draft) : {}

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(planFaults(draft)).length > 0) return
    void act(async () => {
      const done = await call(setWeekPlan, askedOf(draft, prisonId, plan))
      onClose()
      await onDone(words.planDone(done.made, done.removed, done.flagged))
    })
  }

  return (
    <Modal open title={words.planTitle} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <form className='form' onSubmit={handleSubmit} noValidate>
        <PlanFields
          draft={draft}
          faults={faults}
          onFill={change => setDraft(before => ({ ...before, ...change }))}
        />
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface PlanFieldsProps {
  draft: PlanDraft
  faults: Record<string, string>
  onFill: (change: Partial<PlanDraft>) => void
}

const FIELDS = [
  ['from', words.from, 'time'],
  ['to', words.to, 'time'],
  ['minutes', words.eachMinutes, 'text'],
  ['gapMinutes', words.gapMinutes, 'text'],
  ['capacity', words.planCapacity, 'text'],
  ['firstDay', words.planFirst, 'date'],
  ['lastDay', words.planLast, 'date'],
] as const

const PlanFields = ({ draft, faults, onFill }: PlanFieldsProps) => (
  <>
    <Field id='plan-weekday' label={words.weekday}>
      {({ id }) => (
        <select
          id={id}
          className='office-filter'
          value={draft.weekday}
          onChange={event => onFill({ weekday: Number(event.target.value) })}
        >
          {WEEKDAYS.map((name, weekday) =>
            weekday === 0 ? null : (
              <option key={name} value={weekday}>
                {name}
              </option>
            ),
          )}
        </select>
      )}
    </Field>
    {FIELDS.map(([name, label, type]) => (
      <Field key={name} id={`plan-${name}`} label={label} fault={faults[name]}>
        {control => (
          <Input
            {...control}
            type={type}
            value={draft[name]}
            onChange={event => onFill({ [name]: event.target.value })}
          />
        )}
      </Field>
    ))}
  </>
)
