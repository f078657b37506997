import type { BreakReason } from '#shared/visits/rooms/cut-off'
import type { EventEnd, EventKind, VisitEvent } from '#shared/visits/rooms/events'
import {
  type Fault,
  type OutcomeProposal,
  type OutcomeReason,
  proposeOutcome,
  settlesItself,
} from '#shared/visits/rooms/outcome'
import type { Seat } from '#shared/visits/rooms/room-states'

const STARTS = new Date('2026-11-24T02:00:00Z')
const plan = { startsAt: STARTS, minutes: 20, lateMinutes: 10 }

/** @param minute - after the visit begins. @param behind - how far the end's clock is behind, seconds. */
function told(
  minute: number,
  end: EventEnd,
  kind: EventKind,
  about: Seat | null = end === 'bridge' ? null : (end as Seat),
  { behind = 0, reason = null as BreakReason | null } = {},
): VisitEvent {
  const at = new Date(STARTS.getTime() + minute * 60_000)
  const endAt = end === 'bridge' ? null : new Date(at.getTime() - behind * 1000)
  return { bookingId: 'b', end, about, kind, at, endAt, figures: {}, reason }
}

const joins = (minute: number, seat: Seat) => told(minute, 'bridge', 'join', seat)
const leaves = (minute: number, seat: Seat) => told(minute, 'bridge', 'leave', seat)
const letIn = (minute: number) => told(minute, 'prison', 'let-in', 'family')
const sees = (minute: number, end: 'family' | 'prison', behind = 0) =>
  told(minute, end, 'media', end, { behind })
const ends = (minute: number, end: EventEnd = 'bridge') => told(minute, end, 'end', null)

const bothCome = [joins(-5, 'family'), joins(-4, 'prison')]
const talk = [...bothCome, letIn(0), sees(0, 'family'), sees(0, 'prison')]

type Case = [string, VisitEvent[], OutcomeProposal, Fault, OutcomeReason[]]

const CASES: Case[] = [
  ['both talk to the end', [...talk, ends(20)], 'completed', 'nobody', ['talked-to-the-end']],
  [
    'the family has said all',
    [...talk, ends(6, 'family')],
    'completed',
    'nobody',
    ['ended-by-family'],
  ],
  [
    'the prison ends it after most of it',
    [...talk, ends(15, 'prison')],
    'completed',
    'nobody',
    ['ended-by-prison'],
  ],
  [
    'the prison ends it soon without a reason',
    [...talk, ends(4, 'prison')],
    'failed',
    'prison',
    ['ended-by-prison'],
  ],
  [
    'it is cut off for what the family did',
    [...talk, told(8, 'monitor', 'cut-off', null, { reason: 'recording' })],
    'cut-off',
    'family',
    ['cut-off-for-family'],
  ],
  [
    'it is cut off for an emergency',
    [...talk, told(8, 'prison', 'cut-off', null, { reason: 'emergency' })],
    'failed',
    'prison',
    ['cut-off-for-others'],
  ],
  [
    'it is cut off since the line failed',
    [...talk, told(8, 'prison', 'cut-off', null, { reason: 'technical' })],
    'failed',
    'bridge',
    ['cut-off-for-others'],
  ],
  [
    'the prison never came',
    [joins(-5, 'family'), ends(20)],
    'failed',
    'prison',
    ['prison-never-came'],
  ],
  [
    'the family never came',
    [joins(-4, 'prison'), ends(20)],
    'no-show',
    'family',
    ['family-never-came'],
  ],
  ['nobody came', [ends(20)], 'unclear', 'unknown', ['nobody-came']],
  [
    'the family’s phone tells of itself, but was never seen',
    [joins(-4, 'prison'), told(1, 'family', 'device-test', 'family'), ends(20)],
    'unclear',
    'unknown',
    ['family-tried'],
  ],
  [
    'both were there and nobody was let in',
    [...bothCome, ends(20)],
    'failed',
    'prison',
    ['never-let-in'],
  ],
  [
    'the family comes at the last minute that the prison allows',
    [
      joins(-4, 'prison'),
      joins(10, 'family'),
      letIn(10),
      sees(10, 'family'),
      sees(10, 'prison'),
      ends(20),
    ],
    'completed',
    'nobody',
    ['talked-to-the-end'],
  ],
  [
    'the family comes a minute later and is let in all the same',
    [
      joins(-4, 'prison'),
      joins(11, 'family'),
      letIn(11),
      sees(11, 'family'),
      sees(11, 'prison'),
      ends(20),
    ],
    'unclear',
    'family',
    ['family-line-lost', 'family-late'],
  ],
  [
    'the family comes too late and is not let in',
    [joins(-4, 'prison'), joins(11, 'family'), ends(20)],
    'no-show',
    'family',
    ['family-late'],
  ],
  [
    'the family’s network is lost for most of it',
    [...talk, leaves(3, 'family'), ends(20)],
    'unclear',
    'family',
    ['family-line-lost'],
  ],
  [
    'the prison’s network is lost for most of it',
    [...talk, leaves(3, 'prison'), ends(20)],
    'failed',
    'prison',
    ['prison-line-lost'],
  ],
  [
    'the bridge is lost for most of it',
    [...talk, told(3, 'bridge', 'lost', null), leaves(3, 'family'), leaves(3, 'prison'), ends(20)],
    'failed',
    'bridge',
    ['bridge-lost'],
  ],
  [
    'the prison comes when most of the time is over',
    [
      joins(-5, 'family'),
      joins(12, 'prison'),
      letIn(12),
      sees(12, 'family'),
      sees(12, 'prison'),
      ends(20),
    ],
    'failed',
    'prison',
    ['prison-line-lost', 'prison-late'],
  ],
  [
    'both see nothing though both are let in',
    [...bothCome, letIn(0), ends(20)],
    'unclear',
    'unknown',
    ['never-met', 'family-silent'],
  ],
  [
    'one end says nothing, and the other that it sees',
    [...bothCome, letIn(0), sees(0, 'family'), ends(20)],
    'completed',
    'nobody',
    ['talked-to-the-end'],
  ],
  [
    'the family’s clock is an hour behind',
    [...bothCome, letIn(0), sees(0, 'family', 3600), sees(0, 'prison'), ends(20)],
    'completed',
    'nobody',
    ['talked-to-the-end', 'family-clock-off'],
  ],
]

