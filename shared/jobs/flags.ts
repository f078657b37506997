import type { PostingFlag } from './flags.contract'
import type { PostingContent } from './postings.contract'
import {
  type LeastPay,
  findLongHours,
  findLowPay,
  findNoDeadline,
  findNoHours,
  findNoInsurance,
  findNoPay,
  findNoRestDay,
} from './postings.rules'
import { findWordings } from './wording.rules'

/** What the rules look at: everything but who is asked. */
export type Flaggable = Omit<PostingContent, 'contact' | 'employerId'>

/**
 * All that must be asked about a posting before it opens, each question once: what the numbers say
 * and what the words say of the same thing is one.
 */
export function flagsOf(posting: Flaggable, least: LeastPay): PostingFlag[] {
  const found = [
    findNoPay(posting),
    findLowPay(posting, least),
    findLongHours(posting),
    findNoRestDay(posting),
    findNoHours(posting),
    findNoInsurance(posting),
    findNoDeadline(posting),
    ...findWordings(posting),
  ].filter(flag => flag !== null)
  return found.filter(
    (flag, at) =>
      found.findIndex(({ code, field }) => code === flag.code && field === flag.field) === at,
  )
}

/** Where the rules look. */
const LOOKED_AT = ['title', 'description', 'kind', 'pay', 'hours', 'insurance', 'deadline'] as const

/**
 * Whether nothing has to be asked once more after a change: there is nothing to ask, or an officer
 * let it pass and what he looked at is as it was.
 */
export const staysDecided = (
  before: Flaggable & { undecided: boolean },
  after: Flaggable,
  flags: readonly PostingFlag[],
): boolean =>
  flags.length === 0 ||
  (!before.undecided &&
    LOOKED_AT.every(field => JSON.stringify(before[field]) === JSON.stringify(after[field])))
