import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Endpoint } from '#shared/endpoint'
import { openSession } from '../../server/account/sessions.model'
import { COOKIE } from '../../server/platform/callers'
import { signToken } from '../../server/platform/tokens'
import { STAFF_MEMBERS } from '../../server/scripts/demo/staff'
import type { Installation } from './installation'
import { inTurns, median, percentile, rounded } from './measure'
import type { Program } from './program'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks for a list and reads the answer. @throws what the server said, when it is not 200. */
export function listFrom<Listed>(
  address: string,
  headers: Record<string, string>,
  question: object,
): Promise<Listed> {
  return new Promise((answered, failed) => {
    const sent = { ...headers, 'content-type': 'application/json' }
    const asking = request(address, { method: 'POST', headers: sent, agent }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const told = Buffer.concat(chunks).toString()
        if (answer.statusCode === 200) answered(JSON.parse(told) as Listed)
        else failed(new Error(`${answer.statusCode}: ${told}`))
      })
    })
    asking.on('error', failed)
    asking.end(JSON.stringify(question))
  })
}

/** What the county's officer, at a page of ours, and the first person of the demo show of themselves. */
export async function headersFor(keys: Installation['keys'], address: string) {
  const now = new Date()
  const open = async (kind: 'staff' | 'person', subjectId: string) => {
    const id = randomUUID()
    await openSession({ id, startedAt: now, kind, subjectId })
    return signToken(keys.tokens, id, now)
  }
  return {
    officer: {
      cookie: `${COOKIE}=${await open('staff', STAFF_MEMBERS.county.id)}`,
      origin: address,
    },
    person: { authorization: `Bearer ${await open('person', 'demo-person-1')}` },
  }
}

/** How long questions took: by the name of who was asked. */
type Times = Record<string, number[]>

/** Asks several sides the same questions in turn, so that a slow minute meets all of them. */
export async function timesOfSides(
  rounds: number,
  questions: number,
  sides: Record<string, (number: number) => Promise<unknown>>,
) {
  const turns: Times[] = await inTurns(rounds, async () => {
    const times: Times = Object.fromEntries(Object.keys(sides).map(name => [name, []]))
    for (let number = 0; number < questions; number += 1) {
      for (const [name, ask] of Object.entries(sides)) {
        const began = performance.now()
        await ask(number)
        times[name]!.push(performance.now() - began)
      }
    }
    return times
  })
  const all = (side: string) => turns.flatMap(turn => turn[side]!)
  return {
    /** In milliseconds. */
    p95: (side: string) => rounded(percentile(all(side), 0.95)),
    /** The median of the rounds' ratios of p95. */
    timesBare: (ours: string, bare: string) =>
      rounded(
        median(turns.map(turn => percentile(turn[ours]!, 0.95) / percentile(turn[bare]!, 0.95))),
      ),
  }
}

/** How long a server took over its last answers of one kind, as it notes itself; milliseconds. */
export const tookOnServer = (
  server: Pick<Program, 'written'>,
  { id }: Pick<Endpoint, 'id'>,
  last: number,
): number[] =>
  server
    .written()
    .split('\n')
    .filter(line => line.includes(`"endpoint":"${id}"`))
    .slice(-last)
    .map(line => (JSON.parse(line) as { milliseconds: number }).milliseconds)
