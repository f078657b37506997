import { canVisit } from '#shared/visits/bookings/standing'
import type { Fact } from '#shared/visits/prisons/prisoners.contract'

const fact = (kind: Fact['kind'], changes: Partial<Fact> = {}) => ({
  kind,
  relativeId: null,
  firstDay: '2026-12-01',
  lastDay: null,
  ...changes,
})
const onDay = (day: string) => ({ relativeId: 'r1', day })

describe('canVisit', () => {
  it.each([
    ['says yes where nothing was said', [], 'held', '2026-12-05', true],
    ['says no where the list says that he is gone', [], 'transferred', '2026-12-05', false],
    ['says no on the first day', [fact('ban')], 'banned', '2026-12-01', false],
    ['says yes on the day before', [fact('ban')], 'held', '2026-11-30', true],
    [
      'says no on the last day',
      [fact('punishment-cell', { lastDay: '2026-12-07' })],
      'punishment-cell',
      '2026-12-07',
      false,
    ],
    [
      'says yes on the day after the last',
      [fact('punishment-cell', { lastDay: '2026-12-07' })],
      'punishment-cell',
      '2026-12-08',
      true,
    ],
    ['goes by the newest word', [fact('held-again'), fact('illness')], 'held', '2026-12-05', true],
    [
      'says no where it happened again',
      [fact('illness'), fact('held-again')],
      'ill',
      '2026-12-05',
      false,
    ],
    [
      'says no to the relative whom it is about',
      [fact('ban', { relativeId: 'r1' })],
      'held',
      '2026-12-05',
      false,
    ],
    [
      'says yes to another relative',
      [fact('ban', { relativeId: 'r2' })],
      'held',
      '2026-12-05',
      true,
    ],
  ] as const)('%s', (_, facts, state, day, can) => {
    expect(canVisit(facts, state, onDay(day))).toBe(can)
  })
})
