import type { Installation } from './installation'
import type { Fleet } from './load/fleet'
import { openLane } from './load/lane'
import { awake, closedLoop } from './load/load'
import { type Usage, disturbance, microsecondsEach, watching } from './machine'
import { type Effort, type Measured, inTurns, median, rounded } from './measure'

const IN_FLIGHT = 64
const HELPER = 'tests/bench/programs/http.ts'

/** P3: the API with nothing behind it, beside node:http that reads the same JSON. */
export async function overheadOfHttp(
  installation: Installation,
  fleet: Fleet,
  effort: Effort,
): Promise<Measured> {
  const singles = await compare(installation, fleet, 1, effort)
  const batches = await compare(installation, fleet, 30, effort)
  const value = Math.min(singles.ratio, batches.ratio)
  const used = [...singles.usages, ...batches.usages]
  return {
    what: 'requests/s of the API with the storage stubbed ÷ node:http + JSON.parse (the worse)',
    value,
    aim: '≥ 0.50',
    reached: value >= 0.5,
    arms: {
      singlesRatio: singles.ratio,
      singlesPerSecond: singles.ours,
      bareSinglesPerSecond: singles.bare,
      singleCpuMicroseconds: singles.cost,
      bareSingleCpuMicroseconds: singles.bareCost,
      batchesRatio: batches.ratio,
      batchesPerSecond: batches.ours,
      bareBatchesPerSecond: batches.bare,
      batchCpuMicroseconds: batches.cost,
      bareBatchCpuMicroseconds: batches.bareCost,
    },
    limit: `the one thread of the server: ${singles.cost} µs beside ${singles.bareCost}, a batch ${batches.cost} beside ${batches.bareCost}; the generator is kept awake on a core of its own`,
    notes: disturbance(used),
  }
}

async function compare(
  installation: Installation,
  fleet: Fleet,
  pointsEach: number,
  { rounds, turnSeconds }: Effort,
) {
  const [ours, bare] = [await side('stubbed'), await side('bare')]
  let count = 2000

  async function side(kind: string) {
    const program = await installation.start(HELPER, [kind])
    const lanes = await Promise.all(
      Array.from({ length: IN_FLIGHT }, () => openLane(program.address)),
    )
    return { program, lanes }
  }

  async function turnOf({ lanes, program }: typeof ours) {
    const requests = fleet.prepare(count, pointsEach)
    const pids = { server: program.pid, generator: process.pid }
    const { result, usage } = await watching(pids, () => awake(() => closedLoop(lanes, requests)))
    const wrong = result.asked.find(({ answer }) => answer.status !== 200)
    if (wrong) throw new Error(`answered ${wrong.answer.status} ${wrong.answer.body}`)
    const microseconds = microsecondsEach(usage, 'server', requests.length)
    return { rate: count / result.seconds, microseconds, usage }
  }

  const turns = await inTurns(rounds, async () => {
    const one = await turnOf(ours)
    const other = await turnOf(bare)
    count = Math.round(one.rate * turnSeconds)
    return { ours: one, bare: other }
  })
  for (const { lanes, program } of [ours, bare]) {
    for (const lane of lanes) lane.close()
    await program.stop()
  }
  const of = (pick: (turn: (typeof turns)[number]) => number) => Math.round(median(turns.map(pick)))
  return {
    ratio: rounded(median(turns.map(one => one.ours.rate / one.bare.rate))),
    ours: of(one => one.ours.rate),
    bare: of(one => one.bare.rate),
    cost: of(one => one.ours.microseconds),
    bareCost: of(one => one.bare.microseconds),
    usages: turns.map((one): Usage => one.ours.usage),
  }
}
