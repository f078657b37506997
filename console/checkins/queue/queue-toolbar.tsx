import { Segmented } from 'antd'
import type { QueueList } from '#shared/checkins/review.contract'
import { ConnectionNote } from '../../ui/toolbar/connection-note'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { PurposeNote } from '../../ui/toolbar/purpose-note'
import type { Looking } from '../../ui/with-purpose'
import { LISTS } from './queue-address'
import type { Queue, Which } from './queue.store'
import { words } from './queue.words'

interface QueueToolbarProps extends Looking {
  which: Which
  counts: Queue['counts']
  connection: Queue['connection']
  onShowList: (list: QueueList) => void
  onShowOffice: (officeId: string | null) => void
}

/** Above list and details: what is worked through, whether it is live, and why one looks. */
export function QueueToolbar(props: QueueToolbarProps) {
  const { which, counts, connection, onShowList, onShowOffice, ...looking } = props
  const countOf = (list: QueueList) => (list === 'reviewed' ? undefined : counts?.[list])
  return (
    <div className='toolbar'>
      <h1>{words.title}</h1>
      <Segmented<QueueList>
        aria-label={words.which}
        value={which.list}
        onChange={onShowList}
        options={LISTS.map(list => ({ value: list, label: words.tab(list, countOf(list)) }))}
      />
      <OfficeFilter officeId={which.officeId} onChoose={onShowOffice} />
      <ConnectionNote connection={connection} />
      <PurposeNote {...looking} />
    </div>
  )
}
