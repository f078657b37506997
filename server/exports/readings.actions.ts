import { staffById } from '../account/staff.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { grouped } from '../platform/grouped'
import { type Span, findBulkReading } from './bulk.checks'
import { type StoredBulkRead, addBulkRead } from './bulk-reads.model'
import { addReadings, spanKey } from './readings.model'

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

/** A tally that is on its way into the database. */
interface Taken extends Tally {
  staffId: string
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
  const byStaff = grouped(shown, ({ staffId }) => staffId)
  const staffIds = [...byStaff.keys()]
  // What is left of an earlier minute counts for that minute.
  await flush(staffIds.filter(staffId => isOfEarlierMinute(staffId, byStaff.get(staffId)!)))
  for (const [staffId, own] of byStaff) addToTally(staffId, own)
  await flush(staffIds.filter(staffId => tallies.get(staffId)!.points > UNCOUNTED))
}

function isOfEarlierMinute(staffId: string, shown: readonly Shown[]): boolean {
  const tally = tallies.get(staffId)
  return tally !== undefined && minuteOf(tally.at) !== minuteOf(shown.at(-1)!.at)
}

const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000)

function addToTally(staffId: string, shown: readonly Shown[]): void {
  const fresh: Tally = { at: shown.at(-1)!.at, points: 0, persons: new Set() }
  const tally = tallies.get(staffId) ?? fresh
  tally.points += shown.length
  for (const { personId } of shown) tally.persons.add(personId)
  tallies.set(staffId, tally)
}

async function flush(staffIds: readonly string[]): Promise<void> {
  if (staffIds.length === 0) return
  const taken = staffIds.map(staffId => ({ staffId, ...tallies.get(staffId)! }))
  for (const staffId of staffIds) tallies.delete(staffId)
  try {
    await count(taken)
  } catch {
    taken.forEach(keepForNext)
  }
}

function keepForNext({ staffId, at, points, persons }: Taken): void {
  const since = tallies.get(staffId)
  tallies.set(staffId, {
    at: since?.at ?? at,
    points: points + (since?.points ?? 0),
    persons: new Set([...persons, ...(since?.persons ?? [])]),
  })
}

/** Counts for many officials in one go: a live view shows the same to all of them. */
async function count(taken: readonly Taken[]): Promise<void> {
  const additions = taken.flatMap(({ persons, ...tally }) =>
    SPANS.map(span => {
      const id = spanKey(tally.staffId, span, tally.at)
      return { ...tally, id, span, persons: [...persons] }
    }),
  )
  try {
    await inTransaction(async session => {
      const sums = await addReadings(additions, session)
      for (const { id, staffId, span, at } of additions) {
        await noteIfInBulk({ id, staffId, span, at, ...sums.get(id)! }, session)
      }
    })
  } catch (error) {
    // Two processes made the first row of a span at once; the second finds it now.
    if (isDuplicate(error)) return count(taken)
    throw error
  }
}

type Summed = Omit<StoredBulkRead, 'within' | 'mostPersons' | 'mostPoints'>

async function noteIfInBulk(summed: Summed, session: ClientSession): Promise<void> {
  const passed = findBulkReading(summed.span, summed)
  if (!passed) return
  const { mostPersons, mostPoints } = passed
  const within = (await staffById(summed.staffId))?.within ?? []
  await addBulkRead({ ...summed, within, mostPersons, mostPoints }, session)
}
