import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import type { OwnOutcome, OwnWord } from '#shared/jobs/outcomes.contract'
import { answerOutcome, listOwnOutcomes } from '#shared/jobs/outcomes.endpoints'
import { useSession, whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { call } from '../../http/call'

interface Outcomes {
  /** Whose; '' when nothing was read yet. */
  personId: string
  outcomes: readonly OwnOutcome[]
  /** Why the last answer did not arrive; null when it did. */
  failure: { problem: Problem | null } | null
}

const NOTHING: Outcomes = { personId: '', outcomes: [], failure: null }

/** What the person is asked about his work now. */
export const useOutcomes = create<Outcomes>()(() => NOTHING)

whenNobodyIsKnown(() => useOutcomes.setState(NOTHING))

/** Asks anew what is asked. Never throws; what could not be read is no card. */
export async function readOutcomes(): Promise<void> {
  const answer = await call(listOwnOutcomes, {}).catch(() => null)
  if (!answer) return
  const { personId } = useSession.getState()
  useOutcomes.setState({ personId, outcomes: answer.outcomes })
}

/** Answers. Never throws. */
export async function answer(id: string, word: OwnWord): Promise<void> {
  try {
    await call(answerOutcome, { id, word })
    useOutcomes.setState({ failure: null })
  } catch (error) {
    useOutcomes.setState({ failure: { problem: problemIn(error) } })
  }
  await readOutcomes()
}
