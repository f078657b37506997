import type { Receipt } from '#shared/checkins/checkins.contract'
import { dayInChina } from '#shared/time/days'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { isSettledBy, receiptWords, timesOf } from '../receipt.words'
import { useToday } from '../today.store'
import { words } from '../today.words'

/** It is done: when, and how that stands to the time. */
export const Done = ({ receipt, title }: { receipt: Receipt; title: string }) => {
  const { punctuality } = receipt
  const isGood = isSettledBy(punctuality)
  return (
    <Notice
      tone={isGood ? 'good' : 'waiting'}
      title={isGood || punctuality === 'early' ? title : receiptWords.title[punctuality]}
    >
      {timesOf(receipt).map(({ name, value }) => (
        <Words key={name}>{`${name} ${value}`}</Words>
      ))}
      <Words>{receiptWords.meaning[punctuality]}</Words>
    </Notice>
  )
}

/** A check-in of today that was made for no task; nothing when there is none. */
export function Extra() {
  const today = useToday(state => state.today)
  const extra = today?.extra
  if (!extra || dayInChina(new Date(extra.madeAt)) !== today.day) return null
  return <Done receipt={extra} title={words.extra} />
}
