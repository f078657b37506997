import { useCallback, useState } from 'react'
import { Button, Input, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import type { RelativeRow } from '#shared/visits/relatives/kinship-desk.contract'
import { listRelatives } from '#shared/visits/relatives/kinship-desk.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { useAddress } from '../../ui/use-address'
import { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import '../bookings/bookings.css'
import { minute } from '../bookings/states.words'
import { ConfirmForm } from './confirm-identity'
import './kinships.css'
import { words } from './kinships.words'

const FILTERS = ['all', 'none', 'verified'] as const
type Filter = (typeof FILTERS)[number]

/** The county's relatives; who stands at the desk is confirmed here. */
export function RelativesDesk() {
  const [params, put] = useAddress()
  const filter = FILTERS.find(one => one === params.get('identity')) ?? 'all'
  const search = params.get('search') ?? ''
  const ask = useCallback(
    async (after?: string) => {
      const { relatives: items, ...rest } = await call(listRelatives, {
        identity: filter,
        search: search || undefined,
        after,
      })
      return { items, ...rest }
    },
    [filter, search],
  )
  const { items, answer, next, reading, error, readOn, readAgain } = usePages(ask)
  const [said, setSaid] = useState('')
  const [confirming, setConfirming] = useState<string | null>(null)

  function handleConfirmed() {
    setConfirming(null)
    setSaid(words.confirmed)
    void readAgain()
  }

  return (
    <main className='table-page visits kinships'>
      <Toolbar {...{ filter, search, put }} total={answer?.total ?? null} />
      <div className='rows'>
        <Outcome sentence={said} />
        {error !== null && (
          <Fault what={words.notReadList} error={error} onRetry={() => void readAgain()} />
        )}
        {items.length === 0 && reading && <Waiting>{words.readingList}</Waiting>}
        {items.length === 0 && !reading && error === null && (
          <Nothing>{search === '' ? words.relativesEmpty : words.notFound}</Nothing>
        )}
        {items.length > 0 && (
          <Table
            relatives={items}
            confirming={confirming}
            onConfirm={setConfirming}
            onConfirmed={handleConfirmed}
          />
        )}
        {next !== null && (
          <Button className='more' loading={reading} onClick={readOn}>
            {words.more}
          </Button>
        )}
      </div>
    </main>
  )
}

interface ToolbarProps {
  filter: Filter
  search: string
  put: (change: Record<string, string | null>) => void
  total: number | null
}

const Toolbar = ({ filter, search, put, total }: ToolbarProps) => (
  <div className='toolbar'>
    <h1>{words.relativesTitle}</h1>
    <Segmented<Filter>
      aria-label={words.which}
      value={filter}
      onChange={chosen => put({ identity: chosen === 'all' ? null : chosen })}
      options={FILTERS.map(one => ({ value: one, label: words[one] }))}
    />
    <Input.Search
      key={search}
      aria-label={words.relativesSearch}
      placeholder={words.relativesSearch}
      defaultValue={search}
      allowClear
      enterButton={words.find}
      style={{ width: 280 }}
      maxLength={40}
      onSearch={text => put({ search: text.trim() || null })}
    />
    <span className='quiet'>{total !== null && words.total(total)}</span>
    <Link to='/visits/kinships'>{words.toKinships}</Link>
  </div>
)

interface TableProps {
  relatives: readonly RelativeRow[]
  confirming: string | null
  onConfirm: (id: string) => void
  onConfirmed: () => void
}

const Table = ({ relatives, confirming, onConfirm, onConfirmed }: TableProps) => (
  <table className='table' aria-label={words.relativesLabel}>
    <thead>
      <tr>
        {[words.name, words.idNumber, words.phone, words.registered].map(title => (
          <th key={title} scope='col'>
            {title}
          </th>
        ))}
        <th scope='col'>{words.identity}</th>
        <th scope='col'>{words.document}</th>
      </tr>
    </thead>
    <tbody>
      {relatives.map(one => (
        <tr key={one.id}>
          <td>{one.name}</td>
          <td>{one.idNumberMasked}</td>
          <td>{one.phoneMasked}</td>
          <td>{minute(one.registeredAt)}</td>
          <td>
            {words.identitySays(one.identity)}
            {one.identity.state === 'none' && confirming !== one.id && (
              <>
                {' '}
                <Button size='small' onClick={() => onConfirm(one.id)}>
                  {words.confirm}
                </Button>
              </>
            )}
            {confirming === one.id && (
              <ConfirmForm relative={{ id: one.id, sameIdNumber: 0 }} onConfirmed={onConfirmed} />
            )}
          </td>
          <td>{words.documentUntil(one.identity, one.documentExpiresDay)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
