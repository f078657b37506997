import type { Installation } from './installation'
import type { Fleet, Prepared } from './load/fleet'
import { createPersons } from './load/check-ins'
import { openLane } from './load/lane'
import { createLedger } from './load/ledger'
import { closedLoop, createPool, openLoop } from './load/load'
import { type Usage, disturbance, limitOf, watching } from './machine'
import { type Effort, type Measured, inTurns, median, percentile, rounded } from './measure'
import { DURABLE, batchesOf, collection, emptied } from './rows'

const POINTS_EACH = 30
const LANES = 128
const BURST_BATCHES = 500
const CHECK_IN_LANES = 16
const CHECK_INS_PER_SECOND = 20

/**
 * P5: how long a device waits for its receipt at half of what the server can take, beside the bare
 * insertion of one document at the same rate.
 *
 * @param saturation - batches a second that P1 came to.
 */
export async function waitForReceipt(
  installation: Installation,
  fleet: Fleet,
  saturation: number,
  { rounds, turnSeconds }: Effort,
): Promise<Measured> {
  await emptied('position_batches', 'evidence', 'bench_raw')
  const rate = saturation / 2
  const count = Math.max(200, Math.round(rate * turnSeconds))
  const api = await installation.start()
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(api.address)))
  const send = createPool(lanes)
  const ledger = createLedger()
  const pids = { api: api.pid, mongod: installation.mongodPid, generator: process.pid }

  const turns = await inTurns(rounds, async () => {
    const requests = fleet.prepare(count, POINTS_EACH)
    const { result: asked, usage } = await watching(pids, () =>
      openLoop(rate, count, (index, dueAt) => send(requests[index]!, dueAt)),
    )
    ledger.note(asked)
    const raw = await rawWaits(rate, requests)
    return { api: asked.map(({ milliseconds }) => milliseconds), raw, usage }
  })

  const burst = await besideBurst(installation, api.address, turnSeconds * rounds, async () => {
    const { asked } = await closedLoop(lanes, fleet.prepare(BURST_BATCHES, POINTS_EACH))
    ledger.note(asked)
  })
  const wrongs = await ledger.differences()
  for (const lane of lanes) lane.close()
  await api.stop()
  return told(turns, burst, wrongs, rate)
}

/** How long check-ins take while nothing else happens, and while all devices come back at once. */
async function besideBurst(
  { keys }: Installation,
  address: string,
  seconds: number,
  burst: () => Promise<void>,
) {
  const next = await createPersons(keys)
  const lanes = await Promise.all(Array.from({ length: CHECK_IN_LANES }, () => openLane(address)))
  const send = createPool(lanes)
  const p99 = async (count: number) => {
    const asked = await openLoop(CHECK_INS_PER_SECOND, count, (_, dueAt) =>
      send({ bytes: next() }, dueAt),
    )
    const refused = asked.find(({ answer }) => answer.status !== 200)
    if (refused) throw new Error(`answered ${refused.answer.status} ${refused.answer.body}`)
    return percentile(
      asked.map(({ milliseconds }) => milliseconds),
      0.99,
    )
  }
  const count = (CHECK_INS_PER_SECOND * seconds) / 2
  const quiet = await p99(count)
  let isOver = false
  const storm = (async () => {
    while (!isOver) await burst()
  })()
  const besides = await p99(count)
  isOver = true
  await storm
  for (const lane of lanes) lane.close()
  return { quiet, besides }
}

async function rawWaits(rate: number, requests: readonly Prepared[]): Promise<number[]> {
  const rows = await batchesOf(requests.map(({ id }) => id))
  return openLoop(rate, rows.length, async (index, dueAt) => {
    await collection('bench_raw').insertOne(rows[index]!, {
      writeConcern: DURABLE,
    })
    return performance.timeOrigin + performance.now() - dueAt
  })
}

interface Turn {
  api: number[]
  raw: number[]
  usage: Usage
}

interface Burst {
  quiet: number
  besides: number
}

function told(
  turns: readonly Turn[],
  { quiet, besides }: Burst,
  wrongs: readonly string[],
  rate: number,
): Measured {
  const p99 = (times: readonly number[]) => percentile(times, 0.99)
  const ratio = rounded(median(turns.map(({ api, raw }) => p99(api) / p99(raw))))
  const usages = turns.map(({ usage }) => usage)
  return {
    what: 'p99 of a receipt at half of saturation ÷ p99 of a raw insert at the same rate',
    value: wrongs.length === 0 ? ratio : null,
    aim: '≤ 3; check-ins in a burst of devices ≤ 2 × their quiet p99',
    reached: wrongs.length === 0 && ratio <= 3 && besides <= 2 * quiet,
    arms: {
      batchesPerSecond: Math.round(rate),
      p50Milliseconds: rounded(median(turns.map(({ api }) => median(api)))),
      p99Milliseconds: rounded(median(turns.map(({ api }) => p99(api)))),
      rawP50Milliseconds: rounded(median(turns.map(({ raw }) => median(raw)))),
      rawP99Milliseconds: rounded(median(turns.map(({ raw }) => p99(raw)))),
      quietCheckInP99Milliseconds: rounded(quiet),
      checkInP99MillisecondsInBurst: rounded(besides),
      checkInRatio: rounded(besides / quiet),
    },
    limit: limitOf(usages),
    notes: [...wrongs, ...disturbance(usages)],
  }
}
