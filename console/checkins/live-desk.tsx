import { useEffect, useMemo } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { Fault } from '../ui/fault'
import { Nothing } from '../ui/nothing'
import { useNow } from '../ui/use-now'
import { Waiting } from '../ui/waiting'
import { type Shown, useLiveAddress } from './address'
import { words } from './checkins.words'
import { CheckInDetails } from './list/check-in-details'
import { CheckInList } from './list/check-in-list'
import { LiveToolbar } from './live-toolbar'
import { afterNotice, latestOfEach, needsAttention, useLive } from './live.store'
import { MapPane } from './map/map-pane'
import { useWatch } from './watch'

/** How long something new stands out. */
const NOTICE_MILLISECONDS = 5000

interface LiveDeskProps {
  purpose: Purpose
  onChangePurpose: () => void
}

/** The desk itself: toolbar, list, map, and what is known of the one that is chosen. */
export function LiveDesk({ purpose, onChangePurpose }: LiveDeskProps) {
  const readAgain = useWatch(purpose)
  const { connection, list, arrived } = useLive()
  const { shown, selectedId, show, select } = useLiveAddress()
  const { everything, inList, onMap } = useShown(shown, selectedId)
  const now = useNow()
  const attention = useMemo(() => everything.filter(needsAttention).length, [everything])
  useNotice()
  useEscape(() => select(null))

  return (
    <main className={selectedId ? 'live with-details' : 'live'}>
      <LiveToolbar
        shown={shown}
        counts={{ attention, everything: everything.length }}
        connection={connection}
        purpose={purpose}
        onShow={show}
        onChangePurpose={onChangePurpose}
      />
      <section className='list'>
        {list.status === 'failed' && (
          <Fault what={words.listIncomplete} error={list.error} onRetry={readAgain} />
        )}
        {inList.length === 0 && <WhyEmpty status={list.status} shown={shown} />}
        <CheckInList
          checkIns={inList}
          selectedId={selectedId}
          arrivedId={arrived?.id}
          now={now}
          onSelect={select}
        />
        <p className='visually-hidden' aria-live='polite'>
          {arrived && words.arrived(arrived)}
        </p>
      </section>
      {selectedId && (
        <CheckInDetails
          checkIn={everything.find(({ id }) => id === selectedId)}
          now={now}
          onClose={() => select(null)}
        />
      )}
      <MapPane checkIns={onMap} selectedId={selectedId} onSelect={select} />
    </main>
  )
}

/** The list, and for the map the latest of each person; what is chosen stays on the map. */
function useShown(shown: Shown, selectedId: string | null) {
  const everything = useLive(({ checkIns }) => checkIns)
  return useMemo(() => {
    const isShown = shown === 'attention' ? needsAttention : () => true
    const latest = latestOfEach(everything).filter(isShown)
    const selected = everything.find(({ id }) => id === selectedId)
    const onMap = selected && !latest.includes(selected) ? [...latest, selected] : latest
    return { everything, inList: everything.filter(isShown), onMap }
  }, [everything, shown, selectedId])
}

function WhyEmpty({ status, shown }: { status: 'reading' | 'read' | 'failed'; shown: Shown }) {
  if (status === 'reading') return <Waiting>{words.reading}</Waiting>
  if (status === 'failed') return null
  return <Nothing>{shown === 'attention' ? words.noAttention : words.noCheckIns}</Nothing>
}

/** What arrived stands out for a moment, counted from the last arrival. */
function useNotice() {
  const arrived = useLive(live => live.arrived)
  useEffect(() => {
    if (!arrived) return
    const timer = setTimeout(() => useLive.setState(afterNotice), NOTICE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [arrived])
}

function useEscape(onEscape: () => void) {
  useEffect(() => {
    const handleKey = ({ key }: KeyboardEvent) => key === 'Escape' && onEscape()
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [onEscape])
}
