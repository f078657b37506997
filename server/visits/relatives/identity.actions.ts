import { randomBytes } from 'node:crypto'
import type { Day } from '#shared/time/days'
import { addEvidence } from '../../evidence/records.model'
import { WECHAT_NOT_FINISHED, WECHAT_PASSED } from '../../faces/wechat-results'
import { WeChatUnreachable } from '../../outside/wechat'
import { FacesRefused, type WeChatFaces, certHashOf } from '../../outside/wechat-faces'
import { type Span, attemptsOf, countAttempt } from '../../platform/attempts.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addIdentity } from './accounts.model'
import { closeOthersOf } from './closing.actions'
import {
  type StoredIdentityCheck,
  addIdentityCheck,
  endIdentityCheck,
  identityCheckById,
  identityCheckOf,
  nameIdentityCheck,
  openidOfCheck,
} from './identity-checks.model'
import { type RelativeFile, type With, ownFile } from './own.actions'
import { identityEvidence } from './relatives.evidence'
import { type Relative, openidOfRelative, relativeById } from './relatives.model'
import type { StoredIdentity } from './relative-rows.model'

/** Comparisons that one account may begin within a day. */
const MOST_CHECKS = 5
const CHECK_SPAN: Span = { milliseconds: 24 * 3600_000, from: 'first' }

/** WeChat's own screen takes its time; its number is good for an hour. */
const CHECK_MINUTES = 10

const keyOf = (relativeId: string) => `relatives.identity:${relativeId}`

/** How many more comparisons a relative may begin today. */
export async function checksLeft(relativeId: string, now: Date): Promise<number> {
  const key = keyOf(relativeId)
  const counted = (await attemptsOf([key], now)).get(key)?.count ?? 0
  return Math.max(0, MOST_CHECKS - counted)
}

/** Asks WeChat to compare the face with the ID card, once for each attempt. */
export async function beginIdentity(
  relativeId: string,
  attemptId: string,
  by: With,
): Promise<StoredIdentityCheck & { verifyId: string }> {
  const known = await identityCheckOf(relativeId, attemptId)
  if (known) return stillRunning(known)
  const now = by.outside.now()
  const file = await ownFile(relativeId, by.vault)
  const faces = mayCompare(file, by)
  if (file.verified) throw new Refusal(409, 'identity-known')
  if ((await countAttempt(keyOf(relativeId), now, CHECK_SPAN)) > MOST_CHECKS) {
    throw new Refusal(429, 'too-many-attempts')
  }
  const openid = await openidOfRelative(relativeId, by.vault)
  if (openid === null) throw new Refusal(404, 'no-such-relative')
  const check: StoredIdentityCheck = {
    id: randomBytes(16).toString('hex'),
    relativeId,
    attemptId,
    certHash: certHashOf(file),
    verifyId: null,
    startedAt: now,
    expiresAt: new Date(now.getTime() + CHECK_MINUTES * 60_000),
    endedAt: null,
    verifyRet: null,
  }
  try {
    await addIdentityCheck(check, openid, by.vault)
  } catch (error) {
    // The same attempt came twice at once: the other one is asking WeChat.
    if (isDuplicate(error)) throw new Refusal(429, 'too-often', undefined, { cause: error })
    throw error
  }
  return named(check, openid, file, faces, by)
}

function stillRunning(known: StoredIdentityCheck) {
  if (known.endedAt) throw new Refusal(409, 'attempt-over')
  // The one that asks WeChat is still at it.
  if (known.verifyId === null) throw new Refusal(429, 'too-often')
  return { ...known, verifyId: known.verifyId }
}

/** Without consent, or where WeChat does not do it, the desk is the way. */
function mayCompare({ answers }: RelativeFile, { outside }: With): WeChatFaces {
  if (!answers.at(-1)?.identityCheck) throw new Refusal(409, 'no-face-consent')
  if (!outside.wechat.faces) throw new Refusal(409, 'face-engine-away')
  return outside.wechat.faces
}

