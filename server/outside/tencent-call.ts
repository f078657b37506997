import { createHash, createHmac } from 'node:crypto'
import { z } from '#shared/z'
import { CallsUnreachable } from './calls'

export interface TencentCaller {
  /** e.g. https://trtc.tencentcloudapi.com */
  base: string
  region: string
  secretId: string
  secretKey: string
  timeoutMs: number
}

const VERSION = '2019-07-22'
const SERVICE = 'trtc'

const Reply = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string(), Message: z.string().catch('') }).optional(),
  }),
})

/**
 * Asks Tencent's cloud something, signed as it asks for.
 *
 * @source the cloud's signature v3 (TC3-HMAC-SHA256).
 */
export function tencentCaller(needs: TencentCaller) {
  const { host } = new URL(needs.base)
  return async (
    action: string,
    question: Readonly<Record<string, unknown>>,
    now: Date,
    /** Refusals that are as good as done. */
    fine: readonly string[] = [],
  ): Promise<void> => {
    const body = JSON.stringify(question)
    const headers = signedHeaders({ ...needs, host, action, body, now })
    const answer = await fetch(needs.base, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(needs.timeoutMs),
    })
      .then(async response => Reply.safeParse(await response.json()))
      .catch((cause: unknown) => {
        throw new CallsUnreachable('the video service did not answer', { cause })
      })
    if (!answer.success)
      throw new CallsUnreachable('the video service answered otherwise than it promises')
    const failed = answer.data.Response.Error
    if (failed && !fine.includes(failed.Code)) {
      throw new CallsUnreachable(`the video service refused: ${failed.Code} ${failed.Message}`)
    }
  }
}

interface ToSign extends TencentCaller {
  host: string
  action: string
  body: string
  now: Date
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The headers of one question, its signature among them. */
export function signedHeaders({ host, action, body, now, region, secretId, secretKey }: ToSign) {
  const time = Math.floor(now.getTime() / 1000)
  const day = now.toISOString().slice(0, 10)
  const type = 'application/json; charset=utf-8'
  const signed = 'content-type;host'
  const request = [
    'POST',
    '/',
    '',
    `content-type:${type}\nhost:${host}\n`,
    signed,
    sha256(body),
  ].join('\n')
  const scope = `${day}/${SERVICE}/tc3_request`
  const text = ['TC3-HMAC-SHA256', String(time), scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), SERVICE), 'tc3_request')
  const signature = hmac(key, text).toString('hex')
  return {
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
    'content-type': type,
    'x-tc-action': action,
    'x-tc-version': VERSION,
    'x-tc-region': region,
    'x-tc-timestamp': String(time),
  }
}
