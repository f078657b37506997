import { type ClientSession, inTransaction } from '../platform/database'
import { PicturesNotKept } from './pictures.model'

/**
 * Does something in one transaction together with its pictures; where no picture can be kept, without
 * them: a full disk must not cost anybody his report.
 *
 * @param work - is told whether it may keep pictures.
 */
export async function keptOrNot<T>(
  work: (session: ClientSession, mayKeep: boolean) => Promise<T>,
): Promise<T> {
  try {
    return await inTransaction(session => work(session, true))
  } catch (error) {
    if (!(error instanceof PicturesNotKept)) throw error
    return inTransaction(session => work(session, false))
  }
}