describe('what a visit came to', () => {
  it.each(CASES)('%s', (_, events, proposal, fault, reasons) => {
    const outcome = proposeOutcome(events, plan)
    expect(outcome).toMatchObject({ proposal, fault })
    expect(outcome.reasons).toEqual(expect.arrayContaining(reasons))
  })

  it.each(CASES)('does not depend on the order in which it is told: %s', (_, events, proposal) => {
    expect(proposeOutcome(events.toReversed(), plan).proposal).toBe(proposal)
  })

  it('knows whoever takes a seat anew in the same moment as there', () => {
    const again = [joins(-1, 'prison'), told(-1, 'bridge', 'replaced', 'prison')]
    const events = [joins(-5, 'prison'), joins(-4, 'family'), ...again, ...talk.slice(2), ends(20)]
    expect(proposeOutcome(events, plan)).toMatchObject({
      ...{ proposal: 'completed', talkedSeconds: 20 * 60 },
    })
  })

  it('is never late where the prison has entered no rule for it', () => {
    const late = [joins(-4, 'prison'), joins(19, 'family'), ends(20)]
    const outcome = proposeOutcome(late, { ...plan, lateMinutes: null })
    expect(outcome.reasons).not.toContain('family-late')
    expect(outcome.fault).not.toBe('nobody')
  })

  it('counts by our clock, whatever the ends’ clocks say', () => {
    const events = [...bothCome, letIn(0), sees(0, 'family', -86_400), sees(0, 'prison'), ends(20)]
    expect(proposeOutcome(events, plan).talkedSeconds).toBe(20 * 60)
  })

  it('keeps when each end was seen', () => {
    const { seen } = proposeOutcome([...talk, leaves(12, 'family'), ends(20)], plan)
    expect(seen.family).toEqual({
      firstAt: new Date('2026-11-24T01:55:00Z'),
      lastAt: new Date('2026-11-24T02:12:00Z'),
    })
  })

  it('saw whoever had not left until the visit was over', () => {
    const { seen } = proposeOutcome([...talk, leaves(12, 'family'), ends(20)], plan)
    expect(seen.prison).toEqual({
      firstAt: new Date('2026-11-24T01:56:00Z'),
      lastAt: new Date('2026-11-24T02:20:00Z'),
    })
    expect(proposeOutcome([joins(-5, 'prison')], plan).seen.family.lastAt).toBeNull()
  })

  it('holds nothing against a family without somebody of the prison having said so', () => {
    for (const [, events] of CASES) {
      const outcome = proposeOutcome(events, plan)
      if (settlesItself(outcome)) expect(outcome.fault).not.toBe('family')
    }
  })
})
