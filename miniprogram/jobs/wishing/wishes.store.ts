import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import type { Wishes } from '#shared/jobs/wishes.contract'
import { endWishes, readWishes, setWishes } from '#shared/jobs/wishes.endpoints'
import type { PromptState } from '#shared/messages/prompts.contract'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { call } from '../../http/call'
import { useMatches } from './matches.store'

interface OwnWishes {
  /** Null: nothing is wished. Undefined: not read yet. */
  wishes: Wishes | null | undefined
  savedAt: string | null
  prompt: PromptState | null
  busy: boolean
  /** The server's words, or null for silence; undefined when all went well. */
  failure: { problem: Problem | null } | undefined
}

const NOTHING: OwnWishes = {
  ...{ wishes: undefined, savedAt: null, prompt: null, busy: false },
  failure: undefined,
}

/** What the person wishes, and whether WeChat will tell of new work. */
export const useWishes = create<OwnWishes>()(() => NOTHING)

whenNobodyIsKnown(() => useWishes.setState(NOTHING))

/** Reads it anew. Never throws. */
export const readOwnWishes = (): void => void ask(() => call(readWishes, {}))

/** @returns whether it was saved. Never throws. */
export async function saveWishes(wishes: Wishes): Promise<boolean> {
  const isSaved = await ask(() => call(setWishes, wishes))
  if (isSaved) useMatches.getState().forget()
  return isSaved
}

/** Forgets all of it. Never throws. */
export async function dropWishes(): Promise<void> {
  if (await ask(() => call(endWishes, {}))) useMatches.getState().forget()
}

async function ask(
  question: () => Promise<Pick<OwnWishes, 'savedAt' | 'prompt'> & { wishes: Wishes | null }>,
): Promise<boolean> {
  useWishes.setState({ busy: true, failure: undefined })
  try {
    useWishes.setState({ ...(await question()), busy: false })
    return true
  } catch (error) {
    useWishes.setState({ busy: false, failure: { problem: problemIn(error) } })
    return false
  }
}
