import { Radio } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { FindPerson } from '../../ui/find-person/find-person'
import type { Draft } from './draft'
import { words } from './schedules.words'

interface TargetFieldsProps {
  draft: Draft
  person: PersonRow | null
  missing: string | undefined
  onType: (change: Partial<Draft>) => void
  onChoose: (person: PersonRow | null) => void
}

const CATEGORIES = Object.keys(words.categories) as Category[]

/** Whom a schedule is for: one person, or everybody of a category. */
export const TargetFields = ({ draft, person, missing, onType, onChoose }: TargetFieldsProps) => (
  <fieldset className='target'>
    <legend>{words.target}</legend>
    <Radio.Group
      aria-label={words.target}
      value={draft.target}
      options={[
        { value: 'category', label: words.targetCategory },
        { value: 'person', label: words.targetPerson },
      ]}
      onChange={event => onType({ target: event.target.value as Draft['target'] })}
    />
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
