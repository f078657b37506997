import type { Plan } from '#shared/checkins/plans.contract'
import { words as plans } from '../../ui/plans/plans.words'
import { words } from '../people.words'

interface PlanInShortProps {
  /** Of today; null when none holds. */
  plan: Plan | null
  today: string
}

/** A plan as short as it can be told from another; what is not the category's is marked. */
export function PlanInShort({ plan, today }: PlanInShortProps) {
  if (!plan) return plans.noPlan
  return (
    <>
      {plans.termsInShort(plan.terms)}
      {plan.kind === 'person' && <span className='own'>{words.ownPlan}</span>}
      {plan.lastDay !== null && <span className='until'>{plans.untilInWords(plan, today)}</span>}
    </>
  )
}
