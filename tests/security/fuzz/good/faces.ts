import { randomUUID } from 'node:crypto'
import { startAttempt } from '#shared/faces/attempts.endpoints'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { proposeEnrolment } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { lockRequest } from '#shared/faces/reviews.endpoints'
import type { World } from '../../../helpers/world'
import { asked, keptSound, moved } from '../../../server/faces/asked'
import { agreeable, picture, seeing } from '../../../server/faces/engine'
import { ANEW, type Good, idsOf, must } from './good'

const purpose = 'inspection'

/** Somebody is before the camera, others are to be; a picture of a person's own is to be decided on. */
export async function goodOfFaces(world: World): Promise<Good> {
  world.outside.faces = seeing
  const fourth = await world.person(4)
  await must(fourth, answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
  await must(fourth, proposeEnrolment, { jpegs: [picture({ who: 4 })] })
  const first = await world.person(1)
  const attempts: string[] = []
  for (const attemptId of [randomUUID(), randomUUID(), randomUUID()]) {
    const question = { attemptId, engine: 'local', device: '演示手机' }
    const requestId = await asked(world, 1)
    attempts.push((await must(first, startAttempt, { ...question, requestId })).id)
  }
  const open: string[] = []
  for (const number of [1, 1, 1, 1]) open.push(await asked(world, number))
  const waiting: string[] = []
  for (const number of [1, 2, 3]) {
    const id = await asked(world, number)
    await moved(world, id, 'waiting')
    waiting.push(id)
  }
  const county = await world.staff('county')
  for (const id of waiting) await must(county, lockRequest, { id, held: true })
  world.outside.faces = agreeable
  // Of somebody who asks nothing here, and so takes nothing back.
  await keptSound(world, 'demo-person-3')
  const agreed = { version: FACE_NOTICE_VERSION, agrees: true }
  return {
    'faces.consent': [agreed],
    'faces.voice': [agreed],
    'faces.start': async () => [
      {
        ...{ requestId: await asked(world, 1), attemptId: ANEW },
        ...{ engine: 'local', device: '演示手机' },
      },
    ],
    'faces.finish': attempts.slice(0, 1).map(id => ({ id })),
    'faces.fail': attempts.slice(1).map(id => ({ id, why: 'cancelled' })),
    'faces.send-anyway': open.map(id => ({ id, words: '手机坏了' })),
    'faces.other-way': open.map(id => ({ id, way: 'office-visit', words: '手机坏了' })),
    'faces.propose': [{ jpegs: [picture({ who: 2 })] }],
    'faces.decide-enrolment': [
      { personId: 'demo-person-4', version: 1, accept: true, note: '是本人' },
    ],
    'faces.decide': waiting.map(id => ({
      ...{ id, verdict: 'not-by-picture', action: 'follow-up', note: '已核实', sensitive: false },
    })),
    'faces.spare-digits': [1, 2, 3].map(number => ({
      ...{ personId: `demo-person-${number}`, spared: true },
    })),
    'faces.picture': (await idsOf(world, 'face_pictures', { sound: null })).map(id => ({
      ...{ id, purpose },
    })),
    'faces.hear': (await idsOf(world, 'face_pictures', { kind: 'spoken' })).map(id => ({
      ...{ id, purpose },
    })),
  }
}
