import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { MongodBusy } from './trouble'

const run = promisify(execFile)

const PAUSE_MILLISECONDS = 50
const PATIENCE_MILLISECONDS = 20_000

/** What a mongod of ours is called in the list of processes: it tells whose it is. */
export const nameOfOurs = (owner: number) => `guitu-mongod-of-${owner}`
const OWNER = /^guitu-mongod-of-(\d+) /

interface Process {
  pid: number
  parent: number
  /** Its command line, each part followed by a space. */
  command: string
}

/**
 * Makes sure that no mongod runs on a folder. One that outlived the process it belonged to is
 * stopped, cleanly: it cannot be adopted, since nobody would hear of its end. It is known by its
 * own command line, which names its owner, and by its parent, which is somebody else by now; so
 * no process is ever stopped because of a number that was left in a file.
 *
 * This only explains and tidies up. That never two run on one folder is kept by the lock that
 * mongod itself holds there, and which the kernel takes from it when it dies.
 *
 * @throws {MongodBusy} it belongs to a process that is alive.
 */
export async function makeWay(dbDir: string, say: (line: string) => void): Promise<void> {
  const mongod = await processOn(dbDir)
  if (mongod === undefined) return

  const owner = OWNER.exec(mongod.command)?.[1]
  if (owner === undefined) throw busy(dbDir, `process ${mongod.pid}, a mongod that is not ours`)
  if (mongod.parent === Number(owner)) throw busy(dbDir, `process ${owner}`)
  say(`Stopping mongod ${mongod.pid}, which outlived process ${owner}`)
  await end(dbDir, mongod.pid)
}

/** Says who is in the way. @param holder - e.g. 'process 4711'. */
export const busy = (dbDir: string, holder: string): MongodBusy =>
  new MongodBusy(
    `The data folder ${path.dirname(dbDir)} is in use by ${holder}.\n` +
      'Stop that process, or set DATA_DIR so that this one has a folder of its own.',
  )

async function end(dbDir: string, pid: number) {
  const isThere = async () => (await processOn(dbDir))?.pid === pid
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    tell(pid, signal)
    const last = performance.now() + PATIENCE_MILLISECONDS
    while (performance.now() < last) {
      if (!(await isThere())) return
      await pause(PAUSE_MILLISECONDS)
    }
  }
  throw busy(dbDir, `process ${pid}, which does not end`)
}

function tell(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has just gone, or is not ours to stop; the wait that follows tells.
  }
}

/** The mongod on our folder. Its lock does not tell: its number is in there only once it is up. */
async function processOn(dbDir: string): Promise<Process | undefined> {
  const all = await (process.platform === 'linux' ? listFromProc() : listFromPs()).catch(() => [])
  return all.find(({ command }) => command.includes(`--dbpath ${dbDir} `))
}

async function listFromProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const found = await Promise.all(pids.map(pid => fromProc(pid).catch(() => null)))
  return found.filter(process => process !== null)
}

/** A dead process that nobody has taken note of has no command line any more. */
async function fromProc(pid: string): Promise<Process> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // Its second field is the name in brackets, which may hold anything.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { pid: Number(pid), parent: Number(parent), command: command.replaceAll('\0', ' ') }
}

async function listFromPs(): Promise<Process[]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,ppid=,args='])
  return stdout.split('\n').flatMap(line => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line) ?? []
    return command === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command: `${command} ` }]
  })
}
