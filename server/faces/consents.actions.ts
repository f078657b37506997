import type { Consent } from '#shared/faces/consents.contract'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { addEvidence } from '../evidence/records.model'
import type { Person } from '../people/people.model'
import { fileById } from '../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { isTooYoung } from './age'
import { runningAttempts } from './attempts.model'
import { type StoredConsent, addConsent, consentOf } from './consents.model'
import { broken, endAttempt } from './endings'
import { deleteTemplates } from './enrolments.model'
import { deletePicturesOf } from './pictures.model'
import { consentEvidence } from './requests.evidence'
import { deleteSoundsOf } from './sounds.model'
import { dropStepPicturesOf, dropStepSoundsOf } from './step-pictures.model'

interface With {
  now: Date
  vault: Vault
}

/** How a person stands to face recognition. */
export const asConsent = (consent: StoredConsent | null): Consent => ({
  state: consent?.state ?? 'never-asked',
  version: consent?.version ?? null,
  at: consent?.at.toISOString() ?? null,
  voice: consent?.voice ?? null,
})

/** Whether somebody may not be asked for his face because of his age. */
export async function isUnderFourteen(person: Person, { now, vault }: With): Promise<boolean> {
  const file = await fileById(person.id, vault)
  return file !== null && isTooYoung(file.idNumber, now)
}

/** Notes what a person answers to the notice. The same answer given again changes nothing. */
export async function answerConsent(
  person: Person,
  { version, agrees }: { version: number; agrees: boolean },
  by: With,
): Promise<StoredConsent> {
  if (version !== FACE_NOTICE_VERSION) throw new Refusal(409, 'old-notice')
  if (agrees && (await isUnderFourteen(person, by))) throw new Refusal(422, 'too-young-for-faces')
  return noteAnswer(person.id, agrees ? 'given' : 'refused', by)
}

/** Notes whether a person may be recorded while he reads digits aloud. What was recorded goes at once when not. */
export async function answerVoice(
  person: Person,
  { version, agrees }: { version: number; agrees: boolean },
  { now }: With,
): Promise<StoredConsent> {
  if (version !== FACE_NOTICE_VERSION) throw new Refusal(409, 'old-notice')
  return answered(session => writeVoice(person.id, agrees, now, session))
}

async function writeVoice(
  personId: string,
  voice: boolean,
  at: Date,
  session: ClientSession,
): Promise<StoredConsent> {
  const version = FACE_NOTICE_VERSION
  const known = await consentOf(personId, session)
  if (known?.state !== 'given' || known.version !== version) {
    throw new Refusal(409, 'no-face-consent')
  }
  if (known.voice === voice) return known
  const answer = await addConsent({ personId, state: 'given', version, at, voice }, session)
  await addEvidence([consentEvidence(answer)], session)
  if (voice) return answer
  await dropStepSoundsOf(personId, session)
  await deleteSoundsOf(personId, session)
  return answer
}

/** Takes a consent back, with effect at once. Where none was given there is nothing to take back. */
export async function withdrawConsent(person: Person, by: With): Promise<StoredConsent | null> {
  const known = await consentOf(person.id)
  return known?.state === 'given' ? noteAnswer(person.id, 'withdrawn', by) : known
}

const noteAnswer = (personId: string, state: StoredConsent['state'], by: With) =>
  answered(session => writeAnswer(personId, state, by, session))

async function answered(write: (session: ClientSession) => Promise<StoredConsent>) {
  const note = () => inTransaction(write)
  // Two answers came at once, and the other one is stored: this one follows it.
  return note().catch(error => (isDuplicate(error) ? note() : Promise.reject(error)))
}

async function writeAnswer(
  personId: string,
  state: StoredConsent['state'],
  by: With,
  session: ClientSession,
): Promise<StoredConsent> {
  const known = await consentOf(personId, session)
  const version = FACE_NOTICE_VERSION
  if (known?.state === state && known.version === version) return known
  const answer = await addConsent({ personId, state, version, at: by.now, voice: null }, session)
  await addEvidence([consentEvidence(answer)], session)
  if (state === 'given') return answer
  const needs = { ...by, dice: () => 1, keeps: false }
  for (const attempt of await runningAttempts(personId, session)) {
    await endAttempt(attempt, broken('withdrawn'), needs, session)
  }
  await dropStepPicturesOf(personId, session)
  await deletePicturesOf(personId, session)
  await deleteTemplates(personId, session)
  return answer
}
