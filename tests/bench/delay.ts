import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import type { LiveFrame } from '#shared/command/command.contract'
import type { Installation } from './installation'
import { openLiveView, signInOfficer } from './load/officer'
import { openLoop } from './load/load'
import { median, percentile, rounded } from './measure'
import { type Row, collection } from './rows'
import { until } from '../helpers/until'

const FEW = 10
const MANY = 1000
const EVENTS_PER_SECOND = 5
/** How many officers sign in at the same moment. */
const ABREAST = 20

/**
 * How long an event takes from being written to being seen by an officer, while ten look on and
 * while a thousand do, each an officer of their own, at the same process.
 *
 * @param events - what is told of, again and again.
 */
export async function delaysOfFewAndMany(
  installation: Installation,
  events: readonly Row[],
  seconds: number,
) {
  const api = await installation.start()
  const seen = new Map<string, number[]>()
  const heard = (text: string, at: number) => {
    const { cursor } = JSON.parse(text) as LiveFrame & { cursor?: string }
    if (cursor === undefined) return
    const times = seen.get(cursor)
    if (times) times.push(at)
    else seen.set(cursor, [at])
  }
  const viewers: WebSocket[] = []
  const grow = async (to: number) => {
    let left = to - viewers.length
    const join = async () => {
      while (left-- > 0) {
        const officer = signInOfficer(installation.keys)
        viewers.push(await openLiveView(api.address, await officer, heard))
      }
    }
    await Promise.all(Array.from({ length: Math.min(ABREAST, to) }, join))
  }

  async function measure() {
    seen.clear()
    const count = EVENTS_PER_SECOND * seconds
    const told = await openLoop(EVENTS_PER_SECOND, count, async index => {
      const at = performance.timeOrigin + performance.now()
      await collection('outbox').insertOne({
        ...events[index % events.length]!,
        _id: `bench:${randomUUID()}`,
      })
      return at
    })
    const all = () =>
      seen.size >= count && [...seen.values()].every(({ length }) => length >= viewers.length)
    await until(all, 30_000)
    // Events are seen in the order in which they were told of.
    const delays = [...seen.values()].flatMap((times, index) => times.map(at => at - told[index]!))
    return { viewers: viewers.length, p50: median(delays), p99: percentile(delays, 0.99) }
  }

  await grow(FEW)
  await measure()
  const few = await measure()
  await grow(MANY)
  await measure()
  const many = await measure()
  for (const socket of viewers) socket.terminate()
  await api.stop()
  return {
    ratio: rounded(many.p50 / few.p50),
    arms: {
      viewersAtMost: many.viewers,
      delayP50MillisecondsAtTen: rounded(few.p50),
      delayP50MillisecondsAtAThousand: rounded(many.p50),
      delayP99MillisecondsAtTen: rounded(few.p99),
      delayP99MillisecondsAtAThousand: rounded(many.p99),
      delayRatio: rounded(many.p50 / few.p50),
    },
  }
}
