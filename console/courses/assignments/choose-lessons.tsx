import { useCallback, useState } from 'react'
import { Button, Checkbox, Input } from 'antd'
import type { StudyPlan } from '#shared/courses/assignments.contract'
import type { LessonRow } from '#shared/courses/editing.contract'
import { listLessons } from '#shared/courses/lessons.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Field } from '../../ui/field'
import { everyPage, usePages } from '../../ui/use-pages'
import { words as common } from '../../ui/ui.words'
import { words } from './assignments.words'
import { type Chosen, type Draft, withPlan } from './draft'

interface ChooseLessonsProps {
  draft: Draft
  plans: readonly StudyPlan[]
  fault: string | undefined
  onType: (change: Partial<Draft>) => void
}

const ask = async (search: string, after?: string) => {
  const { lessons, ...rest } = await call(listLessons, {
    list: 'read',
    search: search || undefined,
    after,
  })
  return { items: lessons, ...rest }
}

/** Which lessons: those of a plan, or chosen one by one among what is published. */
export function ChooseLessons({ draft, plans, fault, onType }: ChooseLessonsProps) {
  const [search, setSearch] = useState('')
  const found = usePages(useCallback((after?: string) => ask(search, after), [search]))
  const isChosen = (id: string) => draft.lessons.some(one => one.id === id)
  const choose = (one: Chosen, isWanted: boolean) => {
    const others = draft.lessons.filter(({ id }) => id !== one.id)
    onType({ lessons: isWanted ? [...others, { id: one.id, title: one.title }] : others })
  }

  /** A plan names lessons that may not be in the page that is shown. */
  async function handlePlan(id: string) {
    const plan = plans.find(one => one.id === id)
    if (!plan) return
    const { items } = await everyPage(after => ask('', after))
    onType(withPlan(draft, plan, new Map(items.map(one => [one.id, one.title]))))
  }

  return (
    <>
      {plans.length > 0 && <PlanField plans={plans} onChoose={id => void handlePlan(id)} />}
      <Field
        id='lessons'
        label={words.chooseLessons}
        hint={words.chosen(draft.lessons.length)}
        fault={fault}
      >
        {control => (
          <>
            <Input.Search
              {...control}
              placeholder={words.lessonSearch}
              maxLength={40}
              enterButton={words.find}
              onSearch={text => setSearch(text.trim())}
            />
            {draft.lessons.length > 0 && (
              <p className='chosen'>
                {draft.lessons.map(one => (
                  <Button
                    key={one.id}
                    size='small'
                    aria-label={words.remove(one.title)}
                    onClick={() => choose(one, false)}
                  >
                    {one.title} ✕
                  </Button>
                ))}
              </p>
            )}
          </>
        )}
      </Field>
      <FoundLessons {...{ found, isChosen }} onChoose={choose} />
    </>
  )
}

interface PlanFieldProps {
  plans: readonly StudyPlan[]
  onChoose: (id: string) => void
}

const PlanField = ({ plans, onChoose }: PlanFieldProps) => (
  <Field id='plan' label={words.plan} hint={words.planHint}>
    {({ id }) => (
      <select id={id} defaultValue='' onChange={event => onChoose(event.target.value)}>
        <option value=''>{words.noPlan}</option>
        {plans.map(plan => (
          <option key={plan.id} value={plan.id}>
            {plan.title}
          </option>
        ))}
      </select>
    )}
  </Field>
)

interface FoundLessonsProps {
  found: ReturnType<typeof usePages<LessonRow, object>>
  isChosen: (id: string) => boolean
  onChoose: (one: Chosen, isWanted: boolean) => void
}

const FoundLessons = ({ found, isChosen, onChoose }: FoundLessonsProps) => (
  <div className='to-choose'>
    {found.error !== null && <Fault error={found.error} onRetry={() => void found.readAgain()} />}
    {!found.reading && found.error === null && found.items.length === 0 && (
      <p className='quiet'>{words.noLessons}</p>
    )}
    {found.items.map(one => (
      <Checkbox
        key={one.id}
        checked={isChosen(one.id)}
        onChange={event => onChoose(one, event.target.checked)}
      >
        {one.title}
      </Checkbox>
    ))}
    {found.next !== null && (
      <Button loading={found.reading} onClick={found.readOn}>
        {common.more}
      </Button>
    )}
  </div>
)
