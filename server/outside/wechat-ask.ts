import { setTimeout as pauseFor } from 'node:timers/promises'
import { z } from '#shared/z'

/** WeChat did not answer, or what answered was not WeChat. Its message says how, and quotes nothing. */
export class WeChatUnreachable extends Error {}

/** How long to wait, and how. */
export interface Patience {
  /** For one question, its repetitions included. */
  timeoutMs: number
  /** Waits between two tries; tests bring one that does not. */
  pause?: ((milliseconds: number) => Promise<unknown>) | undefined
}

/** Between a "system error" of WeChat and the next try; after the last the question is given up. */
const PAUSES_MILLISECONDS = [200, 600]

const SystemError = z.object({ errcode: z.literal(-1) })

/**
 * Asks WeChat and reads the answer, whatever content type it claims.
 *
 * The address may carry our secret and a person's code: it is never logged, followed elsewhere or
 * named in an error.
 *
 * @param body - is posted as JSON; without one the question is a GET.
 * @throws {WeChatUnreachable} time-out, no connection, an HTTP error, no JSON, or thrice "system error".
 */
export async function askWeChat(
  address: URL,
  { timeoutMs, pause = pauseFor }: Patience,
  body?: object,
): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs)
  for (const pauseMilliseconds of [...PAUSES_MILLISECONDS, null]) {
    const answer = await askOnce(address, signal, body)
    if (!SystemError.safeParse(answer).success) return answer
    if (pauseMilliseconds !== null) await pause(pauseMilliseconds)
  }
  throw new WeChatUnreachable('system error')
}

async function askOnce(address: URL, signal: AbortSignal, body?: object): Promise<unknown> {
  const posted = body && { method: 'POST', body: JSON.stringify(body) }
  const reply = await fetch(address, { signal, redirect: 'error', ...posted }).catch(lost)
  const text = await reply.text().catch(lost)
  if (!reply.ok) throw new WeChatUnreachable(`HTTP ${reply.status}`)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own error quotes the reply, which may hold an openid.
    throw new WeChatUnreachable('not JSON')
  }
}

/** Keeps the name of the failure only: the rest may quote the address or the reply. */
function lost(error: unknown): never {
  const { name, cause } = error as Error
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  throw new WeChatUnreachable(code ?? name)
}
