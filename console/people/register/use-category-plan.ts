import type { Category } from '#shared/checkins/categories.contract'
import { listCategoryPlans } from '#shared/checkins/plans.endpoints'
import { call } from '../../http/call'
import { words as plans } from '../../ui/plans/plans.words'
import { useAnswer } from '../../ui/use-answer'
import { words } from '../people.words'

const ask = () => call(listCategoryPlans, {})

/** What a category asks of people now, in a sentence; empty until it was read. */
export function useCategoryPlan(category: Category | null): string {
  const { answer, error } = useAnswer(ask)
  if (category === null) return words.categoryAsks.none
  if (error !== null) return words.categoryAsks.missing
  if (!answer) return ''
  const plan = answer.plans.find(one => one.category === category)?.plan
  if (!plan?.terms) return words.categoryAsks.nothing
  return words.categoryAsks.holds(plans.termsInWords(plan.terms))
}
