import * as contract from '#shared/account/account.contract'
import {
  askForNewPhone,
  bindPerson,
  refreshSession,
  signInPerson,
  signOut,
} from '#shared/account/account.endpoints'
import { organisationById } from '../organisation/organisation.model'
import type { Person } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { TOKEN_MINUTES, signToken } from '../platform/tokens'
import {
  type Keys,
  type PhoneTokens,
  askForNewPhone as noteNewPhone,
  bindPhone,
  refreshPhone,
  signInByCode,
} from './account.actions'
import { mayEndOwnSession } from './account.policy'
import { endSession } from './sessions.model'

/** Signing in on the phone, becoming a person's phone, and signing out anywhere. */
export const accountRoutes = (keys: Keys) => [
  /** A phone keeps the tokens itself. */
  implement(
    signInPerson,
    contract.signInPerson,
  )(async ({ input, outside }) => {
    const { person, ...tokens } = await signInByCode(input, keys, outside)
    return phoneSession(person, tokens, outside.now())
  }),

  implement(
    bindPerson,
    contract.bindPerson,
  )(async ({ input, outside }) => {
    const { person, tokens } = await bindPhone(input, keys, outside)
    if (!tokens) return { binding: 'pending' }
    return { binding: 'active', session: await phoneSession(person, tokens, outside.now()) }
  }),

  implement(
    refreshSession,
    contract.refreshSession,
  )(async ({ input, outside }) => {
    const now = outside.now()
    const { sessionId, refreshToken } = await refreshPhone(input.refreshToken, now)
    return { token: signToken(keys.tokens, sessionId, now), expiresAt: expiry(now), refreshToken }
  }),

  implement(
    askForNewPhone,
    contract.askForNewPhone,
  )(async ({ input, outside }) => {
    const { officeId } = await noteNewPhone(input.code, outside)
    return { officePhone: (await organisationById(officeId))?.phone ?? '' }
  }),

  /** Ends the session that asks, on the phone or at the console. */
  implement(
    signOut,
    contract.signOut,
  )(async ({ actor, sessionId, cookie, outside }) => {
    if (!mayEndOwnSession(actor) || sessionId === undefined) {
      throw new Refusal(401, 'sign-in-first')
    }
    await endSession(sessionId, outside.now())
    cookie.drop()
    return { signedOut: true }
  }),
]

const expiry = (now: Date) => new Date(now.getTime() + TOKEN_MINUTES * 60_000).toISOString()

async function phoneSession(person: Person, tokens: PhoneTokens, now: Date) {
  const office = await organisationById(person.officeId)
  return {
    ...tokens,
    expiresAt: expiry(now),
    personId: person.id,
    personName: person.name,
    officeName: office?.name ?? '',
    officePhone: office?.phone ?? '',
  }
}
