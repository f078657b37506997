import { useCallback } from 'react'
import { Button, Input } from 'antd'
import { Link } from 'react-router-dom'
import type { BaseSummary } from '#shared/jobs/bases.contract'
import { summariseBases } from '#shared/jobs/handovers.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { PurposeNote } from '../../ui/toolbar/purpose-note'
import { words as common } from '../../ui/ui.words'
import { useAddress } from '../../ui/use-address'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import type { Looking } from '../../ui/with-purpose'
import { JobsLinks } from '../jobs-links'
import './applications.css'
import { words } from './bases.words'
import { BasePanel } from './base-panel'

const COLUMNS = [
  words.base,
  words.offers,
  words.openPostings,
  words.waiting,
  words.shown,
  words.started,
  words.act,
]

/** The employment bases with what is under way at each, and what goes out to the chosen one. */
export function BasesDesk(looking: Looking) {
  const [params, put] = useAddress()
  const search = params.get('search') ?? ''
  const chosen = params.get('base')
  const list = usePages(
    useCallback(
      async (after?: string) => {
        const { bases, next } = await call(summariseBases, { after, search: search || undefined })
        return { items: bases, next }
      },
      [search],
    ),
  )
  const { items, answer, error, next, reading, readOn, readAgain } = list
  return (
    <main className='table-page bases'>
      <div className='toolbar'>
        <h1>{words.basesTitle}</h1>
        <Input.Search
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={search}
          enterButton={words.find}
          style={{ width: 260 }}
          maxLength={40}
          onSearch={text => put({ search: text.trim() || null, base: null })}
        />
        <JobsLinks />
        <PurposeNote {...looking} />
      </div>
      <div className='rows'>
        {chosen !== null && (
          <BasePanel key={chosen} employerId={chosen} purpose={looking.purpose} />
        )}
        <p className='quiet' style={{ margin: '8px 16px' }}>
          {words.basesMeans}
        </p>
        {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
        {!answer && error === null && <Waiting>{common.reading}</Waiting>}
        {answer && items.length === 0 && <Nothing>{words.noBases}</Nothing>}
        {items.length > 0 && (
          <BaseList
            bases={items}
            chosen={chosen}
            reading={reading}
            onView={base => put({ base })}
          />
        )}
        {next !== null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {common.more}
            </Button>
          </p>
        )}
      </div>
    </main>
  )
}

interface BaseListProps {
  bases: readonly BaseSummary[]
  chosen: string | null
  reading: boolean
  onView: (id: string) => void
}

const BaseList = ({ bases, chosen, reading, onView }: BaseListProps) => (
  <table className='table' aria-label={words.basesTitle} aria-busy={reading}>
    <thead>
      <tr>
        {COLUMNS.map(column => (
          <th key={column} scope='col'>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bases.map(base => (
        <BaseLine
          key={base.id}
          base={base}
          isChosen={base.id === chosen}
          onView={() => onView(base.id)}
        />
      ))}
    </tbody>
  </table>
)

interface BaseLineProps {
  base: BaseSummary
  isChosen: boolean
  onView: () => void
}

const BaseLine = ({ base, isChosen, onView }: BaseLineProps) => (
  <tr aria-current={isChosen}>
    <td>
      <strong>{base.name}</strong>
      <span className='quiet line'>{base.verified ? words.verified : words.unverified}</span>
    </td>
    <td>{base.offers || words.none}</td>
    <td>{base.openPostings}</td>
    <td>{base.waiting}</td>
    <td>{base.shown}</td>
    <td>{base.started}</td>
    <td>
      <span className='buttons'>
        <Button aria-label={words.viewOf(base.name)} onClick={onView}>
          {words.viewList}
        </Button>
        <Link
          aria-label={words.applicationsOf(base.name)}
          to={`/jobs/applications?list=open&base=${base.id}`}
        >
          {words.seeApplications}
        </Link>
      </span>
    </td>
  </tr>
)
