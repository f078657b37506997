import type { LessonContent } from '#shared/courses/lessons.contract'
import * as endpoints from '#shared/courses/lessons.endpoints'
import { mediaOf, obstaclesOf } from '#shared/courses/publishing.rules'
import { dayInChina } from '#shared/time/days'
import { addEvidence } from '../evidence/records.model'
import type { Organisation } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { checkedAmong } from './citations.actions'
import { faceOf, measuredSeconds } from './lesson-faces'
import { lessonMediaById } from './lesson-media.model'
import { versionEvidence, versionWithdrawnEvidence } from './lessons.evidence'
import * as model from './lessons.model'
import type { StoredLesson } from './lessons.model'
import { type StoredVersion, addVersion, versionId, withdrawVersions } from './versions.model'
import * as versions from './versions.model'

/** Who acts, and when. */
export interface By {
  staffId: string
  now: Date
}

const meanwhile = () => new Refusal(409, 'changed-meanwhile')

/** Writes down a new lesson as a draft. */
export async function beginLesson(
  id: string,
  content: LessonContent,
  county: Organisation,
  { staffId, now }: By,
): Promise<StoredLesson> {
  const lesson: StoredLesson = {
    ...{ id, countyId: county.id, within: county.within, revision: 1 },
    ...{ draft: content, hasDraft: true, newest: 0 },
    ...faceOf(content, await measuredSeconds(content)),
    ...{ firstFrom: null, newestFrom: null, withdrawnAt: null },
    ...{ changedAt: now, changedBy: staffId },
  }
  await inTransaction(async session => {
    await model.addLesson(lesson, session)
    await actedOn(
      lesson,
      endpoints.saveLesson.id,
      { title: content.title },
      { staffId, now },
      session,
    )
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? meanwhile() : error
  })
  return lesson
}

/** Writes a draft anew; what was published stays as it is. @throws {Refusal} 409 somebody else did meanwhile. */
export async function rewriteLesson(
  known: { id: string; revision: number },
  content: LessonContent,
  { staffId, now }: By,
): Promise<StoredLesson> {
  const face = faceOf(content, await measuredSeconds(content))
  const changes = { draft: content, hasDraft: true, ...face, changedAt: now, changedBy: staffId }
  return inTransaction(async session => {
    const changed = await model.changeLesson(known, changes, session)
    if (!changed) throw meanwhile()
    const details = { title: content.title, revision: changed.revision }
    await actedOn(changed, endpoints.saveLesson.id, details, { staffId, now }, session)
    return changed
  })
}

/** Gives a draft up. @returns what is left of the lesson; null when it was never published. */
export async function discardLesson(
  lesson: StoredLesson,
  revision: number,
  { staffId, now }: By,
): Promise<StoredLesson | null> {
  if (!lesson.hasDraft) throw meanwhile()
  const newest = await versions.lessonVersion(lesson.id, lesson.newest)
  return inTransaction(async session => {
    const details = { title: lesson.title }
    await actedOn(lesson, endpoints.discardDraft.id, details, { staffId, now }, session)
    if (!newest) {
      if (!(await model.dropLesson({ id: lesson.id, revision }, session))) throw meanwhile()
      return null
    }
    const face = faceOf(newest.content, newest.creditableSeconds)
    const changes = { draft: null, hasDraft: false, ...face, changedAt: now, changedBy: staffId }
    const changed = await model.changeLesson({ id: lesson.id, revision }, changes, session)
    if (!changed) throw meanwhile()
    return changed
  })
}

/** What a lesson leans on, and what of it is missing. */
export async function groundOf(content: LessonContent, countyId: string, day: string) {
  const [checkedCitationIds, media] = await Promise.all([
    checkedAmong(content.citations, countyId),
    lessonMediaById(mediaOf(content)),
  ])
  const own = media.filter(one => one.countyId === countyId)
  const mediaIds = own.map(({ id }) => id)
  const obstacles = obstaclesOf(content, { checkedCitationIds, mediaIds, day })
  return { checkedCitationIds, media: own, obstacles }
}

