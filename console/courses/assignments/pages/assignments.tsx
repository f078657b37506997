import { useCallback, useState } from 'react'
import { Button, Input } from 'antd'
import { Link } from 'react-router-dom'
import type { Assignment, AssignmentList } from '#shared/courses/assignments.contract'
import { listAssignments, listStudyPlans } from '#shared/courses/assignments.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { useToday } from '../../../ui/plans/use-today'
import '../../../ui/toolbar/toolbar.css'
import { words as common } from '../../../ui/ui.words'
import { useAddress } from '../../../ui/use-address'
import { useAnswer } from '../../../ui/use-answer'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import { AssignmentEditor } from '../assignment-editor'
import { AssignmentTable } from '../assignment-table'
import '../assignments.css'
import { words } from '../assignments.words'
import { whoOf } from '../draft'
import { PlanList } from '../plan-list'
import { TakeBack } from '../take-back'

const LISTS = Object.keys(words.lists) as AssignmentList[]

/** Where officers say who studies what until when. */
export default function AssignmentsPage() {
  const [params, put] = useAddress()
  const list = LISTS.find(one => one === params.get('list')) ?? 'current'
  const search = params.get('search') ?? ''
  const found = useAssignments(list, search)
  const plans = useAnswer(askPlans)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const [undoable, setUndoable] = useState<Assignment | null>(null)
  const today = useToday()
  const abilities = found.answer?.abilities

  function handleSaid(sentence: string, made: Assignment | null = null) {
    setAdding(false)
    setSaid(sentence)
    setUndoable(made)
    void found.readAgain()
  }

  return (
    <main className='table-page assignments'>
      <div className='toolbar'>
        <Link to='/lessons'>{words.back}</Link>
        <h1>{words.title}</h1>
        <Filters list={list} search={search} put={put} />
        {abilities?.assign && (
          <Button className='last' type='primary' onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        <Outcome sentence={said} />
        {undoable && (
          <TakeBack
            key={undoable.id}
            assignment={undoable}
            onTaken={() => handleSaid(words.takenBack)}
          />
        )}
        <Found {...{ found, list, search }} onEnded={handleSaid} />
        {plans.answer && (
          <PlanList
            plans={plans.answer.plans}
            mayChange={plans.answer.abilities.change}
            onRemoved={() => {
              setSaid(words.planRemoved)
              void plans.again()
            }}
          />
        )}
      </div>
      {adding && (
        <AssignmentEditor
          today={today}
          plans={plans.answer?.plans ?? []}
          mayAssignCategories={abilities?.assignCategories ?? false}
          onAssigned={made => handleSaid(words.assigned(whoOf(made), made.title), made)}
          onPlanSaved={plan => {
            setSaid(words.planSaved(plan.title))
            void plans.again()
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  )
}

const askPlans = () => call(listStudyPlans, {})

function useAssignments(list: AssignmentList, search: string) {
  const ask = useCallback(
    async (after?: string) => {
      const { assignments, ...rest } = await call(listAssignments, {
        list,
        search: search || undefined,
        after,
      })
      return { items: assignments, ...rest }
    },
    [list, search],
  )
  return usePages(ask)
}

interface FiltersProps {
  list: AssignmentList
  search: string
  put: ReturnType<typeof useAddress>[1]
}

/** Narrows the list. */
const Filters = ({ list, search, put }: FiltersProps) => (
  <>
    <select
      className='office-filter'
      aria-label={words.listLabel}
      value={list}
      onChange={event =>
        put({ list: event.target.value === 'current' ? null : event.target.value })
      }
    >
      {LISTS.map(one => (
        <option key={one} value={one}>
          {words.lists[one]}
        </option>
      ))}
    </select>
    <Input.Search
      key={search}
      className='search'
      aria-label={words.search}
      placeholder={words.search}
      maxLength={40}
      defaultValue={search}
      enterButton={words.find}
      onSearch={text => put({ search: text.trim() || null })}
    />
  </>
)

interface FoundProps {
  found: ReturnType<typeof useAssignments>
  list: AssignmentList
  search: string
  onEnded: (sentence: string) => void
}

/** What was found, or why nothing was. */
function Found({ found, list, search, onEnded }: FoundProps) {
  const abilities = found.answer?.abilities
  const isEmpty = found.items.length === 0
  return (
    <>
      {!isEmpty && (
        <AssignmentTable
          assignments={found.items}
          mayEnd={one =>
            one.for.kind === 'person'
              ? (abilities?.assign ?? false)
              : (abilities?.assignCategories ?? false)
          }
          onEnded={onEnded}
        />
      )}
      {found.error !== null && (
        <Fault what={words.missing} error={found.error} onRetry={() => void found.readAgain()} />
      )}
      {isEmpty && found.reading && <Waiting>{words.reading}</Waiting>}
      {isEmpty && !found.reading && found.error === null && (
        <Nothing>{search ? words.noneFound : words.none[list]}</Nothing>
      )}
      {found.next !== null && found.error === null && (
        <p className='more'>
          <Button loading={found.reading} onClick={found.readOn}>
            {common.more}
          </Button>
        </p>
      )}
    </>
  )
}
