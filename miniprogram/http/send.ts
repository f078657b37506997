import Taro from '@tarojs/taro'
import type { Endpoint } from '#shared/endpoint'

/** A bad signal may still carry a few kilobytes in this time; longer, and people press again. */
const PATIENCE_MILLISECONDS = 15_000

/** What came back, refusals included; `body` is what the server wrote. */
export interface Answer {
  status: number
  body: unknown
}

/**
 * Carries one question to the server; null when nothing came back in time.
 *
 * @param token - null for a question that needs no sign-in.
 */
export async function send(
  { method, path }: Endpoint,
  input: unknown,
  token: string | null,
): Promise<Answer | null> {
  const answer = await Taro.request<unknown>({
    url: `${__SERVER__}/api${path}`,
    method,
    data: input,
    header: token === null ? {} : { authorization: `Bearer ${token}` },
    timeout: PATIENCE_MILLISECONDS,
    // In a browser an official's cookie may lie beside the phone: it is not this person's.
    credentials: 'omit',
  }).catch(() => null)
  return answer && { status: answer.statusCode, body: answer.data }
}
