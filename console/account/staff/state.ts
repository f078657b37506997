import type { StaffAccount } from '#shared/account/account.contract'
import { clockInWords } from '../../ui/moments'
import { words } from '../account.words'

/** Whether sign-in is refused because of too many failures. */
export const isLocked = ({ lockedUntil }: StaffAccount, now: Date): boolean =>
  lockedUntil !== null && Date.parse(lockedUntil) > now.getTime()

/** What an account is in, and how that is called; being suspended counts more than a lock. */
export function stateOf(account: StaffAccount, now: Date) {
  if (!account.active) return { name: 'off', sentence: words.states.off }
  if (!isLocked(account, now)) return { name: 'active', sentence: words.states.active }
  return { name: 'locked', sentence: words.states.locked(clockInWords(account.lockedUntil!, now)) }
}
