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

/** CPU time for one request, which tells more than the rate where neighbours are busy. */
const costs = (turns: readonly Turn[]) => ({
  apiMicrosecondsPerRequest: rate(turns, ({ apiMicroseconds }) => apiMicroseconds),
  mongodMicrosecondsPerRequest: rate(turns, ({ mongodMicroseconds }) => mongodMicroseconds),
  requestsPerTransaction: rate(turns, ({ together }) => together),
})

/** Which resource was used up, and by what: no share of one thread can be had twice. */
function limits(turns: readonly Turn[]): string {
  const { apiMicrosecondsPerRequest: api, mongodMicrosecondsPerRequest: mongod } = costs(turns)
  const raw = Math.round(1e6 / median(turns.map(turn => turn.raw)))
  return `${limitOf(usages(turns))}; of CPU a request takes ${api} µs of the API and ${mongod} µs of mongod; a raw insert is done every ${raw} µs`
}

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
      ...costs(turns),
      acknowledgedAndReadBack: acknowledged,
    },
    limit: limits(turns),
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
      ...costs(turns),
      acknowledgedAndReadBack: acknowledged,
    },
    limit: limits(turns),
    notes: notesOn(turns, wrongs),
  }
}

const POINTS_PER_SECOND_OF_CHINA = { everyFiveMinutes: 2333, everyMinute: 11_667 }

/** P8: what that comes to for seven hundred thousand people who send every minute. */
export function ofTheNation(batches: Measured): Measured {
  const half = Math.round((batches.arms.pointsPerSecond ?? 0) * 0.5)
  return {
    what: 'half of the durable points/s of this machine, beside all of China',
    value: batches.value === null ? null : half,
    aim: `≥ ${POINTS_PER_SECOND_OF_CHINA.everyMinute}/s (700,000 people, every minute)`,
    reached: batches.value !== null && half >= POINTS_PER_SECOND_OF_CHINA.everyMinute,
    arms: {
      timesEveryFiveMinutes: rounded(half / POINTS_PER_SECOND_OF_CHINA.everyFiveMinutes),
      timesEveryMinute: rounded(half / POINTS_PER_SECOND_OF_CHINA.everyMinute),
    },
    limit: `derived from P1; not after twenty million points`,
    notes: batches.notes ?? [],
  }
}
