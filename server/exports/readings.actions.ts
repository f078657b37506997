import { staffById } from '../account/staff.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { type Span, findBulkReading } from './bulk.checks'
import { addBulkRead } from './bulk-reads.model'
import { addReading, spanKey } from './readings.model'

/** What the counting of reading must know of something that was shown. */
interface Shown {
  staffId: string
  personId: string
  at: Date
}

/** What an official was shown by this process, and is not in the database yet. */
interface Tally {
  at: Date
  points: number
  persons: Set<string>
}

/** So much may be uncounted in each process: it spares a write for each look of a live view. */
const UNCOUNTED = 100

const SPANS: readonly Span[] = ['minute', 'day']

const tallies = new Map<string, Tally>()

/**
 * Counts what was shown, and notes it for the audit when it is more than work explains. It stops
 * nobody, and a failure of the counting does not either: what was not counted is with the next.
 */
export async function noteReading(shown: readonly Shown[]): Promise<void> {
  const staffIds = new Set(shown.map(({ staffId }) => staffId))
  await Promise.all([...staffIds].map(staffId => note(staffId, shown)))
}

async function note(staffId: string, shown: readonly Shown[]): Promise<void> {
  const own = shown.filter(one => one.staffId === staffId)
  const { at } = own.at(-1)!
  const before = tallies.get(staffId)
  // What is left of an earlier minute counts for that minute.
  if (before && !isSameMinute(before.at, at)) await flush(staffId, before)
  const tally = tallies.get(staffId) ?? { at, points: 0, persons: new Set<string>() }
  tally.points += own.length
  for (const { personId } of own) tally.persons.add(personId)
  tallies.set(staffId, tally)
  if (tally.points > UNCOUNTED) await flush(staffId, tally)
}

const isSameMinute = (one: Date, other: Date) =>
  one.toISOString().slice(0, 16) === other.toISOString().slice(0, 16)

async function flush(staffId: string, tally: Tally): Promise<void> {
  tallies.delete(staffId)
  try {
    await count(staffId, tally)
  } catch {
    keepForNext(staffId, tally)
  }
}

function keepForNext(staffId: string, { at, points, persons }: Tally): void {
  const since = tallies.get(staffId)
  tallies.set(staffId, {
    at: since?.at ?? at,
    points: points + (since?.points ?? 0),
    persons: new Set([...persons, ...(since?.persons ?? [])]),
  })
}

async function count(staffId: string, tally: Tally): Promise<void> {
  try {
    const member = await staffById(staffId)
    await inTransaction(async session => {
      for (const span of SPANS) {
        const { at, points } = tally
        const id = spanKey(staffId, span, at)
        const sum = await addReading(id, { points, persons: [...tally.persons] }, at, session)
        const passed = findBulkReading(span, sum)
        if (!passed) continue
        const { mostPersons, mostPoints } = passed
        const within = member?.within ?? []
        await addBulkRead(
          { id, staffId, within, span, at, ...sum, mostPersons, mostPoints },
          session,
        )
      }
    })
  } catch (error) {
    // Two processes made the first row of a span at once; the second finds it now.
    if (isDuplicate(error)) return count(staffId, tally)
    throw error
  }
}
