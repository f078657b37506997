import type { World } from '../../../helpers/world'
import { type Good, idsOf } from './good'

/** Of what was sat, finished and unusual. */
export async function goodOfExams(world: World): Promise<Good> {
  const sittings = (await idsOf(world, 'exam_sittings')).map(id => ({ id }))
  const certificates = await world.rows('certificates')
  return {
    'exams.sit': sittings,
    'exams.hand-in': sittings,
    'exams.result': sittings,
    'exams.open': sittings.map(one => ({ ...one, purpose: 'inspection' })),
    'exams.review': sittings.map(one => ({ ...one, comment: '答得好', retake: false })),
    'records.check-certificate': certificates.map(({ number, code }) => ({ number, code })),
    'records.look-at': (await idsOf(world, 'study_sessions')).map(id => ({ id, note: '已核实' })),
  }
}
