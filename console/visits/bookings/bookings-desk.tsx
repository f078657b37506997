import { useState } from 'react'
import { Input, Segmented } from 'antd'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import type { DeskList } from '#shared/visits/bookings/desk.contract'
import { nextAfter } from '../../ui/steps'
import { useNow } from '../../ui/use-now'
import { WorkDesk } from '../../ui/work/work-desk'
import { BookingDetails } from './booking-details'
import { BookingLine } from './booking-line'
import { type Side, TABS, useBookingsAddress } from './bookings-address'
import './bookings.css'
import { words } from './bookings.words'
import { countVisits, useVisitCounts } from './counts.store'
import { PrisonFilter } from './prison-filter'
import { useBookings } from './use-bookings'

type Address = ReturnType<typeof useBookingsAddress>

/** What families ask of prisons, one after the other: for the county's desk, and for a prison. */
export function BookingsDesk({ side }: { side: Side }) {
  const address = useBookingsAddress(side)
  const { list, search, selectedId, select } = address
  const bookings = useBookings(address)
  const { items, readAgain } = bookings
  const [said, setSaid] = useState('')
  const now = useNow()

  function handleDone(sentence: string, before: DeskBooking, after: DeskBooking) {
    if (selectedId && leavesList(before, after)) select(nextAfter(items, selectedId))
    setSaid(sentence)
    void readAgain()
    void countVisits(side)
  }

  return (
    <main className='table-page visits'>
      <Toolbar address={address} side={side} />
      <WorkDesk
        label={words.names[list]}
        list={bookings}
        selectedId={selectedId}
        empty={search === '' ? words.empty[list] : words.notFound}
        row={booking => <BookingLine booking={booking} now={now} />}
        said={said}
        nobodyChosen={words.nobodyChosen}
        keys={words.keys}
        onSelect={select}
      >
        {selectedId && (
          <BookingDetails
            key={selectedId}
            id={selectedId}
            side={side}
            listed={items.find(({ id }) => id === selectedId) ?? null}
            onDone={handleDone}
            onSelect={select}
          />
        )}
      </WorkDesk>
    </main>
  )
}

/** What was decided ends the work here; a request for a prison without accounts is still to be printed. */
const leavesList = ({ row: before }: DeskBooking, { row, prisonHasAccounts }: DeskBooking) =>
  before.state !== row.state && (row.state !== 'forwarded' || prisonHasAccounts)

/** Which list, of which prison, and who is looked for. */
function Toolbar({ address, side }: { address: Address; side: Side }) {
  const { list, prisonId, search, showList, showPrison, find } = address
  const counts = useVisitCounts(counted => counted.counts)
  const numbers: Partial<Record<DeskList, number>> = counts
    ? {
        'to-check': counts.toCheck,
        'at-prison': counts.atPrison,
        attention: counts.attention,
        unresolved: counts.unresolved,
        waiting: counts.waiting,
      }
    : {}
  return (
    <div className='toolbar'>
      <h1>{words.title[side]}</h1>
      <Segmented<DeskList>
        aria-label={words.which}
        value={list}
        onChange={showList}
        options={TABS[side].map(one => ({ value: one, label: words.tab(one, numbers[one]) }))}
      />
      {side === 'county' && <PrisonFilter prisonId={prisonId} onChoose={showPrison} />}
      <Input.Search
        key={search}
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={search}
        allowClear
        enterButton={words.find}
        style={{ width: 280 }}
        maxLength={40}
        onSearch={find}
      />
    </div>
  )
}
