import type { LessonContent } from '#shared/courses/lessons.contract'
import { creditableSeconds, mediaOf, minutesOf } from '#shared/courses/publishing.rules'
import { lessonMediaById } from './lesson-media.model'
import { gramsOf } from './lesson-search'
import type { LessonFace } from './lessons.model'

/** How long a lesson counts, from its words and its media as they lie here; seconds. */
export async function measuredSeconds(content: LessonContent): Promise<number> {
  const media = await lessonMediaById(mediaOf(content))
  const seconds = new Map(media.map(one => [one.id, one.seconds ?? 0]))
  return creditableSeconds(content, id => seconds.get(id) ?? 0)
}

/** What lists show of a lesson, and what it is found by. */
export const faceOf = (content: LessonContent, seconds: number): LessonFace => ({
  title: content.title,
  field: content.field,
  stages: content.stages,
  audience: content.audience,
  minutes: minutesOf(seconds),
  questions: content.questions.length,
  grams: gramsOf(`${content.title} ${content.summary}`),
})
