import * as contract from '#shared/people/people.contract'
import {
  confirmBinding,
  endBinding,
  issueActivation,
  listPeople,
  openPerson,
  registerPerson,
} from '#shared/people/people.endpoints'
import { recordLooks } from '../oversight/looks.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import * as actions from './people.actions'
import { fileById } from './people.model'
import { abilitiesOf, mayRead, scopeOf } from './people.policy'
import { searchPeople } from './search.model'

const PAGE = 50

/** The files of persons and the binding of their phones. */
export const peopleRoutes = (vault: Vault) => [
  implement(
    listPeople,
    contract.listPeople,
  )(async ({ input, actor, outside }) => {
    const { search, officeId, filter, after } = input
    const found = await searchPeople(
      scopeOf(actor),
      { search, officeId, filter, after },
      PAGE,
      vault,
    )
    return {
      ...found,
      people: await actions.asRows(found.people, outside.now()),
      abilities: abilitiesOf(actor),
    }
  }),

  implement(
    openPerson,
    contract.openPerson,
  )(async ({ input: { personId, purpose }, actor, outside }) => {
    const file = await fileById(personId, vault)
    if (!file || !mayRead(actor, file)) throw new Refusal(404, 'no-such-person')
    const now = outside.now()
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: now }])
    const [person] = await actions.asRows([file], now)
    return {
      person: person!,
      idNumber: file.idNumber,
      phone: file.phone,
      registeredAt: file.registeredAt.toISOString(),
      abilities: abilitiesOf(actor),
    }
  }),

  implement(
    registerPerson,
    contract.registerPerson,
  )(async ({ input, actor, outside }) => ({
    personId: await actions.register(input, { actor, now: outside.now() }, vault),
  })),

  implement(
    issueActivation,
    contract.issueActivation,
  )(async ({ input, actor, outside }) =>
    actions.issueActivation(input, { actor, now: outside.now() }, vault),
  ),

  implement(
    confirmBinding,
    contract.confirmBinding,
  )(async ({ input, actor, outside }) => {
    await actions.confirmBinding(input.personId, { actor, now: outside.now() })
    return { binding: 'active' }
  }),

  implement(
    endBinding,
    contract.endBinding,
  )(async ({ input: { personId, reason }, actor, outside }) => {
    await actions.endBinding(personId, reason, { actor, now: outside.now() })
    return { binding: 'none' }
  }),
]
