import type { StudyRecord } from '#shared/courses/records.contract'
import type { LegalField } from '#shared/courses/lessons.contract'
import { passedOf } from '../exams/sitting-lists.model'
import { type StoredSitting, sittingsOf } from '../exams/sittings.model'
import { progressOfPerson } from '../study/progress.model'
import { versionId, versionsById } from '../versions.model'
import { type Attended, attendedBy } from './attended.model'

/** What somebody has studied, and of which field each finished lesson is. */
export interface Gathered {
  record: StudyRecord
  /** Of finished lessons. */
  fields: LegalField[]
  /** When anything of it began; null when nothing did. */
  begunAt: Date | null
}

/** Gathers what somebody has studied; every number is the server's. */
export async function gather(personId: string): Promise<Gathered> {
  const [progress, sittings, attended] = await Promise.all([
    progressOfPerson(personId),
    sittingsOf(personId),
    attendedBy(personId),
  ])
  const ids = progress.map(({ lessonId, version }) => versionId(lessonId, version))
  const versions = new Map((await versionsById(ids)).map(one => [one.id, one]))
  const versionOf = (one: (typeof progress)[number]) =>
    versions.get(versionId(one.lessonId, one.version))
  const lessons = progress.map(one => ({
    lessonId: one.lessonId,
    title: versionOf(one)?.title ?? '',
    version: one.version,
    seconds: Math.floor(one.time / 1000),
    quizPassed: one.quiz.passedAt !== null,
    doneAt: one.done?.at.toISOString() ?? null,
  }))
  const classes = attended.map(attendedClass)
  const ended = sittings.filter(isEnded).toReversed()
  return {
    record: {
      lessons,
      exams: ended.map(satExam),
      classes,
      seconds: [...lessons, ...classes].reduce((sum, { seconds }) => sum + seconds, 0),
    },
    fields: progress.flatMap(one => (one.done ? (versionOf(one)?.field ?? []) : [])),
    begunAt: earliest([
      ...progress.map(({ begunAt }) => begunAt),
      ...ended.map(({ startedAt }) => startedAt),
      ...attended.map(({ at }) => at),
    ]),
  }
}

const attendedClass = ({ classId, title, at, milliseconds }: Attended) => ({
  ...{ classId, title, at: at.toISOString() },
  seconds: Math.floor(milliseconds / 1000),
})

type Ended = StoredSitting & { endedAt: Date }
const isEnded = (sitting: StoredSitting): sitting is Ended => sitting.endedAt !== null

const satExam = ({ id, title, number, endedAt, right, questions, passed }: Ended) => ({
  ...{ sittingId: id, title, number, right, of: questions.length, passed },
  endedAt: endedAt.toISOString(),
})

const earliest = (moments: readonly Date[]): Date | null =>
  moments.length === 0 ? null : new Date(Math.min(...moments.map(at => at.getTime())))

/** How many exams each of some people has passed; one that was passed twice counts once. */
export async function examsPassedBy(personIds: readonly string[]): Promise<Map<string, number>> {
  const papers = new Map<string, Set<string>>()
  for (const { personId, paperId } of await passedOf(personIds)) {
    papers.set(personId, (papers.get(personId) ?? new Set()).add(paperId))
  }
  return new Map([...papers].map(([personId, ids]) => [personId, ids.size]))
}
