import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** What every authenticator app can do: six digits, half a minute, SHA-1 (RFC 6238). */
const SETTINGS = { issuer: '归途', algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A phone's clock may be half a minute off. */
const WINDOW = 1

const RECOVERY_CODES = 10

/** A new secret for an app, base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, label = '') => new TOTP({ ...SETTINGS, label, secret })

/** The address that an app reads from a QR code. @param label - the user name. */
export const enrolmentUri = (secret: string, label: string): string =>
  totpOf(secret, label).toString()

/** The code that an app shows at an instant. */
export const totpAt = (secret: string, now: Date): string =>
  totpOf(secret).generate({ timestamp: now.getTime() })

/** Which half minute a code belongs to; null when it is wrong. */
export function totpStepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / (SETTINGS.period * 1000)) + delta
}

/** Recovery codes, shown once: 50 random bits each, so a plain hash of them is safe to keep. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const text = BigInt(`0x${randomBytes(8).toString('hex')}`)
      .toString(32)
      .padStart(13, '0')
    return `${text.slice(-10, -5)}-${text.slice(-5)}`
  })

/** @param code - as typed. */
export const recoveryHash = (code: string): string =>
  createHash('sha256').update(code.trim().toLowerCase()).digest('base64url')
