import { partsOf } from '#shared/courses/parts.rules'
import type { StudyPart } from '#shared/courses/study.contract'
import type { Person } from '../../people/people.model'
import { Refusal } from '../../platform/errors'
import { lessonMediaById } from '../lesson-media.model'
import { type StoredVersion, lessonVersion, versionsToBegin } from '../versions.model'
import { mayStudy } from './study.policy'

/**
 * The version of a lesson that somebody studies: the one that he began, else the newest.
 *
 * @param begun - number of the version that he began; null when none.
 * @throws {Refusal} 404 there is none for him.
 */
export async function versionFor(
  person: Person,
  lessonId: string,
  begun: number | null,
  now: Date,
): Promise<StoredVersion> {
  const version =
    begun === null
      ? (await versionsToBegin([lessonId], now)).get(lessonId)
      : await lessonVersion(lessonId, begun)
  if (!version || !mayStudy(person, version)) throw new Refusal(404, 'no-such-lesson')
  return version
}

/** The stretches of a version. */
export async function partsOfVersion({
  content,
  creditableSeconds,
}: StoredVersion): Promise<StudyPart[]> {
  const { blocks, citations } = content
  const words = new Map(citations.map(one => [one.id, one.words]))
  const ids = blocks.flatMap(block =>
    block.kind === 'audio' || block.kind === 'video' ? [block.mediaId] : [],
  )
  const media = await lessonMediaById(ids)
  const seconds = new Map(media.map(one => [one.id, one.seconds ?? 0]))
  return partsOf(
    blocks,
    id => words.get(id) ?? '',
    id => seconds.get(id) ?? 0,
    creditableSeconds,
  )
}
