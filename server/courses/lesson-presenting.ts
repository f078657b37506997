import type { Lesson, LessonRow } from '#shared/courses/editing.contract'
import type {
  LessonContent,
  LessonText,
  LessonVersion,
  Question,
} from '#shared/courses/lessons.contract'
import { minutesOf } from '#shared/courses/publishing.rules'
import { dayInChina } from '#shared/time/days'
import { staffNamed } from '../account/staff.model'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { measuredSeconds } from './lesson-faces'
import { shownMedium } from './lesson-media-addresses'
import { groundOf } from './lessons.actions'
import type { StoredLesson } from './lessons.model'
import { type StoredVersion, versionsOf, versionsToBegin } from './versions.model'

/** Makes lines of the list. */
export async function lessonRows(
  lessons: readonly StoredLesson[],
  now: Date,
): Promise<LessonRow[]> {
  const isComing = ({ newestFrom }: StoredLesson) => newestFrom !== null && newestFrom > now
  // Only where the newest one is still to come another one may be read meanwhile.
  const before = await versionsToBegin(
    lessons.filter(isComing).map(({ id }) => id),
    now,
  )
  const readVersion = (lesson: StoredLesson) => {
    if (lesson.newestFrom === null) return null
    return isComing(lesson) ? (before.get(lesson.id)?.version ?? null) : lesson.newest
  }
  return lessons.map(lesson => ({
    id: lesson.id,
    title: lesson.title,
    field: lesson.field,
    stages: lesson.stages,
    audience: lesson.audience,
    minutes: lesson.minutes,
    questions: lesson.questions,
    readVersion: readVersion(lesson),
    comesAt: isComing(lesson) ? lesson.newestFrom!.toISOString() : null,
    hasDraft: lesson.hasDraft,
    withdrawnAt: lesson.withdrawnAt?.toISOString() ?? null,
    changedAt: lesson.changedAt.toISOString(),
  }))
}

const versionOf = ({ content, withdrawn, ...row }: StoredVersion): LessonVersion => ({
  ...content,
  lessonId: row.lessonId,
  version: row.version,
  creditableSeconds: row.creditableSeconds,
  minutes: row.minutes,
  state: withdrawn ? 'withdrawn' : 'published',
  publishedFrom: row.publishedFrom.toISOString(),
  withdrawnAt: withdrawn?.at.toISOString() ?? null,
})

async function draftOf(lesson: StoredLesson, content: LessonContent): Promise<LessonVersion> {
  const seconds = await measuredSeconds(content)
  return {
    ...content,
    ...{ lessonId: lesson.id, version: lesson.newest + 1 },
    ...{ creditableSeconds: seconds, minutes: minutesOf(seconds) },
    ...{ state: 'draft', publishedFrom: null, withdrawnAt: null },
  }
}

/** What is needed to show a lesson. */
export interface Showing {
  now: Date
  vault: Vault
  abilities: Lesson['abilities']
  /** The version that is asked for; absent: the draft, else the newest. */
  version?: number | undefined
}

/** A lesson as officers have it. @throws {Refusal} 404 there is no such version. */
export async function shownLesson(
  lesson: StoredLesson,
  { now, vault, abilities, version }: Showing,
): Promise<Lesson> {
  const published = await versionsOf(lesson.id)
  const isDraft = lesson.draft && (version === undefined || version === lesson.newest + 1)
  const found = published.find(one => one.version === (version ?? lesson.newest))
  if (!isDraft && !found) throw new Refusal(404, 'no-such-lesson')
  const shown = isDraft ? await draftOf(lesson, lesson.draft!) : versionOf(found!)
  const content = isDraft ? lesson.draft! : found!.content
  const ground = await groundOf(content, lesson.countyId, dayInChina(now))
  return {
    id: lesson.id,
    versions: await versionLines(lesson, published),
    shown,
    revision: lesson.revision,
    media: ground.media.map(one => shownMedium(one, vault, now)),
    obstacles: shown.state === 'draft' ? ground.obstacles : [],
    checkedCitationIds: ground.checkedCitationIds,
    abilities,
  }
}

async function versionLines(
  lesson: StoredLesson,
  published: readonly StoredVersion[],
): Promise<Lesson['versions']> {
  const staff = await staffNamed([
    lesson.changedBy,
    ...published.map(({ publishedBy }) => publishedBy),
  ])
  const nameOf = (id: string) => staff.get(id)?.name ?? ''
  const draft = {
    ...{ version: lesson.newest + 1, state: 'draft' as const },
    ...{ publishedFrom: null, withdrawnAt: null, withdrawReason: '' },
    ...{ byName: nameOf(lesson.changedBy), changedAt: lesson.changedAt.toISOString() },
  }
  return [
    ...(lesson.hasDraft ? [draft] : []),
    ...published.map(one => ({
      version: one.version,
      state: one.withdrawn ? ('withdrawn' as const) : ('published' as const),
      publishedFrom: one.publishedFrom.toISOString(),
      withdrawnAt: one.withdrawn?.at.toISOString() ?? null,
      withdrawReason: one.withdrawn?.reason ?? '',
      byName: nameOf(one.publishedBy),
      changedAt: one.publishedAt.toISOString(),
    })),
  ]
}

/** A version as a phone has it: without the answers to its questions. */
export function lessonText({ content, ...row }: StoredVersion): LessonText {
  const { questions, ...body } = content
  return {
    ...body,
    lessonId: row.lessonId,
    version: row.version,
    creditableSeconds: row.creditableSeconds,
    minutes: row.minutes,
    questions: questions.map(({ id, kind, text, choices }): Question => ({
      id,
      kind,
      text,
      choices,
    })),
  }
}
