import type { Server } from 'node:http'
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

/**
 * Stops accepting, lets requests that are under way finish. Connections that a phone or a proxy
 * keeps alive become idle only after their last answer, so they are closed again and again:
 * closing the idle ones once would leave the server waiting for ever.
 */
export function drain(server: Server): Promise<void> {
  return new Promise(done => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearInterval(sweep)
      done()
    })
    server.closeIdleConnections()
  })
}
