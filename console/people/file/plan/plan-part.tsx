import { useState } from 'react'
import { Button } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import type { Plan } from '#shared/checkins/plans.contract'
import { PlanEditor } from '../../../ui/plans/editor/plan-editor'
import { LaterPlans } from '../../../ui/plans/later-plans'
import { lastingOf } from '../../../ui/plans/lasting'
import { words as plans } from '../../../ui/plans/plans.words'
import { TermsFacts } from '../../../ui/plans/terms-facts'
import type { Planned } from './planned'

interface PlanPartProps {
  person: Planned
  /** Of today; null when none holds. */
  plan: Plan | null
  category: Category | null
  later: readonly Plan[]
  today: string
  mayPlan: boolean
  onDone: (sentence: string) => Promise<void>
}

/** What holds today and what was set for later. */
export function PlanPart({ person, plan, category, later, today, mayPlan, onDone }: PlanPartProps) {
  const [editing, setEditing] = useState(false)

  function handleSaved(sentence: string) {
    setEditing(false)
    void onDone(sentence)
  }

  return (
    <>
      {plan ? (
        <PlanOfToday plan={plan} later={later} today={today} />
      ) : (
        <p className='now'>{plans.noPlan}</p>
      )}
      {later.length > 0 && (
        <>
          <h3>{plans.later}</h3>
          <LaterPlans later={later} category={category} today={today} />
        </>
      )}
      {mayPlan && (
        <p className='buttons'>
          <Button type={plan ? 'default' : 'primary'} onClick={() => setEditing(true)}>
            {plan ? plans.change : plans.set}
          </Button>
        </p>
      )}
      {editing && (
        <PlanEditor
          target={{ kind: 'person', personId: person.id, name: person.name, category }}
          before={lastingOf(plan, later)}
          onSaved={handleSaved}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}

interface PlanOfTodayProps {
  plan: Plan
  later: readonly Plan[]
  today: string
}

const PlanOfToday = ({ plan, later, today }: PlanOfTodayProps) => (
  <div className='plan-today'>
    <TermsFacts terms={plan.terms} />
    <dl className='facts'>
      <dt>{plans.source}</dt>
      <dd>{plans.kinds[plan.kind]}</dd>
      <dt>{plans.term}</dt>
      <dd>{plans.lastingInWords(plan, today, later)}</dd>
      <dt>{plans.reason}</dt>
      <dd>{plan.reason}</dd>
    </dl>
  </div>
)
