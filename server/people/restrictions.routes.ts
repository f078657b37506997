import * as contract from '#shared/people/restrictions.contract'
import * as endpoints from '#shared/people/restrictions.endpoints'
import { recordLooks } from '../oversight/looks.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { bansOf } from './bans.model'
import { personById } from './people.model'
import { mayKeep, mayRead } from './people.policy'
import { ban, presentAgeGroups, presentBans, putAgeGroupRight, unban } from './restrictions.actions'

/** What work is closed to a person, and under which rules of age he falls. */
export const restrictionRoutes = (vault: Vault) => [
  /** An official reads them, and the person is told who looked. */
  implement(
    endpoints.readRestrictions,
    contract.readRestrictions,
  )(async ({ input: { personId, purpose }, actor, outside }) => {
    const person = await personById(personId)
    if (!person || !mayRead(actor, person)) throw new Refusal(404, 'no-such-person')
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: outside.now() }])
    const [bans, ageGroups] = await Promise.all([
      presentBans(await bansOf(personId, vault)),
      presentAgeGroups(personId),
    ])
    return {
      ...{ bans, ageGroups, juvenile: person.juvenile },
      abilities: { keep: mayKeep(actor, person) },
    }
  }),

  implement(
    endpoints.addBan,
    contract.addBan,
  )(async ({ input, actor, outside }) => {
    const banned = await ban(input, { actor, now: outside.now(), vault })
    return (await presentBans([banned]))[0]!
  }),

  implement(
    endpoints.endBan,
    contract.endBan,
  )(async ({ input, actor, outside }) => {
    const ended = await unban(input, { actor, now: outside.now(), vault })
    return (await presentBans([ended]))[0]!
  }),

  implement(
    endpoints.setAgeGroup,
    contract.setAgeGroup,
  )(async ({ input, actor, outside }) =>
    putAgeGroupRight(input, { actor, now: outside.now(), vault }),
  ),
]
