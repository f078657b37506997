import { randomBytes } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { PictureFault } from '#shared/faces/enrolments.contract'
import * as endpoints from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { addEvidence } from '../evidence/records.model'
import { EngineAway, type FaceEngine } from '../outside/faces'
import { recordAct } from '../oversight/acts.model'
import { type Person, type Secrets, fileById } from '../people/people.model'
import type { ClientSession } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import type { Vault } from '../platform/vault'
import { isTooYoung } from './age'
import { changingFaces, tellEnrolled } from './changing-faces'
import { leanOnConsent } from './consents.model'
import { type Checked, checkPicture, ofOnePerson, templateFrom } from './enrolment.checks'
import { enrolmentEvidence, templateHash } from './enrolments.evidence'
import {
  type StoredEnrolment,
  type Template,
  dropFaces,
  enrolmentIdOf,
  enrolmentsOf,
  saveEnrolment,
} from './enrolments.model'
import { mayDecide } from './faces.policy'
import { pictureAskOf } from './picture-asks.model'
import { keepPicture } from './pictures.model'
import { pictureNews } from './proposals.model'

/** When it happens, and what seals and compares. */
export interface With {
  now: Date
  vault: Vault
  engine: FaceEngine
}

/** Who acts, besides. */
export interface By extends With {
  actor: Extract<Actor, { role: 'officer' }>
}

/** A file with its sealed fields opened. */
type File = Person & Secrets

/** A person whose face the actor keeps. @throws {Refusal} 404 otherwise, as if there were none. */
export async function keptFile(personId: string, { actor, vault }: By): Promise<File> {
  const file = await fileById(personId, vault)
  if (!file || !mayDecide(actor, file)) throw new Refusal(404, 'no-such-person')
  return file
}

/**
 * Measures pictures; each gets its own list of what is wrong.
 *
 * @throws {Refusal} 503 nothing can compare now.
 */
export async function measurePictures(jpegs: readonly string[], engine: FaceEngine) {
  if (engine.state !== 'ready') throw new Refusal(503, 'face-engine-away')
  try {
    const pictures = jpegs.map(jpeg => Buffer.from(jpeg, 'base64'))
    const checked = await Promise.all(pictures.map(jpeg => checkPicture(jpeg, engine)))
    return { pictures, checked: ofOnePerson(checked) }
  } catch (error) {
    if (!(error instanceof EngineAway)) throw error
    throw new Refusal(503, 'face-engine-away', undefined, { cause: error })
  }
}

/** An officer puts a face on file, or hears what is wrong with the pictures. */
export async function enrol(file: File, jpegs: readonly string[], by: By) {
  if (isTooYoung(file.idNumber, by.now)) throw new Refusal(422, 'too-young-for-faces')
  const { pictures, checked } = await measurePictures(jpegs, by.engine)
  const faults = checked.map(one => one.faults)
  if (faults.flat().length > 0) return { faults }
  await store(file, { pictures, checked }, by, by.actor.staffId)
  return { faults }
}

/** A person hands in his own pictures, while there is none or a new one was asked for. */
export async function propose(
  file: File,
  jpegs: readonly string[],
  by: With,
): Promise<{ faults: PictureFault[][] }> {
  if (isTooYoung(file.idNumber, by.now)) throw new Refusal(422, 'too-young-for-faces')
  const { pictures, checked } = await measurePictures(jpegs, by.engine)
  const faults = checked.map(one => one.faults)
  if (faults.flat().length === 0) await store(file, { pictures, checked }, by, null)
  return { faults }
}

interface Measurement {
  pictures: readonly Buffer[]
  checked: readonly Checked[]
}

/** Puts a face on file: at once when an officer does it, else to be confirmed. */
async function store(
  person: Person,
  { pictures, checked }: Measurement,
  { now, vault }: With,
  staffId: string | null,
): Promise<void> {
  const salt = randomBytes(16).toString('base64url')
  const template = { features: templateFrom(checked.map(({ features }) => features!)), salt }
  await changingFaces(async session => {
    if (!(await leanOnConsent(person.id, FACE_NOTICE_VERSION, session))) {
      throw new Refusal(409, 'no-face-consent')
    }
    const before = await enrolmentsOf(person.id, session)
    if (staffId === null) await expectWanted(person.id, before, session)
    const version = (before[0]?.version ?? 0) + 1
    const gone = before.filter(({ state }) =>
      staffId === null ? state === 'proposed' : state === 'proposed' || state === 'active',
    )
    await dropFaces(gone, 'replaced', session)
    const pictureIds: string[] = []
    for (const jpeg of pictures) {
      const picture = { personId: person.id, attemptId: null, requestId: null, takenAt: now, jpeg }
      pictureIds.push(await keepPicture({ ...picture, kind: 'enrolled' }, vault, session))
    }
    const enrolment: StoredEnrolment = {
      id: enrolmentIdOf(person.id, version),
      personId: person.id,
      version,
      state: staffId === null ? 'proposed' : 'active',
      staffId,
      at: now,
      pictureIds,
      hash: templateHash(template),
      answer: null,
    }
    await keepEnrolment(enrolment, template, vault, session)
    if (staffId === null) {
      const news = pictureNews(enrolment, person.within, 'proposed', now)
      return addToOutbox([news], session)
    }
    await tellEnrolled(person.id, now, session)
    const details = { version, pictures: pictures.length }
    await recordAct(
      { staffId, act: endpoints.enrol.id, subjectId: person.id, at: now, details },
      session,
    )
  })
}

/** Keeps a version with what is proved of it; to be told by the caller. */
export async function keepEnrolment(
  enrolment: StoredEnrolment,
  template: Template,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  await saveEnrolment(enrolment, template, vault, session)
  await addEvidence([enrolmentEvidence(enrolment)], session)
}

async function expectWanted(
  personId: string,
  before: readonly StoredEnrolment[],
  session: ClientSession,
) {
  const isThere = before.some(({ state }) => state === 'active')
  if (isThere && !(await pictureAskOf(personId, session))) {
    throw new Refusal(409, 'no-picture-wanted')
  }
}
