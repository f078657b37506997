import { useCallback, useState } from 'react'
import { Input, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import type { KinshipList, KinshipOpened } from '#shared/visits/relatives/kinship-desk.contract'
import { listKinships } from '#shared/visits/relatives/kinship-desk.endpoints'
import { call } from '../../http/call'
import { nextAfter } from '../../ui/steps'
import { useAddress } from '../../ui/use-address'
import { useNow } from '../../ui/use-now'
import { usePages } from '../../ui/use-pages'
import { useReadAgain } from '../../ui/use-read-again'
import { WorkDesk } from '../../ui/work/work-desk'
import '../bookings/bookings.css'
import { PrisonFilter } from '../bookings/prison-filter'
import { KinshipDetails } from './kinship-details'
import { KinshipLine } from './kinship-line'
import './kinships.css'
import { words } from './kinships.words'
import { useClaimMoves } from './use-claim-moves'

const LISTS = ['waiting', 'companions', 'returned', 'accepted', 'refused'] as const

/** What is shown and chosen, as the address says it; another list chooses nothing yet. */
function useKinshipsAddress() {
  const [params, put] = useAddress()
  return {
    list: LISTS.find(one => one === params.get('list')) ?? 'waiting',
    prisonId: params.get('prison'),
    search: params.get('search') ?? '',
    selectedId: params.get('item'),
    put,
    select: useCallback((id: string | null) => put({ item: id }), [put]),
  }
}

/** What relatives claim, one after the other, with their papers beside it. */
export function KinshipsDesk() {
  const address = useKinshipsAddress()
  const { list, prisonId, search, selectedId, select } = address
  const ask = useCallback(
    async (after?: string) => {
      const { kinships: items, ...rest } = await call(listKinships, {
        list,
        prisonId: prisonId ?? undefined,
        search: search || undefined,
        after,
      })
      return { items, ...rest }
    },
    [list, prisonId, search],
  )
  const kinships = useReadAgain(usePages(ask), useClaimMoves())
  const { items, answer, readAgain } = kinships
  const [said, setSaid] = useState('')
  const now = useNow()

  function handleDone(sentence: string, after: KinshipOpened) {
    const isOver = after.kinship.state !== 'submitted' && list === 'waiting'
    if (isOver && selectedId) select(nextAfter(items, selectedId))
    setSaid(sentence)
    void readAgain()
  }

  return (
    <main className='table-page visits kinships'>
      <Toolbar address={address} counts={answer?.counts} />
      <WorkDesk
        label={words.names[list]}
        list={{ ...kinships, readAgain: () => void readAgain() }}
        selectedId={selectedId}
        empty={search === '' ? words.empty[list] : words.notFound}
        row={kinship => <KinshipLine kinship={kinship} now={now} />}
        said={said}
        nobodyChosen={words.nobodyChosen}
        keys={words.keys}
        onSelect={select}
      >
        {selectedId && (
          <KinshipDetails
            key={selectedId}
            id={selectedId}
            purpose={list === 'companions' ? 'companion-check' : 'kinship-check'}
            onDone={handleDone}
          />
        )}
      </WorkDesk>
    </main>
  )
}

interface ToolbarProps {
  address: ReturnType<typeof useKinshipsAddress>
  counts: { waiting: number; companions: number } | undefined
}

/** Which list, of which prison, and who is looked for. */
const Toolbar = ({ address: { list, prisonId, search, put }, counts }: ToolbarProps) => (
  <div className='toolbar'>
    <h1>{words.title}</h1>
    <Segmented<KinshipList>
      aria-label={words.which}
      value={list}
      onChange={next => put({ list: next === 'waiting' ? null : next, item: null })}
      options={LISTS.map(one => ({
        value: one,
        label: words.tab(
          one,
          one === 'waiting' || one === 'companions' ? counts?.[one] : undefined,
        ),
      }))}
    />
    <PrisonFilter prisonId={prisonId} onChoose={chosen => put({ prison: chosen, item: null })} />
    <Input.Search
      key={search}
      aria-label={words.search}
      placeholder={words.search}
      defaultValue={search}
      allowClear
      enterButton={words.find}
      style={{ width: 320 }}
      maxLength={40}
      onSearch={text => put({ search: text.trim() || null, item: null })}
    />
    <Link to='/visits/relatives'>{words.toRelatives}</Link>
  </div>
)
