import { useCallback, useState } from 'react'
import { Button, Input, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import type { BankQuestion } from '#shared/courses/exams.contract'
import { listBank } from '#shared/courses/exams.endpoints'
import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import { words } from '../bank/bank.words'
import { QuestionEditor } from '../bank/question-editor'
import { QuestionTable } from '../bank/question-table'
import '../exams.css'
import { fields, kinds, words as exams } from '../exams.words'

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
  const { items, next, reading, error, answer, readOn, readAgain } = useBank(asked)
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
        {error !== null && (
          <Fault what={exams.missing} error={error} onRetry={() => void readAgain()} />
        )}
        {items.length === 0 && reading && <Waiting>{exams.reading}</Waiting>}
        {items.length === 0 && !reading && error === null && <Nothing>{words.none}</Nothing>}
        {items.length > 0 && (
          <QuestionTable
            questions={items}
            mayChange={mayChange}
            onReplace={setEditing}
            onRetired={handleChanged}
          />
        )}
        {next !== null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {exams.more}
            </Button>
          </p>
        )}
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
    <Segmented<List>
      aria-label={words.which}
      value={list}
      options={(['in-use', 'retired'] as const).map(value => ({
        value,
        label: words.lists[value],
      }))}
      onChange={chosen => onChange({ list: chosen })}
    />
    <Input.Search
      key={search}
      className='search'
      aria-label={exams.search}
      placeholder={words.searchHint}
      allowClear
      maxLength={40}
      defaultValue={search}
      onSearch={text => onChange({ search: text.trim() || null })}
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
