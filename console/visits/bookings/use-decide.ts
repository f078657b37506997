import { Refused } from '#shared/ask'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { openBooking } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../http/call'
import { useAct } from '../../ui/use-act'
import { words } from './bookings.words'
import type { FormProps } from './opened'

const CONFLICT = 409

/**
 * Sends what was decided of a booking. Where somebody was quicker, what he decided is shown instead, and
 * who he was.
 */
export function useDecide({ opened, onChange }: FormProps) {
  const { busy, error, act } = useAct()

  /** @throws what the server refused, unless somebody was quicker. */
  async function decideNow(
    ask: () => Promise<DeskBooking>,
    sentence: (after: DeskBooking) => string,
  ): Promise<void> {
    try {
      const after = await ask()
      onChange(after, sentence(after))
    } catch (error) {
      const now = isConflict(error) ? await call(openBooking, { id: opened.row.id }) : opened
      const last = now.history.at(-1)
      if (now.row.steps === opened.row.steps || !last) throw error
      onChange(now, words.quicker(last, now.row.state))
    }
  }

  const decide: typeof decideNow = (...decision) => act(() => decideNow(...decision))
  return { busy, error, decide, decideNow }
}

const isConflict = (error: unknown) => error instanceof Refused && error.problem.status === CONFLICT
