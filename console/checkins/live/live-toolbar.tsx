import { Segmented } from 'antd'
import { words } from '../checkins.words'
import { ConnectionNote } from '../../ui/toolbar/connection-note'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { PurposeNote } from '../../ui/toolbar/purpose-note'
import type { Looking } from '../../ui/with-purpose'
import type { Shown } from './live-address'
import type { Live } from './live.store'

interface LiveToolbarProps extends Looking {
  shown: Shown
  counts: Record<Shown, number>
  officeId: string | null
  connection: Live['connection']
  onShow: (shown: Shown) => void
  onShowOffice: (officeId: string | null) => void
}

/** Above list and map: which check-ins, whether they are live, and why one looks. */
export function LiveToolbar(props: LiveToolbarProps) {
  const { shown, counts, officeId, connection, onShow, onShowOffice, ...looking } = props
  return (
    <div className='toolbar'>
      <h1>{words.title}</h1>
      <Segmented<Shown>
        aria-label={words.shown}
        value={shown}
        onChange={onShow}
        options={[
          { value: 'attention', label: words.attention(counts.attention) },
          { value: 'everything', label: words.everything(counts.everything) },
        ]}
      />
      <OfficeFilter officeId={officeId} onChoose={onShowOffice} />
      <ConnectionNote connection={connection} />
      <PurposeNote {...looking} />
    </div>
  )
}
