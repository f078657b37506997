import { asker } from '#shared/ask'
import type { RefusalCode } from '#shared/refusals.words'
import { learnServerTime } from './server-clock'
import { announceSessionOver } from './session-over'

const PATIENCE_MILLISECONDS = 15_000

/** What the server says to somebody it does not know, or no longer. */
const NOT_SIGNED_IN: RefusalCode = 'sign-in-first'

/** Asks the server one of the questions in `shared/`. @throws {Refused} @throws {Unreachable} */
export const call = asker(async ({ method, path }, input) => {
  const asksByQuery = method === 'GET'
  try {
    const answer = await fetch(`/api${path}${asksByQuery ? queryOf(input) : ''}`, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      ...(!asksByQuery && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }),
    })
    learnServerTime(answer.headers.get('date'))
    const body = (await answer.json()) as unknown
    if (answer.status === 401 && codeOf(body) === NOT_SIGNED_IN) announceSessionOver()
    return { status: answer.status, body }
  } catch {
    return null
  }
})

/** What is not said is left out, instead of being sent as the word 'undefined'. */
function queryOf(input: unknown): string {
  const said = Object.entries(input as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  )
  return said.length === 0 ? '' : `?${new URLSearchParams(said as [string, string][])}`
}

const codeOf = (body: unknown) => (body as { code?: unknown } | null)?.code
