import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { until } from '../helpers/until'
import type { Installation } from './installation'
import { createPersons } from './load/check-ins'
import { openLane } from './load/lane'
import { listen, openLiveView, signInOfficer } from './load/officer'
import { disturbance, limitOf, watching } from './machine'
import { type Effort, type Measured, inTurns, median, rounded } from './measure'
import { delaysOfFewAndMany } from './delay'
import { type Row, collection } from './rows'

const VIEWERS = 100
/** Events that are told of at once. */
const AT_ONCE = 20
const PERSONS = 6

/** Counts frames until all are there. */
function createCounter() {
  let [count, text] = [0, '']
  let wanted: { all: number; done(): void } | null = null
  return {
    heard(frame: string) {
      if (!frame.includes('"check-in"')) return
      count += 1
      text = frame
      if (wanted && count >= wanted.all) wanted.done()
    },
    /** A frame as it was heard. */
    sample: () => text,
    /** From the publishing until so many more were heard. @returns frames a second. */
    async rate(publish: () => unknown, frames: number): Promise<number> {
      const all = count + frames
      const came = new Promise<void>(done => (wanted = { all, done }))
      const began = performance.now()
      await publish()
      await came
      return (frames * 1000) / (performance.now() - began)
    },
  }
}

/** P7: frames a second to many officers, each asked for their rights, beside bare sockets. */
export async function framesToMany(
  installation: Installation,
  { rounds, turnSeconds }: Effort,
): Promise<Measured> {
  const ours = createCounter()
  const bare = createCounter()
  const api = await installation.start()
  const viewers: WebSocket[] = []
  for (let viewer = 0; viewer < VIEWERS; viewer++) {
    const officer = await signInOfficer(installation.keys)
    viewers.push(await openLiveView(api.address, officer, ours.heard))
  }
  await someCheckIns(installation, api.address)
  await until(() => ours.sample() !== '')

  const plain = await installation.start('tests/bench/programs/sockets.ts')
  const address = plain.address.replace('http', 'ws')
  for (let viewer = 0; viewer < VIEWERS; viewer++) {
    viewers.push(await listen(address, {}, bare.heard))
  }
  const conductor = await listen(address, {}, () => {})
  const events = await eventsToRepeat()
  const say = () => conductor.send(JSON.stringify([AT_ONCE, ours.sample()]))
  const pids = { api: api.pid, mongod: installation.mongodPid, viewers: process.pid }

  const turns = await inTurns(rounds, async () => {
    const { result, usage } = await watching(pids, () =>
      during(turnSeconds, () => ours.rate(() => tellAgain(events), AT_ONCE * VIEWERS)),
    )
    const other = await during(turnSeconds, () => bare.rate(say, AT_ONCE * VIEWERS))
    return { ours: median(result), bare: median(other), usage }
  })

  for (const socket of [...viewers, conductor]) socket.terminate()
  for (const program of [api, plain]) await program.stop()
  const delay = await delaysOfFewAndMany(installation, events, turnSeconds)
  const ratio = rounded(median(turns.map(turn => turn.ours / turn.bare)))
  const usages = turns.map(({ usage }) => usage)
  return {
    what: `frames/s to ${VIEWERS} officers, rights asked for each ÷ bare ws`,
    value: ratio,
    aim: '≥ 0.70; an event is seen by a thousand within 1.2 × the time of ten',
    reached: ratio >= 0.7 && delay.ratio <= 1.2,
    arms: {
      framesPerSecond: Math.round(median(turns.map(turn => turn.ours))),
      bareFramesPerSecond: Math.round(median(turns.map(turn => turn.bare))),
      ...delay.arms,
    },
    limit: limitOf(usages),
    notes: disturbance(usages),
  }
}

/** Does something again and again for a while. */
async function during(seconds: number, act: () => Promise<number>): Promise<number[]> {
  const results: number[] = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) results.push(await act())
  return results
}

async function someCheckIns({ keys }: Installation, address: string) {
  const next = await createPersons(keys)
  const lane = await openLane(address)
  for (let person = 0; person < PERSONS; person++) {
    const { status, body } = await lane.ask(next())
    if (status !== 200) throw new Error(`answered ${status} ${body}`)
  }
  lane.close()
}

const eventsToRepeat = () =>
  collection('outbox').find({ kind: 'check-in' }).limit(PERSONS).toArray()

/** Tells of the same check-ins as if they had just come. */
async function tellAgain(events: readonly Row[]) {
  await collection('outbox').insertMany(
    Array.from({ length: AT_ONCE }, (_, index) => ({
      ...events[index % events.length]!,
      _id: `bench:${randomUUID()}`,
    })),
  )
}
