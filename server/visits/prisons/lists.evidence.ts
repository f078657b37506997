import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { type StoredList, listsById } from './lists.model'

/** What is proved of a list of prisoners: what it comes to, and what it did; never a name. */
export const listEvidence = ({
  id,
  at,
  prisonId,
  number,
  digest,
  added,
  changed,
  same,
  leftOut,
  facts,
  staffId,
}: StoredList): EvidenceRecord => ({
  id: `visit-list:${id}`,
  at,
  body: {
    kind: 'visit-list',
    ...{ prisonId, number, digest, added, changed, same, leftOut, facts, staffId },
  },
})

/** What is proved of its undoing. @throws when it was not undone. */
export const undoneEvidence = ({ id, undoneAt, undoneBy, reason }: StoredList): EvidenceRecord => {
  if (undoneAt === null) throw new Error(id)
  return {
    id: `visit-list-undone:${id}`,
    at: undoneAt,
    body: { kind: 'visit-list-undone', staffId: undoneBy, reason },
  }
}

const KINDS = ['visit-list', 'visit-list-undone']

/** Looks whether lists are still as they were recorded. @returns the first record that is not so. */
export async function listsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const lists = await listsById([...new Set(subjectsOf(records, KINDS))])
  return firstDiffering(
    records,
    KINDS,
    lists.flatMap(list => [() => [listEvidence(list)], () => [undoneEvidence(list)]]),
  )
}
