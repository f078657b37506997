import type { Turn } from './ingest'
import { disturbance, limitOf } from './machine'
import { type Measured, median, rounded } from './measure'

interface Ingested {
  turns: readonly Turn[]
  wrongs: readonly string[]
  acknowledged: number
}

const rate = (turns: readonly Turn[], of: (turn: Turn) => number) =>
  Math.round(median(turns.map(of)))
const usages = (turns: readonly Turn[]) => turns.map(({ usage }) => usage)

/** What makes a figure worth less, or nothing. */
export const notesOn = (turns: readonly Turn[], wrongs: readonly string[]): string[] => [
  ...wrongs,
  ...disturbance(usages(turns)),
]

/** P1: batches of thirty points over the whole path, beside the bare insertion of what it made. */
export function ofBatches({ turns, wrongs, acknowledged }: Ingested, pointsEach: number): Measured {
  const ratio = rounded(median(turns.map(({ api, raw }) => api / raw)))
  return {
    what: `durable points in batches of ${pointsEach}, whole path ÷ raw insertMany`,
    value: wrongs.length === 0 ? ratio : null,
    aim: '≥ 0.50',
    reached: wrongs.length === 0 && ratio >= 0.5,
    arms: {
      pointsPerSecond: rate(turns, ({ api }) => api * pointsEach),
      rawPointsPerSecond: rate(turns, ({ raw }) => raw * pointsEach),
      onePlainDocumentForEachPointPerSecond: rate(turns, ({ plain }) => plain * pointsEach),
      ratioToPlainDocuments: rounded(median(turns.map(({ api, plain }) => api / plain))),
      acknowledgedAndReadBack: acknowledged,
    },
    limit: limitOf(usages(turns)),
    notes: notesOn(turns, wrongs),
  }
}

/** P2: a request for each point, beside the bare insertion of the same documents in groups. */
export function ofSingles(
  { turns, wrongs, acknowledged }: Ingested,
  diskMilliseconds: number,
): Measured {
  const ratio = rounded(median(turns.map(({ api, raw }) => api / raw)))
  const leastPerSecond = Math.round(8 * (1000 / diskMilliseconds))
  const perSecond = rate(turns, ({ api }) => api)
  return {
    what: 'single points, 256 in flight, whole path ÷ raw inserts in groups of 128',
    value: wrongs.length === 0 ? ratio : null,
    aim: `≥ 0.60, and ≥ ${leastPerSecond}/s (8 × what the disk keeps one by one)`,
    reached: wrongs.length === 0 && ratio >= 0.6 && perSecond >= leastPerSecond,
    arms: {
      pointsPerSecond: perSecond,
      rawPointsPerSecond: rate(turns, ({ raw }) => raw),
      diskMilliseconds,
      timesTheDiskAlone: rounded((perSecond * diskMilliseconds) / 1000),
      acknowledgedAndReadBack: acknowledged,
    },
    limit: limitOf(usages(turns)),
    notes: notesOn(turns, wrongs),
  }
}

const POINTS_PER_SECOND_OF_CHINA = { everyFiveMinutes: 2333, everyMinute: 11_667 }

/** P8: what that comes to for seven hundred thousand people who send every five minutes. */
export function ofTheNation(batches: Measured): Measured {
  const half = Math.round((batches.arms.pointsPerSecond ?? 0) * 0.5)
  return {
    what: 'half of the durable points/s of this machine, beside all of China',
    value: batches.value === null ? null : half,
    aim: `≥ ${POINTS_PER_SECOND_OF_CHINA.everyFiveMinutes}/s (700,000 people, every five minutes)`,
    reached: batches.value !== null && half >= POINTS_PER_SECOND_OF_CHINA.everyFiveMinutes,
    arms: {
      timesEveryFiveMinutes: rounded(half / POINTS_PER_SECOND_OF_CHINA.everyFiveMinutes),
      timesEveryMinute: rounded(half / POINTS_PER_SECOND_OF_CHINA.everyMinute),
    },
    limit: `derived from P1; not after twenty million points`,
    notes: batches.notes ?? [],
  }
}
