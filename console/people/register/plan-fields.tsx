import { Radio } from 'antd'
import { TermsFields } from '../../ui/plans/editor/terms-fields'
import { words as plans } from '../../ui/plans/plans.words'
import { CategoryRadios } from '../category-radios'
import { words } from '../people.words'
import type { Filled } from './filled'
import { useCategoryPlan } from './use-category-plan'

interface PlanFieldsProps {
  filled: Filled
  /** Codes of the server, by path. */
  faults: Record<string, string>
  onFill: (change: Partial<Filled>) => void
}

/** In which category somebody is, and whether that says when they check in. */
export function PlanFields({ filled, faults, onFill }: PlanFieldsProps) {
  const categoryAsks = useCategoryPlan(filled.category)
  return (
    <>
      <fieldset>
        <legend>{plans.category}</legend>
        <CategoryRadios category={filled.category} onChoose={category => onFill({ category })} />
        <p className='hint'>{words.categoryHint}</p>
      </fieldset>
      <fieldset>
        <legend>{words.whichPlan}</legend>
        <Radio.Group
          className='which-plan'
          aria-label={words.whichPlan}
          value={filled.ownPlan}
          onChange={event => onFill({ ownPlan: event.target.value as boolean })}
        >
          <Which value={false} plan='category' />
          <Which value plan='own' />
        </Radio.Group>
        {!filled.ownPlan && <p className='category-asks'>{categoryAsks}</p>}
      </fieldset>
      {filled.ownPlan && (
        <TermsFields
          typed={filled.terms}
          faults={faults}
          onType={change => onFill({ terms: { ...filled.terms, ...change } })}
        />
      )}
    </>
  )
}

const Which = ({ value, plan }: { value: boolean; plan: 'category' | 'own' }) => (
  <Radio value={value}>
    {words.plans[plan].title} <span className='quiet'>{words.plans[plan].means}</span>
  </Radio>
)
