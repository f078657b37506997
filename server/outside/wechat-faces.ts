import { createHash } from 'node:crypto'
import { z } from '#shared/z'
import { WeChatUnreachable } from './wechat-ask'
import { tokenAsker } from './wechat-asked'
import type { WeChatApp, WeChatToken } from './wechat-token'

/** Whose face is to be compared: as the file says it, never as a phone does. */
export interface Certificate {
  name: string
  idNumber: string
}

/** What one comparison is bound to: the same all the way through, or WeChat says no. */
export interface FaceSession {
  /** Our name for it, new for each: 5 to 32 letters, digits, _ or -. */
  outSeqNo: string
  certHash: string
  openid: string
}

/** WeChat does not do what we ask; nobody before the camera can help. @param errcode - its own number. */
export class FacesRefused extends Error {
  constructor(readonly errcode: number) {
    super(`WeChat compares no face (errcode ${errcode})`)
  }
}

/** WeChat's comparison of faces, 人脸核身 2.0: it gives us a number, never a picture. */
export interface WeChatFaces {
  /**
   * Begins a comparison. @returns what the phone's own screen needs; good for an hour, once.
   *
   * @throws {FacesRefused}
   * @throws {WeChatUnreachable} safe to try again with another `outSeqNo`.
   */
  begin(session: FaceSession, certificate: Certificate): Promise<{ verifyId: string }>
  /**
   * How a comparison ended, as WeChat tells us and nobody else.
   *
   * @returns `verify_ret`; 10000 alone is a pass.
   * @throws {FacesRefused}
   * @throws {WeChatUnreachable} safe to try again.
   */
  resultOf(session: FaceSession & { verifyId: string }): Promise<number>
}

const Begun = z.object({ verify_id: z.string().min(1).max(256) })
const Result = z.object({ verify_ret: z.number().int() })

/** WeChat's fingerprint of an ID card: SHA-256 over its three fields in base64, hex. */
export function certHashOf(certificate: Certificate): string {
  const fields = Object.entries(certInfo(certificate)).map(
    ([name, value]) => `${name}=${Buffer.from(value).toString('base64')}`,
  )
  return createHash('sha256').update(fields.join('&')).digest('hex')
}

const certInfo = ({ name, idNumber }: Certificate) => ({
  cert_type: 'IDENTITY_CARD',
  cert_name: name,
  cert_no: idNumber,
})

/** WeChat's comparison of faces, asked over the network. */
export function createWeChatFaces(app: WeChatApp, token: WeChatToken): WeChatFaces {
  const askWithToken = tokenAsker(app, token)

  async function ask<T>(path: string, body: object, reply: z.ZodType<T>): Promise<T> {
    const { errcode, answer } = await askWithToken(`cityservice/face/identify/${path}`, body)
    if (errcode !== 0) throw new FacesRefused(errcode)
    const parsed = reply.safeParse(answer)
    if (!parsed.success) throw new WeChatUnreachable('not what was asked for')
    return parsed.data
  }

  return {
    async begin({ outSeqNo, openid }, certificate) {
      const body = { out_seq_no: outSeqNo, cert_info: certInfo(certificate), openid }
      return { verifyId: (await ask('getverifyid', body, Begun)).verify_id }
    },
    async resultOf({ outSeqNo, certHash, openid, verifyId }) {
      const body = { verify_id: verifyId, out_seq_no: outSeqNo, cert_hash: certHash, openid }
      return (await ask('queryverifyinfo', body, Result)).verify_ret
    },
  }
}
