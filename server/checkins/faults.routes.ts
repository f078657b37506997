import * as contract from '#shared/checkins/faults.contract'
import * as endpoints from '#shared/checkins/faults.endpoints'
import { keptPerson } from '../people/people.actions'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { abilitiesOf, mayReview, officialScopeOf } from './checkins.policy'
import { answer, ownFault, presentFaults, receiveFault, writeDownFault } from './faults.actions'
import { faultById, faultPage } from './faults.model'
import { haveTasks } from './making'
import { self } from './self'

const PAGE = 50

export const faultRoutes = [
  /** A person reports that something does not work. Sending the same report twice is harmless. */
  implement(
    endpoints.reportFault,
    contract.reportFault,
  )(async ({ input, actor, outside }) => {
    const person = await self(actor.personId)
    const now = outside.now()
    await haveTasks(person, now)
    return ownFault(await receiveFault(input, person, now))
  }),

  /** An official reads the reports at or below their organisation. */
  implement(
    endpoints.listFaults,
    contract.listFaults,
  )(async ({ input: { list, officeId, after }, actor }) => {
    const scope = officialScopeOf(actor)
    const { faults, next } = await faultPage(scope, list, { officeId, after }, PAGE)
    return {
      faults: await presentFaults(faults),
      next,
      abilities: { answer: abilitiesOf(actor).review },
    }
  }),

  /** An officer writes down what somebody told on the telephone. */
  implement(
    endpoints.enterFault,
    contract.enterFault,
  )(async ({ input: { personId, ...told }, actor, outside }) => {
    const person = await keptPerson(personId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentFaults([await writeDownFault(told, person, by)]))[0]!
  }),

  /** An officer answers. */
  implement(
    endpoints.answerFault,
    contract.answerFault,
  )(async ({ input: { id, ...said }, actor, outside }) => {
    const fault = await faultById(id)
    if (!fault || !mayReview(actor, fault)) throw new Refusal(404, 'no-such-fault')
    return (await presentFaults([await answer(id, said, actor.staffId, outside.now())]))[0]!
  }),
]
