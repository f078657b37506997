import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import type { RequestList } from '#shared/faces/reviews.contract'
import { AskIdentity } from '../ui/faces/ask-identity'
import { words as faces } from '../ui/faces/faces.words'
import { nextAfter } from '../ui/steps'
import { OfficeFilter } from '../ui/toolbar/office-filter'
import { PurposeNote } from '../ui/toolbar/purpose-note'
import { useNow } from '../ui/use-now'
import type { Looking } from '../ui/with-purpose'
import { WorkDesk } from '../ui/work/work-desk'
import { countFaces, useFaceCounts } from './counts.store'
import { TABS, useFacesAddress } from './faces-address'
import './faces.css'
import { words } from './faces.words'
import { words as pictures } from './pictures/pictures.words'
import { RequestRow } from './request-row'
import { RequestDetails } from './review/request-details'
import { useRequests } from './use-requests'

/** Who was asked to show that it is him: what waits for an officer, one after the other. */
export function FacesDesk(looking: Looking) {
  const address = useFacesAddress()
  const { list, officeId, personId, selectedId, select } = address
  const requests = useRequests({ list, officeId, personId })
  const { items, readAgain } = requests
  const [said, setSaid] = useState('')
  const now = useNow()

  function handleChanged(sentence: string) {
    setSaid(sentence)
    void readAgain()
    void countFaces()
  }

  function handleDone(sentence: string) {
    if (selectedId) select(nextAfter(items, selectedId))
    handleChanged(sentence)
  }

  return (
    <main className='table-page faces'>
      <Toolbar {...looking} address={address} onAsked={handleChanged} />
      <WorkDesk
        label={words.names[list]}
        list={requests}
        selectedId={selectedId}
        empty={words.empty[list]}
        row={request => <RequestRow request={request} now={now} />}
        said={said}
        nobodyChosen={words.nobodyChosen}
        keys={words.keys}
        onSelect={select}
      >
        {selectedId && (
          <RequestDetails
            key={selectedId}
            id={selectedId}
            listed={items.find(({ id }) => id === selectedId) ?? null}
            purpose={looking.purpose}
            onSelect={select}
            onChanged={handleChanged}
            onDone={handleDone}
          />
        )}
      </WorkDesk>
    </main>
  )
}

interface ToolbarProps extends Looking {
  address: ReturnType<typeof useFacesAddress>
  onAsked: (sentence: string) => void
}

/** Which list, of which office or person, why one looks, and the way to ask somebody. */
function Toolbar({ address, onAsked, ...looking }: ToolbarProps) {
  const { list, officeId, personId, showList, showOffice, showEverybody } = address
  const { counts, abilities } = useFaceCounts()
  const [asking, setAsking] = useState(false)
  const numbers: Partial<Record<RequestList, number>> =
    counts && officeId === null
      ? { waiting: counts.waiting, 'other-ways': counts.otherWays, open: counts.open }
      : {}

  return (
    <div className='toolbar'>
      <h1>{words.title}</h1>
      {personId ? (
        <span className='only-one'>
          {words.onlyOne} <Button onClick={showEverybody}>{words.everybody}</Button>
        </span>
      ) : (
        <>
          <Segmented<RequestList>
            aria-label={words.which}
            value={list}
            onChange={showList}
            options={TABS.map(one => ({ value: one, label: words.tab(one, numbers[one]) }))}
          />
          <OfficeFilter officeId={officeId} onChoose={showOffice} />
        </>
      )}
      <Link to='/faces/pictures'>{pictures.link(counts?.pictures)}</Link>
      {abilities?.ask && <Button onClick={() => setAsking(true)}>{faces.ask.open}</Button>}
      <PurposeNote {...looking} />
      {asking && (
        <AskIdentity
          person={null}
          onAsked={sentence => {
            setAsking(false)
            onAsked(sentence)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
