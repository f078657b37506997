import type { ClassDraft } from '#shared/courses/classes.contract'
import { Refusal } from '../../platform/errors'
import { newestVersions } from '../versions.model'

/**
 * Looks whether the lessons of a class are lessons of the county, and for those whom the class is for.
 *
 * @throws {Refusal} 404 or 409 otherwise.
 */
export async function refuseWrongLessons(
  { lessonIds, audience }: Pick<ClassDraft, 'lessonIds' | 'audience'>,
  countyId: string | null,
): Promise<void> {
  const known = await newestVersions(lessonIds)
  for (const id of lessonIds) {
    const lesson = known.get(id)
    if (!lesson || lesson.countyId !== countyId) throw new Refusal(404, 'no-such-lesson')
    if (lesson.audience !== 'everyone' && lesson.audience !== audience) {
      throw new Refusal(409, 'wrong-audience')
    }
  }
}
