import fc from 'fast-check'
import type { Route } from '../../../server/platform/implement'
import { routesWith } from '../../../server/app'
import { KEYS } from '../../helpers/keys'
import { TEST_DATABASE } from '../../helpers/mongod-up'
import { type World, startWorld } from '../../helpers/world'
import { countyWithApplications } from './applications'
import { type Callers, createCallers } from './callers'
import { countyWithExams } from './exams'
import { peopleWithFaces } from './faces'
import type { Good } from './good/good'
import { goodQuestions } from './good/good-questions'
import { countyWithClasses } from './classes'
import { createKnown } from './known'
import { countyWithLessons } from './lessons'
import { countyWithPostings } from './postings'
import { peopleWithReports } from './reports'
import { POLLUTED } from './hostile'
import { type Draft, askedWith, finished, questionsFor } from './questions'
import { type Caught, listenToDriver } from './spy'

/** What came of asking. */
export interface Report {
  seed: number
  cases: number
  /** How many answers there were of each status. */
  statuses: Record<string, number>
  /** Answers of 500 and above: which endpoint, and the beginning of the question. */
  serverErrors: Failure[]
  /** Questions that nobody answered in time. */
  hanging: Failure[]
  /** Operators of a question that the driver sent to the database. */
  operators: Caught[]
  /** How many commands were listened to. */
  commands: number
  /** Endpoints that were never answered with 200: the fuzz only met their door. */
  neverGranted: string[]
  slowestMilliseconds: number
}

interface Failure {
  endpoint: string
  question: string
  said: string
}

const PATIENCE_MILLISECONDS = 20_000
const LARGEST_BODY = 1024 * 1024
const KEPT_FAILURES = 20

/** An Excel file is read in a process of its own; who comes third is told to come again, with 503. */
const AT_ONCE: Readonly<Record<string, number>> = {
  'jobs.preview-import': 2,
  'jobs.confirm-import': 2,
}

/** They end what others ask about, so they are asked after all others. */
const LAST: readonly string[] = [
  ...[
    'classes.change',
    'classes.cancel',
    // A fault stops whatever is asked of its person; whose face an officer took proposes none.
    'faults.report',
    'faces.enrol',
    'faces.consent',
    'faces.withdraw',
    'applications.withdraw',
    'visits.relatives.close',
  ],
]

/** A world whose driver tells of every command that it sends. */
export async function startHeardWorld(): Promise<World> {
  const uri = new URL(process.env[TEST_DATABASE]!)
  uri.searchParams.set('monitorCommands', 'true')
  process.env[TEST_DATABASE] = uri.href
  const world = await startWorld()
  await peopleWithFaces(world)
  await peopleWithReports(world)
  await countyWithLessons(world)
  await countyWithExams(world)
  await countyWithClasses(world)
  await countyWithPostings(world)
  await countyWithApplications(world)
  return world
}

/**
 * Asks every endpoint, as those who may ask it, questions made from its contract and spoilt.
 *
 * @param wanted - how many questions, shared evenly between the endpoints.
 * @param atOnce - how many are under way at a time.
 */
