import { useCallback, useState } from 'react'
import { Button, Input, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import { listPapers } from '#shared/courses/exams.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { useToday } from '../../../ui/plans/use-today'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import '../exams.css'
import { words as exams } from '../exams.words'
import { PaperEditor } from '../papers/paper-editor'
import { PaperTable } from '../papers/paper-table'
import { words } from '../papers/papers.words'

type List = 'running' | 'ended'

/** Which exams there are, and where an officer sets another. */
export default function PapersPage() {
  const [params, put] = useAddress()
  const list: List = params.get('list') === 'ended' ? 'ended' : 'running'
  const search = params.get('search') ?? ''
  const { items, next, reading, error, answer, readOn, readAgain } = usePapers(list, search)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const today = useToday()
  const { change = false, forMany = false } = answer?.abilities ?? {}

  function handleChanged(sentence: string) {
    setAdding(false)
    setSaid(sentence)
    void readAgain()
  }

  return (
    <main className='table-page exam-settings'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Narrowing list={list} search={search} onChange={put} />
        <Link to='/exams'>{exams.back}</Link>
        <Link to='/exams/bank'>{exams.bank}</Link>
        {change && (
          <Button type='primary' onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        <Outcome sentence={said} />
        {answer && !change && <p className='quiet'>{words.onlyRead}</p>}
        {error !== null && (
          <Fault what={exams.missing} error={error} onRetry={() => void readAgain()} />
        )}
        {items.length === 0 && reading && <Waiting>{exams.reading}</Waiting>}
        {items.length === 0 && !reading && error === null && <Nothing>{words.none}</Nothing>}
        {items.length > 0 && (
          <PaperTable
            papers={items}
            mayEnd={({ endedAt, for: { kind } }) =>
              change && endedAt === null && (forMany || kind === 'person')
            }
            onEnded={handleChanged}
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
      {adding && (
        <PaperEditor
          today={today}
          forMany={forMany}
          onSaved={handleChanged}
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  )
}

interface NarrowingProps {
  list: List
  search: string
  onChange: (changes: Readonly<Record<string, string | null>>) => void
}

/** Which exams are shown. */
const Narrowing = ({ list, search, onChange }: NarrowingProps) => (
  <>
    <Segmented<List>
      aria-label={words.which}
      value={list}
      options={(['running', 'ended'] as const).map(value => ({
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
  </>
)

function usePapers(list: List, search: string) {
  const ask = useCallback(
    async (after?: string) => {
      const { papers, ...rest } = await call(listPapers, {
        list,
        search: search || undefined,
        after,
      })
      return { items: papers, ...rest }
    },
    [list, search],
  )
  return usePages(ask)
}
