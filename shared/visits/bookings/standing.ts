import type { Day } from '../../time/days'
import type { Fact, PrisonerState } from '../prisons/prisoners.contract'

type Told = Pick<Fact, 'kind' | 'relativeId' | 'firstDay' | 'lastDay'>

/** States that pass, so that a visit on a later day is still possible. */
const PASSING: readonly PrisonerState[] = ['punishment-cell', 'ill', 'banned']

/**
 * Whether a relative can visit on a day, as far as the prison has said. The newest word goes first: what
 * is over on that day, or not begun, stands in nobody's way.
 *
 * @param facts - about the prisoner, the newest first.
 * @param state - how the prison's list has him today.
 */
export function canVisit(
  facts: readonly Told[],
  state: PrisonerState,
  { relativeId, day }: { relativeId: string; day: Day },
): boolean {
  const concerning = facts.filter(fact => [null, relativeId].includes(fact.relativeId))
  for (const { kind, firstDay, lastDay } of concerning) {
    if (kind === 'held-again') return true
    if (firstDay <= day && (lastDay === null || day <= lastDay)) return false
  }
  // The list alone: where a fact said until when, that is behind by then.
  const hasPassed = PASSING.includes(state) && concerning.some(({ lastDay }) => lastDay !== null)
  return state === 'held' || hasPassed
}
