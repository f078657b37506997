import type { Plan } from '#shared/checkins/plans.contract'

/** Where a change begins: with what was set last for good, not with what that replaces. */
export const lastingOf = (plan: Plan | null, later: readonly Plan[]): Plan | null =>
  later.findLast(({ lastDay }) => lastDay === null) ?? plan
