import { createHash, randomBytes } from 'node:crypto'
import { z } from '#shared/z'
import { Memory } from './wechat-memory'
import { INVENTED, OK, WeChatRefusal } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

const LIFE_SECONDS = 3600

/** Answered while the person has not finished; WeChat does not publish what it says then. */
const NOT_FINISHED = 90199

const Certificate = z.object({
  cert_type: z.string(),
  cert_name: z.string(),
  cert_no: z.string(),
})

const IdCard = z.object({
  cert_type: z.literal('IDENTITY_CARD'),
  cert_name: z.string().min(1),
  cert_no: z.string().regex(/^\d{17}[\dX]$/),
})

const Asked = z.object({
  out_seq_no: z.string().regex(/^[\w-]{5,32}$/),
  cert_info: Certificate,
  openid: z.string(),
})

const AskedAbout = z.object({
  verify_id: z.string(),
  out_seq_no: z.string(),
  cert_hash: z.string(),
  openid: z.string(),
})

const Finished = z.strictObject({ verify_id: z.string(), verify_ret: z.number().int() })

interface Verification {
  out_seq_no: string
  openid: string
  cert_hash: string
  diesAt: number
  /** WeChat's verdict; null until the person has finished. 10000 is a pass. */
  verify_ret: number | null
}

/**
 * Face verification: asked for, then done on the phone, then asked about.
 * The numbers of its refusals are invented, since WeChat does not publish them.
 */
export function faceVerification({ now, accounts }: Setting): Group {
  const verifications = new Memory<string, Verification>()

  const getVerifyId: Service = {
    method: 'POST',
    path: '/cityservice/face/identify/getverifyid',
    answer({ body }) {
      const { out_seq_no, cert_info, openid } = read(Asked, body)
      if (!accounts.find(openid)) throw new WeChatRefusal(40003)
      if (!IdCard.safeParse(cert_info).success) throw new WeChatRefusal(INVENTED.badCertificate)
      if ([...verifications.values()].some(earlier => earlier.out_seq_no === out_seq_no)) {
        throw new WeChatRefusal(INVENTED.outSeqNoTaken)
      }
      const verifyId = randomBytes(48).toString('base64url')
      verifications.set(verifyId, {
        out_seq_no,
        openid,
        cert_hash: certHash(cert_info),
        diesAt: now() + LIFE_SECONDS * 1000,
        verify_ret: null,
      })
      return { ...OK, verify_id: verifyId, expires_in: LIFE_SECONDS }
    },
  }

  const queryVerifyInfo: Service = {
    method: 'POST',
    path: '/cityservice/face/identify/queryverifyinfo',
    answer({ body }) {
      const asked = read(AskedAbout, body)
      const known = alive(asked.verify_id)
      for (const field of ['out_seq_no', 'cert_hash', 'openid'] as const) {
        if (asked[field] !== known[field]) {
          throw new WeChatRefusal(INVENTED.notThisVerification, field)
        }
      }
      return { ...OK, verify_ret: known.verify_ret ?? NOT_FINISHED }
    },
  }

  /** What the person before the camera does; once. */
  const face: Service = {
    method: 'POST',
    path: '/__ctl/face',
    answer({ body }) {
      const { verify_id, verify_ret } = read(Finished, body)
      const verification = alive(verify_id)
      if (verification.verify_ret !== null) {
        throw new WeChatRefusal(INVENTED.notThisVerification, 'this one is finished')
      }
      verification.verify_ret = verify_ret
      return {}
    },
  }

  function alive(verifyId: string): Verification {
    const known = verifications.get(verifyId)
    if (!known) throw new WeChatRefusal(INVENTED.notThisVerification, 'verify_id')
    if (known.diesAt <= now()) throw new WeChatRefusal(INVENTED.verificationExpired)
    return known
  }

  return { services: [getVerifyId, queryVerifyInfo], controls: [face] }
}

/** WeChat's fingerprint of a certificate: SHA-256 over its three fields in base64, hex. */
export function certHash(certificate: z.output<typeof Certificate>): string {
  const fields = (['cert_type', 'cert_name', 'cert_no'] as const).map(
    field => `${field}=${Buffer.from(certificate[field]).toString('base64')}`,
  )
  return createHash('sha256').update(fields.join('&')).digest('hex')
}
