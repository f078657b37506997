import { parameters } from '#shared/law/parameters'
import { type Claim, shareOf } from '#shared/courses/study.rules'
import { createBatches } from '../../platform/batches'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { progressFrom } from './closing'
import { saveAndFinish } from './finishing'
import { type Draw, type Judged, judgeBeat } from './judging'
import {
  type JudgedBeat,
  type StrayBeat,
  learnerById,
  learnersById,
  saveLearner,
  writeBeats,
} from './learners.model'
import { type Learner, type Live, nonceOf } from './live'
import { progressWith } from './progress.model'

/** A sign of life as it came. */
export interface Beat {
  personId: string
  sessionId: string
  deviceSessionId: string
  sequence: number
  nonce: string
  claim: Claim
  /** When it came, by our clock. */
  at: Date
  draw: Draw
}

/** What became of a sign of life. */
export interface Taken {
  learner: Learner
  live: Live
  why: Judged['why']
}

/** Why a sign of life was not taken. */
type Turned = 'study-over' | 'study-elsewhere' | 'study-out-of-step'

const BYTES_EACH = 2000

/** All learners of a process are written together, a few times a second: none has an insert of his own. */
const batches = createBatches<Beat, Taken | Turned>(
  { most: 500, mostBytes: 4_000_000, milliseconds: 150, abreast: 2, waiting: 5000 },
  takeGroup,
)

/**
 * Judges a sign of life together with those that come at the same moment.
 *
 * @throws {Refusal} 409 the stretch is over, goes on elsewhere, or this is not the sign of life that
 *   was due; 503 too many wait already.
 */
export async function takeBeat(beat: Beat): Promise<Taken> {
  const taken = await batches.add(beat, BYTES_EACH)
  if (typeof taken === 'string') throw new Refusal(409, taken)
  return taken
}

type Answer = Taken | Turned | Promise<Taken | Turned>

async function takeGroup(group: readonly Beat[]): Promise<Answer[]> {
  const learners = await learnersById([...new Set(group.map(({ personId }) => personId))])
  const judged: JudgedBeat[] = []
  const strays: StrayBeat[] = []
  const seen = new Set<string>()
  const first = group.map(beat => {
    // A second one of the same person is judged by what the first one leaves.
    if (seen.has(beat.personId)) return null
    seen.add(beat.personId)
    return answerTo(beat, learners.get(beat.personId), judged, strays)
  })
  const written = await writeBeats(judged, strays)
  const standing = written < judged.length ? await stillStanding(first) : first
  return standing.map((answer, index) => {
    if (answer === null) return batches.add(group[index]!, BYTES_EACH)
    return typeof answer === 'string' ? answer : finished(answer)
  })
}

/** Another process moved some of them on in between: those are looked at once more. */
async function stillStanding(first: readonly (Taken | Turned | null)[]) {
  const ids = first.flatMap(answer => (isTaken(answer) ? answer.learner.id : []))
  const now = await learnersById(ids)
  return first.map(answer => {
    if (!isTaken(answer)) return answer
    const live = now.get(answer.learner.id)?.live
    const { sessionId, sequence, lastAt } = answer.live
    const stands =
      live?.sessionId === sessionId &&
      live.sequence === sequence &&
      live.lastAt.getTime() === lastAt.getTime()
    return stands ? answer : null
  })
}

const isTaken = (answer: Taken | Turned | null): answer is Taken =>
  answer !== null && typeof answer === 'object'

function answerTo(
  beat: Beat,
  learner: Learner | undefined,
  judged: JudgedBeat[],
  strays: StrayBeat[],
): Taken | Turned {
  const live = learner?.live
  if (!learner || !live) return 'study-over'
  const { personId, sessionId, deviceSessionId, sequence, nonce, claim, at: now, draw } = beat
  if (live.sessionId !== sessionId || live.deviceSessionId !== deviceSessionId) {
    return 'study-elsewhere'
  }
  // The answer to it was lost: it is given again, and counts for nothing more.
  if (sequence === live.sequence && nonce === nonceOf(live, sequence)) {
    return { learner, live, why: 'nothing-new' }
  }
  if (sequence !== live.sequence + 1 || nonce !== nonceOf(live, sequence)) {
    strays.push({ personId, sessionId })
    return 'study-out-of-step'
  }
  const { why, ...after } = judgeBeat(learner, live, claim, { now, draw })
  judged.push({ personId, before: live, ...after })
  return { learner: { ...learner, ...after }, live: after.live, why }
}

const { doneShare } = parameters.study.value

/** The lesson is done as soon as enough of it is studied, where the questions were answered before. */
function finished(taken: Taken): Answer {
  const { live } = taken
  const isDone = live.quizPassed && shareOf(live.counted.covered, live.parts) >= doneShare
  if (live.doneAt || !isDone) return taken
  return inTransaction(async session => {
    const learner = await learnerById(taken.learner.id, session)
    if (learner?.live?.sessionId !== live.sessionId) return taken
    const before = await progressWith(learner.id, live.lessonId, session)
    const progress = progressFrom(learner, learner.live, before)
    const { done } = await saveAndFinish(progress, learner.live.lastAt, session)
    const folded = learner.live.counted.time
    const after = { ...learner, live: { ...learner.live, folded, doneAt: done?.at ?? null } }
    await saveLearner(after, session)
    return { ...taken, learner: after, live: after.live }
  })
}
