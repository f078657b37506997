import { addMessage } from '../messages/messages.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { endPictureAsk } from './picture-asks.model'
import { PicturesNotKept } from './pictures.model'

/** Runs work on somebody's faces; of two at once, one hears of the other. */
export async function changingFaces(
  work: (session: ClientSession) => Promise<void>,
): Promise<void> {
  try {
    await inTransaction(work)
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal(409, 'changed-meanwhile')
    // A face on file without its picture could not be looked at.
    if (error instanceof PicturesNotKept)
      throw new Refusal(503, 'not-now', undefined, { cause: error })
    throw error
  }
}

/** The face that a person is compared with is there: he is told, and no other is wanted. */
export async function tellEnrolled(personId: string, now: Date, session: ClientSession) {
  await endPictureAsk(personId, session)
  await addMessage(personId, now, { kind: 'face-enrolled' }, session)
}