/** A later day may be so far away. */
const FARTHEST_MILLISECONDS = 366 * 24 * 3600_000

/** Publishes a draft. @throws {Refusal} 409 something stands in its way. */
export async function publishDraft(
  lesson: StoredLesson,
  asked: { revision: number; from: Date | null },
  by: By,
): Promise<StoredLesson> {
  const { draft } = lesson
  if (!draft || lesson.revision !== asked.revision) throw meanwhile()
  const from = asked.from === null || asked.from < by.now ? by.now : asked.from
  if (from.getTime() - by.now.getTime() > FARTHEST_MILLISECONDS) {
    throw new Refusal(400, 'bad-input', [{ path: 'from', code: 'too-far-away' }])
  }
  const { obstacles } = await groundOf(draft, lesson.countyId, dayInChina(from))
  if (obstacles.length > 0) {
    const errors = obstacles.map(({ code, about }) => ({ path: about, code }))
    throw new Refusal(409, 'lesson-not-ready', errors)
  }
  return storeVersion(lesson, draft, from, by)
}

/** Makes the next version of a lesson from its draft. For seeds also without what publishing asks. */
export async function storeVersion(
  lesson: StoredLesson,
  content: LessonContent,
  from: Date,
  { staffId, now }: By,
): Promise<StoredLesson> {
  const seconds = await measuredSeconds(content)
  const { questions, ...face } = faceOf(content, seconds)
  const number = lesson.newest + 1
  const has = (kind: 'audio' | 'video') => content.blocks.some(block => block.kind === kind)
  const version: StoredVersion = {
    ...{ id: versionId(lesson.id, number), lessonId: lesson.id, version: number },
    ...{ countyId: lesson.countyId, within: lesson.within, content, ...face },
    ...{ summary: content.summary, creditableSeconds: seconds },
    has: { audio: has('audio'), video: has('video'), questions: questions > 0 },
    ...{ publishedFrom: from, publishedAt: now, publishedBy: staffId },
    ...{ replacedFrom: null, withdrawn: null },
  }
  const isReadable = lesson.firstFrom !== null && lesson.firstFrom < from
  const changes = {
    ...{ draft: null, hasDraft: false, newest: number, withdrawnAt: null },
    ...{ firstFrom: isReadable ? lesson.firstFrom : from, newestFrom: from },
    ...{ changedAt: now, changedBy: staffId },
  }
  return inTransaction(async session => {
    const changed = await model.changeLesson(lesson, changes, session)
    if (!changed) throw meanwhile()
    await addVersion(version, session)
    await addEvidence([versionEvidence(version)], session)
    const details = { title: version.title, version: number, from: from.toISOString() }
    await actedOn(lesson, endpoints.publishLesson.id, details, { staffId, now }, session)
    return changed
  })
}

/** Takes a lesson out of the catalogue. Who has begun it finishes. */
export async function withdrawPublished(
  lesson: StoredLesson,
  reason: string,
  { staffId, now }: By,
): Promise<StoredLesson> {
  return inTransaction(async session => {
    const withdrawn = await withdrawVersions(lesson.id, { at: now, staffId, reason }, session)
    const changes = { withdrawnAt: now, firstFrom: null, newestFrom: null }
    const changed = await model.changeLesson(
      lesson,
      { ...changes, changedAt: now, changedBy: staffId },
      session,
    )
    if (withdrawn.length === 0 || !changed) throw meanwhile()
    await addEvidence(withdrawn.flatMap(versionWithdrawnEvidence), session)
    await actedOn(lesson, endpoints.withdrawLesson.id, { reason }, { staffId, now }, session)
    return changed
  })
}

const actedOn = (
  { id }: { id: string },
  act: string,
  details: Readonly<Record<string, string | number>>,
  { staffId, now }: By,
  session: ClientSession,
) => recordAct({ staffId, act, subjectId: id, at: now, details }, session)
