import * as endpoints from '#shared/faces/enrolments.endpoints'
import { recordAct } from '../oversight/acts.model'
import { inTransaction } from '../platform/database'
import { endSpares, isSpared, spare } from './digit-spares.model'
import type { By } from './enrolments.actions'

/** Notes whether a person is spared reading digits aloud; said twice it stands as it stood. */
export async function spareDigits(
  personId: string,
  spared: boolean,
  { actor: { staffId }, now: at }: Pick<By, 'actor' | 'now'>,
): Promise<void> {
  await inTransaction(async session => {
    if ((await isSpared(personId, session)) === spared) return
    if (spared) await spare(personId, { staffId, at }, session)
    else await endSpares([personId], session)
    const act = endpoints.spareDigits.id
    await recordAct({ staffId, act, subjectId: personId, at, details: { spared } }, session)
  })
}
