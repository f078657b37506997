import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type Person, fileById, personById, setBindingStage } from '../people/people.model'
import { activationOf, normalCode, useCode } from '../people/activations.model'
import { addMessage } from '../messages/messages.model'
import { AccountBlocked, CodeRefused, TooOften, WeChatUnreachable } from '../outside/wechat'
import { type Span, countAttempt } from '../platform/attempts.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import { type TokenKeys, signToken } from '../platform/tokens'
import type { Vault } from '../platform/vault'
import { type Binding, bind, bindingOf, deviceHashOf, useBinding } from './bindings.model'
import { type Refreshed, endSessionsOf, openSession, refresh } from './sessions.model'

/** What signs tokens and keeps fields sealed. */
export interface Keys {
  tokens: TokenKeys
  vault: Vault
}

/** Wrong codes that one WeChat account, or one code, may try within an hour. */
const MOST_BINDING_ATTEMPTS = 5
const BINDING_SPAN: Span = { milliseconds: 3600_000, from: 'first' }

/** A new phone session: what the phone keeps. */
export interface PhoneTokens {
  token: string
  refreshToken: string
}

/** Opens a session for the person whose bound phone asks. */
export async function signInByCode(
  asked: { code: string; deviceId: string },
  keys: Keys,
  outside: Outside,
): Promise<PhoneTokens & { person: Person }> {
  const binding = await bindingOf(await openidFor(asked.code, outside))
  if (!binding) throw new Refusal(403, 'not-bound')
  if (binding.deviceHash !== deviceHashOf(asked.deviceId)) throw new Refusal(409, 'other-phone')
  if (binding.stage === 'pending') throw new Refusal(403, 'binding-pending')
  const person = await personById(binding.personId)
  if (!person) throw new Refusal(404, 'case-closed')
  return { person, ...(await openPhoneSession(binding, keys, outside.now())) }
}

/**
 * Binds a phone to a person by a one-time code and the tail of the ID number. A code that nobody
 * has, a wrong tail and an old code sound the same.
 */
export async function bindPhone(
  asked: { code: string; deviceId: string; activationCode: string; idTail: string },
  keys: Keys,
  outside: Outside,
): Promise<{ person: Person; tokens: PhoneTokens | null }> {
  const openid = await openidFor(asked.code, outside)
  const code = normalCode(asked.activationCode)
  const now = outside.now()
  await limitBinding([`openid:${openid}`, `code:${code}`], keys.vault, now)

  const activation = await activationOf(code, now, keys.vault)
  const person = activation && (await fileById(activation.personId, keys.vault))
  if (!activation || !person || !isTail(asked.idTail, person.idNumber)) {
    throw new Refusal(403, 'activation-refused')
  }
  const earlier = await bindingOf(openid)
  if (earlier && earlier.personId !== person.id) throw new Refusal(409, 'account-of-another')

  const stage: Binding['stage'] = activation.identitySeen ? 'active' : 'pending'
  const deviceHash = deviceHashOf(asked.deviceId)
  const binding: Binding = { openid, personId: person.id, deviceHash, stage, boundAt: now }
  await inTransaction(async session => {
    if (!(await useCode(code, keys.vault, session))) throw new Refusal(403, 'activation-refused')
    await bind(binding, session)
    await setBindingStage(person.id, { binding: stage, newPhoneAskedAt: null }, session)
    await endSessionsOf(person.id, now, session)
    if (stage === 'active') await addMessage(person.id, now, { kind: 'phone-bound' }, session)
  })
  return {
    person,
    tokens: stage === 'active' ? await openPhoneSession(binding, keys, now) : null,
  }
}

async function limitBinding(subjects: readonly string[], vault: Vault, now: Date) {
  for (const subject of subjects) {
    const key = `bind:${vault.mark(subject, 'attempts')}`
    const count = await countAttempt(key, now, BINDING_SPAN)
    if (count > MOST_BINDING_ATTEMPTS) throw new Refusal(429, 'too-many-attempts')
  }
}

/** Compared in constant time; anything but six places is wrong. */
function isTail(typed: string, idNumber: string): boolean {
  const given = Buffer.from(typed.trim().toUpperCase())
  const real = Buffer.from(idNumber.slice(-6))
  return given.length === real.length && timingSafeEqual(given, real)
}

/** The next pair of tokens of a phone. A pair that was used up before ends the session. */
export async function refreshPhone(refreshToken: string, now: Date): Promise<Refreshed> {
  const refreshed = await refresh(refreshToken, now)
  if (!refreshed) throw new Refusal(401, 'sign-in-first')
  return refreshed
}

/** Notes that a bound person holds another phone. @returns whose office is to be called. */
export async function askForNewPhone(code: string, outside: Outside): Promise<Person> {
  const binding = await bindingOf(await openidFor(code, outside))
  if (!binding) throw new Refusal(403, 'not-bound')
  const person = await personById(binding.personId)
  if (!person) throw new Refusal(404, 'case-closed')
  await setBindingStage(person.id, { newPhoneAskedAt: outside.now() })
  return person
}

/** @throws {Refusal} 403 the binding has been ended meanwhile. */
async function openPhoneSession(binding: Binding, keys: Keys, now: Date): Promise<PhoneTokens> {
  const id = randomBytes(24).toString('base64url')
  const { personId: subjectId } = binding
  const refreshToken = await inTransaction(async session => {
    if (!(await useBinding(binding, session))) throw new Refusal(403, 'not-bound')
    return openSession({ id, kind: 'person', subjectId, startedAt: now }, session)
  })
  return { token: signToken(keys.tokens, id, now), refreshToken }
}

/** WeChat's name for the account that holds a login code. @throws {Refusal} the code is no good, or WeChat is away. */
export async function openidFor(code: string, { wechat }: Outside): Promise<string> {
  const { openid } = await wechat.sessionFor(code).catch(refuse)
  return openid
}

/** What WeChat's answer means for the caller; what is our own mistake stays an error. */
function refuse(error: unknown): never {
  if (error instanceof CodeRefused) throw new Refusal(401, 'login-code-refused')
  if (error instanceof AccountBlocked) throw new Refusal(403, 'wechat-blocked')
  if (error instanceof TooOften) throw new Refusal(429, 'too-often')
  if (error instanceof WeChatUnreachable) {
    throw new Refusal(503, 'wechat-unreachable', undefined, { cause: error })
  }
  throw error
}
