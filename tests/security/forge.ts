import { type KeyObject, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { KEYS } from '../helpers/keys'

/** What somebody might put together by hand in place of a token of ours. */
export interface Forgery {
  /** Fields of the header that are otherwise than ours; undefined leaves one out. */
  header?: Record<string, unknown>
  /** Claims that are otherwise than ours; undefined leaves one out. */
  claims?: Record<string, unknown>
  /** The payload as text, where JSON.stringify cannot say it. */
  payload?: string
  /** Signs `header.payload`; by default as we do. */
  sign?(signed: string): string
}

const part = (text: string) => Buffer.from(text).toString('base64url')

/** Our own key, as a thief of nothing would not have it: what is wrong must be what is said. */
export const OUR_KEY: Buffer = KEYS.tokens.get('test')!.export()

/** Signs with a secret. @param hash - sha256 is what we use. */
export const bySecret =
  (secret: Buffer | string, hash = 'sha256') =>
  (signed: string): string =>
    createHmac(hash, secret).update(signed).digest('base64url')

/** A pair of keys of the attacker's own. */
export const THEIRS = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Signs with a private key. */
export const byPrivateKey =
  (key: KeyObject, hash: string | null = 'sha256') =>
  (signed: string): string =>
    sign(hash, Buffer.from(signed), key).toString('base64url')

/** Claims of a token that is good now for a session. */
export function goodClaims(sessionId: string, now: Date) {
  const iat = Math.floor(now.getTime() / 1000)
  return { iat, exp: iat + 900, aud: 'guitu-api', iss: 'guitu', sub: sessionId }
}

/** Makes a token that is ours in all but what is named. */
export function forge(good: ReturnType<typeof goodClaims>, forgery: Forgery = {}): string {
  const header = { alg: 'HS256', typ: 'JWT', kid: 'test', ...forgery.header }
  const payload = forgery.payload ?? JSON.stringify({ ...good, ...forgery.claims })
  const signed = `${part(JSON.stringify(header))}.${part(payload)}`
  return `${signed}.${(forgery.sign ?? bySecret(OUR_KEY))(signed)}`
}
