import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { listPapers } from '#shared/courses/exams.endpoints'
import { call } from '../../../http/call'
import { Outcome } from '../../../ui/outcome'
import { useToday } from '../../../ui/plans/use-today'
import { useAddress } from '../../../ui/use-address'
import { usePages } from '../../../ui/use-pages'
import { ExamRows } from '../exam-rows'
import '../exams.css'
import { words as exams } from '../exams.words'
import { ListAndSearch } from '../list-and-search'
import { PaperEditor } from '../papers/paper-editor'
import { PaperTable } from '../papers/paper-table'
import { words } from '../papers/papers.words'

type List = 'running' | 'ended'

/** Which exams there are, and where an officer sets another. */
export default function PapersPage() {
  const [params, put] = useAddress()
  const list: List = params.get('list') === 'ended' ? 'ended' : 'running'
  const search = params.get('search') ?? ''
  const pages = usePapers(list, search)
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState('')
  const today = useToday()
  const { change = false, forMany = false } = pages.answer?.abilities ?? {}

  function handleChanged(sentence: string) {
    setAdding(false)
    setSaid(sentence)
    void pages.readAgain()
  }

  return (
    <main className='table-page exam-settings'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <ListAndSearch
          lists={words.lists}
          which={words.which}
          list={list}
          search={search}
          searchHint={words.searchHint}
          onChange={put}
        />
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
        {pages.answer && !change && <p className='quiet'>{words.onlyRead}</p>}
        <ExamRows pages={pages} none={words.none}>
          {papers => (
            <PaperTable
              papers={papers}
              mayEnd={({ endedAt, for: { kind } }) =>
                change && endedAt === null && (forMany || kind === 'person')
              }
              onEnded={handleChanged}
            />
          )}
        </ExamRows>
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
