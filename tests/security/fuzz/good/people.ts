import { randomUUID } from 'node:crypto'
import { bindPerson } from '#shared/account/account.endpoints'
import { issueActivation } from '#shared/people/people.endpoints'
import { addBan } from '#shared/people/restrictions.endpoints'
import { PEOPLE, UNBOUND_NUMBER, deviceIdOf } from '../../../../server/scripts/demo/people'
import { somebody } from '../../../helpers/somebody'
import type { World } from '../../../helpers/world'
import { delivery, walk } from '../../../server/positioning/delivery'
import { ANEW, type Good, must } from './good'

/** Whose identity nobody has seen yet. */
const UNSEEN = PEOPLE[5]!
const UNBOUND = PEOPLE[UNBOUND_NUMBER - 1]!

/** Whose work an order limits. */
const BANNED = ['demo-person-3', 'demo-person-4', 'demo-person-5']
const ban = (personId: string, attemptId: unknown = randomUUID()) => ({
  ...{ attemptId, personId },
  content: {
    ...{ ground: 'occupation-ban', text: '禁止从事食品生产经营', document: '判决书' },
    ...{ skills: ['cooking'], words: ['食品'], firstDay: '2026-11-24', lastDay: null },
  },
})

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
  const bans: string[] = []
  for (const personId of BANNED) bans.push((await must(county, addBan, ban(personId))).id)
  return {
    'account.bind-person': [unbound],
    'people.register': async () => [
      { ...somebody(), officeId: '53252701', category: 'ordinary', terms: null },
    ],
    'people.add-ban': [ban(BANNED[0]!, ANEW)],
    'people.end-ban': bans.map(id => ({ id, reason: '期满' })),
    'people.set-age-group': [true, false].map(juvenile => ({
      ...{ attemptId: ANEW, personId: 'demo-person-9', juvenile },
      ...{ document: '判决书', reason: '登记有误' },
    })),
    'people.confirm-binding': [{ personId: UNSEEN.id }],
    'positioning.send': [delivery(), delivery(walk(2))],
  }
}
