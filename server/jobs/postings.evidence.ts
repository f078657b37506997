import { createHash } from 'node:crypto'
import type { Pay } from '#shared/jobs/postings.contract'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import { type Plain, canonicalBytes, tenMillionths } from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import type { Vault } from '../platform/vault'
import {
  type PostingStep,
  type SaltedContact,
  postingStepSecrets,
  postingStepsById,
  undoneAmong,
} from './posting-steps.model'
import { type OpenContent, type StoredPosting, contactOf, postingsById } from './postings.model'

/** The contact is kept by its salted hash only. */
const hashOf = ({ salt, contact }: SaltedContact): string =>
  createHash('sha256')
    .update(salt)
    .update(canonicalBytes([contact.name, contact.phone]))
    .digest('base64url')

/** Evidence holds whole numbers: fen and minutes. */
const fen = (pay: Pay): Plain => ({
  from: Math.round(pay.from * 100),
  to: Math.round(pay.to * 100),
  period: pay.period,
})

const wholeNumbers = ({ pay, hours, place, ...said }: OpenContent): Plain => ({
  ...said,
  pay: pay && fen(pay),
  hours: hours && { minutesADay: Math.round(hours.aDay * 60), daysAWeek: hours.daysAWeek },
  place: {
    townshipId: place.townshipId,
    text: place.text,
    point: place.point && [
      tenMillionths(place.point.latitude),
      tenMillionths(place.point.longitude),
    ],
  },
})

/** What is proved of something that became of a posting. */
export function postingEvidence(step: PostingStep, vault: Vault): EvidenceRecord {
  const { id, at, sealed, said, ...rest } = step
  return {
    id: `job-posting:${id}`,
    at,
    body: {
      kind: 'job-posting',
      ...rest,
      said: said && wholeNumbers(said),
      contact: sealed === null ? null : hashOf(postingStepSecrets(id, sealed, vault)),
    },
  }
}

/**
 * Looks whether what became of postings is still as it was recorded, and whether they stand where
 * their last step left them: nothing is open that nobody opened.
 *
 * @returns the first record that is not so.
 */
export async function postingsAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const steps = await postingStepsById(subjectsOf(records, ['job-posting']))
  const ids = [...new Set(steps.map(({ postingId }) => postingId))]
  // Read after the steps: what happens meanwhile makes it newer, never older.
  const postings = new Map((await postingsById(ids)).map(one => [one.id, one]))
  const undone = await undoneAmong(ids.filter(id => !postings.has(id)))
  const now = steps.map(step => () => {
    const posting = postings.get(step.postingId)
    const stands = posting ? standsAt(posting, step, vault) : undone.has(step.postingId)
    if (!stands) throw new Error(step.id)
    return [postingEvidence(step, vault)]
  })
  return firstDiffering(records, ['job-posting'], now)
}

function standsAt(posting: StoredPosting, step: PostingStep, vault: Vault): boolean {
  const { number, version, said, sealed, state, shownUntil } = step
  if (posting.steps < number || posting.version < version) return false
  const isLast = posting.steps === number
  const holds =
    !isLast ||
    (posting.state === state && posting.shownUntil === shownUntil && posting.version === version)
  if (!holds || said === null || sealed === null || posting.version !== version) return holds
  const { contact } = postingStepSecrets(step.id, sealed, vault)
  const now = contactOf(posting, vault)
  return (
    posting.employerId === step.employerId &&
    saysTheSame(posting, said) &&
    now.name === contact.name &&
    now.phone === contact.phone
  )
}

/** Texts alone would let a number be changed: all of what was said is compared. */
const saysTheSame = (posting: StoredPosting, said: OpenContent): boolean =>
  canonicalBytes(wholeNumbers(contentOf(posting))).equals(canonicalBytes(wholeNumbers(said)))

/** What a posting says, apart from everything that became of it. */
export const contentOf = (posting: OpenContent): OpenContent => ({
  title: posting.title,
  kind: posting.kind,
  pay: posting.pay,
  shift: posting.shift,
  hours: posting.hours,
  place: posting.place,
  skills: posting.skills,
  insurance: posting.insurance,
  lodging: posting.lodging,
  deadline: posting.deadline,
  places: posting.places,
  description: posting.description,
})
