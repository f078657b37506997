import { type BreakReason, NOT_THE_FAMILYS } from './cut-off'
import type { VisitEvent } from './events'
import type { RoomEnd } from './room-states'
import { type SeenTimes, lineOf } from './outcome-line'
import { type VisitTime, windowOf } from './windows'

/** What a visit came to, as a proposal; 'unclear' is for the prison to decide. */
export const OUTCOMES = ['completed', 'cut-off', 'failed', 'no-show', 'unclear'] as const
export type OutcomeProposal = (typeof OUTCOMES)[number]

/** With whom the fault lies that a visit was not what it should have been. */
export const FAULTS = ['family', 'prison', 'bridge', 'nobody', 'unknown'] as const
export type Fault = (typeof FAULTS)[number]

/** What speaks for the proposal. */
export const OUTCOME_REASONS = [
  'talked-to-the-end',
  'ended-by-family',
  'ended-by-prison',
  'cut-off-for-family',
  'cut-off-for-others',
  'family-never-came',
  'prison-never-came',
  'nobody-came',
  'family-tried',
  'family-late',
  'prison-late',
  'never-let-in',
  'never-met',
  'family-line-lost',
  'prison-line-lost',
  'bridge-lost',
  'family-silent',
  'prison-silent',
  'family-clock-off',
  'prison-clock-off',
] as const
export type OutcomeReason = (typeof OUTCOME_REASONS)[number]

export interface ProposedOutcome {
  proposal: OutcomeProposal
  fault: Fault
  reasons: OutcomeReason[]
  /** For how long both had picture and sound, whole seconds. */
  talkedSeconds: number
  seen: Record<RoomEnd, SeenTimes>
}

/** What must be known of a booking to say what its visit came to. */
export interface VisitPlan extends VisitTime {
  /** The prison's own rule for being late; null when it has none, and then nobody is late. */
  lateMinutes: number | null
}

/** With less than this part of the time a visit was hardly one. Ours, not the law's: the prison may decide otherwise. */
export const ENOUGH_OF_TIME = 0.5

/** An end whose clock differs by more has it noted; our own clock is what counts. */
export const CLOCK_TOLERANCE_MILLISECONDS = 60_000

/**
 * Proposes what a visit came to, from what both ends and the bridge told. Only what the family answers
 * for is ever held against it, and even that is decided by the prison: a lost network is nobody's breach.
 *
 * @param events - of this visit, in any order.
 */
export function proposeOutcome(events: readonly VisitEvent[], plan: VisitPlan): ProposedOutcome {
  const line = lineOf(events, plan)
  const remarks = [...lateness(line, plan), ...silences(line), ...clocks(events)]
  const verdict = cutOffVerdict(events) ?? absenceVerdict(line, events) ?? talkVerdict(line, plan)
  return {
    ...verdict,
    reasons: [...new Set([...verdict.reasons, ...remarks])],
    talkedSeconds: Math.round(line.talkedMilliseconds / 1000),
    seen: line.seen,
  }
}

type Line = ReturnType<typeof lineOf>
type Verdict = Pick<ProposedOutcome, 'proposal' | 'fault' | 'reasons'>

const faultOf = (reason: BreakReason | null): Fault => {
  if (reason === null) return 'unknown'
  const fault = NOT_THE_FAMILYS[reason]
  if (fault === undefined) return 'family'
  return fault === 'fault-prison' ? 'prison' : 'bridge'
}

/** A person cut it off, and said why. */
function cutOffVerdict(events: readonly VisitEvent[]): Verdict | null {
  const cut = events.find(({ kind }) => kind === 'cut-off')
  if (!cut) return null
  const fault = faultOf(cut.reason)
  return fault === 'family'
    ? { proposal: 'cut-off', fault, reasons: ['cut-off-for-family'] }
    : { proposal: 'failed', fault, reasons: ['cut-off-for-others'] }
}

/** Somebody never came, as the bridge saw it. */
function absenceVerdict({ seen }: Line, events: readonly VisitEvent[]): Verdict | null {
  const came = { family: seen.family.firstAt !== null, prison: seen.prison.firstAt !== null }
  if (came.family && came.prison) return null
  if (came.family) return { proposal: 'failed', fault: 'prison', reasons: ['prison-never-came'] }
  // What an end tells of itself without ever having been seen is no proof, but it is a doubt.
  const tried = events.some(({ end, kind }) => end === 'family' && kind !== 'end')
  if (tried) return { proposal: 'unclear', fault: 'unknown', reasons: ['family-tried'] }
  return came.prison
    ? { proposal: 'no-show', fault: 'family', reasons: ['family-never-came'] }
    : { proposal: 'unclear', fault: 'unknown', reasons: ['nobody-came'] }
}

