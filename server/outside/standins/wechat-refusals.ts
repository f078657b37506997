import { randomBytes } from 'node:crypto'

/** What the stand-in answers where WeChat does not publish its own number. */
export const INVENTED = {
  outSeqNoTaken: 9_900_001,
  badCertificate: 9_900_002,
  notThisVerification: 9_900_003,
  verificationExpired: 9_900_004,
} as const

/** WeChat's numbers for a refusal, and the words that it puts before the name of the request. */
const TEXTS: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  43104: 'appid and openid do not match',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
  87008: 'invalid sig_method',
  87009: 'invalid signature',
  [INVENTED.outSeqNoTaken]: 'stand-in: out_seq_no was used before',
  [INVENTED.badCertificate]: 'stand-in: cert_info is not an ID card',
  [INVENTED.notThisVerification]: 'stand-in: does not belong to this verify_id',
  [INVENTED.verificationExpired]: 'stand-in: verify_id is expired',
}

/** WeChat's no. @param detail - follows the published words, e.g. which key was wrong. */
export class WeChatRefusal extends Error {
  constructor(
    readonly errcode: number,
    detail = '',
  ) {
    super([TEXTS[errcode] ?? 'stand-in: no words for this', detail].filter(Boolean).join(' '))
  }

  /** As it goes over the wire. @param now - milliseconds since 1970. */
  reply(now: number): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.message}, rid: ${requestName(now)}` }
  }
}

/** WeChat's yes, where it says so. */
export const OK = { errcode: 0, errmsg: 'ok' } as const

/** WeChat's name for a request: the unix time in hex, then chance. */
export const requestName = (now: number): string =>
  [Math.floor(now / 1000).toString(16), fourBytes(), fourBytes()].join('-')

const fourBytes = () => randomBytes(4).toString('hex')
