import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { BankQuestion } from '#shared/courses/exams.contract'
import { listBank } from '#shared/courses/exams.endpoints'
import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'
import { call } from '../../../http/call'
import { Outcome } from '../../../ui/outcome'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { words } from '../bank/bank.words'
import { QuestionEditor } from '../bank/question-editor'
import { QuestionTable } from '../bank/question-table'
import { ExamRows } from '../exam-rows'
import '../exams.css'
import { fields, kinds, words as exams } from '../exams.words'
import { ListAndSearch } from '../list-and-search'

type List = 'in-use' | 'retired'

/** The questions that exams draw, and where officers write them. */
export default function BankPage() {
  const [params, put] = useAddress()
  const asked: Asked = {
    list: params.get('list') === 'retired' ? 'retired' : 'in-use',
    search: params.get('search') ?? '',
    field: params.get('field') as LegalField | null,
    kind: params.get('kind') as QuestionKind | null,
  }
  const pages = useBank(asked)
  const { answer, readAgain } = pages
  const [editing, setEditing] = useState<BankQuestion | 'new' | null>(null)
  const [said, setSaid] = useState('')
  const mayChange = answer?.abilities.change ?? false

  function handleChanged(sentence: string) {
    setEditing(null)
    setSaid(sentence)
    void readAgain()
  }

  return (
    <main className='table-page exam-settings'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Narrowing asked={asked} onChange={put} />
        <Link to='/exams'>{exams.back}</Link>
        <Link to='/exams/papers'>{exams.papers}</Link>
        {mayChange && (
          <Button type='primary' onClick={() => setEditing('new')}>
            {words.add}
          </Button>
        )}
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        {answer && <p>{words.sum(answer.counts.reduce((sum, { count }) => sum + count, 0))}</p>}
        <Outcome sentence={said} />
        <ExamRows pages={pages} none={words.none}>
          {questions => (
            <QuestionTable
              questions={questions}
              mayChange={mayChange}
              onReplace={setEditing}
              onRetired={handleChanged}
            />
          )}
        </ExamRows>
      </div>
      {editing !== null && (
        <QuestionEditor
          replaces={editing === 'new' ? null : editing}
          onSaved={() => handleChanged(words.saved)}
          onClose={() => setEditing(null)}
        />
      )}
    </main>
  )
}

interface Asked {
  list: List
  search: string
  field: LegalField | null
  kind: QuestionKind | null
}

function useBank({ list, search, field, kind }: Asked) {
  const ask = useCallback(
    async (after?: string) => {
      const { questions, ...rest } = await call(listBank, {
        ...{ list, after, search: search || undefined },
        field: field ?? undefined,
        kind: kind ?? undefined,
      })
      return { items: questions, ...rest }
    },
    [list, search, field, kind],
  )
  return usePages(ask)
}

interface NarrowingProps {
  asked: Asked
  onChange: (changes: Readonly<Record<string, string | null>>) => void
}

/** Which questions are shown. */
const Narrowing = ({ asked: { list, search, field, kind }, onChange }: NarrowingProps) => (
  <>
    <ListAndSearch
      lists={words.lists}
      which={words.which}
      list={list}
      search={search}
      searchHint={words.searchHint}
      onChange={onChange}
    />
    <select
      className='office-filter'
      aria-label={words.field}
      value={field ?? ''}
      onChange={event => onChange({ field: event.target.value || null })}
    >
      <option value=''>{words.anyField}</option>
      {Object.entries(fields).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
    <select
      className='office-filter'
      aria-label={words.kind}
      value={kind ?? ''}
      onChange={event => onChange({ kind: event.target.value || null })}
    >
      <option value=''>{words.anyKind}</option>
      {Object.entries(kinds).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </>
)
