import { type KeyObject, createSecretKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from '#shared/z'

/** Signing keys by name: the first signs, all verify, so that keys can be rotated. */
export type TokenKeys = ReadonlyMap<string, KeyObject>

/** How long an access token is good for. */
export const TOKEN_MINUTES = 15

const ISSUER = 'guitu'
const AUDIENCE = 'guitu-api'

/** Seconds by which clocks of our own machines may differ. */
const TOLERANCE_SECONDS = 5

/** A header that says more, such as where a key is to be fetched, is not one of ours. */
const Header = z.strictObject({
  alg: z.literal('HS256'),
  typ: z.literal('JWT'),
  kid: z.string(),
})

/** All that a token of ours says; jsonwebtoken lets any of it be absent, or of another type. */
const Payload = z.strictObject({
  iss: z.literal(ISSUER),
  aud: z.literal(AUDIENCE),
  sub: z.string().min(1).max(64),
  iat: z.int(),
  nbf: z.int().optional(),
  exp: z.int(),
})

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

/** A token that was checked, and the seconds since 1970 between which nothing can have changed. */
interface Checked {
  claims: Claims
  from: number
  until: number
}

/** By the keys that it was checked with. To check one anew takes a twentieth of a short answer. */
const checkedBefore = new WeakMap<TokenKeys, Map<string, Checked>>()
const MOST_REMEMBERED = 20_000

/** What a token says, or null when it is not ours, altered, from the future or over. */
export function readToken(keys: TokenKeys, token: string, now: Date): Claims | null {
  const clock = Math.floor(now.getTime() / 1000)
  const checked = checkedBefore.get(keys)
  const known = checked?.get(token)
  if (known && known.from <= clock && clock < known.until) return known.claims
  const found = check(keys, token, clock)
  if (!found) return null
  if (checked && checked.size < MOST_REMEMBERED) checked.set(token, found)
  else checkedBefore.set(keys, new Map([[token, found]]))
  return found.claims
}

/** @param clock - seconds since 1970. */
function check(keys: TokenKeys, token: string, clock: number): Checked | null {
  try {
    const { kid } = Header.parse(jwt.decode(token, { complete: true })?.header)
    const key = keys.get(kid)
    if (!key) return null
    const payload = jwt.verify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      clockTimestamp: clock,
      clockTolerance: TOLERANCE_SECONDS,
      maxAge: TOKEN_MINUTES * 60,
    })
    const { sub, iat, exp } = Payload.parse(payload)
    if (iat > clock + TOLERANCE_SECONDS) return null
    const claims = { sessionId: sub, issuedAt: new Date(iat * 1000) }
    return { claims, from: clock, until: Math.min(exp, iat + TOKEN_MINUTES * 60) }
  } catch {
    return null
  }
}
