import type { Plan } from '#shared/checkins/plans.contract'
import { words } from './plans.words'
import './plans.css'

/** What was set for later, soonest first. */
export const LaterPlans = ({ later, today }: { later: readonly Plan[]; today: string }) => (
  <ul className='plan-lines'>
    {later.map(plan => (
      <li key={plan.id}>
        <strong>{words.spanInWords(plan, today)}</strong> {words.termsInWords(plan.terms)}
        <span className='quiet'>
          {words.kinds[plan.kind]}　{plan.reason}
        </span>
      </li>
    ))}
  </ul>
)
