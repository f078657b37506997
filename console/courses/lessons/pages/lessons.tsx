import { useCallback } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { listLessons } from '#shared/courses/lessons.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { useNow } from '../../../ui/use-now'
import { usePages } from '../../../ui/use-pages'
import { Waiting } from '../../../ui/waiting'
import { words as common } from '../../../ui/ui.words'
import '../../../ui/toolbar/toolbar.css'
import { LessonTable } from '../list/lesson-table'
import { type Wanted, useLessonsAddress } from '../list/lessons-address'
import { LessonsFilter } from '../list/lessons-filter'
import '../lessons.css'
import { words } from '../lessons.words'

const NOTHING_WANTED: Wanted = { list: 'all', search: '', field: null, stage: null, audience: null }

/** What people can study in this county, drafts included. */
export default function LessonsPage() {
  const { wanted, lookFor } = useLessonsAddress()
  const { items, answer, reading, error, next, readOn, readAgain } = useLessons(wanted)
  const now = useNow()
  const isEmpty = items.length === 0
  const looksForAll = JSON.stringify(wanted) === JSON.stringify(NOTHING_WANTED)

  return (
    <main className='table-page lessons'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <LessonsFilter wanted={wanted} onLookFor={lookFor} />
        <span className='total' role='status'>
          {answer && !isEmpty && words.total(answer.total)}
        </span>
        <span className='last in-line'>
          <Link to='/lessons/assignments'>{words.toAssignments}</Link>
          <Link to='/lessons/laws'>{words.toLaws}</Link>
          {answer?.abilities.write && (
            <Link className='action' to='/lessons/edit'>
              {words.add}
            </Link>
          )}
        </span>
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        {!isEmpty && <LessonTable lessons={items} now={now} />}
        {error !== null && (
          <Fault what={words.missing} error={error} onRetry={() => void readAgain()} />
        )}
        {isEmpty && reading && <Waiting>{words.reading}</Waiting>}
        {isEmpty && !reading && error === null && (
          <Nothing>
            {looksForAll ? words.none : words.noneFound}{' '}
            {!looksForAll && (
              <Button onClick={() => lookFor(NOTHING_WANTED)}>{words.showAll}</Button>
            )}
          </Nothing>
        )}
        {next !== null && error === null && (
          <p className='more'>
            {words.shownOf(items.length, answer?.total ?? 0)}
            <Button loading={reading} onClick={readOn}>
              {common.more}
            </Button>
          </p>
        )}
      </div>
    </main>
  )
}

function useLessons({ list, search, field, stage, audience }: Wanted) {
  const ask = useCallback(
    async (after?: string) => {
      const { lessons, ...rest } = await call(listLessons, {
        list,
        search: search || undefined,
        field: field ?? undefined,
        stage: stage ?? undefined,
        audience: audience ?? undefined,
        after,
      })
      return { items: lessons, ...rest }
    },
    [list, search, field, stage, audience],
  )
  return usePages(ask)
}
