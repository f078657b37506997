import * as contract from '#shared/visits/relatives/relatives.contract'
import * as endpoints from '#shared/visits/relatives/relatives.endpoints'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import type { Keys } from '../../account/account.actions'
import { staffNamed } from '../../account/staff.model'
import { organisationById, organisationNames } from '../../organisation/organisation.model'
import { implement } from '../../platform/implement'
import { TOKEN_MINUTES } from '../../platform/tokens'
import { closeAccount } from './closing.actions'
import { visitCounties } from './counties'
import { beginIdentity, checksLeft, finishIdentity } from './identity.actions'
import { visitLooksAt } from './looks.model'
import { answerNotice, change, ownFile, presentOwn } from './own.actions'
import { ownOf } from './relatives.policy'
import { type Entered, register, signInRelative } from './signing-in.actions'

const PAGE = 50

/** Accounts of relatives: coming in, what is one's own, and leaving. */
export const relativeRoutes = (keys: Keys) => [
  ...entryRoutes(keys),
  ...ownRoutes(keys),
  ...rightsRoutes(keys),
]

/** Before anybody is signed in. */
const entryRoutes = (keys: Keys) => [
  /** A relative who has registered. */
  implement(
    endpoints.signInRelative,
    contract.signInRelative,
  )(async ({ input, outside }) =>
    session(await signInRelative(input, keys, outside), outside.now()),
  ),

  /** Before somebody registers. */
  implement(
    endpoints.listVisitCounties,
    contract.listVisitCounties,
  )(async () => ({
    counties: (await visitCounties()).map(({ id, name, phone }) => ({ id, name, phone })),
    noticeVersion: RELATIVE_NOTICE_VERSION,
  })),

  implement(
    endpoints.registerRelative,
    contract.registerRelative,
  )(async ({ input, outside }) => session(await register(input, keys, outside), outside.now())),
]

/** What a relative reads and changes of himself. */
const ownRoutes = (keys: Keys) => [
  implement(
    endpoints.readOwnRelative,
    contract.readOwnRelative,
  )(async ({ actor, outside }) => presentOwn(await ownFile(ownOf(actor), keys.vault), outside)),

  /** Consent to WeChat's comparison can be taken back at any time. */
  implement(
    endpoints.answerRelativeNotice,
    contract.answerRelativeNotice,
  )(async ({ input, actor, outside }) =>
    presentOwn(await answerNotice(ownOf(actor), input, { outside, vault: keys.vault }), outside),
  ),

  implement(
    endpoints.changeOwnRelative,
    contract.changeOwnRelative,
  )(async ({ input, actor, outside }) =>
    presentOwn(await change(ownOf(actor), input, keys.vault), outside),
  ),

  implement(
    endpoints.beginIdentity,
    contract.beginIdentity,
  )(async ({ input, actor, outside }) => {
    const by = { outside, vault: keys.vault }
    const { id, verifyId, expiresAt } = await beginIdentity(ownOf(actor), input.attemptId, by)
    return { checkId: id, verifyId, expiresAt: expiresAt.toISOString() }
  }),

  /** What the phone says of it does not count. */
  implement(
    endpoints.finishIdentity,
    contract.finishIdentity,
  )(async ({ input, actor, outside }) => {
    const own = ownOf(actor)
    const passed = await finishIdentity(own, input.checkId, { outside, vault: keys.vault })
    return {
      passed,
      left: await checksLeft(own, outside.now()),
      relative: await presentOwn(await ownFile(own, keys.vault), outside),
    }
  }),
]

/** Who looked at him, and the way out for good. */
const rightsRoutes = (keys: Keys) => [
  /** Role, office, purpose and time, not the name. */
  implement(
    endpoints.listLooksAtRelative,
    contract.listLooksAtRelative,
  )(async ({ input, actor }) => {
    const { looks, next } = await visitLooksAt(ownOf(actor), input.after, PAGE)
    const staff = await staffNamed(looks.map(({ staffId }) => staffId))
    const offices = await organisationNames([...staff.values()].map(one => one.organisationId))
    return {
      looks: looks.map(({ staffId, purpose, at }) => {
        const member = staff.get(staffId)
        return {
          at: at.toISOString(),
          role: member?.role === 'prisonStaff' ? ('prisonStaff' as const) : ('visitClerk' as const),
          organisationName: offices.get(member?.organisationId ?? '') ?? '',
          purpose,
        }
      }),
      next,
    }
  }),

  implement(
    endpoints.closeRelative,
    contract.closeRelative,
  )(async ({ actor, outside }) => {
    const now = outside.now()
    const withdrawn = await closeAccount(ownOf(actor), { now, vault: keys.vault })
    return { closedAt: now.toISOString(), withdrawn }
  }),
]

async function session({ relative, tokens }: Entered, now: Date) {
  const county = await organisationById(relative.countyId)
  return {
    ...tokens,
    expiresAt: new Date(now.getTime() + TOKEN_MINUTES * 60_000).toISOString(),
    relativeId: relative.id,
    relativeName: relative.name,
    countyName: county?.name ?? '',
    countyPhone: county?.phone ?? '',
  }
}
