import { randomBytes, randomUUID } from 'node:crypto'
import type { Shared, apply } from '#shared/jobs/applications.contract'
import { ageOn, fieldsOf, goesOutAt, maskedName } from '#shared/jobs/applications.rules'
import { findBetraying } from '#shared/jobs/betraying.rules'
import { NOTICE } from '#shared/jobs/notice'
import { YOUNGEST_AT_WORK } from '#shared/jobs/working-age'
import { maskedPhone } from '#shared/people/id-number.rules'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { type Person, type Secrets, fileById } from '../../people/people.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { type Target, targetFor } from '../bases'
import { markPostingUsed } from '../postings.model'
import { applicationEvidence, digestOfShared } from './applications.evidence'
import {
  type StoredApplication,
  addApplication,
  applicationOfAttempt,
  openAt,
} from './applications.model'
import { type ApplicationSecrets, sealShared } from './secrets'
import { noteStep } from './stepping'

type Asked = z.output<(typeof apply)['input']>
type File = Person & Secrets

interface By {
  personId: string
  now: Date
  vault: Vault
}

/** What somebody is shown before he chooses. */
export async function formFor(
  wanted: { employerId?: string | undefined; postingId?: string | undefined },
  { personId, now, vault }: By,
) {
  const file = await fileOf(personId, vault)
  const target = await targetFor(file, wanted, { now, vault })
  const { employer, posting, contact } = target
  const open = await openAt(personId, [employer.id])
  return {
    employerId: employer.id,
    employerName: employer.name,
    contactName: contact.name,
    contactPhone: contact.phone,
    postingId: posting?.id ?? null,
    postingTitle: posting?.title ?? null,
    own: {
      name: file.name,
      nameMasked: maskedName(file.name),
      phone: file.phone,
      phoneMasked: maskedPhone(file.phone),
      age: ageOn(file.idNumber, dayInChina(now)),
    },
    noticeVersion: NOTICE.version,
    goesOutAt: goesOutAt(now).toISOString(),
    openId: open.get(employer.id) ?? null,
  }
}

/** Applies to a base. Sending the same application twice is harmless. */
export async function applyTo(asked: Asked, by: By): Promise<StoredApplication> {
  const { personId, now, vault } = by
  const known = await applicationOfAttempt(personId, asked.attemptId)
  if (known) return known
  if (asked.consent.version !== NOTICE.version) throw new Refusal(409, 'old-notice')
  const { experience, words } = asked.shared
  if (!asked.mayTell && findBetraying([experience, words]).length > 0) {
    throw new Refusal(422, 'betraying-words')
  }
  const file = await fileOf(personId, vault)
  if (ageOn(file.idNumber, dayInChina(now)) < YOUNGEST_AT_WORK) {
    throw new Refusal(422, 'too-young-to-work')
  }
  const { employerId, postingId } = asked
  const wanted = postingId === null ? { employerId } : { postingId }
  const target = await targetFor(file, wanted, { now, vault })
  if (target.employer.id !== employerId) throw new Refusal(404, 'no-such-base')
  const application = applicationFrom(asked, file, target, by)
  try {
    await store(application, by)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // The same press arrived twice; or there is one that is not over.
    const twin = await applicationOfAttempt(personId, asked.attemptId)
    if (!twin) throw new Refusal(409, 'already-applied')
    return twin
  }
  return application
}

const store = (application: StoredApplication, by: By) =>
  inTransaction(async session => {
    await addApplication(application, session)
    await addEvidence([applicationEvidence(application)], session)
    await noteStep(application, { by: 'person', staffId: null, state: 'waiting' }, by, session)
    if (application.postingId !== null)
      await markPostingUsed(application.postingId, by.now, session)
  })

function applicationFrom(
  { attemptId, shared }: Asked,
  file: File,
  { employer, posting }: Target,
  { now, vault }: By,
): StoredApplication {
  const id = randomUUID()
  const secrets = secretsFrom(shared, file, now)
  return {
    id,
    personId: file.id,
    officeId: file.officeId,
    within: file.within,
    countyId: file.homeCountyId,
    attemptId,
    employerId: employer.id,
    employerName: employer.name,
    postingId: posting?.id ?? null,
    postingTitle: posting?.title ?? null,
    fields: fieldsOf(shared),
    noticeVersion: NOTICE.version,
    receivedAt: now,
    goesOutAt: goesOutAt(now),
    said: digestOfShared(secrets),
    sealed: sealShared(id, secrets, vault),
    state: 'waiting',
    stateAt: now,
    open: true,
    interview: null,
    remindAt: null,
    startedDay: null,
    withdrawnAt: null,
    handedOut: 0,
    needs: null,
    needsAt: null,
    emptied: false,
    steps: 1,
  }
}

/** What he did not free is not even kept. */
const secretsFrom = (
  shared: Shared,
  { name, phone, idNumber }: File,
  now: Date,
): ApplicationSecrets => ({
  salt: randomBytes(16).toString('base64url'),
  shared,
  name: shared.name ? name : maskedName(name),
  phone: shared.phone ? phone : maskedPhone(phone),
  age: shared.age ? ageOn(idNumber, dayInChina(now)) : null,
})

async function fileOf(personId: string, vault: Vault): Promise<File> {
  const file = await fileById(personId, vault)
  if (!file) throw new Refusal(404, 'case-closed')
  return file
}
