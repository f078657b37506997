import { listCategoryPlans } from '#shared/checkins/plans.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { useToday } from '../../ui/plans/use-today'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { CategorySection } from '../categories/category-section'
import { HolidaySection } from '../holidays/holiday-section'
import '../plans.css'
import { words } from '../plans.words'

const ask = () => call(listCategoryPlans, {})

/** Where a county says when each category checks in, and which days are holidays. */
export default function PlansPage() {
  const { answer, error, again } = useAnswer(ask)
  const today = useToday()

  return (
    <main className='table-page plans'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
      </div>
      <div className='rows'>
        {error !== null && (
          <Fault what={words.missing} error={error} onRetry={() => void again()} />
        )}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer?.plans.length === 0 && <Nothing>{words.noCounty}</Nothing>}
        {answer && answer.plans.length > 0 && (
          <>
            <CategorySection
              categories={answer.plans}
              mayPlan={answer.abilities.plan}
              today={today}
              onChanged={again}
            />
            <HolidaySection
              holidays={answer.holidays}
              mayPlan={answer.abilities.plan}
              today={today}
              onChanged={again}
            />
          </>
        )}
      </div>
    </main>
  )
}
