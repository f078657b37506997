import { setCourse, setSession, signUp } from '#shared/jobs/training.endpoints'
import { MORNING, type World } from '../../../helpers/world'
import { type Good, idsOf, must } from './good'

const COURSE = {
  ...{ id: null, title: '家政服务', provider: '县职业高级中学', about: '' },
  free: { tuition: true, board: true, materials: true },
  for: 'adults',
}
const SESSION = { id: null, place: '县职高实训楼二楼', places: 20, note: '带身份证' }
const COMING = {
  ...{ startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-02T09:00:00.000Z' },
  signUpUntil: '2026-11-30T09:00:00.000Z',
}
const BEGUN = {
  ...{ startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-25T09:00:00.000Z' },
  signUpUntil: '2026-11-22T09:00:00.000Z',
}
const BEFORE = '2026-11-20T01:00:00.000Z'
const NUMBERS = [1, 2, 3]

/** A session that has begun with some in it, one to be left by them, and a course to be closed. */
export async function goodOfTraining(world: World): Promise<Good> {
  world.setTime(BEFORE)
  const county = await world.staff('county')
  const courseId = async () => (await must(county, setCourse, COURSE)).course.id as string
  const course = await courseId()
  const held = async (times: object) => {
    const asked = { ...SESSION, ...times, courseId: course }
    const { id } = await must(county, setSession, asked)
    for (const number of NUMBERS) await must(await world.person(number), signUp, { sessionId: id })
    return { id, signUps: await idsOf(world, 'training_sign_ups', { sessionId: id }) }
  }
  const begun = await held(BEGUN)
  const coming = await held(COMING)
  const closing = [await courseId(), await courseId()]
  world.setTime(MORNING)
  const sessionId = begun.id
  return {
    'training.close-course': closing.map(id => ({ id, reason: '已办完' })),
    'training.set-session': [{ ...SESSION, ...COMING, courseId: course }],
    'training.attendance': begun.signUps.map(signUpId => ({
      ...{ sessionId, day: '2026-11-24', marks: [{ signUpId, mark: 'present' }] },
    })),
    'training.results': begun.signUps.map(signUpId => ({
      ...{ sessionId, results: [{ signUpId, result: 'passed' }] },
    })),
    'training.take-out': coming.signUps.map(signUpId => ({ signUpId, reason: '家里有事' })),
  }
}