async function named(
  check: StoredIdentityCheck,
  openid: string,
  { name, idNumber }: RelativeFile,
  faces: WeChatFaces,
  { outside }: With,
) {
  const { id, certHash } = check
  try {
    const { verifyId } = await faces.begin({ outSeqNo: id, certHash, openid }, { name, idNumber })
    if (!(await nameIdentityCheck(id, verifyId))) throw new Refusal(409, 'attempt-over')
    return { ...check, verifyId }
  } catch (error) {
    if (!(error instanceof WeChatUnreachable || error instanceof FacesRefused)) throw error
    const verifyRet = error instanceof FacesRefused ? error.errcode : null
    const ended = { at: outside.now(), verifyRet }
    await inTransaction(async session => void (await endIdentityCheck(id, ended, session)))
    throw new Refusal(503, 'wechat-unreachable', undefined, { cause: error })
  }
}

/** How a comparison ended, as WeChat says. Asked again, the answer is the same. */
export async function finishIdentity(
  relativeId: string,
  checkId: string,
  by: With,
): Promise<boolean> {
  const check = await identityCheckById(checkId)
  if (check?.relativeId !== relativeId) throw new Refusal(404, 'no-such-attempt')
  if (check.endedAt) return check.verifyRet === WECHAT_PASSED
  const file = await ownFile(relativeId, by.vault)
  const verifyRet = await resultOf(check, mayCompare(file, by), by)
  const at = by.outside.now()
  const identity: StoredIdentity = {
    ...{ by: 'wechat', at, staffId: null, checkId },
    documentExpiresDay: file.documentExpiresDay,
  }
  const passed = verifyRet === WECHAT_PASSED
  await asOneOf(() =>
    inTransaction(async session => {
      if (!(await endIdentityCheck(checkId, { at, verifyRet }, session))) return
      if (passed) await note(file, identity, session)
    }),
  )
  return passed
}

async function resultOf(
  { id, certHash, verifyId, expiresAt }: StoredIdentityCheck,
  faces: WeChatFaces,
  { outside, vault }: With,
): Promise<number | null> {
  const openid = await openidOfCheck(id, vault)
  if (verifyId === null || openid === null) throw new Refusal(409, 'attempt-over')
  try {
    const told = await faces.resultOf({ outSeqNo: id, certHash, openid, verifyId })
    if (told !== WECHAT_NOT_FINISHED || outside.now() >= expiresAt) return told
  } catch (error) {
    if (error instanceof FacesRefused) return error.errcode
    if (!(error instanceof WeChatUnreachable)) throw error
    throw new Refusal(503, 'wechat-unreachable', undefined, { cause: error })
  }
  throw new Refusal(409, 'face-not-finished')
}

/** A clerk has seen the relative with the ID card in his hand. */
export async function seenAtDesk(
  relative: Relative,
  { documentExpiresDay, closesOthers }: { documentExpiresDay: Day | null; closesOthers: boolean },
  { staffId, ...by }: With & { staffId: string },
): Promise<Relative> {
  const at = by.outside.now()
  const identity: StoredIdentity = { by: 'desk', at, staffId, checkId: null, documentExpiresDay }
  await asOneOf(() =>
    inTransaction(async session => {
      if (closesOthers) await closeOthersOf(relative.id, { now: at, vault: by.vault }, session)
      await note(relative, identity, session)
    }),
  )
  return (await relativeById(relative.id)) ?? relative
}

async function note(relative: Relative, identity: StoredIdentity, session: ClientSession) {
  if (!(await addIdentity(relative, identity, session))) {
    throw new Refusal(409, 'changed-meanwhile')
  }
  const number = relative.identities.length
  await addEvidence([identityEvidence(relative.id, number, identity)], session)
}

/** Of one ID number there is one account that was seen to be its owner's. */
async function asOneOf(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw isDuplicate(error) ? new Refusal(409, 'identity-of-another-account') : error
  }
}
