import * as contract from '#shared/account/account.contract'
import {
  confirmStaff,
  listStaff,
  setStaffActive,
  signInStaff,
  unlockStaff,
  whoAmI,
} from '#shared/account/account.endpoints'
import { organisationById, organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { attemptsOf, forgetAttempts } from '../platform/attempts.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Keys } from './account.actions'
import { accountScopeOf, maySuspend, mayUnlock } from './account.policy'
import { endSessionsOf } from './sessions.model'
import { MOST_FAILURES, checkCode, checkPassword, failuresOf } from './staff.actions'
import {
  type StaffMember,
  accountWithin,
  accountsWithin,
  setActive,
  staffById,
} from './staff.model'

/** Signing in at the console. */
export const staffSignInRoutes = (keys: Keys) => [
  implement(
    signInStaff,
    contract.signInStaff,
  )(async ({ input, outside }) => checkPassword(input, keys, outside.now())),

  /** A browser never sees the token: it travels in a cookie that no script can read. */
  implement(
    confirmStaff,
    contract.confirmStaff,
  )(async ({ input, outside, cookie }) => {
    const { member, token, recoveryCodes } = await checkCode(input, keys, outside.now())
    cookie.keep(token)
    return { staff: await describe(member), recoveryCodes }
  }),

  implement(
    whoAmI,
    contract.whoAmI,
  )(async ({ actor }) => {
    const member = await staffById(actor.staffId)
    if (!member) throw new Refusal(401, 'sign-in-first')
    return describe(member)
  }),
]

/** Accounts of officials, for those who look after them. */
export const staffRoutes = [
  implement(
    listStaff,
    contract.listStaff,
  )(async ({ actor, outside }) => {
    const accounts = await accountsWithin(accountScopeOf(actor))
    const [names, failures] = await Promise.all([
      organisationNames(accounts.map(({ organisationId }) => organisationId)),
      attemptsOf(
        accounts.map(({ userName }) => failuresOf(userName)),
        outside.now(),
      ),
    ])
    const lockedUntil = (userName: string) => {
      const failed = failures.get(failuresOf(userName))
      return failed && failed.count >= MOST_FAILURES ? failed.until.toISOString() : null
    }
    return {
      accounts: accounts.map(({ id, userName, name, role, organisationId, active, enrolled }) => ({
        userName,
        name,
        role,
        organisationName: names.get(organisationId) ?? '',
        active,
        isSelf: id === actor.staffId,
        enrolled,
        lockedUntil: lockedUntil(userName),
      })),
      abilities: { unlock: mayUnlock(actor), suspend: maySuspend(actor) },
    }
  }),

  implement(
    unlockStaff,
    contract.unlockStaff,
  )(async ({ input, actor, outside }) => {
    const { id, userName } = await accountOf(accountScopeOf(actor), input.userName)
    await inTransaction(session =>
      recordAct(
        {
          staffId: actor.staffId,
          act: unlockStaff.id,
          subjectId: id,
          at: outside.now(),
          details: {},
        },
        session,
      ),
    )
    await forgetAttempts(failuresOf(userName))
    return { unlocked: true }
  }),

  implement(
    setStaffActive,
    contract.setStaffActive,
  )(async ({ input: { userName, active, reason }, actor, outside }) => {
    const member = await accountOf(accountScopeOf(actor), userName)
    if (member.id === actor.staffId) throw new Refusal(409, 'not-yourself')
    const at = outside.now()
    await inTransaction(async session => {
      await setActive(member.id, active, session)
      if (!active) await endSessionsOf(member.id, at, session)
      const details = { active, reason }
      await recordAct(
        { staffId: actor.staffId, act: setStaffActive.id, subjectId: member.id, at, details },
        session,
      )
    })
    return { active }
  }),
]

async function accountOf(scope: string, userName: string): Promise<StaffMember> {
  const member = await accountWithin(scope, userName)
  if (!member) throw new Refusal(404, 'no-such-account')
  return member
}

const describe = async ({ id, name, role, organisationId }: StaffMember) => ({
  id,
  name,
  role,
  organisationId,
  organisationName: (await organisationById(organisationId))?.name ?? '',
})
