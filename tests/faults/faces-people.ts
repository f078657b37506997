import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Endpoint } from '#shared/endpoint'
import * as attempts from '#shared/faces/attempts.endpoints'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import type { RequestState } from '#shared/faces/requests.contract'
import { keepEnrolment } from '../../server/faces/enrolments.actions'
import { templateHash } from '../../server/faces/enrolments.evidence'
import { enrolmentIdOf, enrolmentOf } from '../../server/faces/enrolments.model'
import { requestFor } from '../../server/faces/demand'
import { keysOf } from '../../server/keys'
import { createFaceEngine } from '../../server/outside/face-engine/engine'
import { personById } from '../../server/people/people.model'
import { inTransaction } from '../../server/platform/database'
import { STAFF_MEMBERS } from '../../server/scripts/demo/staff'
import { frameOf } from '../helpers/actor'
import type { Answer, Ask } from '../helpers/caller'
import { showFrames, swaying } from '../helpers/showing-frames'
import type { Attempted, FaceCase } from './faces-checker'
import type { History } from './history'
import type { Holder } from './phones'
import type { Server, Site } from './site'

/** Somebody before a camera, who is asked to show who he is. */
export interface Sitter {
  /** Asks until there is an answer that is no "come again". */
  ask: Ask
  case: FaceCase
}

/** Is told each answer that people before cameras hear. */
export type Heard = Pick<History, 'hear'>

const PATIENCE_MILLISECONDS = 30_000
/** Asked again for so long, whatever hinders; then it counts as a fault. */
const LONGEST_MILLISECONDS = 90_000
const REST_MILLISECONDS = 300
/** Nobody sends more than some frames a second. */
const BETWEEN_FRAMES_MILLISECONDS = 150
/** An attempt lasts a minute from its first frame. */
const LAST_FRAME_MILLISECONDS = 57_000
/** Of so many answers to frames one is lost on its way. */
const EACH_LOST = 4
const MOST_ATTEMPTS = 3
const MINUTES = 60
const COUNTY = STAFF_MEMBERS.county.organisationId

/** Asks people who have consented and are on file, all with the one face that the actor has. */
export async function seat(
  site: Site,
  { address }: Server,
  count: number,
  { heard, expected }: { heard: Heard; expected: RequestState },
): Promise<Sitter[]> {
  const features = await face()
  return Promise.all(
    holdersOfCounty(site, count).map(async ({ personId, token }) => {
      const ask = asking(address, { authorization: `Bearer ${token}` }, heard)
      await ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
      await putOnFile(site, personId, features)
      const person = (await personById(personId))!
      const request = await inTransaction(session =>
        requestFor(
          { person, why: 'draw', for: { kind: 'nothing' }, minutes: MINUTES, now: new Date() },
          session,
        ),
      )
      return { ask, case: { requestId: request.id, attempts: [], amiss: [], expected } }
    }),
  )
}

/** Those whom the officer of these experiments keeps; a few at a site live in the next county. */
function holdersOfCounty(site: Site, count: number): Holder[] {
  const holders: Holder[] = []
  while (holders.length < count) {
    holders.push(...site.nextHolders(1).filter(({ countyId }) => countyId === COUNTY))
  }
  return holders
}

let known: Promise<number[]> | undefined

/** The actor's face, measured once. */
const face = (): Promise<number[]> => (known ??= measureFace())

async function measureFace(): Promise<number[]> {
  const engine = createFaceEngine()
  try {
    return (await engine.measure(frameOf('look-ahead'), { features: true })).face!.features!
  } finally {
    await engine.stop()
  }
}

async function putOnFile({ config }: Site, personId: string, features: number[]) {
  if (await enrolmentOf(personId)) return
  const template = { features, salt: personId }
  const version = {
    ...{ id: enrolmentIdOf(personId, 1), personId, version: 1, state: 'active' as const },
    ...{ staffId: 'demo-staff-luxi', at: new Date(), pictureIds: [], answer: null },
    hash: templateHash(template),
  }
  const { vault } = keysOf(config)
  await inTransaction(session => keepEnrolment(version, template, vault, session))
}

/** Does as told, as often as there are attempts, until it is passed. */
export async function actUntilPassed(sitter: Sitter): Promise<void> {
  for (let times = 0; times < MOST_ATTEMPTS; times++) {
    if ((await act(sitter)) === 'passed') return
  }
}

/** One whole attempt. @returns how it ended, as it was told. */
async function act({ ask, case: { requestId, attempts: done, amiss } }: Sitter) {
  const showing = await showFrames(paced(ask, amiss), requestId)
  const attempted: Attempted = { id: showing.id, told: null }
  done.push(attempted)
  const { status, body } = await showing.through(swaying)
  if (status === 200) attempted.told = body.result
  return attempted.told
}

/**
 * No frame sooner after the one before than a camera sends them, and none after the time is over. Of
 * some the answer is taken for lost, and asked for again.
 */
function paced(ask: Ask, amiss: string[]): Ask {
  let [next, first, frames] = [0, Infinity, 0]
  return async (endpoint, input) => {
    if (endpoint.path !== attempts.sendFrame.path) return ask(endpoint, input)
    if (Date.now() > first + LAST_FRAME_MILLISECONDS) return OVER
    await pause(Math.max(0, next - Date.now()))
    const answer = await ask(endpoint, input)
    first = Math.min(first, Date.now())
    next = Date.now() + BETWEEN_FRAMES_MILLISECONDS
    if (answer.status === 200 && frames++ % EACH_LOST === 0) {
      const again = await ask(endpoint, input)
      if (!isDeepStrictEqual(again, answer)) amiss.push('a frame got two answers')
    }
    return answer
  }
}

/** What nobody was asked, because it was too late. */
const OVER: Answer = { status: 0, body: {} }

/** Asks until there is an answer that is no "come again". @throws when there is none for long. */
export function asking(address: string, headers: Record<string, string>, heard: Heard): Ask {
  return async (endpoint, input = {}) => {
    const end = Date.now() + LONGEST_MILLISECONDS
    for (;;) {
      const { status, body, retryAfter } = await askOnce(`${address}/api`, endpoint, input, headers)
      // Whether something was to be refused is for whoever asked: what comes of it is looked at.
      if (status !== 409) heard.hear(nameOf(status, body, retryAfter))
      if (status !== 503 && status !== 0) return { status, body }
      if (Date.now() > end) throw new Error(`${endpoint.path}: no answer`)
      await pause(Math.max(REST_MILLISECONDS, (retryAfter ?? 0) * 1000))
    }
  }
}

/** "Come again" without a moment is no answer that a phone can follow. */
const nameOf = (status: number, { code }: Answer['body'], retryAfter: number | null) => {
  if (status === 200) return '200'
  if (status === 0) return 'none'
  return status === 503 && retryAfter === null ? `unsaid 503 ${code}` : `${status} ${code}`
}

async function askOnce(
  base: string,
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  input: object,
  headers: Record<string, string>,
): Promise<Answer & { retryAfter: number | null }> {
  try {
    const answer = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: JSON.stringify(input) }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    })
    const said = answer.headers.get('retry-after')
    const retryAfter = said === null ? null : Number(said)
    return { status: answer.status, body: await answer.json(), retryAfter }
  } catch {
    return { ...OVER, retryAfter: null }
  }
}
