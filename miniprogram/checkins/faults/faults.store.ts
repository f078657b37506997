import { create } from 'zustand'
import type { FaultDraft, FaultKind, OwnFault } from '#shared/checkins/faults.contract'
import { reportFault } from '#shared/checkins/faults.endpoints'
import { newAttemptId } from '../../device/attempt'
import { callAs } from '../../http/call'
import { createOutbox } from '../../http/outbox'

/** Where reports of faults are kept on the phone. */
export const UNSENT_FAULTS = 'unsent-faults'

/** Reports of faults can wait for a signal too: often they are about it. */
export const useFaults = createOutbox<FaultDraft, OwnFault>(
  UNSENT_FAULTS,
  ({ personId, ...draft }) => callAs(personId)(reportFault, draft),
)

interface Reporting {
  /** Which kind is being reported just now. */
  making: FaultKind | null
  /** The newest report of this start, so that the screen can say how it went. */
  newest: { attemptId: string; kind: FaultKind } | null
  /** The phone could not even make a report. */
  failed: boolean
}

/** The report being made now; several presses at once are one. */
export const useReporting = create<Reporting>()(() => ({
  making: null,
  newest: null,
  failed: false,
}))

/** The person reports that something does not work; never throws. */
export async function report(kind: FaultKind, words = ''): Promise<void> {
  if (useReporting.getState().making !== null) return
  useReporting.setState({ making: kind, failed: false })
  const takenAt = new Date().toISOString()
  try {
    const attemptId = await newAttemptId()
    useFaults.getState().keep({ attemptId, kind, words: words.trim(), takenAt })
    useReporting.setState({ newest: { attemptId, kind } })
  } catch {
    useReporting.setState({ failed: true })
  }
  useReporting.setState({ making: null })
  await useFaults.getState().sendKept()
}
