import { once } from 'node:events'
import { type RequestListener, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { createRights } from './account/rights'
import { createApp } from './app'
import { timetable, whileAnswering } from './chores'
import { followLive } from './command/live'
import { type Config, readConfig } from './config'
import { headKeyOf, keysOf } from './keys'
import { createOutside, machine } from './outside/outside'
import { sessionOfCookie } from './platform/callers'
import { startChores } from './platform/chores'
import { createClock } from './platform/clock'
import { databaseTime } from './platform/clock.model'
import { plainMessage } from './platform/complain'
import {
  connectDatabase,
  createIndexes,
  databaseAnswers,
  disconnectDatabase,
} from './platform/database'
import { openHub } from './platform/hub'
import { createLog } from './platform/log'
import { metricsServer } from './platform/metrics'
import { type EmbeddedMongod, startMongod } from './platform/mongod'
import { drain, leaveInOrder } from './platform/shutdown'
import { openSockets } from './platform/sockets'
import { followRooms } from './visits/rooms/live-rooms'
import { watched, whenChanged } from './watched'

// What lived long while the server started (cursors, their answers) would else be laid among what is old
// for ever after, and keep all that hangs on it: each small collection then takes thrice as long.
setFlagsFromString('--no-allocation-site-pretenuring')

/** Starts one API process and says on standard output where it listens. */
async function start(config: Config) {
  const log = createLog(config.LOG_LEVEL)
  const database = await databaseFor(config)
  await connectDatabase(database.uri)
  await createIndexes()

  const hub = await openHub(watched, log)
  const rights = createRights()
  hub.listen(whenChanged(rights))

  let leaving = false
  const clock = createClock({ ...machine, databaseTime, log })
  await clock.compare()
  const stopClock = clock.keepRight()
  const outside = createOutside(config, clock, log)
  const keys = keysOf(config)
  const app = createApp({
    outside,
    rights,
    keys,
    log,
    answers: config.SERVICES.includes('api'),
    isReady: async () => !leaving && clock.isRight() && hub.follows() && (await databaseAnswers()),
    behindProxy: config.NODE_ENV === 'production',
    offersWork: config.JOBS === 'on',
    staticDir: config.STATIC_DIR,
    standIn: config.usesStandIn ? config.WECHAT_API_BASE : undefined,
  })
  const server = serverOf(app.callback())
  const following = { hub, rights, now: () => outside.now(), log }
  const closeSockets = openSockets(server, [followLive(following), followRooms(following)], {
    log,
    sessionOf: request => sessionOfCookie(request, keys.tokens, outside.now()),
  })
  server.listen(config.PORT, config.HOST)
  await once(server, 'listening')
  const metrics = await listenForMetrics(config)
  const stopChores = startChores(choresOf(config, { outside, vault: keys.vault }), {
    now: () => outside.now(),
    log,
  })

  const leave = leaveInOrder(
    [
      { name: 'not ready', run: () => void (leaving = true) },
      { name: 'sockets', run: closeSockets },
      { name: 'requests', run: () => drain(server) },
      { name: 'chores', run: stopChores },
      { name: 'faces', run: () => outside.faces.stop() },
      { name: 'clock', run: stopClock },
      { name: 'metrics', run: () => void metrics?.close() },
      { name: 'hub', run: hub.close },
      { name: 'database', run: disconnectDatabase },
      { name: 'mongod', run: database.stop },
      { name: 'log', run: () => log.flush() },
    ],
    log,
  )
  void database.died.then(err => {
    log.fatal({ err }, 'the database ended')
    leave(1)
  })
  sayWhere({
    listening: addressOf(server, config),
    ...(metrics && { metrics: addressOf(metrics, config) }),
  })
}

function serverOf(answer: RequestListener): Server {
  const server = createServer(answer)
  // Longer than the web server before us keeps its connections, so that it never meets a closed one.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 66_000
  server.requestTimeout = 30_000
  return server
}

/** For whoever started us. */
const sayWhere = (addresses: { listening: string; metrics?: string }) =>
  void process.stdout.write(`${JSON.stringify(addresses)}\n`)

const choresOf = (config: Config, by: Parameters<typeof timetable>[1]) => [
  ...(config.SERVICES.includes('api') ? whileAnswering : []),
  ...(config.SERVICES.includes('worker') ? timetable(headKeyOf(config), by, config) : []),
]

const addressOf = (server: Server, { HOST }: Config) =>
  `http://${HOST}:${(server.address() as AddressInfo).port}`

/** A named database is watched by whoever runs it. */
const never = new Promise<never>(() => {})

/** The database that was named, or one of our own that lives and dies with this process. */
async function databaseFor(config: Config): Promise<EmbeddedMongod> {
  const { MONGODB_URI, MONGOD_BINARY, DATA_DIR, CACHE_DIR } = config
  if (MONGODB_URI !== undefined) return { uri: MONGODB_URI, died: never, stop: async () => {} }
  return startMongod({
    dataDir: path.join(DATA_DIR, 'mongod'),
    cacheDir: CACHE_DIR,
    binary: MONGOD_BINARY,
  })
}

async function listenForMetrics({ METRICS_PORT, HOST }: Config) {
  if (METRICS_PORT === undefined) return undefined
  const server = metricsServer()
  server.listen(METRICS_PORT, HOST)
  await once(server, 'listening')
  return server
}

function complain(error: unknown): never {
  console.error(plainMessage(error))
  process.exit(1)
}

try {
  void start(readConfig()).catch(complain)
} catch (error) {
  complain(error)
}
