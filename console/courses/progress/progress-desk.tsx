import { useCallback, useState } from 'react'
import { Alert, Button, Input, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import type { ProgressList } from '#shared/courses/records.contract'
import { exportProgress, listProgress } from '#shared/courses/records.endpoints'
import { saveFile } from '../../device/save-file'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { sentenceFor } from '../../ui/sentence'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { PurposeNote } from '../../ui/toolbar/purpose-note'
import { useAct } from '../../ui/use-act'
import { useAddress } from '../../ui/use-address'
import { useNow } from '../../ui/use-now'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import type { Looking } from '../../ui/with-purpose'
import { csvOf } from './csv'
import { ProgressTable } from './progress-table'
import './progress.css'
import { words } from './progress.words'

const LISTS = Object.keys(words.lists) as ProgressList[]

interface Asked {
  list: ProgressList
  search: string
  officeId: string | null
}

/** How far people are, and the way to take the list along. */
export function ProgressDesk(looking: Looking) {
  const [params, put] = useAddress()
  const asked: Asked = {
    list: LISTS.find(one => one === params.get('list')) ?? 'all',
    search: params.get('search') ?? '',
    officeId: params.get('office'),
  }
  const { items, next, reading, error, answer, readOn, readAgain } = useProgress(asked)
  const now = useNow()
  return (
    <main className='table-page progress'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Segmented<ProgressList>
          aria-label={words.which}
          value={asked.list}
          options={LISTS.map(value => ({ value, label: words.lists[value] }))}
          onChange={list => put({ list })}
        />
        <Input.Search
          key={asked.search}
          className='search'
          aria-label={words.search}
          placeholder={words.searchHint}
          allowClear
          maxLength={40}
          defaultValue={asked.search}
          onSearch={text => put({ search: text.trim() || null })}
        />
        <OfficeFilter officeId={asked.officeId} onChoose={office => put({ office })} />
        <Link to='/exams'>{words.examsLink}</Link>
        <PurposeNote {...looking} />
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        {answer?.abilities.export && <TakeAway asked={asked} purpose={looking.purpose} />}
        {error !== null && (
          <Fault what={words.missing} error={error} onRetry={() => void readAgain()} />
        )}
        {items.length === 0 && reading && <Waiting>{words.reading}</Waiting>}
        {items.length === 0 && !reading && error === null && next === null && (
          <Nothing>{words.none}</Nothing>
        )}
        {items.length > 0 && <ProgressTable people={items} busy={reading} now={now} />}
        {next !== null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {words.more}
            </Button>
          </p>
        )}
      </div>
    </main>
  )
}

const questionOf = ({ list, search, officeId }: Asked) => ({
  list,
  search: search || undefined,
  officeId: officeId ?? undefined,
})

function useProgress({ list, search, officeId }: Asked) {
  const ask = useCallback(
    async (after?: string) => {
      const { people, ...rest } = await call(listProgress, {
        ...questionOf({ list, search, officeId }),
        after,
      })
      return { items: people, ...rest }
    },
    [list, search, officeId],
  )
  return usePages(ask)
}

/** Gives the list as it is narrowed now as a file; everybody in it is told. */
function TakeAway({ asked, purpose }: { asked: Asked } & Pick<Looking, 'purpose'>) {
  const [said, setSaid] = useState('')
  const { busy, error, act } = useAct()

  const handlePress = () =>
    void act(async () => {
      const exported = await call(exportProgress, { ...questionOf(asked), purpose })
      saveFile(words.fileName(exported.mark.at), csvOf(exported), 'text/csv;charset=utf-8')
      setSaid(words.exported(exported.people.length, exported.isCut))
    })

  return (
    <div className='take-away'>
      <Button loading={busy} onClick={handlePress}>
        {words.export}
      </Button>
      <span className='quiet'>{words.exportMeans}</span>
      <Outcome sentence={said} />
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </div>
  )
}
