import { useCallback, useEffect, useState } from 'react'
import { Button, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import type { SittingList, SittingRow } from '#shared/courses/results.contract'
import { listSittings } from '#shared/courses/exams.endpoints'
import { call } from '../../../http/call'
import { ageInShort } from '../../../ui/ages'
import { nextAfter } from '../../../ui/steps'
import { OfficeFilter } from '../../../ui/toolbar/office-filter'
import { PurposeNote } from '../../../ui/toolbar/purpose-note'
import { useNow } from '../../../ui/use-now'
import { usePages } from '../../../ui/use-pages'
import type { Looking } from '../../../ui/with-purpose'
import { WorkDesk } from '../../../ui/work/work-desk'
import { LISTS, useExamsAddress } from '../address'
import '../exams.css'
import { words } from '../exams.words'
import { SittingDetails } from './sitting-details'

type Address = ReturnType<typeof useExamsAddress>

/** What people have sat, one after the other: the list at the left, the chosen one at the right. */
export function SittingsDesk(looking: Looking) {
  const address = useExamsAddress()
  const { list, officeId, paperId, personId, selectedId, select } = address
  const sittings = useSittings({ list, officeId, paperId, personId })
  const now = useNow()
  const [said, setSaid] = useState('')
  // What was chosen stays before the eyes when it leaves the list.
  const [kept, setKept] = useState<SittingRow | null>(null)
  const { items, readAgain } = sittings
  const found = items.find(({ id }) => id === selectedId) ?? null
  const chosen = found ?? (kept?.id === selectedId ? kept : null)
  useEffect(() => {
    if (found) setKept(found)
  }, [found])

  function handleReviewed(sentence: string) {
    if (selectedId && list === 'to-review') select(nextAfter(items, selectedId))
    setSaid(sentence)
    void readAgain()
  }

  return (
    <main className='table-page exams'>
      <Toolbar {...looking} address={address} />
      <WorkDesk
        label={words.list}
        list={sittings}
        selectedId={selectedId}
        empty={words.empty}
        row={sitting => <Row sitting={sitting} now={now} />}
        said={said}
        nobodyChosen={words.nobodyChosen}
        keys={words.keys}
        onSelect={select}
      >
        {chosen && (
          <SittingDetails
            key={chosen.id}
            id={chosen.id}
            purpose={looking.purpose}
            onReviewed={handleReviewed}
          />
        )}
      </WorkDesk>
    </main>
  )
}

type Asked = Pick<Address, 'list' | 'officeId' | 'paperId' | 'personId'>

function useSittings({ list, officeId, paperId, personId }: Asked) {
  const ask = useCallback(
    async (after?: string) => {
      const { sittings, ...rest } = await call(listSittings, {
        list,
        after,
        officeId: officeId ?? undefined,
        paperId: paperId ?? undefined,
        personId: personId ?? undefined,
      })
      return { items: sittings, ...rest }
    },
    [list, officeId, paperId, personId],
  )
  return usePages(ask)
}

const Row = ({ sitting, now }: { sitting: SittingRow; now: Date }) => (
  <>
    <span className='who'>
      <strong>{sitting.personName}</strong> {sitting.officeName}
    </span>
    <span className='when'>{ageInShort(sitting.endedAt, now)}</span>
    <span className='what'>
      {sitting.title}　{words.score(sitting)}
      {sitting.number > 1 && `　${words.number(sitting.number)}`}
    </span>
  </>
)

/** Which list, of which office, exam or person, and the ways to the exams and their questions. */
function Toolbar({ address, ...looking }: Looking & { address: Address }) {
  const { list, officeId, paperId, personId, showList, showOffice, showAll } = address
  return (
    <div className='toolbar'>
      <h1>{words.title}</h1>
      <Segmented<SittingList>
        aria-label={words.which}
        value={list}
        onChange={showList}
        options={LISTS.map(value => ({ value, label: words.lists[value] }))}
      />
      {paperId || personId ? (
        <span className='only-one'>
          {paperId ? words.onlyPaper : words.onlyOne}{' '}
          <Button onClick={showAll}>{words.everything}</Button>
        </span>
      ) : (
        <OfficeFilter officeId={officeId} onChoose={showOffice} />
      )}
      <Link to='/exams/papers'>{words.papers}</Link>
      <Link to='/exams/bank'>{words.bank}</Link>
      <PurposeNote {...looking} />
    </div>
  )
}
