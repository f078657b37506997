import type { WeekPlan } from '#shared/visits/prisons/week-plans.contract'
import { setWeekPlan } from '#shared/visits/prisons/week-plans.endpoints'
import type { Day } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { FormDialog } from '../../../ui/form-dialog'
import { TextFields } from '../../../ui/text-fields'
import { useDraft } from '../../../ui/use-draft'
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
  const { draft, faults, fill, check } = useDraft(() => planDraft(plan, today), planFaults)

  async function handleSend() {
    const done = await call(setWeekPlan, askedOf(draft, prisonId, plan))
    onClose()
    await onDone(words.planDone(done.made, done.removed, done.flagged))
  }

  return (
    <FormDialog
      title={words.planTitle}
      yes={words.save}
      check={check}
      onSend={handleSend}
      onClose={onClose}
    >
      <PlanFields draft={draft} faults={faults} onFill={fill} />
    </FormDialog>
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
    <TextFields of='plan' fields={FIELDS} draft={draft} faults={faults} onFill={onFill} />
  </>
)
