import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { type StoredFact, factsById } from './facts.model'

/** What is proved of a fact: all of it but the words of the note. */
export const factEvidence = ({
  id,
  at,
  note,
  kind,
  companionId,
  ...rest
}: StoredFact): EvidenceRecord => ({
  id: `visit-fact:${id}`,
  at,
  body: {
    ...{ kind: 'visit-fact', ...rest, happened: kind, isNoted: note !== '' },
    ...(companionId !== null && { companionId }),
  },
})

/** Looks whether facts are still as they were recorded. @returns the first record that is not so. */
export async function factsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const facts = await factsById(subjectsOf(records, ['visit-fact']))
  return firstDiffering(
    records,
    ['visit-fact'],
    facts.map(fact => () => [factEvidence(fact)]),
  )
}
