import { randomBytes } from 'node:crypto'
import {
  type Span,
  attemptsOf,
  countAttempt,
  forgetAttempts,
  forgiveAttempt,
} from '../platform/attempts.model'
import { Refusal } from '../platform/errors'
import { signToken } from '../platform/tokens'
import type { Vault } from '../platform/vault'
import type { Keys } from './account.actions'
import { type Challenge, challengeOf, closeChallenge, openChallenge } from './challenges.model'
import { passwordFits } from './passwords'
import { openSession } from './sessions.model'
import {
  type StaffMember,
  keepTotp,
  staffToSignIn,
  useRecoveryCode,
  useTotpStep,
} from './staff.model'
import { enrolmentUri, newRecoveryCodes, newTotpSecret, recoveryHash, totpStepOf } from './totp'

/** Failures in a row, each within a quarter of an hour of the last, that lock an account. */
export const MOST_FAILURES = 5
const LOCK: Span = { milliseconds: 15 * 60_000, from: 'last' }

const CHALLENGE_MILLISECONDS = 5 * 60_000

/** Under which name failures of an account are counted, whether it exists or not. */
export const failuresOf = (userName: string): string => `staff:${userName.toLowerCase()}`

const secretPlace = (staffId: string) => `staff.totpSecret:${staffId}`

/**
 * The first half of signing in. A wrong name and a wrong password sound and take the same, and
 * both count towards the lock.
 */
export async function checkPassword(
  { userName, password }: { userName: string; password: string },
  { vault }: Keys,
  now: Date,
) {
  await countBeforeChecking(userName, now)
  const found = await staffToSignIn({ userName })
  const fits = await passwordFits(found?.passwordHash ?? null, password)
  if (!found || !fits) throw new Refusal(401, 'wrong-name-or-password')
  await forgiveAttempt(failuresOf(userName))
  const { member, totpSecret } = found
  const expiresAt = new Date(now.getTime() + CHALLENGE_MILLISECONDS)
  if (totpSecret !== null) {
    const challenge = await openChallenge({ staffId: member.id, enrolling: null, expiresAt })
    return { next: 'code', challenge } as const
  }
  const secret = newTotpSecret()
  const enrolling = vault.seal(secret, secretPlace(member.id))
  const challenge = await openChallenge({ staffId: member.id, enrolling, expiresAt })
  return { next: 'enrol', challenge, enrolmentUri: enrolmentUri(secret, userName) } as const
}

/** An official who is in, with the token that proves it. */
export interface StaffIn {
  member: StaffMember
  token: string
  /** Shown once, after an app was set up. */
  recoveryCodes: string[] | null
}

/** The second half: the code of an app, or a recovery code. Wrong codes count towards the lock. */
export async function checkCode(
  { challenge: name, code }: { challenge: string; code: string },
  keys: Keys,
  now: Date,
): Promise<StaffIn> {
  const challenge = await challengeOf(name, now)
  const found = challenge && (await staffToSignIn({ id: challenge.staffId }))
  if (!challenge || !found) throw new Refusal(401, 'sign-in-again')
  const { member, totpSecret } = found
  await countBeforeChecking(member.userName, now)

  const sealed = challenge.enrolling ?? totpSecret
  if (sealed === null || !(await codeFits(code, sealed, member.id, keys.vault, now))) {
    throw new Refusal(401, 'wrong-code')
  }
  if (!(await closeChallenge(name))) throw new Refusal(401, 'sign-in-again')
  const recoveryCodes = await finishEnrolment(challenge)
  await forgetAttempts(failuresOf(member.userName))
  const id = randomBytes(24).toString('base64url')
  await openSession({ id, kind: 'staff', subjectId: member.id, startedAt: now })
  return { member, token: signToken(keys.tokens, id, now), recoveryCodes }
}

async function codeFits(code: string, sealed: string, staffId: string, vault: Vault, now: Date) {
  const secret = vault.open(sealed, secretPlace(staffId))
  const step = totpStepOf(secret, code, now)
  if (step !== null) return useTotpStep(staffId, step)
  return useRecoveryCode(staffId, recoveryHash(code))
}

async function finishEnrolment({ staffId, enrolling }: Challenge): Promise<string[] | null> {
  if (enrolling === null) return null
  const codes = newRecoveryCodes()
  if (!(await keepTotp(staffId, enrolling, codes.map(recoveryHash)))) {
    throw new Refusal(401, 'sign-in-again')
  }
  return codes
}

/**
 * Counts an attempt as a failure until it has proved right: were it counted afterwards, a thousand
 * guesses at once would all be looked at before the first was counted.
 */
async function countBeforeChecking(userName: string, now: Date) {
  const key = failuresOf(userName)
  const failed = (await attemptsOf([key], now)).get(key)
  // Asking while locked does not make the lock longer.
  if (failed && failed.count >= MOST_FAILURES) throw new Refusal(429, 'account-locked')
  const count = await countAttempt(key, now, LOCK)
  if (count > MOST_FAILURES) throw new Refusal(429, 'account-locked')
}

/** The secret of a demo account's app, sealed as the account keeps it. */
export const sealTotpSecret = (secret: string, staffId: string, vault: Vault): string =>
  vault.seal(secret, secretPlace(staffId))
