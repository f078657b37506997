import * as contract from '#shared/jobs/employers.contract'
import * as endpoints from '#shared/jobs/employers.endpoints'
import { staffNamed } from '../account/staff.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { areaFor } from './area'
import * as actions from './employers.actions'
import { employerById, searchEmployers } from './employers.model'
import { employerAbilitiesOf, mayReadWork, workScopeOf } from './employers.policy'
import { stepsOfEmployer } from './employer-steps.model'
import { countOpen } from './postings-of.model'
import { plain, presentEmployer, presentEmployerPast } from './presenting-employers'

const PAGE = 50

/** Who offers work in a county. */
export const employerRoutes = (vault: Vault) => [...reading(vault), ...keeping(vault)]

const reading = (vault: Vault) => [
  /** An official reads the employers of a county. */
  implement(
    endpoints.listEmployers,
    contract.listEmployers,
  )(async ({ input: { search, state, bases, after }, actor }) => {
    const scope = workScopeOf(actor, await areaFor(actor))
    const asked = { search, state, bases: bases !== undefined, after }
    const { employers, next, total } = await searchEmployers(scope, asked, PAGE)
    const [open, staff] = await Promise.all([
      countOpen(employers.map(({ id }) => id)),
      staffNamed(employers.flatMap(({ verifiedBy }) => verifiedBy ?? [])),
    ])
    return {
      employers: employers.map(employer => ({
        ...plain(employer),
        verifiedByName: staff.get(employer.verifiedBy ?? '')?.name ?? '',
        openPostings: open.get(employer.id) ?? 0,
      })),
      next,
      total,
      abilities: employerAbilitiesOf(actor),
    }
  }),

  /** An official opens one, with whom to ask for. */
  implement(
    endpoints.openEmployer,
    contract.openEmployer,
  )(async ({ input: { id }, actor }) => {
    const employer = await employerById(id)
    if (!employer || !mayReadWork(actor, employer, await areaFor(actor))) {
      throw new Refusal(404, 'no-such-employer')
    }
    const [shown, steps] = await Promise.all([
      presentEmployer(employer, vault),
      stepsOfEmployer(id),
    ])
    return {
      employer: shown,
      past: await presentEmployerPast(steps),
      abilities: employerAbilitiesOf(actor),
    }
  }),
]

const keeping = (vault: Vault) => [
  implement(
    endpoints.addEmployer,
    contract.addEmployer,
  )(async ({ input, actor, outside }) =>
    presentEmployer(
      await actions.registerEmployer(input, { actor, now: outside.now(), vault }),
      vault,
    ),
  ),

  implement(
    endpoints.changeEmployer,
    contract.changeEmployer,
  )(async ({ input, actor, outside }) =>
    presentEmployer(
      await actions.correctEmployer(input, { actor, now: outside.now(), vault }),
      vault,
    ),
  ),

  implement(
    endpoints.verifyEmployer,
    contract.verifyEmployer,
  )(async ({ input, actor, outside }) =>
    presentEmployer(
      await actions.settleEmployer(input, { actor, now: outside.now(), vault }),
      vault,
    ),
  ),
]
