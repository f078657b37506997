import { type FormEvent, useState } from 'react'
import { Alert, Button } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import { setCategory } from '#shared/checkins/plans.endpoints'
import { call } from '../../../http/call'
import { fieldFaultsOf } from '../../../ui/field-faults'
import { words as plans } from '../../../ui/plans/plans.words'
import { ReasonField } from '../../../ui/plans/reason-field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { CategoryRadios } from '../../category-radios'
import { words } from './plan.words'
import type { Planned } from './planned'

interface CategoryPartProps {
  person: Planned
  category: Category | null
  mayPlan: boolean
  onDone: (sentence: string) => Promise<void>
}

/** Which category a person is in, and a change of that. */
export function CategoryPart({ person, category, mayPlan, onDone }: CategoryPartProps) {
  const [changing, setChanging] = useState(false)

  async function handleSaved(chosen: Category | null) {
    setChanging(false)
    await onDone(words.categorySaved(nameOf(chosen)))
  }

  return (
    <>
      <h3>{plans.category}</h3>
      {changing ? (
        <CategoryForm
          person={person}
          before={category}
          onSaved={handleSaved}
          onClose={() => setChanging(false)}
        />
      ) : (
        <p className='buttons'>
          <strong>{nameOf(category)}</strong>
          {mayPlan && <Button onClick={() => setChanging(true)}>{words.changeCategory}</Button>}
        </p>
      )}
    </>
  )
}

const nameOf = (category: Category | null) =>
  category ? plans.categories[category] : plans.noCategory

interface CategoryFormProps {
  person: Planned
  before: Category | null
  onSaved: (category: Category | null) => Promise<void>
  onClose: () => void
}

function CategoryForm({ person, before, onSaved, onClose }: CategoryFormProps) {
  const [category, setChosen] = useState(before)
  const [reason, setReason] = useState('')
  const { busy, error, act } = useAct()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => {
      await call(setCategory, { personId: person.id, category, reason })
      await onSaved(category)
    })
  }

  return (
    <form className='form' onSubmit={handleSubmit} noValidate>
      <CategoryRadios category={category} onChoose={setChosen} />
      <p className='quiet'>{words.categoryMeans}</p>
      <ReasonField
        id='category-reason'
        reason={reason}
        hint={common.reasonKept}
        missing={fieldFaultsOf(error).reason !== undefined}
        onType={setReason}
      />
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' disabled={category === before} loading={busy}>
          {words.saveCategory}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </p>
    </form>
  )
}
