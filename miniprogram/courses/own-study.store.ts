import { create } from 'zustand'
import type { z } from '#shared/z'
import type * as contract from '#shared/courses/study.contract'
import type { PromptState } from '#shared/messages/prompts.contract'
import { readOwnStudy, setPresenceWay } from '#shared/courses/study.endpoints'
import { whenNobodyIsKnown } from '../account/session.store'
import { call } from '../http/call'

type Own = z.infer<typeof contract.readOwnStudy.reply>

/** How the person's study stands; null until it was read. */
export const useOwnStudy = create<{ own: Own | null }>()(() => ({ own: null }))

/** Asks anew. Never throws: the lessons themselves say when there is no signal. */
export async function readStudy(): Promise<void> {
  const own = await call(readOwnStudy, {}).catch(() => null)
  if (own) useOwnStudy.setState({ own })
}

/** Chooses how to show that one is there. @throws as `call`. */
export async function chooseWay(way: contract.PresenceWay): Promise<void> {
  await call(setPresenceWay, { way })
  const { own } = useOwnStudy.getState()
  if (own) useOwnStudy.setState({ own: { ...own, way } })
}

/** WeChat tells of it otherwise now. */
export function notePrompt(prompt: PromptState): void {
  const { own } = useOwnStudy.getState()
  if (own) useOwnStudy.setState({ own: { ...own, prompt } })
}

whenNobodyIsKnown(() => useOwnStudy.setState({ own: null }))
