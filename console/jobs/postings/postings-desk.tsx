import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { PostingRow } from '#shared/jobs/postings.contract'
import { decidePosting, exportPostings } from '#shared/jobs/postings.endpoints'
import { dayInChina } from '#shared/time/days'
import { saveFile } from '../../device/save-file'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { useAct } from '../../ui/use-act'
import { useNow } from '../../ui/use-now'
import { Waiting } from '../../ui/waiting'
import { JobsLinks } from '../jobs-links'
import { words as jobs } from '../jobs.words'
import { PostingDrawer } from './posting-drawer'
import { type Wanted, usePostingsAddress } from './postings-address'
import { PostingsTable } from './postings-table'
import { PostingsToolbar } from './postings-toolbar'
import { words } from './postings.words'
import { mayOpenAtOnce } from './selecting'
import { askedFor, usePostings } from './use-postings'

const NOTHING_WANTED = { search: null, state: null, kind: null, flags: null, townshipId: null }

/** Postings: find, look at, open, several at once. */
export function PostingsDesk() {
  const { wanted, postingId, lookFor, open } = usePostingsAddress()
  const { items, answer, next, reading, error, readOn, readAgain } = usePostings(wanted)
  const [said, setSaid] = useState('')
  const empty = items.length === 0
  const isAll = Object.values(wanted).every(one => !one)

  return (
    <main className='table-page jobs'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <JobsLinks />
        <PostingsToolbar wanted={wanted} onLookFor={lookFor} />
        <span className='total' role='status'>
          {answer && !empty && jobs.total(answer.total)}
        </span>
        <ExportButton wanted={wanted} onDone={setSaid} />
        {answer?.abilities.keep && (
          <Link className='last action' to='/jobs/edit'>
            {words.add}
          </Link>
        )}
      </div>
      <div className='rows'>
        <Outcome sentence={said} />
        {answer && <Notes {...answer} onLookFor={lookFor} />}
        {!empty && (
          <Selectable
            postings={items}
            openId={postingId}
            busy={reading}
            mayKeep={answer?.abilities.keep ?? false}
            onOpen={open}
            onDone={sentence => {
              setSaid(sentence)
              void readAgain()
            }}
          />
        )}
        {error !== null && <Fault what={words.missing} error={error} onRetry={readAgain} />}
        {empty && reading && <Waiting>{words.reading}</Waiting>}
        {empty && !reading && error === null && isAll && <Nothing>{words.none}</Nothing>}
        {empty && !reading && error === null && !isAll && (
          <Nothing>
            {words.noneFound} <Button onClick={() => lookFor(NOTHING_WANTED)}>{jobs.clear}</Button>
          </Nothing>
        )}
        {next !== null && error === null && (
          <p className='more'>
            {jobs.shownOf(items.length, answer?.total ?? items.length)}
            <Button loading={reading} onClick={readOn}>
              {jobs.more}
            </Button>
          </p>
        )}
      </div>
      {postingId && (
        <PostingDrawer
          key={postingId}
          id={postingId}
          onChanged={() => void readAgain()}
          onClose={() => open(null)}
        />
      )}
    </main>
  )
}

interface NotesProps {
  undecided: number
  expired: number
  onLookFor: ReturnType<typeof usePostingsAddress>['lookFor']
}

/** What officers should know of without looking for it. */
const Notes = ({ undecided, expired, onLookFor }: NotesProps) => (
  <p className='jobs-notes'>
    {undecided > 0 && (
      <Button onClick={() => onLookFor({ ...NOTHING_WANTED, flags: 'undecided' })}>
        {words.undecided(undecided)}
      </Button>
    )}
    {expired > 0 && (
      <Button onClick={() => onLookFor({ ...NOTHING_WANTED, state: 'expired' })}>
        {words.expired(expired)}
      </Button>
    )}
  </p>
)

function ExportButton({ wanted, onDone }: { wanted: Wanted; onDone: (said: string) => void }) {
  const { busy, error, act } = useAct()
  const now = useNow()
  const handleClick = () =>
    act(async () => {
      const { csv, rows } = await call(exportPostings, askedFor(wanted))
      saveFile(words.exportName(dayInChina(now)), csv, 'text/csv;charset=utf-8')
      onDone(words.exported(rows))
    })
  return (
    <>
      <Button loading={busy} onClick={() => void handleClick()}>
        {words.export}
      </Button>
      {error !== null && <Fault error={error} onRetry={() => void handleClick()} />}
    </>
  )
}

interface SelectableProps {
  postings: readonly PostingRow[]
  openId: string | null
  busy: boolean
  mayKeep: boolean
  onOpen: (id: string) => void
  onDone: (sentence: string) => void
}

/** The table, with what is chosen to be opened together. */
function Selectable({ postings, mayKeep, onDone, ...table }: SelectableProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  // What somebody else has opened meanwhile is no longer chosen.
  const selected = postings.filter(one => chosen.has(one.id) && mayOpenAtOnce(one))

  function handleSelect(ids: readonly string[], on: boolean) {
    setChosen(
      before => new Set(on ? [...before, ...ids] : [...before].filter(id => !ids.includes(id))),
    )
  }

  async function openAll() {
    let failed = 0
    for (const { id, version } of selected) {
      const asked = { id, version, act: 'open', reason: '' } as const
      await call(decidePosting, asked).catch(() => void (failed += 1))
    }
    setChosen(new Set())
    onDone(words.openedSome(selected.length - failed, failed))
  }

  return (
    <>
      {selected.length > 0 && (
        <p className='jobs-notes'>
          <Button type='primary' onClick={() => setAsking(true)}>
            {words.openSelected(selected.length)}
          </Button>
        </p>
      )}
      <PostingsTable
        {...table}
        postings={postings}
        selected={mayKeep ? new Set(selected.map(({ id }) => id)) : undefined}
        onSelect={handleSelect}
      />
      {asking && (
        <AskFirst
          title={words.openSelected(selected.length)}
          yes={words.acts.open.button}
          onYes={openAll}
          onClose={() => setAsking(false)}
        >
          <p>{words.openSelectedMeans}</p>
        </AskFirst>
      )}
    </>
  )
}
