/**
 * How quick the product is beside what its parts can do by themselves, on this machine, in one run:
 *
 *   npm run bench [-- --long --only P1,P2 --profiles folder]
 *
 * Both sides of each ratio take turns. What was acknowledged is read back and compared; a run with
 * one lost, doubled or mis-timed record has no result. Figures are final only on a quiet machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { verification } from './faces.bench'
import { framesToMany } from './frames.bench'
import { overheadOfHttp } from './http.bench'
import { ingest } from './ingest'
import { ofBatches, ofSingles, ofTheNation } from './ingest.bench'
import { type Installation, createInstallation } from './installation'
import { waitForReceipt } from './latency.bench'
import { lessonLists } from './lessons.bench'
import { receiptToFrame } from './live.bench'
import { createFleet } from './load/fleet'
import { diskMilliseconds } from './machine'
import type { Effort, Measured } from './measure'
import { lookUps } from './polygon.bench'
import { postingLists } from './postings.bench'
import { signsOfLife } from './study.bench'
import { bookingMornings } from './visits.bench'

const FOLDER = path.resolve('.data/bench')
const DEVICES = 500
const BATCH_POINTS = 30

const { values: asked } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    only: { type: 'string' },
    profiles: { type: 'string' },
  },
})

/** Ten seconds for each side, or five minutes: what a figure for the record takes. */
const effort: Effort = asked.long
  ? { rounds: 60, turnSeconds: 5, isLong: true }
  : { rounds: 5, turnSeconds: 2, isLong: false }

const wanted = asked.only?.split(',')
const isWanted = (name: string) => wanted === undefined || wanted.includes(name)

async function measureAll(installation: Installation): Promise<Record<string, Measured>> {
  const results: Record<string, Measured> = {}
  const fleet = await createFleet(DEVICES, new Date())
  const note = (name: string, measured: Measured) => {
    results[name] = measured
    console.error(`${name} ${measured.value} (${measured.aim})`)
  }
  if (['P1', 'P5', 'P8'].some(isWanted)) {
    const batches = await ingest(
      installation,
      fleet,
      { pointsEach: BATCH_POINTS, inFlight: 128 },
      effort,
    )
    note('P1', ofBatches(batches, BATCH_POINTS))
    note('P8', ofTheNation(results.P1!))
  }
  if (isWanted('P2')) {
    const singles = await ingest(installation, fleet, { pointsEach: 1, inFlight: 256 }, effort)
    note('P2', ofSingles(singles, await diskMilliseconds(installation.folder)))
  }
  if (isWanted('P3')) note('P3', await overheadOfHttp(installation, fleet, effort))
  if (isWanted('P4')) {
    const perBatch = results.P1?.arms.apiMicrosecondsPerRequest
    note('P4', lookUps(effort, perBatch && perBatch / BATCH_POINTS))
  }
  if (isWanted('P5')) {
    const saturation = results.P1!.arms.pointsPerSecond! / BATCH_POINTS
    note('P5', await waitForReceipt(installation, fleet, saturation, effort))
  }
  if (isWanted('P6')) note('P6', await receiptToFrame(installation, effort))
  if (isWanted('P7')) note('P7', await framesToMany(installation, effort))
  if (isWanted('P9')) note('P9', await verification(effort))
  if (isWanted('P12')) note('P12', await signsOfLife(installation, effort))
  if (['P13', 'P14'].some(isWanted)) {
    const { atOnce, spread } = await bookingMornings(installation)
    note('P13', atOnce)
    note('P14', spread)
  }
  if (isWanted('P10')) note('P10', await lessonLists(installation, effort))
  if (isWanted('P11')) note('P11', await postingLists(installation, effort))
  return results
}

function show(results: Readonly<Record<string, Measured>>) {
  const names = Object.keys(results).sort()
  console.table(
    names.map(name => {
      const { what, aim, value, reached, limit } = results[name]!
      return { '': name, what, aim, value, reached, 'limited by': limit }
    }),
  )
  for (const name of names) {
    const { arms, notes = [] } = results[name]!
    console.log(name, arms, ...notes)
  }
}

async function main() {
  const installation = await createInstallation(path.join(FOLDER, 'data'), asked.profiles)
  try {
    const results = await measureAll(installation)
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path.join(FOLDER, 'result.json'), `${JSON.stringify(results, null, 2)}\n`)
    show(results)
  } finally {
    await installation.end()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
