import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Refused } from '#shared/ask'
import { answerFinding } from '#shared/checkins/checkins.endpoints'
import type { FindingAnswer, FindingCode } from '#shared/checkins/findings.contract'
import { whenNobodyIsKnown } from '../account/session.store'
import { problemIn } from '../account/trouble'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'
import { useHistory } from './history.store'
import { historyWords as words } from './history.words'

interface Answers {
  /** What is being written to each finding, by `keyOf`; kept, so that nothing typed is lost. */
  typed: Readonly<Record<string, string>>
  /** Which is on its way; null for none. */
  sending: string | null
  /** Why the last one did not arrive. */
  failure: { key: string; title: string } | null
  write(key: string, value: string): void
}

const NOTHING = { typed: {}, sending: null, failure: null }

/** What the person is saying to findings. */
export const useAnswers = create<Answers>()(
  persist(
    (set, get) => ({
      ...NOTHING,
      write: (key, value) => set({ typed: { ...get().typed, [key]: value }, failure: null }),
    }),
    {
      name: 'answers',
      version: 1,
      storage: onThisPhone,
      partialize: ({ typed }) => ({ typed }),
    },
  ),
)

whenNobodyIsKnown(() => useAnswers.setState(NOTHING))

/** Tells what is written to one finding from what is written to another. */
export const keyOf = (checkInId: string, code: FindingCode) => `${checkInId} ${code}`

/** Fewer letters say nothing. */
const SHORTEST_WORDS = 2

export const isReadable = (said: string): boolean => said.trim().length >= SHORTEST_WORDS

/** Sends what is written to a finding; what could not be sent stays written. Never throws. */
export async function sendAnswer(checkInId: string, code: FindingCode): Promise<void> {
  const { typed, sending } = useAnswers.getState()
  if (sending !== null) return
  const key = keyOf(checkInId, code)
  const said = typed[key] ?? ''
  if (!isReadable(said)) {
    useAnswers.setState({ failure: { key, title: words.explainShort } })
    return
  }
  useAnswers.setState({ sending: key, failure: null })
  try {
    const answer = await call(answerFinding, { checkInId, code, words: said.trim() })
    addToRecord(checkInId, answer)
    forget(key)
  } catch (error) {
    const title = problemIn(error)?.title ?? words.explainOffline
    useAnswers.setState({ failure: { key, title } })
    // It may have been said already, or an officer may have decided: the record knows.
    if (error instanceof Refused) await useHistory.getState().refresh()
  }
  useAnswers.setState({ sending: null })
}

function forget(key: string) {
  const { [key]: _sent, ...typed } = useAnswers.getState().typed
  useAnswers.setState({ typed })
}

/** The record shows it at once, without being read anew. */
function addToRecord(checkInId: string, answer: FindingAnswer) {
  useHistory.setState(({ items }) => ({
    items:
      items?.map(item =>
        item.id === checkInId ? { ...item, answers: [...item.answers, answer] } : item,
      ) ?? null,
  }))
}
