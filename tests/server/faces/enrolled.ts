import { answerConsent } from '#shared/faces/consents.endpoints'
import { enrol } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import type { World } from '../../helpers/world'
import { picture, seeing } from './engine'

/** Somebody agrees, and an officer puts his face on file. */
export async function enrolled(world: World, number: number, who = number): Promise<void> {
  world.outside.faces = seeing
  const person = await world.person(number)
  await person.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
  const county = await world.staff('county')
  const asked = { personId: `demo-person-${number}`, jpegs: [picture({ who })] }
  const { status } = await county.ask(enrol, asked)
  if (status !== 200) throw new Error(`not enrolled: ${status}`)
}
