import { randomBytes } from 'node:crypto'
import { shareOf } from '#shared/courses/study.rules'
import type { Person } from '../../people/people.model'
import { inTransaction } from '../../platform/database'
import type { StudyPart } from '#shared/courses/study.contract'
import { endLive } from './closing'
import { type Draw, drawPresence, newCheck, nothingOf } from './judging'
import { learnerById, saveLearner } from './learners.model'
import { type Learner, type Live, NO_NOTES } from './live'
import { partsOfVersion, versionFor } from './lessons'
import { type StoredProgress, progressWith } from './progress.model'
import { addSession, newSessionId } from './sessions.model'

/** Who was studying elsewhere so shortly before was there at the same time. */
const AT_ONCE_MILLISECONDS = 60_000

/** Time away from study that may still be told as reading without a signal. */
const LONGEST_POOL_MILLISECONDS = 7 * 24 * 3600_000

interface Opening {
  person: Person
  lessonId: string
  deviceSessionId: string
  now: Date
  draw: Draw
}

/** Somebody who begins to study. */
export interface Opened {
  learner: Learner
  live: Live
  parts: StudyPart[]
  /** Whether another phone of his was studying until now. */
  tookOver: boolean
}

/**
 * Begins a stretch of study. Whatever was open before ends by it: the newest wins.
 *
 * @throws {Refusal} 404 there is no such lesson for him.
 */
export async function openSession(opening: Opening): Promise<Opened> {
  const { person, lessonId, now } = opening
  const begun = await progressWith(person.id, lessonId)
  const version = await versionFor(person, lessonId, begun?.version ?? null, now)
  const parts = await partsOfVersion(version)
  return inTransaction(async session => {
    const known = await learnerById(person.id, session)
    const other = known?.live ?? null
    const tookOver = other !== null && isElsewhere(other, opening)
    const before = tookOver ? noting(known!, other) : known
    const learner = before ? await endLive(before, 'replaced', now, session) : newLearner(opening)
    // Read after the other one ended: it may have been of this lesson.
    const progress = await progressWith(person.id, lessonId, session)
    const live = newLive(version.version, parts, progress, learner, opening)
    const { id: personId, officeId, within } = person
    const opened: Learner = { ...idled(learner, now), officeId, within, live }
    await saveLearner(opened, session)
    await addSession(
      {
        ...{ id: live.sessionId, personId, officeId, within, lessonId },
        ...{ version: live.version, openedAt: now, ended: null },
      },
      session,
    )
    return { learner: opened, live, parts, tookOver }
  })
}

const isElsewhere = (other: Live, { deviceSessionId, now }: Opening) =>
  other.deviceSessionId !== deviceSessionId &&
  now.getTime() - other.lastAt.getTime() < AT_ONCE_MILLISECONDS

const noting = (learner: Learner, live: Live): Learner => ({
  ...learner,
  live: { ...live, notes: { ...live.notes, twoDevices: live.notes.twoDevices + 1 } },
})

/** Somebody who never studied before. */
export const newLearner = ({
  person,
  now,
  draw,
}: Pick<Opening, 'person' | 'now' | 'draw'>): Learner => ({
  id: person.id,
  officeId: person.officeId,
  within: person.within,
  way: 'tap',
  days: [],
  untilPresence: drawPresence(draw),
  pool: 0,
  busyUntil: now,
  live: null,
})

/** What passed since he studied last may have been spent reading without a signal. */
export function idled(learner: Learner, now: Date): Learner {
  const idle = Math.max(0, now.getTime() - learner.busyUntil.getTime())
  return {
    ...learner,
    pool: Math.min(LONGEST_POOL_MILLISECONDS, learner.pool + idle),
    busyUntil: now > learner.busyUntil ? now : learner.busyUntil,
  }
}

function newLive(
  version: number,
  shown: readonly StudyPart[],
  progress: StoredProgress | null,
  learner: Learner,
  { lessonId, deviceSessionId, now, draw }: Opening,
): Live {
  const parts = shown.map(({ kind, seconds }) => ({ kind, length: Math.round(seconds * 1000) }))
  const covered = parts.map((_, index) => progress?.covered[index] ?? 0)
  const counted = nothingOf(covered)
  const isAllDone = shareOf(covered, parts) === 1
  return {
    sessionId: newSessionId(),
    deviceSessionId,
    lessonId,
    version,
    parts,
    openedAt: now,
    lastAt: now,
    sequence: 0,
    secret: randomBytes(24).toString('base64url'),
    before: covered,
    counted,
    confirmed: counted,
    folded: 0,
    place: progress?.place ?? { part: 0, at: 0 },
    check: learner.untilPresence <= 0 && !isAllDone ? newCheck(learner.way, now, draw) : null,
    notes: NO_NOTES,
    rhythm: { beats: 0, mean: 0, squares: 0 },
    quizPassed: progress?.quiz.passedAt != null,
    doneAt: progress?.done?.at ?? null,
  }
}
