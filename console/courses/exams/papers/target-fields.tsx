import { Radio } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { FindPerson } from '../../../ui/find-person/find-person'
import { words as exams } from '../exams.words'
import type { Draft } from './draft'
import { words } from './papers.words'

interface TargetFieldsProps {
  draft: Draft
  person: PersonRow | null
  /** Whether it may be for more than one. */
  forMany: boolean
  missing: string | undefined
  onType: (change: Partial<Draft>) => void
  onChoose: (person: PersonRow | null) => void
}

const CATEGORIES = Object.keys(exams.categories) as Category[]
const TARGETS = Object.keys(words.targets) as Draft['target'][]

/** Who may sit an exam. */
export function TargetFields(props: TargetFieldsProps) {
  const { draft, person, forMany, missing, onType, onChoose } = props
  return (
    <fieldset className='target'>
      <legend>{words.target}</legend>
      {forMany && (
        <Radio.Group
          aria-label={words.target}
          value={draft.target}
          options={TARGETS.map(value => ({ value, label: words.targets[value] }))}
          onChange={event => onType({ target: event.target.value as Draft['target'] })}
        />
      )}
      {draft.target === 'person' && (
        <FindPerson person={person} missing={missing} onChoose={onChoose} />
      )}
      {draft.target === 'category' && (
        <Radio.Group
          aria-label={words.category}
          value={draft.category}
          options={CATEGORIES.map(value => ({ value, label: exams.categories[value] }))}
          onChange={event => onType({ category: event.target.value as Category })}
        />
      )}
    </fieldset>
  )
}
