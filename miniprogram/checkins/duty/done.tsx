import { dayInChina, momentInChina } from '#shared/time/days'
import type { Receipt } from '#shared/checkins/checkins.contract'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../checkins.words'
import type { Standing } from '../today.store'
import type { Received } from '../unsent.store'

/** A receipt of this day, from the server or from this phone. */
export type Told = Receipt & Partial<Pick<Received, 'late'>>

/** What is known to have arrived today: the first, as the server counts it, else the phone's newest. */
export function receiptOfToday({ receipt, now }: Standing, received: Received | null): Told | null {
  if (receipt) return receipt.id === received?.id ? received : receipt
  const isToday = received && dayInChina(new Date(received.receivedAt)) === dayInChina(now)
  return isToday ? received : null
}

/** Today is done: when, and whether it was in time. */
export const Done = ({ receipt: { receivedAt, punctuality, late } }: { receipt: Told }) => (
  <Notice
    tone={late || punctuality === 'late' || punctuality === 'early' ? 'waiting' : 'good'}
    title={late ? words.receivedLate : words.doneToday}
  >
    <Words>{momentInChina(receivedAt)}</Words>
    <Words>{words.punctuality[punctuality]}</Words>
  </Notice>
)
