import { randomBytes } from 'node:crypto'
import { type Person, personById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import { type TokenKeys, signToken } from '../platform/tokens'
import { AccountBlocked, CodeRefused, TooOften, WeChatUnreachable } from '../outside/wechat'
import { personBoundTo } from './bindings.model'
import { passwordFits } from './passwords'
import { type Session, openSession } from './sessions.model'
import { type StaffMember, staffToSignIn } from './staff.model'

/** A new session, with the token that proves it. */
export interface SignedIn {
  token: string
}

/** Opens a session for the person whose WeChat account gave the code. */
export async function signInByCode(
  code: string,
  keys: TokenKeys,
  { wechat, now }: Outside,
): Promise<SignedIn & { person: Person }> {
  const { openid } = await wechat.sessionFor(code).catch(refuse)
  const personId = await personBoundTo(openid)
  if (personId === null) throw new Refusal(403, 'not-bound')
  const person = await personById(personId)
  if (!person) throw new Refusal(404, 'case-closed')
  return { person, ...(await signIn('person', person.id, keys, now())) }
}

/** Opens a session for an official. A wrong name and a wrong password sound and take the same. */
export async function signInByPassword(
  userName: string,
  password: string,
  keys: TokenKeys,
  { now }: Outside,
): Promise<SignedIn & { member: StaffMember }> {
  const found = await staffToSignIn(userName)
  const fits = await passwordFits(found?.passwordHash ?? null, password)
  if (!found || !fits) throw new Refusal(401, 'wrong-name-or-password')
  return { member: found.member, ...(await signIn('staff', found.member.id, keys, now())) }
}

async function signIn(kind: Session['kind'], subjectId: string, keys: TokenKeys, now: Date) {
  const id = randomBytes(24).toString('base64url')
  await openSession({ id, kind, subjectId, startedAt: now })
  return { token: signToken(keys, id, now) }
}

/** What WeChat's answer means for the caller; what is our own mistake stays an error. */
function refuse(error: unknown): never {
  if (error instanceof CodeRefused) throw new Refusal(401, 'login-code-refused')
  if (error instanceof AccountBlocked) throw new Refusal(403, 'wechat-blocked')
  if (error instanceof TooOften) throw new Refusal(429, 'too-often')
  if (error instanceof WeChatUnreachable) throw new Refusal(503, 'wechat-unreachable')
  throw error
}
