import type { LiveFrame } from '#shared/command/command.contract'
import { until } from '../helpers/until'
import type { Installation } from './installation'
import { createPersons, receiptIn } from './load/check-ins'
import { openLane } from './load/lane'
import { createPool, openLoop } from './load/load'
import { openLiveView, signInOfficer } from './load/officer'
import { disturbance, limitOf, watching } from './machine'
import { type Effort, type Measured, percentile, rounded } from './measure'

const CHECK_INS_PER_SECOND = 20
const LANES = 8

/**
 * P6: from the receipt of a check-in by one process to the frame at an officer who is connected to
 * another, beside a bare change stream in a process of its own; both see the very same check-ins.
 */
export async function receiptToFrame(
  installation: Installation,
  { rounds, turnSeconds }: Effort,
): Promise<Measured> {
  const stream = await installation.start('tests/bench/programs/stream.ts')
  const receiving = await installation.start()
  const showing = await installation.start()
  const frames: [id: string, at: number][] = []
  const officer = await signInOfficer(installation.keys)
  const socket = await openLiveView(showing.address, officer, (text, at) => {
    const frame = JSON.parse(text) as LiveFrame
    if (frame.type === 'check-in') frames.push([frame.checkIn.id, at])
  })
  const next = await createPersons(installation.keys)
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(receiving.address)))
  const send = createPool(lanes)
  const count = CHECK_INS_PER_SECOND * rounds * turnSeconds
  const pids = { receiving: receiving.pid, showing: showing.pid, mongod: installation.mongodPid }

  const { result: asked, usage } = await watching(pids, () =>
    openLoop(CHECK_INS_PER_SECOND, count, (_, dueAt) => send({ bytes: next() }, dueAt)),
  )
  const receipts = asked.map(({ answer }) => receiptIn(answer.body))
  const seen = () => eventsIn(stream.written())
  await until(() => frames.length >= count && seen().length >= count).catch(() => {})
  socket.terminate()
  for (const lane of lanes) lane.close()
  const wrongs = [...wrongsOf('frame', frames, receipts), ...wrongsOf('event', seen(), receipts)]
  for (const program of [stream, receiving, showing]) await program.stop()

  const [ours, bare] = [delays(frames, receipts), delays(seen(), receipts)]
  const [p99, bareP99] = [percentile(ours, 0.99), percentile(bare, 0.99)]
  const value = wrongs.length === 0 ? rounded(p99 / bareP99) : null
  return {
    what: 'p99 from receipt to frame on another process ÷ p99 to a bare change stream',
    value,
    aim: '≤ 2, and p99 ≤ 300 ms',
    reached: value !== null && value <= 2 && p99 <= 300,
    arms: {
      checkIns: count,
      p50Milliseconds: rounded(percentile(ours, 0.5)),
      p99Milliseconds: rounded(p99),
      bareP50Milliseconds: rounded(percentile(bare, 0.5)),
      bareP99Milliseconds: rounded(bareP99),
    },
    limit: limitOf([usage]),
    notes: [...wrongs, ...disturbance([usage])],
  }
}

type Seen = readonly [id: string, at: number]

const eventsIn = (written: string): Seen[] =>
  written
    .split('\n')
    .filter(line => line.startsWith('['))
    .map(line => JSON.parse(line) as Seen)

type Received = { id: string; receivedAt: string }

function delays(seen: readonly Seen[], receipts: readonly Received[]): number[] {
  const received = new Map(receipts.map(({ id, receivedAt }) => [id, Date.parse(receivedAt)]))
  return seen.map(([id, at]) => at - (received.get(id) ?? Number.NaN))
}

/** Each check-in must be seen once. */
function wrongsOf(what: string, seen: readonly Seen[], receipts: readonly Received[]): string[] {
  const ids = new Set(seen.map(([id]) => id))
  const lost = receipts.filter(({ id }) => !ids.has(id)).length
  const doubled = seen.length - ids.size
  return lost + doubled === 0 ? [] : [`${what}s: ${lost} lost, ${doubled} doubled`]
}
