import type { Problem } from '#shared/ask'
import { type RefusalCode, refusals } from '#shared/refusals.words'
import type { Answer } from './phone'

/** When the server's clock stands still: 18:00 of 24 November 2026 in China. */
export const NOW = '2026-11-24T10:00:00.000Z'

/** A refusal in the server's own words. */
export const problem = (code: RefusalCode, status: number): Problem => ({
  code,
  title: refusals[code],
  status,
  requestId: 'r1',
})

export const ok = (data: unknown): Answer => ({ statusCode: 200, data })
export const refusal = (data: Problem): Answer => ({ statusCode: data.status, data })
