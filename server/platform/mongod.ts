import { access, constants, mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import mongoose from 'mongoose'
import { type Say, findMongod, takeNamed, waysToMongod } from './mongod/finder'
import { busy, makeWay } from './mongod/holder'
import { LOOPBACK, choosePort, keepPort } from './mongod/port'
import { type End, type MongodProcess, launch } from './mongod/process'
import { type Command, SET, makePrimary } from './mongod/set'
import { MongodFailed } from './mongod/trouble'

export { MongodBusy, MongodFailed, MongodTrouble, NoMongod } from './mongod/trouble'

/**
 * Reading the journal after a crash takes its time, and mongod waits 30 s for an answer where its
 * old port was taken by a program that says nothing.
 */
const PATIENCE_MILLISECONDS = 180_000

/** How often the port or the folder may be snatched away between looking and starting. */
const MOST_ATTEMPTS = 5

/** What mongod's exit codes mean. */
const PORT_TAKEN = 48
const OTHER_VERSION = 62
const FOLDER_TAKEN = 100

/** A MongoDB server that lives and dies with this process. */
export interface EmbeddedMongod {
  /** Where it is, for a MongoDB client. */
  uri: string
  /** Fulfilled if it ends before it is stopped, which leaves this process without a database. */
  died: Promise<MongodFailed>
  /** Stops it cleanly, and waits until it has gone. Harmless when done twice. */
  stop(): Promise<void>
}

/** How an embedded mongod is started. */
export interface MongodOptions {
  /** Keeps the data, the log and the port from one start to the next. */
  dataDir: string
  /** Where a mongod that was fetched is kept. */
  cacheDir: string
  /** The one to use, whatever else there is. */
  binary: string | undefined
  /** Hears which mongod is used; standard error unless told otherwise. */
  say?: Say
}

/**
 * Starts a MongoDB server of our own, as a replica set of one, on the loopback address. It asks
 * nobody for a password, so it is for development, the demo and tests: production names a set.
 *
 * @throws {NoMongod} there is none to be had; the message says what to do.
 * @throws {MongodBusy} another process uses the data folder.
 * @throws {MongodFailed} it does not start; the message holds the last of its log.
 */
export async function startMongod(options: MongodOptions): Promise<EmbeddedMongod> {
  const say = options.say ?? toStandardError
  const { binary, version } = await (options.binary === undefined
    ? findMongod(waysToMongod(options.cacheDir, say), say)
    : takeNamed(options.binary, say))
  const folder = await openFolder(options.dataDir)

  for (let attempt = 1; ; attempt++) {
    await makeWay(folder.db, say)
    const started = await start(binary, folder, say)
    if ('uri' in started) return started
    if (!isTaken(started)) throw failed(`mongod ${version} ${started.how}`, started)
    if (attempt === MOST_ATTEMPTS) throw whoeverTookIt(started, folder)
  }
}

interface Folder {
  db: string
  log: string
  port: string
}

/** The real path, because a mongod is known by the folder that its command line names. */
async function openFolder(dataDir: string): Promise<Folder> {
  try {
    await mkdir(path.join(dataDir, 'db'), { recursive: true, mode: 0o700 })
    await access(dataDir, constants.W_OK)
    const at = await realpath(dataDir)
    return {
      db: path.join(at, 'db'),
      log: path.join(at, 'mongod.log'),
      port: path.join(at, 'port'),
    }
  } catch (error) {
    throw new MongodFailed(`The data folder cannot be used: ${(error as Error).message}`)
  }
}

/** Starts it once. @returns how it ended, if it did not live to be primary. */
async function start(binary: string, folder: Folder, say: Say): Promise<EmbeddedMongod | End> {
  const port = await choosePort(folder.port, say)
  const host = `${LOOPBACK}:${port}`
  const mongod = launch(binary, argumentsFor(folder.db, port), folder.log)
  const client = new mongoose.mongo.MongoClient(`mongodb://${host}/?directConnection=true`, {
    connectTimeoutMS: 2000,
    serverSelectionTimeoutMS: 2000,
    minHeartbeatFrequencyMS: 25,
  })
  const giveUp = new AbortController()
  const impatience = setTimeout(() => giveUp.abort(), PATIENCE_MILLISECONDS)
  try {
    const member = { host, pid: mongod.pid ?? 0 }
    const command: Command = async command => {
      // A client whose first question came too early answers nothing more until it is told to connect.
      await client.connect()
      return client.db('admin').command(command)
    }
    const end = await Promise.race([makePrimary(command, member, giveUp.signal), mongod.ended])
    if (end) return end
    await keepPort(folder.port, port)
  } catch (error) {
    await mongod.stop()
    throw failed(`mongod did not get ready (${(error as Error).message})`, await mongod.ended)
  } finally {
    clearTimeout(impatience)
    giveUp.abort()
    await client.close()
  }
  return { uri: `mongodb://${host}/${SET}?replicaSet=${SET}`, ...untilStopped(mongod) }
}

function untilStopped(mongod: MongodProcess): Pick<EmbeddedMongod, 'died' | 'stop'> {
  let stopping = false
  return {
    died: new Promise(tell => {
      void mongod.ended.then(end => stopping || tell(failed(`mongod ${end.how}`, end)))
    }),
    stop() {
      stopping = true
      return mongod.stop()
    },
  }
}

const argumentsFor = (db: string, port: number): string[] => [
  ...['--dbpath', db],
  ...['--bind_ip', LOOPBACK, '--port', String(port), '--nounixsocket'],
  ...['--replSet', SET],
  ...['--wiredTigerCacheSizeGB', '0.5'],
  // Megabytes, the least that MongoDB chooses itself; else it is a twentieth of the free disk.
  ...['--oplogSize', '990'],
  '--quiet',
  // A slow query would be written to the log with all it asks for, which may name a person.
  ...['--slowOpSampleRate', '0'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  // Seconds: what a killed process had begun stands in the way of others no longer than this.
  ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
]

/** Whether another program was quicker, so that it is worth looking again. */
const isTaken = ({ code, lastWords }: End): boolean =>
  code === PORT_TAKEN || (code === FOLDER_TAKEN && lastWords.includes('DBPathInUse'))

const whoeverTookIt = (end: End, { db }: Folder): Error =>
  end.code === FOLDER_TAKEN
    ? busy(db, 'a process that cannot be seen from here')
    : failed('mongod found no free port', end)

function failed(what: string, { code, lastWords }: End): MongodFailed {
  const advice =
    code === OTHER_VERSION &&
    'Another version of MongoDB wrote these data: name that one (MONGOD_BINARY), or move them away.'
  return new MongodFailed(
    [`${what}. Its last words:`, lastWords, advice].filter(Boolean).join('\n'),
  )
}

const toStandardError: Say = line => void process.stderr.write(`${line}\n`)
