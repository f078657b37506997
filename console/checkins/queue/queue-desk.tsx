import { Nothing } from '../../ui/nothing'
import { useNow } from '../../ui/use-now'
import { useBoundaries } from '../map/use-boundaries'
import type { Looking } from '../../ui/with-purpose'
import { QueueDetails } from './queue-details'
import { QueueList } from './queue-list'
import { QueueToolbar } from './queue-toolbar'
import './queue.css'
import { words } from './queue.words'
import { useDesk } from './use-desk'

const NO_BOUNDARIES = [] as const

/** The desk where what waits is decided, one after the other, without leaving the keyboard. */
export function QueueDesk(looking: Looking) {
  const { purpose } = looking
  const { address, queue, said, readAgain, readOn, handleTake, handleDecided } = useDesk(purpose)
  const { list, officeId, selectedId, showList, showOffice, select } = address
  const { boundaries } = useBoundaries()
  const now = useNow()

  return (
    <main className='queue'>
      <QueueToolbar
        {...looking}
        which={{ list, officeId }}
        counts={queue.counts}
        connection={queue.connection}
        onShowList={showList}
        onShowOffice={showOffice}
      />
      <QueueList
        queue={queue}
        selectedId={selectedId}
        now={now}
        onSelect={select}
        onTake={handleTake}
        onReadAgain={readAgain}
        onReadOn={readOn}
      />
      <div className='work'>
        <p className='said' role='status'>
          {said}
        </p>
        {selectedId ? (
          <QueueDetails
            key={selectedId}
            id={selectedId}
            known={
              queue.checkIns.find(({ id }) => id === selectedId) ?? queue.decided.get(selectedId)
            }
            boundaries={boundaries ?? NO_BOUNDARIES}
            purpose={purpose}
            mayReview={queue.mayReview}
            now={now}
            onDecided={handleDecided}
          />
        ) : (
          <Nothing>{words.nobodyChosen}</Nothing>
        )}
        <p className='keys quiet'>{words.keys}</p>
      </div>
    </main>
  )
}
