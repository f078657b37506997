import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { StoredAttempt } from './attempts.model'
import type { Challenge } from './challenge-state'
import { countDrawn } from './own-requests.model'
import { PicturesNotKept } from './pictures.model'
import { saveChallenge } from './running.model'

/**
 * Writes how a challenge stands, and what is kept of the step. Where nothing can be kept it goes on
 * without.
 *
 * @param keep - returns the challenge as it stands with what was kept.
 */
export async function saveProgress(
  { id, requestId, expiresAt }: Pick<StoredAttempt, 'id' | 'requestId' | 'expiresAt'>,
  challenge: Challenge,
  keep: (session: ClientSession) => Promise<Challenge>,
): Promise<void> {
  const number = challenge.next - 1
  const write = async (keeps: boolean) =>
    inTransaction(async session => {
      const stands = keeps ? await keep(session) : { ...challenge, unkept: true }
      const isAtIt = await saveChallenge(id, number, stands, expiresAt, session)
      if (!isAtIt) throw new Refusal(409, 'attempt-over')
      if (number === 0) await countDrawn(requestId, session)
    })
  await write(true).catch(error => {
    if (!(error instanceof PicturesNotKept)) throw error
    return write(false)
  })
}
