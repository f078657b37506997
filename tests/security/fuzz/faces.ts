import { answerConsent } from '#shared/faces/consents.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import type { RequestState } from '#shared/faces/requests.contract'
import type { World } from '../../helpers/world'
import { asked, moved } from '../../server/faces/asked'
import { agreeable } from '../../server/faces/engine'
import { enrolled } from '../../server/faces/enrolled'

const STATES: RequestState[] = ['waiting', 'expired', 'fault', 'other-way', 'waiting', 'waiting']

/** Some people are asked for their faces, so that there is something to decide about. */
export async function peopleWithFaces(world: World): Promise<void> {
  for (const number of [1, 3]) await enrolled(world, number)
  // One whose picture is still to come.
  const second = await world.person(2)
  await second.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
  for (const number of [1, 2, 3]) {
    for (const state of STATES) await moved(world, await asked(world, number), state)
    await asked(world, number)
  }
  world.outside.faces = agreeable
}
