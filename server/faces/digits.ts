import type { AsksDigits } from '#shared/faces/requests.contract'
import type { ClientSession } from '../platform/database'
import type { Outside } from '../platform/outside'
import { consentOf } from './consents.model'
import { isSpared } from './digit-spares.model'
import type { StoredRequest } from './requests.model'

/** Whether a person may be asked to read digits aloud: what the operator chose, and who is spared. */
export async function asksDigits(
  personId: string,
  { digits = 'asked' }: Pick<Outside, 'digits'>,
  session?: ClientSession,
): Promise<AsksDigits> {
  if (digits === 'never' || (await isSpared(personId, session))) return 'never'
  return digits
}

/**
 * Whether digits are drawn for a challenge: they are wanted, and the person has agreed to be recorded.
 * Who has not goes through the challenge without them, and nothing follows from that.
 */
export async function readsDigits(
  request: Pick<StoredRequest, 'digits'>,
  personId: string,
  outside: Pick<Outside, 'digits'>,
): Promise<boolean> {
  const asks = await asksDigits(personId, outside)
  if (asks === 'never' || (asks === 'asked' && !request.digits)) return false
  const consent = await consentOf(personId)
  return consent?.state === 'given' && consent.voice === true
}