export async function fuzz(
  world: World,
  { seed, wanted, atOnce }: { seed: number; wanted: number; atOnce: number },
): Promise<Report> {
  const routes = routesWith(KEYS)
  const good = await goodQuestions(world)
  for (const id of Object.keys(good)) {
    if (!routes.some(({ endpoint }) => endpoint.id === id)) throw new Error(`no endpoint ${id}`)
  }
  const driver = listenToDriver()
  const known = createKnown()
  const callers = createCallers(world)
  const granted = new Set<string>()
  const report = emptyReport(seed)

  async function ask({ route, draft, turn }: Asked, granting: readonly unknown[]) {
    const { endpoint } = route
    const feature = endpoint.id.split('.')[0]!
    const role = endpoint.by[turn % endpoint.by.length]!
    const caller = await callers.of(role, turn)
    const { query, body } = askedWith(
      endpoint,
      finished(toAsk(granting, draft, turn), one => known.find(feature, one) ?? one.otherwise),
    )
    const began = performance.now()
    const answer = await fetch(`${world.origin}/api${endpoint.path}${query}`, {
      method: endpoint.method,
      headers: { 'content-type': 'application/json', ...caller.headers },
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      ...(body !== undefined && { body }),
    }).then(
      async got => ({ status: got.status, text: await got.text() }),
      (error: Error) => ({ status: 0, text: String(error.cause ?? error) }),
    )
    report.cases += 1
    report.slowestMilliseconds = Math.max(report.slowestMilliseconds, performance.now() - began)
    note(report, endpoint.id, answer, body ?? query)
    if (answer.status === 200) {
      granted.add(endpoint.id)
      known.learn(feature, JSON.parse(answer.text))
    }
    if (answer.status === 401 || endpoint.id === 'account.sign-out') callers.forget(role, turn)
  }

  for await (const batch of batches(routes, seed, wanted, atOnce)) {
    const granting = await madeNow(good[batch[0]!.route.endpoint.id], callers)
    await Promise.all(batch.map(one => ask(one, granting)))
  }
  driver.stop()
  report.operators.push(...driver.caught.slice(0, KEPT_FAILURES))
  if (POLLUTED in {}) report.operators.push({ command: '', collection: '', path: '__proto__' })
  report.commands = driver.commands()
  report.neverGranted = routes.map(({ endpoint }) => endpoint.id).filter(id => !granted.has(id))
  return report
}

/** A question, and which it is of all. */
interface Asked {
  route: Route
  draft: Draft
  turn: number
}

/** In a town that was asked much, what is made now may be refused: then it is not asked. */
const madeNow = async (
  good: Good[string] | undefined,
  callers: Callers,
): Promise<readonly unknown[]> =>
  typeof good === 'function' ? good(callers).catch(() => []) : (good ?? [])

/** Half of the time a question that is known to be good, for either of two callers; every other one unspoilt. */
function toAsk(good: readonly unknown[], made: Draft, turn: number): Draft {
  if (good.length === 0 || turn % 4 >= 2) return made
  const base = good[Math.floor(turn / 8) % good.length]
  return { base, edits: turn % 8 < 4 ? [] : made.edits }
}

const emptyReport = (seed: number): Report => ({
  seed,
  cases: 0,
  statuses: {},
  serverErrors: [],
  hanging: [],
  operators: [],
  commands: 0,
  neverGranted: [],
  slowestMilliseconds: 0,
})

function note(
  report: Report,
  endpoint: string,
  { status, text }: { status: number; text: string },
  question: string,
) {
  report.statuses[status] = (report.statuses[status] ?? 0) + 1
  const failure = { endpoint, question: question.slice(0, 1500), said: text.slice(0, 300) }
  // A body over the limit is cut off while it is still being sent.
  const wasCutOff = status === 0 && Buffer.byteLength(question) > LARGEST_BODY
  const list = status >= 500 ? report.serverErrors : status === 0 ? report.hanging : null
  if (list && !wasCutOff) list.push(failure)
}

/** Questions for every endpoint in turn, the same for the same seed. */
function* batches(
  routes: readonly Route[],
  seed: number,
  wanted: number,
  atOnce: number,
): Generator<Asked[]> {
  const isLast = ({ endpoint }: Route) => LAST.includes(endpoint.id)
  const inTurn = [...routes.filter(one => !isLast(one)), ...routes.filter(isLast)]
  const made = inTurn.map(route => {
    const questions = questionsFor(route)
    return { route, questions }
  })
  let turn = 0
  for (let round = 0; turn < wanted; round++) {
    const numRuns = Math.min(atOnce, Math.ceil(wanted / routes.length))
    for (const [index, { route, questions }] of made.entries()) {
      if (turn >= wanted) return
      const drafts = fc.sample(questions, { numRuns, seed: seed + round * made.length + index })
      const asked = drafts.slice(0, wanted - turn).map(draft => ({ route, draft, turn: turn++ }))
      const few = AT_ONCE[route.endpoint.id] ?? atOnce
      for (let at = 0; at < asked.length; at += few) yield asked.slice(at, at + few)
    }
  }
}
