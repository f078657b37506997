import { access, chmod, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Mongod, compareVersions, inspectMongod } from './version'

/** A fetch that is still going on after this was killed. */
const STALE_MILLISECONDS = 60 * 60 * 1000

const FETCHING = '.fetching-'
const OURS = `-${process.platform}-${process.arch}`
const fileOf = (cacheDir: string, version: string) =>
  path.join(cacheDir, `mongod-${version}${OURS}`)

/** The newest mongod of our cache that runs on this machine. @throws why there is none. */
export async function findInCache(cacheDir: string): Promise<Mongod> {
  const files = await readdir(cacheDir).catch(() => [])
  const ours = files.filter(file => file.startsWith('mongod-') && file.endsWith(OURS))
  let why: unknown = new Error('there is none')
  for (const file of ours.sort(compareVersions).reverse()) {
    try {
      return await inspectMongod(path.join(cacheDir, file))
    } catch (error) {
      why = error
    }
  }
  throw why
}

/**
 * Brings a mongod into our cache, unless it is there. It appears under its name in one step and
 * only when it is whole, so two that fetch at once do no harm and a broken fetch leaves nothing.
 *
 * @param fetch - puts the mongod somewhere into a folder, checks it, and says where it is.
 * @throws {Unusable} it does not run on this machine; it stays, so that it is fetched only once.
 */
export async function fetchIntoCache(
  cacheDir: string,
  version: string,
  fetch: (folder: string) => Promise<string>,
): Promise<Mongod> {
  const home = fileOf(cacheDir, version)
  if (!(await exists(home))) {
    await mkdir(cacheDir, { recursive: true })
    await sweep(cacheDir)
    const folder = await mkdtemp(path.join(cacheDir, FETCHING))
    try {
      const file = await fetch(folder)
      await chmod(file, 0o755)
      await settle(file)
      await rename(file, home)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return inspectMongod(home)
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

/** Without this a power cut could leave the name in the cache, but not all that it names. */
async function settle(file: string) {
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Removes what fetches left behind that were killed. */
async function sweep(cacheDir: string) {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith(FETCHING)) continue
    const folder = path.join(cacheDir, name)
    const since = await stat(folder).catch(() => null)
    if (since && since.mtimeMs < Date.now() - STALE_MILLISECONDS) {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
