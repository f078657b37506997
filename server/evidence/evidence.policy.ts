import type { Actor } from '#shared/endpoint'

/** What a policy needs to know of the subject of a record. */
interface Subject {
  personId: string
  within: readonly string[]
}

/** A person gets the proof of what is their own; an official of what they may see. */
export function mayProve(actor: Actor, subject: Subject): boolean {
  switch (actor.role) {
    case 'officer':
    case 'procurator':
      return subject.within.includes(actor.organisationId)
    case 'person':
      return actor.personId === subject.personId
    case 'visitor':
    case 'relative':
    case 'device':
    case 'visitClerk':
    case 'prisonStaff':
    case 'systemAdministrator':
    case 'securityAdministrator':
    case 'auditAdministrator':
      return false
  }
}

/**
 * Everything that the record of a check-in or a report may hold: what the person was told or sent, and what
 * follows from it. A record is proved whole or not at all, so a field that is not named here keeps
 * it from being handed out until somebody has decided that its subject may read it.
 */
const OF_A_CHECK_IN: readonly string[] = [
  'kind',
  'personId',
  'officeId',
  'within',
  'attemptId',
  'counter',
  'takenAt',
  'sentAt',
  'madeAt',
  'datum',
  'place',
  'boundaryId',
  'ownPlaceIds',
  'deviceHash',
  'taskId',
  'window',
  'punctuality',
  'judgedAt',
  'because',
  'rules',
  'findings',
  'needsAttention',
  'retryOf',
  'identityRequestId',
  'samples',
]

/** As above. What was said and shown is in it as a hash only. */
const OF_A_REPORT: readonly string[] = [
  'kind',
  'personId',
  'officeId',
  'within',
  'attemptId',
  'dutyId',
  'report',
  'event',
  'questionOfficeId',
  'questionVersion',
  'takenAt',
  'isLate',
  'flags',
  'asksHelp',
  'identityRequestId',
  'said',
  'media',
]

/** What of a record nobody has decided to show. */
export function undecidedFields(body: object): string[] {
  const decided = 'kind' in body && body.kind === 'report' ? OF_A_REPORT : OF_A_CHECK_IN
  return Object.keys(body).filter(field => !decided.includes(field))
}
