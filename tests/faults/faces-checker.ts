import type { AttemptResult, FaceFinding, RequestState } from '#shared/faces/requests.contract'
import type { StoredAttempt } from '../../server/faces/attempts.model'
import type { StoredRequest } from '../../server/faces/requests.model'
import { thresholds } from '../../server/faces/thresholds'
import type { Wrongs } from './checker'

/** One attempt, and what its end was answered with. */
export interface Attempted {
  id: string
  /** Null when nobody was told. */
  told: AttemptResult | null
}

/** What one person was asked for, did and heard, and how it must stand when all is over. */
export interface FaceCase {
  requestId: string
  attempts: Attempted[]
  /** Answers that were not what they must be. */
  amiss: string[]
  expected: RequestState
  /** What officers must find, and nothing beside what every attempt in a browser has. */
  findings?: FaceFinding[]
  /** Nothing was tried, and nothing may be counted. */
  isUntried?: true
  /** Pictures that must be kept at least; none may be where it is 0. */
  pictures?: number
}

/** What lies in the database of it. */
export interface StoredFaces {
  attempts: readonly StoredAttempt[]
  requests: readonly StoredRequest[]
  /** The request of each picture that is kept. */
  pictures: readonly (string | null)[]
  /** Names of the records in the evidence log. */
  recorded: ReadonlySet<string>
}

/** Of an attempt in a browser, and of somebody who needed every go: facts of a busy machine. */
const USUAL: readonly FaceFinding[] = ['camera-not-attested', 'many-attempts']

/** Compares what people before cameras heard with what is stored. */
export function checkFaces(cases: readonly FaceCase[], stored: StoredFaces): Wrongs {
  const wrongs: Wrongs = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }
  const requests = new Map(stored.requests.map(request => [request.id, request]))
  for (const one of cases) {
    const request = requests.get(one.requestId)
    const attempts = stored.attempts.filter(({ requestId }) => requestId === one.requestId)
    if (!request) {
      wrongs.lost.push(`request ${one.requestId}`)
      continue
    }
    wrongs.wrong.push(...one.amiss.map(what => `request ${one.requestId}: ${what}`))
    for (const attempted of one.attempts) checkTold(attempted, attempts, stored, wrongs)
    for (const attempt of attempts) checkAttempt(attempt, one, wrongs)
    checkRequest(request, attempts, wrongs)
    checkExpected(request, one, stored, wrongs)
  }
  return wrongs
}

function checkTold(
  { id, told }: Attempted,
  attempts: readonly StoredAttempt[],
  { recorded }: StoredFaces,
  wrongs: Wrongs,
) {
  const kept = attempts.find(attempt => attempt.id === id)
  if (!kept) wrongs.lost.push(`attempt ${id}`)
  else if (told === null) wrongs.lost.push(`attempt ${id}: nobody was told its end`)
  else if (kept.endedAt && kept.result !== told) {
    wrongs.wrong.push(`attempt ${id} is stored as ${kept.result}, told as ${told}`)
  }
  if (kept?.endedAt && !recorded.has(`face-attempt:${id}`)) {
    wrongs.lost.push(`attempt ${id} has no record`)
  }
}

/** An end for each, and no pass but by what the engine measured. */
function checkAttempt(attempt: StoredAttempt, { attempts }: FaceCase, wrongs: Wrongs) {
  const { id, endedAt, result, match, liveness, likenessPercent } = attempt
  if (attempts.every(known => known.id !== id)) wrongs.phantom.push(`attempt ${id}`)
  if (!endedAt) wrongs.wrong.push(`attempt ${id} has no end`)
  if (result !== 'passed') return
  const isLike = (likenessPercent ?? 0) >= Math.round(thresholds.match.value * 100)
  if (match !== 'match' || liveness !== 'live' || !isLike) {
    wrongs.wrong.push(`attempt ${id} passed with ${match}, ${liveness}, ${likenessPercent} %`)
  }
}

/** One pass, made by one attempt that passed. */
function checkRequest(
  { id, state, moves }: StoredRequest,
  attempts: readonly StoredAttempt[],
  wrongs: Wrongs,
) {
  const passed = attempts.filter(({ result }) => result === 'passed')
  if (passed.length > 1) wrongs.doubled.push(`request ${id} was passed ${passed.length} times`)
  const byAttempts = moves.filter(({ by }) => by.kind === 'attempt')
  if (byAttempts.length > 1) wrongs.doubled.push(`request ${id} got ${byAttempts.length} results`)
  if (byAttempts.some(({ by }) => passed.every(attempt => attempt.id !== by.id))) {
    wrongs.wrong.push(`request ${id} was moved by an attempt that did not pass`)
  }
  if (state === 'passed' && byAttempts.length === 0) {
    wrongs.wrong.push(`request ${id} is passed by nothing`)
  }
}

function checkExpected(
  { id, state, findings, used, attempts: started }: StoredRequest,
  { expected, findings: due = [], isUntried, pictures: wanted, attempts }: FaceCase,
  { pictures }: StoredFaces,
  wrongs: Wrongs,
) {
  if (state !== expected) {
    const ends = attempts.map(({ told }) => told).join(', ')
    wrongs.wrong.push(`request ${id} is ${state}, not ${expected}; its attempts: ${ends || 'none'}`)
  }
  const odd = findings.filter(one => !due.includes(one) && !USUAL.includes(one))
  if (odd.length > 0) wrongs.wrong.push(`request ${id} has ${odd.join(', ')}`)
  const missing = due.filter(one => !findings.includes(one))
  if (missing.length > 0) wrongs.wrong.push(`request ${id} lacks ${missing.join(', ')}`)
  if (isUntried && used + started > 0) wrongs.wrong.push(`request ${id} counts what was not tried`)
  if (wanted === undefined) return
  const kept = pictures.filter(requestId => requestId === id).length
  if (kept < wanted) wrongs.lost.push(`request ${id} has ${kept} pictures`)
  if (wanted === 0 && kept > 0) wrongs.phantom.push(`request ${id} has ${kept} pictures`)
}
