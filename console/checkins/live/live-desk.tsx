import { useEffect } from 'react'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { useNow } from '../../ui/use-now'
import { Waiting } from '../../ui/waiting'
import { words } from '../checkins.words'
import { CheckInDetails } from '../details/check-in-details'
import { isTyping } from '../../ui/keys'
import { CheckInList } from '../list/check-in-list'
import { MapPane } from '../map/map-pane'
import { useBoundaries } from '../map/use-boundaries'
import { useNoticing } from '../waiting/use-waiting'
import type { Looking } from '../../ui/with-purpose'
import './live.css'
import { type Shown, useLiveAddress } from './live-address'
import { LiveToolbar } from './live-toolbar'
import { afterNotice, afterReview, useLive } from './live.store'
import { useShown } from './use-shown'
import { WaitingWork } from './waiting-work'
import { useWatch } from './watch'

/** How long something new stands out. */
const NOTICE_MILLISECONDS = 5000

const NONE = [] as const

/** The desk itself: toolbar, list, map, and what is known of the one that is chosen. */
export function LiveDesk(looking: Looking) {
  const { purpose } = looking
  const readAgain = useWatch(purpose)
  const { connection, list, arrived } = useLive()
  const { shown, officeId, selectedId, show, showOffice, select } = useLiveAddress()
  const { selected, inList, onMap, counts } = useShown(shown, officeId, selectedId)
  const outlines = useBoundaries()
  const now = useNow()
  useNotice()
  useNoticing()
  useEscape(() => select(null))

  return (
    <main className={selectedId ? 'live with-details' : 'live'}>
      <LiveToolbar
        {...looking}
        shown={shown}
        counts={counts}
        officeId={officeId}
        connection={connection}
        onShow={show}
        onShowOffice={showOffice}
      />
      <div className='left'>
        <WaitingWork officeId={officeId} now={now} />
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
      </div>
      {selectedId && (
        <CheckInDetails
          key={selectedId}
          id={selectedId}
          known={selected}
          boundaries={outlines.boundaries ?? NONE}
          purpose={purpose}
          now={now}
          onReviewed={handleReviewed}
          onClose={() => select(null)}
        />
      )}
      <MapPane
        outlines={outlines}
        checkIns={onMap}
        officeId={officeId}
        selectedId={selectedId}
        now={now}
        onSelect={select}
      />
    </main>
  )
}

const handleReviewed = (checkIn: CheckIn) => useLive.setState(live => afterReview(live, checkIn))

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
    const handleKey = (event: KeyboardEvent) =>
      event.key === 'Escape' && !isTyping(event) && onEscape()
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [onEscape])
}
