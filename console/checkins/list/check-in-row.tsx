import { memo, useEffect, useRef } from 'react'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { lengthInWords } from '../../ui/lengths'
import { ageInWords, clockInWords } from '../../ui/moments'
import { words } from '../checkins.words'
import { borderInShort, clockGapInWords } from '../place-in-words'
import { VerdictMark } from '../verdict/verdict-mark'

interface CheckInRowProps {
  checkIn: CheckIn
  selected: boolean
  /** Whether it has just come by itself, and is shown so for a moment. */
  arrived: boolean
  /** Whether the Tab key stops here. */
  tabStop: boolean
  now: Date
  onSelect: (id: string) => void
}

/** One check-in in the list: who, when, where, and what to look into. */
export const CheckInRow = memo(function CheckInRow(props: CheckInRowProps) {
  const { checkIn, selected, arrived, tabStop, now, onSelect } = props
  const { id, personName, officeName, receivedAt, place, findings } = checkIn
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [selected])

  return (
    <li>
      <button
        ref={row}
        type='button'
        className={arrived ? 'check-in arrived' : 'check-in'}
        aria-current={selected}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onSelect(id)}
      >
        <VerdictMark verdict={place.verdict} />
        <span className='who'>
          <strong>{personName}</strong> {officeName}
        </span>
        <span className='when'>{words.received(ageInWords(receivedAt, now))}</span>
        <span className='where'>
          <span className={`verdict-name ${place.verdict}`}>{words.verdicts[place.verdict]}</span>
          {` · ${borderInShort(place)} · ${words.within(lengthInWords(place.accuracyMetres))}`}
        </span>
        <span className='when'>{clockInWords(receivedAt, now)}</span>
        <ClockGap checkIn={checkIn} />
        {findings.map(({ code, article }) => (
          <span key={code} className='finding'>
            {words.findings[code]}
            <cite>{article}</cite>
          </span>
        ))}
      </button>
    </li>
  )
})

function ClockGap({ checkIn }: { checkIn: CheckIn }) {
  const gap = clockGapInWords(checkIn)
  return gap === null ? null : <span className='clock-gap'>{gap}</span>
}
