import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import { type EvidenceRecord, recordsById } from '../../evidence/records.model'
import { eventsById } from './events.model'
import { type StoredOutcome, outcomesById } from './outcomes.model'
import {
  familyWordEvidence,
  outcomeEvidence,
  prisonWordEvidence,
  visitEventEvidence,
} from './rooms.evidence'

const OF_EVENTS = ['visit-event']
const OF_OUTCOMES = ['visit-outcome']
const OF_WORDS = ['visit-settled', 'visit-answered']

const wordsOf = ({ id, prison, family }: StoredOutcome): EvidenceRecord[] => [
  ...prison.map((word, number) => prisonWordEvidence(id, number, word)),
  ...family.map((word, number) => familyWordEvidence(id, number, word)),
]

/** Words lie there as they may have been left by somebody. */
function wordIdsOf(outcome: StoredOutcome): string[] {
  try {
    return wordsOf(outcome).map(({ id }) => id)
  } catch {
    return []
  }
}

/** The last word counts: each must be on record. */
function recordsOfOutcome(
  outcome: StoredOutcome,
  known: ReadonlyMap<string, unknown>,
): EvidenceRecord[] {
  const words = wordsOf(outcome)
  if (!words.every(({ id }) => known.has(id))) throw new Error('said without a record')
  return [outcomeEvidence(outcome), ...words]
}

/**
 * Looks whether what was told of visits, what they came to and what was said about it are still as they
 * were recorded. @returns the first record that is not.
 */
export async function roomsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const bookings = [
    ...subjectsOf(records, OF_OUTCOMES),
    ...subjectsOf(records, OF_WORDS).map(id => id.split(':')[0]!),
  ]
  const [events, outcomes] = await Promise.all([
    eventsById(subjectsOf(records, OF_EVENTS)),
    outcomesById([...new Set(bookings)]),
  ])
  const known = await recordsById([...outcomes.values()].flatMap(wordIdsOf))
  return firstDiffering(
    records,
    [...OF_EVENTS, ...OF_OUTCOMES, ...OF_WORDS],
    [
      ...events.map(one => () => [visitEventEvidence(one)]),
      ...[...outcomes.values()].map(one => () => recordsOfOutcome(one, known)),
    ],
  )
}
