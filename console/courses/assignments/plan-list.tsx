import { useState } from 'react'
import { Button } from 'antd'
import type { StudyPlan } from '#shared/courses/assignments.contract'
import { removeStudyPlan } from '#shared/courses/assignments.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { words } from './assignments.words'

interface PlanListProps {
  plans: readonly StudyPlan[]
  mayChange: boolean
  onRemoved: () => void
}

/** The plans of the county, by title. */
export function PlanList({ plans, mayChange, onRemoved }: PlanListProps) {
  const [removing, setRemoving] = useState<StudyPlan | null>(null)
  return (
    <section className='study-plans' aria-label={words.plans}>
      <h2>{words.plans}</h2>
      {plans.length === 0 && <p className='quiet'>{words.plansNone}</p>}
      <ul>
        {plans.map(plan => (
          <li key={plan.id}>
            <span>
              <strong>{plan.title}</strong>　{words.chosen(plan.lessonIds.length)}
              {plan.target && ` · ${words.target(plan.target.minutes, plan.target.source)}`}
            </span>
            {mayChange && (
              <Button size='small' onClick={() => setRemoving(plan)}>
                {words.removePlan}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <AskFirst
          title={words.removePlanTitle(removing.title)}
          yes={words.removePlan}
          danger
          onClose={() => setRemoving(null)}
          onYes={async () => {
            await call(removeStudyPlan, { id: removing.id })
            onRemoved()
          }}
        >
          {words.removePlanMeans}
        </AskFirst>
      )}
    </section>
  )
}
