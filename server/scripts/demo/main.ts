/**
 * The demo: database, WeChat's stand-in, two API processes, screens and invented people, with one
 * command. Ctrl-C stops all of it; what people did is kept in the data folder.
 *
 *   npm start [-- --port 3900 --data .data --json --small]
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { plainMessage } from '../../platform/complain'
import { connectDatabase, createIndexes, disconnectDatabase } from '../../platform/database'
import { startMongod } from '../../platform/mongod'
import { environmentWith, readConfig } from '../../config'
import { type Child, startChild } from './children'
import { freePort } from './ports'
import { buildScreens } from './screens'
import { keysOf } from '../../keys'
import type { Vault } from '../../platform/vault'
import { inTransaction } from '../../platform/database'
import { ACTIVATION_HOURS, issueCode } from '../../people/activations.model'
import { seedApplications } from './applications'
import { seedExams } from './exams'
import { seedFaces } from './faces'
import { seedClasses, seedLessons } from './lessons'
import { seedOwnPlaces } from './own-places'
import { seedPast } from './past'
import { seedPostings } from './postings'
import { seedPrisons } from './prisons'
import { PEOPLE, UNBOUND_NUMBER, crowd } from './people'
import { seedRelatives } from './relatives'
import { seedReports } from './reports'
import { seedPeople, seedTown } from './seed'
import { seedVisits } from './visits'
import { introduce } from './welcome'

const STAND_IN_ACCOUNT = { appId: 'guitu-demo', secret: 'guitu-demo-secret' }

const { values: asked } = parseArgs({
  options: {
    port: { type: 'string', default: '3900' },
    data: { type: 'string', default: '.data' },
    json: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
  },
})

/** What is running, in the order it was started; stopped from the end. */
const running: { stop(): Promise<void> }[] = []

async function start(): Promise<void> {
  const dataDir = path.resolve(asked.data)
  const logs = path.join(dataDir, 'logs')
  mkdirSync(logs, { recursive: true })
  buildScreens(say)

  const config = demoConfig(dataDir)
  const { vault } = keysOf(config)
  const mongod = await startMongod({
    dataDir: path.join(dataDir, 'mongod'),
    cacheDir: config.CACHE_DIR,
    binary: config.MONGOD_BINARY,
    say,
  })
  running.push(mongod)
  void mongod.died.then(leaveBecause('the database'))
  const { appId, secret } = STAND_IN_ACCOUNT
  const [activationCode, standIn] = await allOf([
    seed(mongod.uri, vault),
    child(
      'server/outside/standins/main.ts',
      ['--port', '0', '--appid', appId, '--secret', secret],
      {},
      path.join(logs, 'stand-in.log'),
    ),
  ])
  const apiSettings = {
    DATA_DIR: dataDir,
    MONGODB_URI: mongod.uri,
    WECHAT_API_BASE: standIn.address,
    WECHAT_APPID: appId,
    WECHAT_SECRET: secret,
    WECHAT_JOBS_TEMPLATE: 'demo-template-news',
    WECHAT_STUDY_TEMPLATE: 'demo-template-study',
    WECHAT_VISITS_TEMPLATE: 'demo-template-visits',
    STATIC_DIR: path.resolve('dist'),
  }
  const port = Number(asked.port)
  const api = (number: number, at: number) =>
    child(
      'server/main.ts',
      [],
      { ...apiSettings, PORT: String(at) },
      path.join(logs, `api-${number}.log`),
    )
  const ports = port === 0 ? ([0, 0] as const) : await freePorts(port)
  const [first, second] = await allOf([api(1, ports[0]), api(2, ports[1])])
  introduce(
    {
      phone: first.address,
      console: second.address,
      standIn: standIn.address,
      database: mongod.uri,
      logs,
      activationCode,
    },
    asked.json,
    vault,
  )
}

async function freePorts(from: number): Promise<readonly [number, number]> {
  const first = await freePort(from)
  return [first, await freePort(first + 1)]
}

/** Side by side, for each takes seconds to load; after a failure, what was starting is waited for too. */
async function allOf<Results extends readonly unknown[]>(
  work: readonly [...{ [Each in keyof Results]: Promise<Results[Each]> }],
): Promise<Results> {
  await Promise.allSettled(work)
  return Promise.all(work) as Promise<unknown> as Promise<Results>
}

async function child(...[program, ...rest]: Parameters<typeof startChild>): Promise<Child> {
  const started = await startChild(program, ...rest)
  running.push(started)
  void started.ended.then(leaveBecause(program))
  return started
}

/** Fills the database. @returns a code with which the one phone that is not bound may be bound. */
async function seed(uri: string, vault: Vault): Promise<string> {
  await connectDatabase(uri)
  await createIndexes()
  const now = new Date()
  const others = asked.small ? [] : crowd()
  await seedTown(now, vault)
  await seedPeople(others, now, vault)
  await seedOwnPlaces(vault)
  await seedPast([...PEOPLE, ...others], now)
  await seedReports([...PEOPLE, ...others], now, vault)
  await seedFaces(now, vault)
  await seedExams()
  await seedPostings(now, vault)
  await seedApplications(now, vault)
  await seedPrisons(now, vault)
  await seedRelatives(now, vault)
  // Journeys make their own visits, at times that are free.
  if (!asked.small) await seedVisits(now, vault)
  await seedLessons(now)
  await seedClasses(now)
  const activation = {
    personId: PEOPLE[UNBOUND_NUMBER - 1]!.id,
    identitySeen: true,
    issuedBy: 'demo',
    expiresAt: new Date(now.getTime() + ACTIVATION_HOURS * 3600_000),
  }
  const code = await inTransaction(session => issueCode(activation, vault, session))
  await disconnectDatabase()
  return code
}

const demoConfig = (dataDir: string) =>
  readConfig(
    environmentWith({
      DATA_DIR: dataDir,
      WECHAT_APPID: STAND_IN_ACCOUNT.appId,
      WECHAT_SECRET: STAND_IN_ACCOUNT.secret,
    }),
  )

/** Progress goes to standard error: standard output holds the addresses and nothing else. */
function say(line: string): void {
  console.error(line)
}

let leaving: Promise<void> | null = null

function leave(code: number): Promise<void> {
  return (leaving ??= stopAll().finally(() => process.exit(code)))
}

async function stopAll(): Promise<void> {
  for (const { stop } of running.toReversed()) await stop().catch(say)
}

const leaveBecause = (who: string) => () => {
  if (leaving === null) say(`${who} ended; see the logs. Stopping.`)
  return leave(1)
}

process.on('SIGINT', () => void leave(0))
process.on('SIGTERM', () => void leave(0))
start().catch((error: unknown) => {
  say(plainMessage(error))
  return leave(1)
})
