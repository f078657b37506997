import fc from 'fast-check'
import type { Route } from '../../../server/platform/implement'
import { routesWith } from '../../../server/app'
import type { Role } from '#shared/endpoint'
import { KEYS } from '../../helpers/keys'
import { TEST_DATABASE } from '../../helpers/mongod-up'
import { type Caller, type World, startWorld } from '../../helpers/world'
import { peopleWithFaces } from './faces'
import { createKnown } from './known'
import { peopleWithReports } from './reports'
import { POLLUTED } from './hostile'
import { askedWith, finished, questionsFor } from './questions'
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

/** A world whose driver tells of every command that it sends. */
export async function startHeardWorld(): Promise<World> {
  const uri = new URL(process.env[TEST_DATABASE]!)
  uri.searchParams.set('monitorCommands', 'true')
  process.env[TEST_DATABASE] = uri.href
  const world = await startWorld()
  await peopleWithFaces(world)
  await peopleWithReports(world)
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
  const driver = listenToDriver()
  const known = createKnown()
  const callers = createCallers(world)
  const granted = new Set<string>()
  const report = emptyReport(seed)

  async function ask(route: Route, draft: Parameters<typeof finished>[0], turn: number) {
    const { endpoint } = route
    const feature = endpoint.id.split('.')[0]!
    const role = endpoint.by[turn % endpoint.by.length]!
    const caller = await callers.of(role, turn)
    const { query, body } = askedWith(
      endpoint,
      finished(draft, one => known.find(feature, one) ?? one.otherwise),
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
    await Promise.all(batch.map(({ route, draft, turn }) => ask(route, draft, turn)))
  }
  driver.stop()
  report.operators.push(...driver.caught.slice(0, KEPT_FAILURES))
  if (POLLUTED in {}) report.operators.push({ command: '', collection: '', path: '__proto__' })
  report.commands = driver.commands()
  report.neverGranted = routes.map(({ endpoint }) => endpoint.id).filter(id => !granted.has(id))
  return report
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
function* batches(routes: readonly Route[], seed: number, wanted: number, atOnce: number) {
  const made = routes.map(route => {
    const questions = questionsFor(route)
    return { route, questions }
  })
  let turn = 0
  for (let round = 0; turn < wanted; round++) {
    const numRuns = Math.min(atOnce, Math.ceil(wanted / routes.length))
    for (const [index, { route, questions }] of made.entries()) {
      if (turn >= wanted) return
      const drafts = fc.sample(questions, { numRuns, seed: seed + round * made.length + index })
      yield drafts.slice(0, wanted - turn).map(draft => ({ route, draft, turn: turn++ }))
    }
  }
}

/** Those who ask: two of a kind where there are two, signed in again when their session is over. */
function createCallers(world: World) {
  const visitor = [async () => world.visitor]
  // Who cannot be signed in here asks as a visitor, and is named as never granted.
  const signIn: Partial<Record<Role, (() => Promise<Caller>)[]>> = {
    person: [() => world.person(1), () => world.person(2)],
    officer: [() => world.staff('county'), () => world.staff('office')],
    systemAdministrator: [() => world.staff('system')],
    securityAdministrator: [() => world.staff('security')],
    auditAdministrator: [() => world.staff('audit')],
    procurator: [() => world.staff('procurator')],
  }
  const signedIn = new Map<string, Promise<Caller>>()
  const waysFor = (role: Role) => signIn[role] ?? visitor
  const keyOf = (role: Role, turn: number) => `${role}:${turn % waysFor(role).length}`
  return {
    of(role: Role, turn: number): Promise<Caller> {
      const key = keyOf(role, turn)
      const ways = waysFor(role)
      const caller = signedIn.get(key) ?? ways[turn % ways.length]!()
      signedIn.set(key, caller)
      return caller
    },
    forget: (role: Role, turn: number) => void signedIn.delete(keyOf(role, turn)),
  }
}
