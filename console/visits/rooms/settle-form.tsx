import { settleOutcome } from '#shared/visits/rooms/rooms.endpoints'
import { call } from '../../http/call'
import { OutcomeForm } from '../../ui/outcome-form'
import { words } from './rooms.words'

/** The prison says what a visit came to, and a word to the family. */
export const SettleForm = ({
  bookingId,
  onSettled,
}: {
  bookingId: string
  onSettled: () => Promise<void>
}) => (
  <section aria-label={words.settle}>
    <h2>{words.settle}</h2>
    <OutcomeForm
      title={words.settle}
      words={{
        outcome: words.outcome,
        outcomes: words.settleChoices,
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
