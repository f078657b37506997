import * as endpoints from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { recordAct } from '../oversight/acts.model'
import type { Person } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import { changingFaces, tellEnrolled } from './changing-faces'
import { leanOnConsent } from './consents.model'
import type { By } from './enrolments.actions'
import { enrolmentAnswerEvidence } from './enrolments.evidence'
import { dropFaces, enrolmentsOf, saveEnrolmentAnswer } from './enrolments.model'
import { askForPicture } from './picture-asks.model'
import { pictureNews } from './proposals.model'

/** An officer confirms what a person handed in, or says why it will not do. */
export async function decideEnrolment(
  person: Person,
  { version, accept, note }: { version: number; accept: boolean; note: string },
  { actor: { staffId }, now }: By,
): Promise<void> {
  if (!accept && note === '')
    throw new Refusal(400, 'bad-input', [{ path: 'note', code: 'missing' }])
  await changingFaces(async session => {
    const all = await enrolmentsOf(person.id, session)
    const proposed = all.find(one => one.version === version && one.state === 'proposed')
    if (!proposed) throw new Refusal(409, 'already-answered')
    if (accept) {
      if (!(await leanOnConsent(person.id, FACE_NOTICE_VERSION, session))) {
        throw new Refusal(409, 'no-face-consent')
      }
      await dropFaces(
        all.filter(({ state }) => state === 'active'),
        'replaced',
        session,
      )
    }
    const answer = { accept, note, staffId, at: now }
    if (!(await saveEnrolmentAnswer(proposed.id, answer, session))) {
      throw new Refusal(409, 'already-answered')
    }
    if (accept) await tellEnrolled(person.id, now, session)
    else {
      await dropFaces([proposed], 'refused', session)
      await addMessage(person.id, now, { kind: 'face-picture-refused', reason: note }, session)
    }
    await addToOutbox([pictureNews(proposed, person.within, 'answered', now)], session)
    await addEvidence([enrolmentAnswerEvidence(proposed.id, answer)], session)
    const details = { version, accept, note }
    const act = endpoints.decideEnrolment.id
    await recordAct({ staffId, act, subjectId: person.id, at: now, details }, session)
  })
}

/** An officer asks a person for a new picture. */
export async function askNewPicture(person: Person, reason: string, { actor, now }: By) {
  await inTransaction(session => wantPicture(person.id, reason, actor.staffId, now, session))
}

/** Notes that a new picture is wanted, and tells the person. */
export async function wantPicture(
  personId: string,
  reason: string,
  staffId: string,
  now: Date,
  session: ClientSession,
): Promise<void> {
  await askForPicture(personId, { reason, staffId, at: now }, session)
  await addMessage(personId, now, { kind: 'new-picture-asked', reason }, session)
  const act = endpoints.askNewPicture.id
  await recordAct({ staffId, act, subjectId: personId, at: now, details: { reason } }, session)
}
