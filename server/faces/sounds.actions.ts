import type { SoundType } from '#shared/faces/attempts.contract'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import type { Person } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { isMp4, isWebm } from '../platform/media/magic'
import { strippedMp4 } from '../platform/media/stripping'
import { newNonce } from './attempts.actions'
import type { StoredAttempt } from './attempts.model'
import { isStepOver, nextStep, promptOf, stepOf } from './challenge'
import type { Challenge, FrameAnswer } from './challenge-state'
import { leanOnConsent } from './consents.model'
import { type With, ownAttempt } from './finishing'
import { type Incoming, accepted, lastAnswer, sha256 } from './incoming'
import { saveProgress } from './progress'
import { takeFrame, wasHeard } from './running.model'
import { keepStepSound } from './step-pictures.model'

/** The digits as they were read aloud. */
export interface Sound extends Incoming {
  /** Base64; null when they were not read. */
  sound: { type: SoundType; bytes: string } | null
}

/** What is kept of a sound. */
interface Heard {
  type: SoundType
  bytes: Buffer
  digest: string
}

/**
 * Takes in the digits that were read aloud, or that they were not, and says what is to be done next.
 * Nobody but an officer hears what they say; a repeat gets its answer again.
 */
export async function receiveSound(sent: Sound, person: Person, by: With): Promise<FrameAnswer> {
  const attempt = await ownAttempt(sent.id, person.id)
  const answered = lastAnswer(attempt, sent)
  if (answered) return answered
  const now = by.outside.now()
  const challenge = accepted(attempt, sent, sent.sound?.bytes ?? '', now)
  // A sound is of the face that was seen while it was made.
  if (stepOf(challenge) !== 'read-digits' || !isSeen(challenge)) {
    throw new Refusal(409, 'stale-frame')
  }
  // What could have been made elsewhere in the meantime is none.
  const heard = isStepOver(challenge, now) ? null : await heardIn(sent)
  const taken = await takeFrame(attempt.id, sent.number, now)
  if (!taken) throw new Refusal(503, 'not-now')
  return takeIn(sent, heard, { ...taken, challenge: taken.challenge! }, now, by)
}

const isSeen = ({ frames, step }: Challenge) => frames.some(frame => frame.step === step)

/** @throws {Refusal} it is no sound, or one that came before. */
async function heardIn({ sound }: Sound): Promise<Heard | null> {
  if (!sound) return null
  const bytes = cleaned(sound.type, Buffer.from(sound.bytes, 'base64'))
  if (!bytes) throw new Refusal(400, 'bad-sound')
  const digest = sha256(bytes)
  if (await wasHeard(digest)) throw new Refusal(409, 'used-sound')
  return { type: sound.type, bytes, digest }
}

/** What stays of a sound when it is what it says to be; null when it is something else. */
function cleaned(type: SoundType, bytes: Buffer): Buffer | null {
  if (type === 'audio/webm') return isWebm(bytes) ? bytes : null
  return isMp4(bytes) ? strippedMp4(bytes) : null
}

async function takeIn(
  { number, digest }: Sound,
  heard: Heard | null,
  attempt: StoredAttempt & { challenge: Challenge },
  now: Date,
  { vault }: With,
): Promise<FrameAnswer> {
  const { id, personId } = attempt
  const after = nextStep(attempt.challenge, now)
  const answer = { prompt: promptOf(after), hint: null, nonce: newNonce() }
  const unheard: Challenge = {
    ...after,
    inHand: null,
    next: number + 1,
    nonce: answer.nonce,
    last: { digest, answer },
  }
  await saveProgress(attempt, unheard, async session => {
    const voice = { voice: true } as const
    // He may have taken it back at this very moment.
    if (!heard || !(await leanOnConsent(personId, FACE_NOTICE_VERSION, session, voice))) {
      return unheard
    }
    const { type, bytes } = heard
    const of = { attemptId: id, personId, step: attempt.challenge.step }
    const sound = { type, digits: attempt.challenge.digits! }
    await keepStepSound(of, { bytes, sound, takenAt: now }, vault, session)
    return { ...unheard, sound: heard.digest }
  })
  return answer
}
