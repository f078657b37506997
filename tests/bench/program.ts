import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { environmentWith } from '../../server/config'
import { until } from '../helpers/until'

/** One of our programs in a process of its own. */
export interface Program {
  pid: number
  /** Where it listens. */
  address: string
  /** All that it has written so far. */
  written(): string
  stop(): Promise<void>
}

const STARTING_MILLISECONDS = 120_000

/**
 * Starts a program and waits until it says where it listens. What it writes goes to a file without
 * passing through us: reading its log would take time from what is measured.
 *
 * @param profiles - folder for a CPU profile of it; none unless named.
 */
export async function startProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  logFile: string,
  profiles?: string,
): Promise<Program> {
  const log = openSync(logFile, 'a')
  const profiling = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]
  const child = spawn(process.execPath, [...profiling, '--import', 'tsx', program, ...args], {
    env: environmentWith(environment),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = once(child, 'exit')
  const written = () => readFileSync(logFile, 'utf8')
  const listening = () => /^\{"listening":"([^"]+)"/m.exec(written())?.[1]
  await until(() => {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${written().slice(-2000)}`)
    return listening() !== undefined
  }, STARTING_MILLISECONDS)
  return {
    pid: child.pid!,
    address: listening()!,
    written,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
