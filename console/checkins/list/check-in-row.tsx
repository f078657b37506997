import { memo, useEffect, useRef } from 'react'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import { lengthInWords } from '../../ui/lengths'
import { clockInWords } from '../../ui/moments'
import { ageInShort } from '../../ui/ages'
import { words } from '../checkins.words'
import { clockErrorInWords, waitInWords } from '../clocks-in-words'
import { words as details } from '../details/details.words'
import { reasonInWords } from '../details/findings.words'
import { borderInShort } from '../place-in-words'
import { VerdictMark } from '../verdict/verdict-mark'
import '../../ui/list-rows.css'
import './list.css'

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
  const { id, personName, officeName, receivedAt, place, findings, answers, review } = checkIn
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [selected])

  return (
    <li>
      <button
        ref={row}
        type='button'
        data-row
        className={`list-row check-in ${arrived ? 'arrived' : ''} ${review ? 'settled' : ''}`}
        aria-current={selected}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onSelect(id)}
      >
        <VerdictMark verdict={place.verdict} />
        <span className='who'>
          <strong>{personName}</strong> {officeName}
        </span>
        <span className='when'>{words.received(ageInShort(receivedAt, now))}</span>
        <span className='where'>
          <span className={`verdict-name ${place.verdict}`}>{words.verdicts[place.verdict]}</span>
          {' · '}
          <span className='piece'>{borderInShort(place)}</span>
          {' · '}
          <span className='piece'>{words.within(lengthInWords(place.accuracyMetres))}</span>
        </span>
        <span className='when'>{clockInWords(receivedAt, now)}</span>
        <Clocks checkIn={checkIn} />
        {findings.filter(callsForAttention).map(finding => (
          <span key={finding.code} className='finding'>
            {reasonInWords(finding)}
            <cite>{finding.article}</cite>
          </span>
        ))}
        {answers.length > 0 && <span className='answered'>{words.answered}</span>}
        {review && <span className='made-review'>{details.reviewedAs(review.outcome)}</span>}
      </button>
    </li>
  )
})

function Clocks({ checkIn }: { checkIn: CheckIn }) {
  const said = [waitInWords(checkIn), clockErrorInWords(checkIn)].filter(Boolean)
  return said.length === 0 ? null : <span className='clock-gap'>{said.join('　')}</span>
}
