import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '../helpers/until'

const PIECE = Buffer.alloc(1024 * 1024)

/** Gives a folder a disk of its own, in memory. @throws where that is not allowed. */
export function mountSmallDisk(folder: string, megabytes: number): void {
  mkdirSync(folder, { recursive: true })
  const { status, stderr } = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'faults', folder],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`no small disk at ${folder}: ${stderr}`)
}

/** Harmless where nothing is mounted. */
export const unmount = (folder: string): void => void spawnSync('umount', ['--lazy', folder])

/** Whether a disk may be mounted here. */
export async function canMount(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitu-disk-'))
  try {
    mountSmallDisk(folder, 1)
    return true
  } catch {
    return false
  } finally {
    unmount(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes all the room that is left there. @returns what gives it back. */
export function takeRoom(folder: string): () => void {
  const file = path.join(folder, 'filler')
  const filler = openSync(file, 'w')
  try {
    while (writeSync(filler, PIECE) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(filler)
  }
  return () => rmSync(file, { force: true })
}

/**
 * Has strace meddle with what a process asks of the system.
 *
 * @param what - calls and what happens to them, as strace's `inject` reads it.
 * @returns what ends it, and says how many calls were met.
 */
export async function meddle(pid: number, what: string): Promise<() => Promise<number>> {
  const calls = what.slice(0, what.indexOf(':'))
  const tracer = spawn(
    'strace',
    ['-f', '-p', String(pid), '-e', `trace=${calls}`, '-e', `inject=${what}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = endOf(tracer)
  let said = ''
  tracer.stderr.on('data', (piece: Buffer) => void (said += piece.toString()))
  await until(() => {
    if (tracer.exitCode !== null) throw new Error(`strace ended: ${said}`)
    return said.includes('attached')
  })
  return async () => {
    tracer.kill('SIGINT')
    await ended
    return said.match(/\((DELAYED|INJECTED)\)/g)?.length ?? 0
  }
}

/** Fulfilled however it ends, also when it never began. */
const endOf = (child: ChildProcess) => once(child, 'close').catch(() => {})

/** Whether strace is there and may meddle. */
export async function canTrace(): Promise<boolean> {
  const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' })
  try {
    await (
      await meddle(sleeper.pid!, 'fdatasync:delay_enter=1')
    )()
    return true
  } catch {
    return false
  } finally {
    sleeper.kill()
  }
}
