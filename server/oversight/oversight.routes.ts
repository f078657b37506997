import * as contract from '#shared/oversight/oversight.contract'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { staffNamed } from '../account/staff.model'
import { organisationNames } from '../organisation/organisation.model'
import { implement } from '../platform/implement'
import { looksAt } from './looks.model'
import { lookedAt } from './oversight.policy'

const PAGE = 50

export const oversightRoutes = [
  /** A person reads who looked: role, office, purpose and time, not the name. */
  implement(
    listLooksAtMe,
    contract.listLooksAtMe,
  )(async ({ input, actor }) => {
    const before = input.after === undefined ? undefined : new Date(input.after)
    const { looks, next } = await looksAt(lookedAt(actor), before, PAGE)
    const staff = await staffNamed(looks.map(({ staffId }) => staffId))
    const offices = await organisationNames([...staff.values()].map(one => one.organisationId))
    return {
      looks: looks.map(({ staffId, purpose, at }) => {
        const member = staff.get(staffId)
        return {
          at: at.toISOString(),
          role: member?.role === 'procurator' ? 'procurator' : 'officer',
          organisationName: offices.get(member?.organisationId ?? '') ?? '',
          purpose,
        }
      }),
      next: next?.toISOString() ?? null,
    }
  }),
]
