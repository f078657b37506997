import { createHash } from 'node:crypto'
import { receiveCheckIn } from '../../checkins/checkins.actions'
import { PEOPLE } from './seed'

/** Where each invented person was, degrees WGS-84, and how many minutes ago. */
const VISITS = [
  { person: 1, latitude: 24.5321, longitude: 103.7642, accuracyMetres: 18, minutesAgo: 42 },
  { person: 2, latitude: 24.5387, longitude: 103.7711, accuracyMetres: 25, minutesAgo: 95 },
  { person: 3, latitude: 24.6128, longitude: 103.8257, accuracyMetres: 32, minutesAgo: 130 },
  { person: 4, latitude: 24.5712, longitude: 103.6911, accuracyMetres: 1500, minutesAgo: 171 },
  { person: 5, latitude: 24.8801, longitude: 102.8329, accuracyMetres: 22, minutesAgo: 203 },
]

/** A little of yesterday, so that the map is not empty; the same attempts each time, so once only. */
export async function seedPast(now: Date): Promise<void> {
  for (const { person, minutesAgo, ...place } of VISITS) {
    const at = new Date(now.getTime() - minutesAgo * 60_000)
    const takenAt = at.toISOString()
    await receiveCheckIn(
      {
        attemptId: attemptIdOf(person),
        takenAt,
        counter: 1,
        datum: 'wgs84',
        fixes: [{ ...place, takenAt }],
      },
      PEOPLE[person]!,
      { outside: { now: () => at } },
    )
  }
}

/** A UUID that is always the same for the same person. */
function attemptIdOf(person: number): string {
  const hex = createHash('sha256').update(`demo-past-${person}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
