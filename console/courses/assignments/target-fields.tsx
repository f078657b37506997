import { Radio } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { FindPerson } from '../../ui/find-person/find-person'
import { words } from './assignments.words'
import type { Draft } from './draft'

interface TargetFieldsProps {
  draft: Draft
  person: PersonRow | null
  missing: string | undefined
  /** Those of a category are the county's to say. */
  mayAssignCategories: boolean
  onType: (change: Partial<Draft>) => void
  onChoose: (person: PersonRow | null) => void
}

const CATEGORIES = Object.keys(words.categories) as Category[]

/** Whom something is assigned to: one person, or everybody of a category. */
export const TargetFields = (props: TargetFieldsProps) => {
  const { draft, person, missing, mayAssignCategories, onType, onChoose } = props
  return (
    <fieldset className='target'>
      <legend>{words.target_}</legend>
      {mayAssignCategories && (
        <Radio.Group
          aria-label={words.target_}
          value={draft.target}
          options={[
            { value: 'person', label: words.targetPerson },
            { value: 'category', label: words.targetCategory },
          ]}
          onChange={event => onType({ target: event.target.value as Draft['target'] })}
        />
      )}
      {draft.target === 'person' ? (
        <FindPerson person={person} missing={missing} onChoose={onChoose} />
      ) : (
        <Radio.Group
          aria-label={words.category}
          value={draft.category}
          options={CATEGORIES.map(value => ({ value, label: words.categories[value] }))}
          onChange={event => onType({ category: event.target.value as Category })}
        />
      )}
    </fieldset>
  )
}
