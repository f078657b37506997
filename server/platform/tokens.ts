import { type KeyObject, createSecretKey } from 'node:crypto'
import jwt from 'jsonwebtoken'

/** Signing keys by name: the first signs, all verify, so that keys can be rotated. */
export type TokenKeys = ReadonlyMap<string, KeyObject>

/** How long an access token is good for. */
export const TOKEN_MINUTES = 15

const ISSUER = 'guitu'
const AUDIENCE = 'guitu-api'

/** What a token says: which session, nothing of what it may do. */
export interface Claims {
  sessionId: string
  /** When it was made. */
  issuedAt: Date
}

/** KeyObjects only: given a string, jsonwebtoken first tries it as a public key, 40 times slower. */
export const tokenKeys = (secrets: readonly (readonly [string, string])[]): TokenKeys =>
  new Map(secrets.map(([kid, secret]) => [kid, createSecretKey(Buffer.from(secret, 'base64'))]))

/** Signs a token for a session. */
export function signToken(keys: TokenKeys, sessionId: string, now: Date): string {
  const [kid, key] = keys.entries().next().value!
  const issuedAt = Math.floor(now.getTime() / 1000)
  return jwt.sign({ iat: issuedAt, exp: issuedAt + TOKEN_MINUTES * 60 }, key, {
    algorithm: 'HS256',
    keyid: kid,
    issuer: ISSUER,
    audience: AUDIENCE,
    subject: sessionId,
  })
}

/** What a token says, or null when it is not ours, altered or over. */
export function readToken(keys: TokenKeys, token: string, now: Date): Claims | null {
  try {
    const kid = jwt.decode(token, { complete: true })?.header.kid
    const key = kid === undefined ? undefined : keys.get(kid)
    if (!key) return null
    const payload = jwt.verify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      clockTimestamp: Math.floor(now.getTime() / 1000),
      clockTolerance: 5,
    }) as jwt.JwtPayload
    if (!payload.sub || payload.iat === undefined) return null
    return { sessionId: payload.sub, issuedAt: new Date(payload.iat * 1000) }
  } catch {
    return null
  }
}
