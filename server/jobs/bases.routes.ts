import * as contract from '#shared/jobs/bases.contract'
import * as endpoints from '#shared/jobs/handovers.endpoints'
import { SHOWN_STATES } from '#shared/jobs/applications.rules'
import { dayInChina } from '#shared/time/days'
import { self } from '../checkins/self'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { countAt } from './applications/application-lists.model'
import { openAt } from './applications/applications.model'
import { applicantOf } from './applications/applications.policy'
import { areaFor } from './area'
import { openPostingsOf } from './bases.model'
import { employerSecrets, searchEmployers } from './employers.model'
import { workScopeOf } from './employers.policy'
import { forbiddenPostings } from './restrictions'

const PAGE = 20

/** Employment bases, as persons and as officials see them. */
export const baseRoutes = (vault: Vault) => [
  /** A person reads which bases there are and what they offer. */
  implement(
    endpoints.listBases,
    contract.listBases,
  )(async ({ input: { search, after }, actor, outside }) => {
    const person = await self(applicantOf(actor))
    const { homeCountyId } = person
    const now = outside.now()
    const { employers, next } = await searchEmployers(
      { within: homeCountyId },
      { search, after, state: 'verified', bases: true },
      PAGE,
    )
    const ids = employers.map(({ id }) => id)
    const [postings, open, without] = await Promise.all([
      openPostingsOf(homeCountyId, ids, dayInChina(now)),
      openAt(person.id, ids),
      forbiddenPostings(person, now, vault),
    ])
    return {
      bases: employers.map(employer => {
        const { contact, address } = employerSecrets(employer, vault)
        const { id, name, offers } = employer
        return {
          ...{ id, name, address, offers, contactName: contact.name, contactPhone: contact.phone },
          postings: (postings.get(id) ?? []).filter(one => !without.includes(one.id)),
          openId: open.get(id) ?? null,
        }
      }),
      next,
    }
  }),

  /** An official reads what is under way at each. */
  implement(
    endpoints.summariseBases,
    contract.summariseBases,
  )(async ({ input: { search, after }, actor, outside }) => {
    const scope = workScopeOf(actor, await areaFor(actor))
    const { employers, next } = await searchEmployers(
      scope,
      { search, after, state: undefined, bases: true },
      PAGE,
    )
    const ids = employers.map(({ id }) => id)
    const countyIds = [...new Set(employers.map(({ countyId }) => countyId))]
    const today = dayInChina(outside.now())
    const { organisationId } = actor
    const [postings, shown, waiting, started] = await Promise.all([
      Promise.all(countyIds.map(countyId => openPostingsOf(countyId, ids, today))),
      countAt(ids, organisationId, SHOWN_STATES),
      countAt(ids, organisationId, ['waiting']),
      countAt(ids, organisationId, ['started']),
    ])
    return {
      bases: employers.map(({ id, name, offers, state }) => ({
        ...{ id, name, offers, verified: state === 'verified' },
        openPostings: postings.reduce((sum, found) => sum + (found.get(id)?.length ?? 0), 0),
        shown: shown.get(id) ?? 0,
        waiting: waiting.get(id) ?? 0,
        started: started.get(id) ?? 0,
      })),
      next,
    }
  }),
]
