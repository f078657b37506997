import { canonicalBytes, standsUp } from './canonical'
import type { EvidenceRecord } from './records.model'

/** The ids of what records of these kinds are about: the part after the kind. */
export const subjectsOf = (
  records: readonly EvidenceRecord[],
  kinds: readonly string[],
): string[] =>
  records.flatMap(({ id, body }) => {
    const kind = String(body.kind)
    return kinds.includes(kind) ? [id.slice(kind.length + 1)] : []
  })

/**
 * Looks whether what records tell is still so.
 *
 * @param now - each tells what must be recorded of one thing as it stands.
 * @returns the first record of these kinds that is not.
 */
export function firstDiffering(
  records: readonly EvidenceRecord[],
  kinds: readonly string[],
  now: readonly (() => EvidenceRecord[])[],
): EvidenceRecord | null {
  const found = new Map(now.flatMap(toldBy).map(record => [record.id, record]))
  const isOurs = ({ body }: EvidenceRecord) => kinds.includes(String(body.kind))
  const stands = (record: EvidenceRecord) => isSame(record, found.get(record.id))
  return records.find(record => isOurs(record) && !standsUp(() => stands(record))) ?? null
}

/** What cannot be told has been tampered with: there is nothing then to compare with. */
function toldBy(tell: () => EvidenceRecord[]): EvidenceRecord[] {
  try {
    return tell()
  } catch {
    return []
  }
}

const isSame = (one: EvidenceRecord, other: EvidenceRecord | undefined) =>
  other !== undefined &&
  one.at.getTime() === other.at.getTime() &&
  canonicalBytes(one.body).equals(canonicalBytes(other.body))
