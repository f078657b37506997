import { useCallback, useState } from 'react'
import { Button, Input, Segmented } from 'antd'
import { cancelSession, closeCourse, listCourses } from '#shared/jobs/training.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { words as common } from '../../ui/ui.words'
import { useAddress } from '../../ui/use-address'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import { JobsLinks } from '../jobs-links'
import { CourseDialog } from './course-dialog'
import { type Act, CourseSection } from './course-section'
import { SessionDialog } from './session-dialog'
import { SessionPanel } from './session-panel'
import './training.css'
import { words } from './training.words'

type Which = keyof typeof words.tabs
const TABS = Object.keys(words.tabs) as Which[]

/** What courses the county offers, when they are given, and who comes. */
export function TrainingDesk() {
  const [params, put] = useAddress()
  const which: Which = params.get('which') === 'closed' ? 'closed' : 'open'
  const search = params.get('search') ?? ''
  const openId = params.get('session')
  const list = useCourses(which, search)
  const { items, answer, error, next, reading, readOn, readAgain } = list
  const [acting, setActing] = useState<Act | { kind: 'add' } | null>(null)
  const [said, setSaid] = useState('')
  const mayKeep = answer?.abilities.keep ?? false

  async function handleDone(sentence: string) {
    setSaid(sentence)
    await readAgain()
  }

  return (
    <main className='table-page training'>
      <Toolbar
        which={which}
        search={search}
        mayKeep={mayKeep}
        onPut={put}
        onAdd={() => setActing({ kind: 'add' })}
      />
      <div className='rows'>
        <Outcome sentence={said} />
        <p className='quiet means'>{words.means}</p>
        {openId !== null && (
          <SessionPanel key={openId} id={openId} onChanged={() => void readAgain()} />
        )}
        {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer && items.length === 0 && <Nothing>{words.none[which]}</Nothing>}
        {items.map(row => (
          <CourseSection
            key={row.id}
            {...{ row, mayKeep, openId }}
            onAct={setActing}
            onOpen={session => put({ session })}
          />
        ))}
        {next !== null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {common.more}
            </Button>
          </p>
        )}
      </div>
      {acting && <Acting acting={acting} onDone={handleDone} onClose={() => setActing(null)} />}
    </main>
  )
}

interface ToolbarProps {
  which: Which
  search: string
  mayKeep: boolean
  onPut: (changes: Record<string, string | null>) => void
  onAdd: () => void
}

const Toolbar = ({ which, search, mayKeep, onPut: put, onAdd }: ToolbarProps) => (
  <div className='toolbar'>
    <h1>{words.title}</h1>
    <Segmented<Which>
      aria-label={words.which}
      value={which}
      onChange={one => put({ which: one === 'open' ? null : one, session: null })}
      options={TABS.map(one => ({ value: one, label: words.tabs[one] }))}
    />
    <Input.Search
      aria-label={words.search}
      placeholder={words.search}
      defaultValue={search}
      enterButton={words.find}
      style={{ width: 240 }}
      maxLength={40}
      onSearch={text => put({ search: text.trim() || null, session: null })}
    />
    <JobsLinks />
    <span className='last'>
      {mayKeep && (
        <Button type='primary' onClick={onAdd}>
          {words.add}
        </Button>
      )}
    </span>
  </div>
)

const useCourses = (which: Which, search: string) =>
  usePages(
    useCallback(
      async (after?: string) => {
        const asked = { which, after, search: search || undefined }
        const { courses, ...rest } = await call(listCourses, asked)
        return { items: courses, ...rest }
      },
      [which, search],
    ),
  )

interface ActingProps {
  acting: Act | { kind: 'add' }
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** What is being done: filled in, or asked once more. */
function Acting({ acting, onDone, onClose }: ActingProps) {
  const closing = { onDone, onClose }
  switch (acting.kind) {
    case 'add':
      return <CourseDialog course={null} {...closing} />
    case 'change':
      return <CourseDialog course={acting.row.course} {...closing} />
    case 'add-session':
      return <SessionDialog course={acting.row.course} session={null} {...closing} />
    case 'change-session':
      return <SessionDialog course={acting.row.course} session={acting.session} {...closing} />
    case 'close': {
      const { id, title } = acting.row.course
      return (
        <AskFirst
          title={words.closeTitle(title)}
          yes={words.close}
          asksReason
          onYes={async reason => {
            await call(closeCourse, { id, reason })
            await onDone(words.closed)
          }}
          onClose={onClose}
        >
          {words.closeMeans}
        </AskFirst>
      )
    }
    case 'cancel':
      return (
        <AskFirst
          title={words.cancelTitle}
          yes={words.cancel}
          danger
          asksReason
          onYes={async reason => {
            await call(cancelSession, { id: acting.session.id, reason })
            await onDone(words.cancelled)
          }}
          onClose={onClose}
        >
          {words.cancelMeans}
        </AskFirst>
      )
  }
}
