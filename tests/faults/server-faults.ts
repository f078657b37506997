import { type Experiment, HOUR, SECOND, some } from './experiment'
import type { Server } from './site'

/** What one clock after another shows beside the right time; the last goes to and fro. */
const WRONG_CLOCKS = [[2 * HOUR], [-2 * HOUR], [90 * SECOND, -90 * SECOND]]

/** Our own processes die, leave and come back, or do not know what time it is. */
export const SERVER_FAULTS: readonly Experiment[] = [
  {
    name: 'kill-api',
    phones: 40,
    limits: { silenceSeconds: 12 },
    async happen({ apis }, fate) {
      for (let times = 0; times < 2; times++) {
        await some(fate, 3)
        await dieAndReturn(fate.pick(apis))
      }
      await some(fate, 3)
    },
  },
  {
    name: 'kill-worker',
    phones: 40,
    limits: { silenceSeconds: 5 },
    async happen({ worker }, fate) {
      for (let times = 0; times < 2; times++) {
        await some(fate, 3)
        await dieAndReturn(worker)
      }
      await some(fate, 3)
    },
  },
  {
    name: 'rolling-restart',
    phones: 40,
    limits: { silenceSeconds: 5, noneCut: true },
    async happen({ apis }, fate) {
      for (const api of apis) {
        await some(fate, 3)
        await comeBack(api)
      }
      await some(fate, 3)
    },
  },
  {
    name: 'clock-of-server-jumps',
    phones: 40,
    limits: { silenceSeconds: 15, noneCut: true },
    async happen({ apis: [api], worker }, fate) {
      for (const jumps of WRONG_CLOCKS) {
        await Promise.all([comeBack(api, jumps), comeBack(worker, jumps)])
        await some(fate, 4)
      }
      await Promise.all([comeBack(api), comeBack(worker)])
      await some(fate, 2)
    },
  },
]

async function comeBack(server: Server, jumps?: readonly number[]) {
  await server.leave()
  await server.startAgain(jumps)
}

async function dieAndReturn(server: Server) {
  server.kill()
  await server.startAgain()
}
