import { canonicalBytes } from '../../evidence/canonical'
import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { type StoredVersion, versionsById } from './prison-versions.model'
import { type PrisonSaid, type StoredPrison, prisonsById } from './prisons.model'

/** What is said, in the form in which it is proved. */
const saidOf = ({ rules, ...said }: PrisonSaid) => ({
  phone: said.phone,
  address: said.address,
  hasAccounts: said.hasAccounts,
  externalLink: said.externalLink,
  place: said.place,
  source: said.source,
  rules: {
    ...rules,
    suspensionMonths: rules.suspensionMonths && { ...rules.suspensionMonths },
    windows: rules.windows && rules.windows.map(window => ({ ...window })),
  },
})

/** What is proved of a version of a prison's rules: all of it. */
export const versionEvidence = (row: StoredVersion): EvidenceRecord => ({
  id: `visit-rules:${row.id}`,
  at: row.at,
  body: {
    kind: 'visit-rules',
    prisonId: row.prisonId,
    version: row.version,
    staffId: row.staffId,
    organisationId: row.organisationId,
    ...saidOf(row),
  },
})

/**
 * Looks whether rules are still as they were recorded, and whether prisons stand where their last
 * version left them.
 *
 * @returns the first record that is not so.
 */
export async function rulesAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const versions = await versionsById(subjectsOf(records, ['visit-rules']))
  // Read after the versions: what happens meanwhile makes them newer, never older.
  const prisons = new Map(
    (await prisonsById(versions.map(({ prisonId }) => prisonId))).map(one => [one.id, one]),
  )
  return firstDiffering(
    records,
    ['visit-rules'],
    versions.map(version => () => {
      if (!standsAt(prisons.get(version.prisonId), version)) throw new Error(version.id)
      return [versionEvidence(version)]
    }),
  )
}

function standsAt(prison: StoredPrison | undefined, version: StoredVersion): boolean {
  if (!prison || prison.version < version.version) return false
  if (prison.version > version.version) return true
  return canonicalBytes(saidOf(prison)).equals(canonicalBytes(saidOf(version)))
}
