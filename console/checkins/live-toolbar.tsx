import { Button, Segmented } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { Shown } from './address'
import { words } from './checkins.words'
import type { Live } from './live.store'

interface LiveToolbarProps {
  shown: Shown
  counts: Record<Shown, number>
  connection: Live['connection']
  purpose: Purpose
  onShow: (shown: Shown) => void
  onChangePurpose: () => void
}

/** Above list and map: which check-ins, whether they are live, and why one looks. */
export function LiveToolbar(props: LiveToolbarProps) {
  const { shown, counts, connection, purpose, onShow, onChangePurpose } = props
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
      <span className={`connection ${connection}`} role='status'>
        {words.connections[connection]}
      </span>
      <span className='purpose'>
        <strong>{words.purposeNow(purpose)}</strong>
        <span className='quiet'>{words.purposeSeen}</span>
        <Button onClick={onChangePurpose}>{words.changePurpose}</Button>
      </span>
    </div>
  )
}
