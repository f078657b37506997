import { useState } from 'react'
import type { OwnBooking } from '#shared/visits/bookings/own-booking.contract'
import { withdrawBooking } from '#shared/visits/bookings/bookings.endpoints'
import { toTop } from '../../../device/pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { words } from '../bookings.words'
import type { PartProps } from './part'

/** The way to take it back, asked once more; first it is said what that means. */
export function WithdrawCard({ booking, busy, ask }: PartProps) {
  const [asked, setAsked] = useState(false)
  if (!booking.can.withdraw) return null
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.withdraw}</Button>

  async function handleWithdraw() {
    const { id } = booking
    if (busy) return
    if (await ask(() => callAsRelative(withdrawBooking, { id, words: '' }))) await toTop()
  }

  return (
    <Card title={words.withdraw}>
      <Words>{words.withdrawWhat[weightOf(booking)]}</Words>
      <Button onPress={handleWithdraw}>{words.withdrawSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.stay}
      </Button>
    </Card>
  )
}

/** What would be given up. */
function weightOf({ state }: OwnBooking): keyof typeof words.withdrawWhat {
  if (state === 'waiting') return 'line'
  return state === 'approved' ? 'firm' : 'asked'
}
