import * as contract from '#shared/account/account.contract'
import { signInPerson, signInStaff, signOut, whoAmI } from '#shared/account/account.endpoints'
import { organisationNames } from '../organisation/organisation.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { TOKEN_MINUTES, type TokenKeys } from '../platform/tokens'
import { signInByCode, signInByPassword } from './account.actions'
import { mayEndOwnSession } from './account.policy'
import { endSession } from './sessions.model'
import { type StaffMember, staffById } from './staff.model'

/** @param keys - what tokens are signed with. */
export const accountRoutes = (keys: TokenKeys) => [
  /** A phone keeps the token itself. */
  implement(
    signInPerson,
    contract.signInPerson,
  )(async ({ input, outside }) => {
    const { token, person } = await signInByCode(input.code, keys, outside)
    const expiresAt = new Date(outside.now().getTime() + TOKEN_MINUTES * 60_000).toISOString()
    return { token, expiresAt, personName: person.name, officeName: await nameOf(person.officeId) }
  }),

  /** A browser never sees the token: it travels in a cookie that no script can read. */
  implement(
    signInStaff,
    contract.signInStaff,
  )(async ({ input, outside, cookie }) => {
    const { token, member } = await signInByPassword(input.userName, input.password, keys, outside)
    cookie.keep(token)
    return describe(member)
  }),

  implement(
    whoAmI,
    contract.whoAmI,
  )(async ({ actor }) => {
    const member = await staffById(actor.staffId)
    if (!member) throw new Refusal(401, 'sign-in-first')
    return describe(member)
  }),

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

const describe = async ({ name, role, organisationId }: StaffMember) => ({
  name,
  role,
  organisationId,
  organisationName: await nameOf(organisationId),
})

const nameOf = async (organisationId: string) =>
  (await organisationNames([organisationId])).get(organisationId) ?? ''
