import { bindPerson } from '#shared/account/account.endpoints'
import { issueActivation } from '#shared/people/people.endpoints'
import { PEOPLE, UNBOUND_NUMBER, deviceIdOf } from '../../../../server/scripts/demo/people'
import type { World } from '../../../helpers/world'
import { delivery, walk } from '../../../server/positioning/delivery'
import { type Good, must } from './good'

/** Whose identity nobody has seen yet. */
const UNSEEN = PEOPLE[5]!
const UNBOUND = PEOPLE[UNBOUND_NUMBER - 1]!

/** What a phone says that is to be bound. */
const phone = ({ idNumber }: typeof UNBOUND, openid: string, activationCode: string) => ({
  ...{ code: `code-for:${openid}`, deviceId: deviceIdOf(openid) },
  ...{ activationCode, idTail: idNumber.slice(-6) },
})

/** Somebody has been given a code for his phone; a device has been somewhere. */
export async function goodOfPeople(world: World): Promise<Good> {
  const county = await world.staff('county')
  const codeOf = async ({ id: personId }: typeof UNBOUND, identitySeen: boolean) =>
    String((await must(county, issueActivation, { personId, identitySeen })).code)
  const bound = phone(UNSEEN, 'fuzz-openid', await codeOf(UNSEEN, false))
  await must(world.visitor, bindPerson, bound)
  const unbound = phone(UNBOUND, `demo-openid-${UNBOUND_NUMBER}`, await codeOf(UNBOUND, true))
  return {
    'account.bind-person': [unbound],
    'people.confirm-binding': [{ personId: UNSEEN.id }],
    'positioning.send': [delivery(), delivery(walk(2))],
  }
}
