import { readFileSync, readdirSync } from 'node:fs'
import { until } from '../../../helpers/until'

/** While it loads, and once it has taken its name. */
const OURS = /face-engine.child.main|guitu-faces/

interface Process {
  pid: number
  parent: number
  /** Its command line. */
  command: string
  state: string
}

function read(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = stat.lastIndexOf(')')
    const [state, parent] = stat.slice(end + 2).split(' ') as [string, string]
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return [{ pid: Number(pid), parent: Number(parent), command, state }]
  } catch {
    return []
  }
}

/** Numbers of the processes in which this test's engines measure. */
export const measurers = (): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(read)
    .filter(({ parent, command }) => parent === process.pid && OURS.test(command))
    .map(({ pid }) => pid)

/** Whether there is such a process, and not only its entry. */
export const isRunning = (pid: number): boolean =>
  read(String(pid)).some(({ state }) => state !== 'Z')

/** Holds a process where it is, in the middle of whatever it does. */
export async function hold(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP')
  await until(() => read(String(pid))[0]?.state === 'T')
}

export const letGo = (pid: number): void => void process.kill(pid, 'SIGCONT')

/** The most memory that a process ever held, in megabytes. */
export const mostMegabytes = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

/** What a process has worked so far. The kernel counts in hundredths of a second. */
export function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
