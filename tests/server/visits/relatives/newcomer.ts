import { registerRelative } from '#shared/visits/relatives/relatives.endpoints'
import { deviceIdOf } from '../../../../server/scripts/demo/people'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { idNumberOf } from '../../../helpers/relatives'
import type { Caller, World } from '../../../helpers/world'

/** Somebody who has just registered, another one each time. */
export interface Newcomer {
  id: string
  name: string
  idNumber: string
  caller: Caller
}

let made = 0

/** Registers a relative nobody has looked at yet. */
export async function newcomer(world: World): Promise<Newcomer> {
  made += 1
  const openid = `newcomer-${made}`
  const name = `新人${String.fromCodePoint(0x4e00 + made)}`
  const idNumber = idNumberOf('19790909', made)
  const { body } = await world.visitor.ask(registerRelative, {
    ...{ code: `code-for:${openid}`, deviceId: deviceIdOf(openid) },
    ...{ name, idNumber, phone: '13900000002', countyId: ORGANISATIONS.county.id },
    answers: { version: 1, idData: true, identityCheck: true },
  })
  return { id: body.relativeId, name, idNumber, caller: world.holding(body.token) }
}
