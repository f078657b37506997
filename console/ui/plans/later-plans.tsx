import type { Category } from '#shared/checkins/categories.contract'
import type { Plan } from '#shared/checkins/plans.contract'
import { words } from './plans.words'
import './plans.css'

interface LaterPlansProps {
  later: readonly Plan[]
  /** The person's own, null where none is set; absent where no single person is meant. */
  category?: Category | null
  today: string
}

/** What was set for later, soonest first. */
export const LaterPlans = ({ later, category, today }: LaterPlansProps) => (
  <ul className='plan-lines'>
    {later.map(plan => (
      <li key={plan.id}>
        <strong>{words.spanInWords(plan, today)}</strong> {words.termsInWords(plan.terms, category)}
        <span className='quiet'>
          {plan.terms !== 'as-category' && `${words.kinds[plan.kind]}　`}
          {plan.reason}
        </span>
      </li>
    ))}
  </ul>
)
