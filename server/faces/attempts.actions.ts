import { randomBytes } from 'node:crypto'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import type { FaceEngineName } from '#shared/faces/requests.contract'
import { parameters } from '#shared/law/parameters'
import { activeBindingOf } from '../account/bindings.model'
import { WeChatUnreachable } from '../outside/wechat'
import { FacesRefused, certHashOf } from '../outside/wechat-faces'
import { type Person, fileById } from '../people/people.model'
import { countAttempt } from '../platform/attempts.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import {
  type StoredAttempt,
  type WeChatSide,
  addAttempt,
  attemptNamed,
  newAttemptId,
  runningAttempts,
} from './attempts.model'
import { CHALLENGE_SECONDS, newChallenge } from './challenge'
import { isUnderFourteen } from './consents.actions'
import { leanOnConsent } from './consents.model'
import { broken, endAttempt } from './endings'
import { templateOf } from './enrolments.model'
import { type With, end } from './finishing'
import { changeRequest, requestById } from './requests.model'
import { nameAttempt } from './running.model'

interface Asked {
  requestId: string
  attemptId: string
  engine: FaceEngineName
  device: string
  /** Whether the phone can record what is said. */
  voice: boolean
}

const HOUR = 3600_000
const MOST_STARTS_AN_HOUR = 10

/** WeChat's own screen takes its time; its number is good for an hour. */
const WECHAT_MINUTES = 10

/** Begins an attempt, once; a retry gets the same one. It ends whatever ran before. */
export async function startAttempt(asked: Asked, person: Person, by: With): Promise<StoredAttempt> {
  const known = await attemptNamed(person.id, asked.attemptId)
  if (known) return stillRunning(known, asked)
  const now = by.outside.now()
  await mayTry(asked, person, { ...by, now })
  const attempt = await newAttempt(asked, person, { ...by, now })
  try {
    await inTransaction(session => begin(attempt, { ...by, now }, session))
  } catch (error) {
    // The same attempt came twice at once: the other one is stored.
    const stored = isDuplicate(error) ? await attemptNamed(person.id, asked.attemptId) : null
    if (stored) return stillRunning(stored, asked)
    throw error
  }
  return attempt.wechat ? namedByWeChat(attempt, person, by) : attempt
}

function stillRunning(known: StoredAttempt, { requestId, engine }: Asked): StoredAttempt {
  const isSame = known.requestId === requestId && known.engine === engine
  if (!isSame || known.endedAt) throw new Refusal(409, 'attempt-over')
  // The one that asks WeChat is still at it.
  if (known.wechat && known.wechat.verifyId === null) throw new Refusal(503, 'not-now')
  return known
}

async function mayTry({ requestId }: Asked, person: Person, by: With & { now: Date }) {
  const request = await requestById(requestId)
  if (request?.personId !== person.id || request.opensAt > by.now) {
    throw new Refusal(404, 'no-such-face-request')
  }
  if (await isUnderFourteen(person, by)) throw new Refusal(422, 'too-young-for-faces')
  const span = { milliseconds: HOUR, from: 'first' } as const
  const starts = await countAttempt(`faces.start:${person.id}`, by.now, span)
  if (starts > MOST_STARTS_AN_HOUR) throw new Refusal(429, 'too-many-attempts')
}

async function newAttempt(
  { requestId, attemptId, engine, device, voice }: Asked,
  person: Person,
  { outside, vault, now }: With & { now: Date },
): Promise<StoredAttempt> {
  const isOurs = engine === 'local'
  const id = newAttemptId()
  const lasts = isOurs ? CHALLENGE_SECONDS : WECHAT_MINUTES * 60
  if (isOurs && outside.faces.state !== 'ready') throw new Refusal(409, 'face-engine-away')
  if (isOurs && !(await templateOf(person.id, vault))) throw new Refusal(409, 'not-enrolled')
  return {
    ...{ id, key: attemptId, requestId, personId: person.id, engine, device },
    startedAt: now,
    expiresAt: new Date(now.getTime() + lasts * 1000),
    endedAt: null,
    ...broken('cancelled'),
    result: null,
    challenge: isOurs ? newChallenge(newNonce(), voice) : null,
    spoken: null,
    wechat: isOurs ? null : await weChatSide(id, person, { outside, vault }),
  }
}

/** What a frame must carry. */
export const newNonce = (): string => randomBytes(18).toString('base64url')

/** Name and ID number are those of the file, the account is the one that is bound. */
async function weChatSide(
  id: string,
  person: Person,
  { outside, vault }: With,
): Promise<WeChatSide> {
  if (!outside.wechat.faces) throw new Refusal(409, 'face-engine-away')
  const [file, binding] = await Promise.all([
    fileById(person.id, vault),
    activeBindingOf(person.id),
  ])
  if (!file || !binding) throw new Refusal(409, 'not-bound')
  return { outSeqNo: id, openid: binding.openid, certHash: certHashOf(file), verifyId: null }
}

async function begin(attempt: StoredAttempt, by: With & { now: Date }, session: ClientSession) {
  const { personId, requestId } = attempt
  if (!(await leanOnConsent(personId, FACE_NOTICE_VERSION, session))) {
    throw new Refusal(409, 'no-face-consent')
  }
  for (const other of await runningAttempts(personId, session)) {
    await endAttempt(other, broken('cancelled'), { ...by, dice: () => 1, keeps: false }, session)
  }
  const update = { $inc: { attempts: 1 }, $set: { lastResult: null } }
  const request = await changeRequest(requestId, ['open'], update, session)
  if (!request || request.until <= by.now) throw new Refusal(409, 'request-not-open')
  if (request.used >= parameters.identityAttempts.value) throw new Refusal(409, 'no-attempts-left')
  await addAttempt(attempt, session)
}

async function namedByWeChat(
  attempt: StoredAttempt,
  person: Person,
  { outside, vault }: With,
): Promise<StoredAttempt> {
  const side = attempt.wechat!
  try {
    const file = (await fileById(person.id, vault))!
    const { verifyId } = await outside.wechat.faces!.begin(side, file)
    if (!(await nameAttempt(attempt.id, verifyId))) throw new Refusal(409, 'attempt-over')
    return { ...attempt, wechat: { ...side, verifyId } }
  } catch (error) {
    if (!(error instanceof WeChatUnreachable || error instanceof FacesRefused)) throw error
    const verifyRet = error instanceof FacesRefused ? error.errcode : null
    await end(attempt, { ...broken('service-away'), match: 'error', verifyRet }, { outside, vault })
    throw new Refusal(503, 'wechat-unreachable', undefined, { cause: error })
  }
}
