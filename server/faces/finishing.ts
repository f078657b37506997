import type { Failure } from '#shared/faces/attempts.contract'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { WeChatUnreachable } from '../outside/wechat'
import { FacesRefused, type WeChatFaces } from '../outside/wechat-faces'
import type { Person } from '../people/people.model'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import type { Vault } from '../platform/vault'
import { type Ending, type StoredAttempt, attemptById } from './attempts.model'
import { leanOnConsent } from './consents.model'
import { broken, endAttempt } from './endings'
import { judged } from './judging'
import { keptOrNot } from './keeping'
import { WECHAT_NOT_FINISHED, meaningOf } from './wechat-results'

/** What attempts ask of the outside, and what opens what is sealed. */
export interface With {
  outside: Outside
  vault: Vault
}

/** An attempt of this person. @throws {Refusal} 404 there is none, or it is another's. */
export async function ownAttempt(id: string, personId: string): Promise<StoredAttempt> {
  const attempt = await attemptById(id)
  if (attempt?.personId !== personId) throw new Refusal(404, 'no-such-attempt')
  return attempt
}

/** The end of an attempt: we judge, or ask WeChat. Asked again, the answer is the same. */
export async function finishAttempt(id: string, person: Person, by: With): Promise<StoredAttempt> {
  const attempt = await ownAttempt(id, person.id)
  if (attempt.endedAt) return attempt
  return end(attempt, await endingOf(attempt, by), by)
}

/** It ended on the phone: kept as a fact. Where WeChat knows better, that stands. */
export async function failAttempt(id: string, why: Failure, person: Person, by: With) {
  const attempt = await ownAttempt(id, person.id)
  if (attempt.endedAt) return
  const told = attempt.wechat && (await endingOf(attempt, by).catch(nothingTold))
  const isKnown = told && told.result !== 'service-away'
  await end(attempt, isKnown ? told : broken(why), by)
}

function nothingTold(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

/** Ends an attempt; when it has ended meanwhile, the first ending stands. */
export async function end(attempt: StoredAttempt, ending: Ending, { outside, vault }: With) {
  const now = outside.now()
  const draws = [outside.random(), outside.random()]
  const closed = await keptOrNot(async (session, mayKeep) => {
    const { personId } = attempt
    const keeps = mayKeep && (await leanOnConsent(personId, FACE_NOTICE_VERSION, session))
    let drawn = 0
    const dice = () => draws[drawn++] ?? 1
    const told = mayKeep ? ending : withoutPictures(ending)
    return endAttempt(attempt, told, { now, vault, dice, keeps }, session)
  })
  return closed ?? (await attemptById(attempt.id))!
}

/** How an attempt ends when it ends now. */
export async function endingOf(attempt: StoredAttempt, { outside }: With): Promise<Ending> {
  const { challenge, expiresAt } = attempt
  const isOver = outside.now() >= expiresAt
  if (challenge) return judged(challenge, isOver)
  return asWeChatSays(attempt, isOver, outside.wechat.faces)
}

async function asWeChatSays(
  { wechat }: StoredAttempt,
  isOver: boolean,
  faces: WeChatFaces | null,
): Promise<Ending> {
  const { verifyId, ...side } = wechat!
  if (verifyId === null || !faces) return { ...broken('service-away'), match: 'error' }
  try {
    const verifyRet = await faces.resultOf({ ...side, verifyId })
    if (verifyRet !== WECHAT_NOT_FINISHED) {
      const meaning = meaningOf(verifyRet)
      const findings = meaning.match === 'no-match' ? (['no-match'] as const) : []
      return { ...broken(meaning.result, [...findings]), ...meaning, verifyRet }
    }
    if (!isOver) throw new Refusal(409, 'face-not-finished')
    return { ...broken('too-slow'), verifyRet }
  } catch (error) {
    if (error instanceof WeChatUnreachable) {
      throw new Refusal(503, 'wechat-unreachable', undefined, { cause: error })
    }
    if (!(error instanceof FacesRefused)) throw error
    return { ...broken('service-away'), match: 'error', verifyRet: error.errcode }
  }
}

/** Nobody can look at it again: an officer is told, and it is not passed by a machine alone. */
const withoutPictures = (ending: Ending): Ending => ({
  ...ending,
  findings: [...new Set([...ending.findings, 'pictures-not-kept' as const])],
})
