import * as contract from '#shared/visits/prisons/terminals.contract'
import * as endpoints from '#shared/visits/prisons/terminals.endpoints'
import { implement } from '../../platform/implement'
import { prisonAtDesk, prisonToKeep } from './prisons.actions'
import { mayKeepPrison } from './prisons.policy'
import { keepTerminal } from './terminals.actions'
import { terminalsOf } from './terminals.model'

/** At what prisoners sit. */
export const terminalRoutes = [
  implement(
    endpoints.listTerminals,
    contract.listTerminals,
  )(async ({ input: { prisonId }, actor }) => {
    const prison = await prisonAtDesk(prisonId, actor)
    return {
      terminals: await terminalsOf(prison.id),
      abilities: { keep: mayKeepPrison(actor, prison) },
    }
  }),

  implement(
    endpoints.setTerminal,
    contract.setTerminal,
  )(async ({ input, actor, outside }) => {
    const prison = await prisonToKeep(input.prisonId, actor)
    return keepTerminal(input, prison, { ...actor, now: outside.now() })
  }),
]
