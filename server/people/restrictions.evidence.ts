import { createHash } from 'node:crypto'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import { canonicalBytes } from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import type { Vault } from '../platform/vault'
import { type StoredAgeGroup, ageGroupsById } from './age-groups.model'
import { type StoredBan, openedBan, sealedBans } from './bans.model'

/** What is closed to somebody, as a hash only: an evidence log must not be a list of who may do what. */
function saidHash({ salt, content }: StoredBan): string {
  const { text, document, skills, words } = content
  return createHash('sha256')
    .update(salt)
    .update(canonicalBytes([text, document, [...skills], [...words]]))
    .digest('base64url')
}

/** What is proved of a ban. */
export function banEvidence(ban: StoredBan): EvidenceRecord {
  const { ground, firstDay, lastDay } = ban.content
  return {
    id: `occupation-ban:${ban.id}`,
    at: ban.setAt,
    body: {
      ...{ kind: 'occupation-ban', personId: ban.personId, ground, firstDay, lastDay },
      ...{ setBy: ban.setBy, said: saidHash(ban) },
    },
  }
}

/** What is proved of its end. */
export const banEndedEvidence = (
  id: string,
  { at, staffId, reason }: NonNullable<StoredBan['ended']>,
): EvidenceRecord => ({
  id: `occupation-ban-ended:${id}`,
  at,
  body: { kind: 'occupation-ban-ended', staffId, reason },
})

/** What is proved of a change of the age group. */
export const ageGroupEvidence = ({ id, setAt, ...change }: StoredAgeGroup): EvidenceRecord => ({
  id: `age-group:${id}`,
  at: setAt,
  body: { kind: 'age-group', ...change },
})

const BANS = ['occupation-ban', 'occupation-ban-ended']
const AGE_GROUPS = ['age-group']

/**
 * Looks whether what is closed to people, and their age groups, are still as they were recorded.
 *
 * @param vault - opens them; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function restrictionsAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const [bans, changes] = await Promise.all([
    sealedBans(subjectsOf(records, BANS)),
    ageGroupsById(subjectsOf(records, AGE_GROUPS)),
  ])
  const now = bans.map(row => () => {
    const ban = openedBan(row, vault)
    return [banEvidence(ban), ...(ban.ended ? [banEndedEvidence(ban.id, ban.ended)] : [])]
  })
  const grouped = changes.map(change => () => [ageGroupEvidence(change)])
  return firstDiffering(records, [...BANS, ...AGE_GROUPS], [...now, ...grouped])
}
