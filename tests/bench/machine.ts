import { readFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'
import { median, rounded } from './measure'

/** Linux counts CPU time in these. */
const TICK_SECONDS = 0.01

/** CPU time that a process has used, in seconds. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS
}

/** CPU time that the machine has used for anything at all, in seconds. */
function cpuOfAll(): number {
  const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]!
    .split(/\s+/)
    .map(Number) as [number, number, number, number, number, number, number, number]
  return (user + nice + system + irq + softirq) * TICK_SECONDS
}

/** What processes and the rest of the machine used while something ran. */
export interface Usage {
  seconds: number
  /** Shares of one core, by name; `others` is what is not ours. */
  cores: Record<string, number>
}

/** Watches some processes while something runs. */
export async function watching<T>(
  pids: Readonly<Record<string, number>>,
  run: () => Promise<T>,
): Promise<{ result: T; usage: Usage }> {
  const names = Object.keys(pids)
  const before = names.map(name => cpuOf(pids[name]!))
  const [allBefore, began] = [cpuOfAll(), performance.now()]
  const result = await run()
  const seconds = (performance.now() - began) / 1000
  const used = names.map((name, index) => cpuOf(pids[name]!) - before[index]!)
  const others = cpuOfAll() - allBefore - used.reduce((sum, one) => sum + one, 0)
  const shares = [...names.map((name, index) => [name, used[index]!] as const)]
  const cores = [...shares, ['others', Math.max(0, others)] as const].map(
    ([name, cpu]) => [name, cpu / seconds] as const,
  )
  return { result, usage: { seconds, cores: Object.fromEntries(cores) } }
}

/** CPU time that a process took for each thing done, in microseconds: busy neighbours change it little. */
export const microsecondsEach = ({ seconds, cores }: Usage, name: string, things: number): number =>
  ((cores[name] ?? 0) * seconds * 1e6) / things

const CORES = cpus().length
const USED_UP = 0.9

/** Which resource was used up, told from what each used. */
export function limitOf(usages: readonly Usage[]): string {
  const names = Object.keys(usages[0]?.cores ?? {})
  const share = (name: string) => median(usages.map(({ cores }) => cores[name] ?? 0))
  const shares = names.map(name => `${name} ${Math.round(100 * share(name))} %`).join(', ')
  const total = names.reduce((sum, name) => sum + share(name), 0)
  const alone = names.find(name => name !== 'mongod' && name !== 'others' && share(name) > USED_UP)
  if (total > USED_UP * CORES) return `CPU: all ${CORES} cores (${shares} of one core)`
  if (alone !== undefined) return `the one thread of ${alone} (${shares} of one core)`
  return `waiting for the disk, not CPU (${shares} of one core)`
}

/** Says so when somebody else used the machine: such figures are not final. */
export const disturbance = (usages: readonly Usage[]): string[] => {
  const others = median(usages.map(({ cores }) => cores.others ?? 0))
  return others > 0.1 * CORES
    ? [`not final: others used ${Math.round(100 * others)} % of one core meanwhile`]
    : []
}

/** How long the disk takes to keep 4 KB for good, in milliseconds: nothing durable is quicker alone. */
export async function diskMilliseconds(folder: string): Promise<number> {
  const file = path.join(folder, 'disk-probe')
  const handle = await open(file, 'w')
  const times: number[] = []
  try {
    for (let write = 0; write < 100; write++) {
      const began = performance.now()
      await handle.write(Buffer.alloc(4096, write), 0, 4096, write * 4096)
      await handle.datasync()
      times.push(performance.now() - began)
    }
  } finally {
    await handle.close()
    await rm(file)
  }
  return rounded(median(times))
}
