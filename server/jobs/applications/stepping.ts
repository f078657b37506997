import { randomBytes } from 'node:crypto'
import { addEvidence } from '../../evidence/records.model'
import { addMessage } from '../../messages/messages.model'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addToOutbox } from '../../platform/outbox.model'
import type { Vault } from '../../platform/vault'
import { digestOfWords, stepEvidence } from './applications.evidence'
import { type Changes, type StoredApplication, takeStep } from './applications.model'
import { type StoredStep, addSteps, sealWords, stepId } from './steps.model'

/** What happened as the outbox says it. */
export const APPLICATION_CHANGED = 'job-application'

/** What one step says, besides where and when. */
export type Told = Pick<StoredStep, 'by' | 'staffId'> &
  Partial<Pick<StoredStep, 'state' | 'interview' | 'startedDay' | 'settled' | 'attemptId'>> & {
    words?: string
  }

const NOTHING = {
  state: null,
  interview: null,
  startedDay: null,
  settled: null,
  attemptId: null,
} as const

/** A step as it is kept, its words sealed. */
export function stepOf(
  applicationId: string,
  number: number,
  { words = '', ...told }: Told,
  { now, vault }: { now: Date; vault: Vault },
): StoredStep {
  const id = stepId(applicationId, number)
  const secrets = { salt: randomBytes(16).toString('base64url'), words }
  return {
    id,
    applicationId,
    at: now,
    ...NOTHING,
    ...told,
    said: digestOfWords(secrets),
    sealed: sealWords(id, secrets, vault),
  }
}

/**
 * Takes one step with all that belongs to it: its words, its evidence, and that others hear of it.
 *
 * @throws {Refusal} 409 something else has happened meanwhile.
 */
export async function step(
  application: StoredApplication,
  { told, changes = {} }: { told: Told; changes?: Changes },
  by: { now: Date; vault: Vault },
  session: ClientSession,
): Promise<StoredApplication> {
  const { now } = by
  const moved = told.state ? { state: told.state, stateAt: now } : {}
  const after = await takeStep(application, { ...moved, ...changes }, session)
  if (!after) throw new Refusal(409, 'application-changed')
  await noteStep(after, told, by, session)
  return after
}

/** Keeps the step that an application has just taken. */
export async function noteStep(
  application: StoredApplication,
  told: Told,
  by: { now: Date; vault: Vault },
  session: ClientSession,
): Promise<void> {
  const { id, steps, within } = application
  const taken = stepOf(id, steps, told, by)
  await addSteps([taken], session)
  await addEvidence([stepEvidence(taken)], session)
  const row = { _id: `${APPLICATION_CHANGED}:${taken.id}`, kind: APPLICATION_CHANGED }
  await addToOutbox([{ ...row, subjectId: id, within, at: by.now }], session)
}

/** Tells the person that there is something new; what it is he reads where nobody looks over his shoulder. */
export async function tellPerson(
  { id, personId, employerName, state, interview }: StoredApplication,
  isWord: boolean,
  now: Date,
  session: ClientSession,
): Promise<void> {
  await addMessage(
    personId,
    now,
    {
      kind: 'job-application',
      applicationId: id,
      employerName,
      state: isWord ? null : state,
      interviewAt: state === 'interview' ? (interview?.at ?? null) : null,
    },
    session,
  )
}
