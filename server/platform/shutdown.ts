import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'

/** A step of leaving, in the order given. */
export interface LastStep {
  name: string
  run(): Promise<unknown> | void
}

const PATIENCE_MILLISECONDS = 15_000

/**
 * Leaves in order on SIGTERM or SIGINT: each step is finished, or given up with a line in the
 * log, before the next begins. A second signal is ignored; a leaving that hangs is cut off.
 *
 * @returns what leaves for another reason, with that exit code.
 */
export function leaveInOrder(steps: readonly LastStep[], log: Logger): (code: number) => void {
  let leaving = false
  async function leave(code: number) {
    if (leaving) return
    leaving = true
    setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS).unref()
    for (const { name, run } of steps) {
      try {
        await run()
      } catch (err) {
        log.error({ err, step: name }, 'leaving')
      }
    }
    process.exit(code)
  }
  process.on('SIGTERM', () => void leave(0))
  process.on('SIGINT', () => void leave(0))
  return code => void leave(code)
}

/** Whoever sends us requests needs so long to see that we are no longer ready; milliseconds. */
const LAST_CALL = 1000

/**
 * Lets requests that are under way finish, then stops accepting. For a moment whoever comes is
 * answered still, and learns from the answer that the connection ends: closed at once, it would be
 * closed under a request that is just being sent. Connections become idle one by one, so that
 * closing them is done again and again: once would leave the server waiting for ever.
 */
export async function drain(server: Server): Promise<void> {
  server.prependListener('request', (_, answer) => void (answer.shouldKeepAlive = false))
  if (await hasCallers(server)) await pause(LAST_CALL)
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  await new Promise(done => server.close(done))
  clearInterval(sweep)
}

const hasCallers = (server: Server) =>
  new Promise<boolean>(tell => server.getConnections((_, count) => tell(count > 0)))
