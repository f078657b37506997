import { randomBytes, randomUUID } from 'node:crypto'
import { isMinor } from '#shared/people/id-number.rules'
import { dayInChina } from '#shared/time/days'
import type { registerRelative } from '#shared/visits/relatives/relatives.contract'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import type { z } from '#shared/z'
import { type Keys, type PhoneTokens, openidFor } from '../../account/account.actions'
import { deviceHashOf } from '../../account/bindings.model'
import { endSessionsOf, openSession } from '../../account/sessions.model'
import { addEvidence } from '../../evidence/records.model'
import { type Span, countAttempt } from '../../platform/attempts.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Outside } from '../../platform/outside'
import { signToken } from '../../platform/tokens'
import { addRelative, useAccount } from './accounts.model'
import { isVisitCounty } from './counties'
import { answerEvidence, digestOfRelative, relativeEvidence } from './relatives.evidence'
import {
  type Relative,
  type RelativeSecrets,
  relativeByOpenid,
  relativeFile,
} from './relatives.model'

type Asked = z.output<(typeof registerRelative)['input']>

/** A relative who has come in, and what the phone keeps. */
export interface Entered {
  relative: Relative & RelativeSecrets
  tokens: PhoneTokens
}

/** Accounts that one WeChat account may try to open within an hour. */
const MOST_REGISTRATIONS = 5
const REGISTRATION_SPAN: Span = { milliseconds: 3600_000, from: 'first' }

/** Opens a session for the relative whose WeChat account asks. @throws {Refusal} 403 nobody registered with it. */
export async function signInRelative(
  asked: { code: string; deviceId: string },
  keys: Keys,
  outside: Outside,
): Promise<Entered> {
  const openid = await openidFor(asked.code, outside)
  return enter(openid, deviceHashOf(asked.deviceId), keys, outside.now())
}

/**
 * Opens an account for a WeChat account. The same person sent again is the same account; nothing tells
 * whether somebody else has registered under the same ID number.
 */
export async function register(asked: Asked, keys: Keys, outside: Outside): Promise<Entered> {
  const now = outside.now()
  const openid = await openidFor(asked.code, outside)
  const key = `relatives.register:${keys.vault.mark(openid, 'attempts')}`
  if ((await countAttempt(key, now, REGISTRATION_SPAN)) > MOST_REGISTRATIONS) {
    throw new Refusal(429, 'too-many-attempts')
  }
  if (asked.answers.version !== RELATIVE_NOTICE_VERSION) throw new Refusal(409, 'old-notice')
  if (isMinor(asked.idNumber, dayInChina(now))) throw new Refusal(422, 'too-young-to-visit')
  if (!(await isVisitCounty(asked.countyId))) throw new Refusal(404, 'no-visit-desk')

  const deviceHash = deviceHashOf(asked.deviceId)
  try {
    await inTransaction(session => open(asked, { openid, deviceHash }, { keys, now }, session))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // There is one: the same question came twice, or this WeChat account is somebody's.
    const known = await relativeByOpenid(openid, keys.vault)
    const file = known && (await relativeFile(known.relative.id, keys.vault))
    if (file?.idNumber !== asked.idNumber) throw new Refusal(409, 'relative-registered')
  }
  return enter(openid, deviceHash, keys, now)
}

async function open(
  { name, idNumber, phone, countyId, answers }: Asked,
  held: { openid: string; deviceHash: string },
  { keys, now }: { keys: Keys; now: Date },
  session: ClientSession,
): Promise<void> {
  const secrets = { salt: randomBytes(16).toString('base64url'), name, idNumber, phone }
  const answer = { version: answers.version, identityCheck: answers.identityCheck, at: now }
  const relative: Relative = {
    id: randomUUID(),
    firstCountyId: countyId,
    countyId,
    registeredAt: now,
    said: digestOfRelative(secrets),
    answers: [answer],
    identities: [],
    verified: false,
    documentExpiresDay: null,
    closedAt: null,
  }
  await addRelative(relative, secrets, held, keys.vault, session)
  await addEvidence([relativeEvidence(relative), answerEvidence(relative.id, 0, answer)], session)
}

/** Another phone of the same WeChat account takes the place of the one before. */
async function enter(openid: string, deviceHash: string, keys: Keys, now: Date): Promise<Entered> {
  const known = await relativeByOpenid(openid, keys.vault)
  const relative = known && (await relativeFile(known.relative.id, keys.vault))
  if (!known || !relative) throw new Refusal(403, 'no-relative-account')
  const id = randomBytes(24).toString('base64url')
  const refreshToken = await inTransaction(async session => {
    if (!(await useAccount(relative.id, deviceHash, session))) {
      throw new Refusal(403, 'no-relative-account')
    }
    if (known.deviceHash !== deviceHash) await endSessionsOf(relative.id, now, session)
    return openSession({ id, kind: 'relative', subjectId: relative.id, startedAt: now }, session)
  })
  return { relative, tokens: { token: signToken(keys.tokens, id, now), refreshToken } }
}
