import { useCallback, useState } from 'react'
import { readPlan } from '#shared/checkins/plans.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { DayCalendar } from '../../../ui/plans/days/day-calendar'
import { words as days } from '../../../ui/plans/days/days.words'
import { words as plans } from '../../../ui/plans/plans.words'
import { useToday } from '../../../ui/plans/use-today'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { CategoryPart } from './category-part'
import { ExemptionPart } from './exemption-part'
import { PlanPart } from './plan-part'
import { words } from './plan.words'
import type { Planned } from './planned'

interface PlanSectionProps {
  person: Planned
  /** Something was changed that the list shows too. */
  onChanged: () => Promise<void>
}

/** When a person checks in and when not, what comes later, and the changes of that. */
export function PlanSection({ person, onChanged }: PlanSectionProps) {
  const ask = useCallback(() => call(readPlan, { personId: person.id }), [person.id])
  const { answer, error, again } = useAnswer(ask)
  const [outcome, setOutcome] = useState('')
  const today = useToday()

  async function handleDone(sentence: string) {
    setOutcome(sentence)
    await Promise.all([again(), onChanged()])
  }

  const part = { person, today, onDone: handleDone }
  return (
    <section aria-labelledby='plan'>
      <h2 id='plan'>{plans.title}</h2>
      <Outcome sentence={outcome} />
      {error !== null && <Fault what={words.missing} error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {answer && (
        <>
          <PlanPart {...answer} mayPlan={answer.abilities.plan} {...part} />
          <CategoryPart category={answer.category} mayPlan={answer.abilities.plan} {...part} />
          <ExemptionPart exemptions={answer.exemptions} mayPlan={answer.abilities.plan} {...part} />
          <h3>{days.title}</h3>
          <DayCalendar days={answer.days} />
        </>
      )}
    </section>
  )
}
