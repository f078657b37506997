import type { Problem } from '#shared/ask'
import { Notice } from './notice'
import { words } from './ui.words'

/** Why a question was not answered, in the server's words; nothing when it was. */
export const Failed = ({ failure }: { failure: { problem: Problem | null } | undefined }) =>
  failure ? <Notice tone='attention' title={failure.problem?.title ?? words.silence} /> : null
