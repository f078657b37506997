import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { WeekPlan } from '#shared/visits/prisons/week-plans.contract'
import { listWeekPlans, setWeekPlan } from '#shared/visits/prisons/week-plans.endpoints'
import { type Day, dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { serverNow } from '../../../http/server-clock'
import { AskFirst } from '../../../ui/ask-first'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { words as common } from '../../../ui/ui.words'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { WEEKDAYS } from '../prisons.words'
import { askedOf, planDraft } from './plan-draft'
import { PlanDialog } from './plan-dialog'
import { words } from './slots.words'

interface WeekPlansProps {
  prisonId: string
  onDone: (sentence: string) => Promise<void>
}

type Acting = { kind: 'set'; plan: WeekPlan | null } | { kind: 'end'; plan: WeekPlan }

/** When in a week a prison has visits; times are made of it by themselves. */
export function WeekPlans({ prisonId, onDone }: WeekPlansProps) {
  const { answer, error, again } = useAnswer(
    useCallback(() => call(listWeekPlans, { prisonId }), [prisonId]),
  )
  const [acting, setActing] = useState<Acting | null>(null)
  const today = dayInChina(serverNow())
  const mayKeep = answer?.abilities.keep ?? false

  async function handleDone(sentence: string) {
    await Promise.all([again(), onDone(sentence)])
  }

  return (
    <section aria-label={words.plans}>
      <div className='head'>
        <h2>{words.plans}</h2>
        {mayKeep && (
          <span className='buttons'>
            <Button onClick={() => setActing({ kind: 'set', plan: null })}>{words.addPlan}</Button>
          </span>
        )}
      </div>
      {answer && <p className='quiet'>{words.plansMean(answer.aheadDays)}</p>}
      {error !== null && <Fault error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{common.reading}</Waiting>}
      {answer?.plans.length === 0 && <Nothing>{words.noPlans}</Nothing>}
      {answer && answer.plans.length > 0 && (
        <PlanTable plans={answer.plans} mayKeep={mayKeep} onAct={setActing} />
      )}
      {acting?.kind === 'set' && (
        <PlanDialog
          plan={acting.plan}
          {...{ prisonId, today }}
          onDone={handleDone}
          onClose={() => setActing(null)}
        />
      )}
      {acting?.kind === 'end' && (
        <EndPlan
          {...{ prisonId, today, plan: acting.plan }}
          onDone={handleDone}
          onClose={() => setActing(null)}
        />
      )}
    </section>
  )
}

interface EndPlanProps {
  prisonId: string
  plan: WeekPlan
  today: Day
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

const EndPlan = ({ prisonId, plan, today, onDone, onClose }: EndPlanProps) => (
  <AskFirst
    title={words.endTitle}
    yes={words.endPlan}
    danger
    onYes={async () => {
      // What has not begun never does.
      const lastDay = today < plan.firstDay ? plan.firstDay : today
      const draft = { ...planDraft(plan, today), lastDay }
      const done = await call(setWeekPlan, askedOf(draft, prisonId, plan))
      await onDone(words.planDone(done.made, done.removed, done.flagged))
    }}
    onClose={onClose}
  >
    {words.endMeans}
  </AskFirst>
)

interface PlanTableProps {
  plans: readonly WeekPlan[]
  mayKeep: boolean
  onAct: (acting: Acting) => void
}

const { planColumns: columns } = words

const PlanTable = ({ plans, mayKeep, onAct }: PlanTableProps) => (
  <table className='table' aria-label={words.plans}>
    <thead>
      <tr>
        <th scope='col'>{columns.weekday}</th>
        <th scope='col'>{columns.times}</th>
        <th scope='col'>{columns.each}</th>
        <th scope='col'>{columns.capacity}</th>
        <th scope='col'>{columns.since}</th>
        {mayKeep && <th scope='col'>{columns.act}</th>}
      </tr>
    </thead>
    <tbody>
      {plans.map(plan => (
        <tr key={plan.id}>
          <td>{WEEKDAYS[plan.weekday]}</td>
          <td>
            {plan.from}–{plan.to}
          </td>
          <td>{words.each(plan.minutes, plan.gapMinutes)}</td>
          <td>{plan.capacity ?? words.asTerminals}</td>
          <td>{words.span(plan.firstDay, plan.lastDay ?? words.forGood)}</td>
          {mayKeep && (
            <td>
              <span className='buttons'>
                <Button
                  aria-label={words.planOf(words.changePlan, plan.weekday, plan.from)}
                  onClick={() => onAct({ kind: 'set', plan })}
                >
                  {words.changePlan}
                </Button>
                <Button
                  aria-label={words.planOf(words.endPlan, plan.weekday, plan.from)}
                  onClick={() => onAct({ kind: 'end', plan })}
                >
                  {words.endPlan}
                </Button>
              </span>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
