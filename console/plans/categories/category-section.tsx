import { useState } from 'react'
import { Button } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import type { Plan } from '#shared/checkins/plans.contract'
import { Outcome } from '../../ui/outcome'
import { PlanEditor } from '../../ui/plans/editor/plan-editor'
import { LaterPlans } from '../../ui/plans/later-plans'
import { lastingOf } from '../../ui/plans/lasting'
import { words as plans } from '../../ui/plans/plans.words'
import { TermsFacts } from '../../ui/plans/terms-facts'
import { words } from '../plans.words'

/** The plan of one category, now and later. */
export interface CategoryPlan {
  category: Category
  /** Of today; null when none holds. */
  plan: Plan | null
  later: Plan[]
}

interface CategorySectionProps {
  categories: readonly CategoryPlan[]
  mayPlan: boolean
  today: string
  onChanged: () => Promise<void>
}

/** When everybody of a category checks in who has no plan of their own. */
export function CategorySection({ categories, mayPlan, today, onChanged }: CategorySectionProps) {
  const [editing, setEditing] = useState<CategoryPlan | null>(null)
  const [outcome, setOutcome] = useState('')

  function handleSaved(sentence: string) {
    setEditing(null)
    setOutcome(sentence)
    void onChanged()
  }

  return (
    <section className='categories' aria-labelledby='categories'>
      <h2 id='categories'>{words.categories}</h2>
      <p className='quiet'>{words.categoriesMean}</p>
      {!mayPlan && <p className='quiet'>{words.onlyCounty}</p>}
      <Outcome sentence={outcome} />
      <table className='table' aria-label={words.categories}>
        <thead>
          <tr>
            <th scope='col'>{plans.category}</th>
            <th scope='col'>{words.now}</th>
            <th scope='col'>{plans.later}</th>
            {mayPlan && <th aria-label={plans.change} />}
          </tr>
        </thead>
        <tbody>
          {categories.map(one => (
            <CategoryRow
              key={one.category}
              one={one}
              today={today}
              {...(mayPlan && { onEdit: () => setEditing(one) })}
            />
          ))}
        </tbody>
      </table>
      {editing && (
        <PlanEditor
          target={{ kind: 'category', category: editing.category }}
          before={lastingOf(editing.plan, editing.later)}
          onSaved={handleSaved}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

interface CategoryRowProps {
  one: CategoryPlan
  today: string
  /** Absent for those who only read. */
  onEdit?: () => void
}

const CategoryRow = ({ one: { category, plan, later }, today, onEdit }: CategoryRowProps) => (
  <tr>
    <th scope='row'>{plans.categories[category]}</th>
    <td>
      {plan ? (
        <>
          <TermsFacts terms={plan.terms} />
          <p className='quiet'>
            {plans.lastingInWords(plan, today, later)}　{plan.reason}
          </p>
        </>
      ) : (
        <span className='quiet'>{words.nobodySet}</span>
      )}
    </td>
    <td>
      {later.length > 0 ? (
        <LaterPlans later={later} today={today} />
      ) : (
        <span className='quiet'>{words.noLater}</span>
      )}
    </td>
    {onEdit && (
      <td>
        <Button aria-label={words.changeOf(plans.categories[category])} onClick={onEdit}>
          {plan ? plans.change : plans.set}
        </Button>
      </td>
    )}
  </tr>
)
