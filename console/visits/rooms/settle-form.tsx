import type { BookingState } from '#shared/visits/bookings/states.contract'
import { settleOutcome } from '#shared/visits/rooms/rooms.endpoints'
import { type Settled, settleChoices } from '#shared/visits/rooms/settling'
import { call } from '../../http/call'
import { OutcomeForm } from '../../ui/outcome-form'
import { words } from './rooms.words'

interface SettleFormProps {
  bookingId: string
  /** How the booking stands: not everything can become of each. */
  state: BookingState
  onSettled: () => Promise<void>
}

/** The prison says what a visit came to, and a word to the family. */
export const SettleForm = ({ bookingId, state, onSettled }: SettleFormProps) => (
  <section aria-label={words.settle}>
    <h2>{words.settle}</h2>
    <OutcomeForm<Settled>
      title={words.settle}
      words={{
        outcome: words.outcome,
        outcomes: Object.fromEntries(
          settleChoices(state).map(one => [one, words.settleChoices[one]]),
        ),
        note: words.settleNote,
        noteHint: words.settleHint,
        submit: words.settle,
        chooseOutcome: words.chooseOutcome,
        missingNote: words.missingNote,
      }}
      onSend={async (outcome, note) => {
        await call(settleOutcome, { bookingId, outcome, words: note })
        await onSettled()
      }}
    />
  </section>
)