/** Both were there: whether they had their talk. */
function talkVerdict(line: Line, plan: VisitPlan): Verdict {
  const enough = plan.minutes * 60_000 * ENOUGH_OF_TIME
  if (line.talkedMilliseconds >= enough) return talked(line)
  if (line.endedBy === 'family' && line.talkedMilliseconds > 0) {
    return { proposal: 'completed', fault: 'nobody', reasons: ['ended-by-family'] }
  }
  if (isTooLate(line, plan) && line.talkedMilliseconds === 0) {
    return { proposal: 'no-show', fault: 'family', reasons: ['family-late'] }
  }
  return whoLost(line)
}

const talked = ({ endedBy }: Line): Verdict => ({
  proposal: 'completed',
  fault: 'nobody',
  reasons: [
    endedBy === 'family'
      ? 'ended-by-family'
      : endedBy === 'prison'
        ? 'ended-by-prison'
        : 'talked-to-the-end',
  ],
})

/** They had too little of each other: why, as far as it can be told. */
function whoLost(line: Line): Verdict {
  if (line.letInAt === null) {
    return { proposal: 'failed', fault: 'prison', reasons: ['never-let-in'] }
  }
  const reasons: OutcomeReason[] = line.talkedMilliseconds === 0 ? ['never-met'] : []
  if (line.bridgeLost) {
    return { proposal: 'failed', fault: 'bridge', reasons: [...reasons, 'bridge-lost'] }
  }
  const [family, prison] = [line.away.family, line.away.prison]
  if (prison > family) {
    return { proposal: 'failed', fault: 'prison', reasons: [...reasons, 'prison-line-lost'] }
  }
  if (family > prison) {
    return { proposal: 'unclear', fault: 'family', reasons: [...reasons, 'family-line-lost'] }
  }
  if (line.endedBy === 'prison') {
    return { proposal: 'failed', fault: 'prison', reasons: [...reasons, 'ended-by-prison'] }
  }
  return { proposal: 'unclear', fault: 'unknown', reasons }
}

const lateBy = (at: Date | null, { startsAt }: VisitPlan) =>
  at === null ? 0 : at.getTime() - startsAt.getTime()

const isTooLate = ({ seen }: Line, plan: VisitPlan) =>
  plan.lateMinutes !== null && lateBy(seen.family.firstAt, plan) > plan.lateMinutes * 60_000

function lateness(line: Line, plan: VisitPlan): OutcomeReason[] {
  const prisonLate = lateBy(line.seen.prison.firstAt, plan) > 60_000
  return [
    ...(isTooLate(line, plan) ? (['family-late'] as const) : []),
    ...(prisonLate ? (['prison-late'] as const) : []),
  ]
}

/** An end that was let in and never said how it fared there; before, there is nothing to say. */
const silences = ({ silent, letInAt }: Line): OutcomeReason[] =>
  (letInAt === null ? [] : silent).map(end =>
    end === 'family' ? 'family-silent' : 'prison-silent',
  )

function clocks(events: readonly VisitEvent[]): OutcomeReason[] {
  const isOff = (end: RoomEnd) => {
    const told = events.filter(event => event.end === end && event.endAt !== null)
    const differences = told.map(({ at, endAt }) => Math.abs(at.getTime() - endAt!.getTime()))
    const middle = differences.sort((a, b) => a - b)[Math.floor(differences.length / 2)]
    return middle !== undefined && middle > CLOCK_TOLERANCE_MILLISECONDS
  }
  return [
    ...(isOff('family') ? (['family-clock-off'] as const) : []),
    ...(isOff('prison') ? (['prison-clock-off'] as const) : []),
  ]
}

/** Whether the booking may be settled without anybody's word: what helps the family, or hurts nobody. */
export const settlesItself = ({ proposal, fault }: Verdict): boolean =>
  proposal === 'completed' || (proposal === 'failed' && fault !== 'family')

/** Until when the events of a visit are waited for before its outcome is proposed. */
export const proposedFrom = (time: VisitTime): Date => windowOf(time).endsAt
