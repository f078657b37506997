import type { Finding, FindingCode } from '#shared/checkins/findings.contract'
import type { Terms } from '#shared/checkins/terms.contract'
import type { RequestWhy } from '#shared/faces/requests.contract'
import { parameters } from '#shared/law/parameters'
import type { Person } from '../people/people.model'
import type { Vault } from '../platform/vault'
import type { Dice } from './challenge'
import { isUnderFourteen } from './consents.actions'
import type { Demand } from './demand'
import { openRequestsOf } from './own-requests.model'
import { newRequestId } from './requests.model'

/** What about a check-in calls for showing who made it. */
const TELLING: readonly FindingCode[] = [
  'device-changed',
  'constant-coordinates',
  'too-perfect',
  'impossible-travel',
]

/** What is known of a check-in that has just come. */
interface Come {
  /** What the plan asks of its task. */
  identity: Terms['identity'] | null
  findings: readonly Finding[]
  /** Whether it repeats one whose place was uncertain: that one was asked about. */
  isRepeat: boolean
}

/** Why the person is asked who made a check-in; null when he is not. */
export function whyAsked({ identity, findings, isRepeat }: Come, dice: Dice): RequestWhy | null {
  if (findings.some(({ code }) => TELLING.includes(code))) return 'finding'
  if (isRepeat || !identity) return null
  if (identity === 'always') return 'plan'
  return dice() < parameters.identityDrawShare.value ? 'draw' : null
}

/** A demand before it is known under which name the check-in is stored. */
export interface AskedWith {
  id: string
  demand: Omit<Demand, 'for'>
}

/**
 * What a person is asked because of a check-in. Nobody is asked while he is asked already, and no
 * child.
 */
export async function askedWith(
  come: Come,
  person: Person,
  { now, vault, dice }: { now: Date; vault: Vault; dice: Dice },
): Promise<AskedWith | null> {
  const why = whyAsked(come, dice)
  if (!why || (await openRequestsOf(person.id)).length > 0) return null
  if (await isUnderFourteen(person, { now, vault })) return null
  const minutes = parameters.identityMinutes.value
  return { id: newRequestId(), demand: { person, why, minutes, now } }
}
