import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Site } from './site'

const LOOK_MILLISECONDS = 500

/**
 * Looks at the API processes again and again.
 *
 * @returns what ends it, and says by how many megabytes one of them grew at most since it was first
 *   seen. Call it while nothing is asked of them yet.
 */
export function watchMemory({ apis }: Site): () => number {
  const firsts = new Map<number, number>()
  let most = 0
  const look = () => {
    for (const api of apis) {
      const { pid } = api.process()
      const now = megabytesOf(pid)
      // A process that is only starting is no measure of rest.
      if (now === 0) continue
      firsts.set(pid, firsts.get(pid) ?? now)
      most = Math.max(most, now - firsts.get(pid)!)
    }
  }
  look()
  const timer = setInterval(look, LOOK_MILLISECONDS)
  return () => {
    clearInterval(timer)
    return most
  }
}

/** 0 where the system does not tell, or the process has gone. */
function megabytesOf(pid: number): number {
  try {
    const status = readFileSync(path.join('/proc', String(pid), 'status'), 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
