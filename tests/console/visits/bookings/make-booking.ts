import type { DeskBooking, DeskRow } from '#shared/visits/bookings/desk-booking.contract'

/** Tuesday, 2026-12-08, 09:30 in China. */
export const STARTS = '2026-12-08T01:30:00.000Z'

/** A request that waits for the county's desk, unless a test says otherwise. */
export const makeRow = (id: string, changes: Partial<DeskRow> = {}): DeskRow => ({
  id,
  number: '1208-0001',
  steps: 1,
  relativeName: '李秀兰',
  relativePhone: '13900000001',
  prisonerName: '王大勇',
  prisonId: '53-prison-1',
  prisonName: '滇东监狱（虚构）',
  countyName: '泸西县',
  type: 'remote-bureau',
  place: 'bureau',
  state: 'submitted',
  stateAt: '2026-11-29T01:00:00.000Z',
  askedAt: '2026-11-29T01:00:00.000Z',
  startsAt: STARTS,
  minutes: 30,
  persons: 2,
  isFirst: true,
  needs: ['wheelchair'],
  interpreter: null,
  roomId: null,
  roomName: null,
  holdUntil: '2026-12-02T01:00:00.000Z',
  answerBy: null,
  attention: [],
  proposal: null,
  reason: null,
  ...changes,
})

/** The same, as it is opened. */
export const makeBooking = (row: DeskRow, changes: Partial<DeskBooking> = {}): DeskBooking => ({
  row,
  relativeId: 'relative-1',
  kinshipId: 'kinship-1',
  kin: 'parent',
  prisonerId: null,
  hard: ['old'],
  people: [
    {
      ...{ companionId: null, name: row.relativeName, idNumberMasked: '5325**********1234' },
      ...{ kin: 'parent', isMinor: false, verified: true, permitted: true },
    },
    {
      ...{ companionId: 'companion-1', name: '王小宝', idNumberMasked: '5325**********5678' },
      ...{ kin: 'child', isMinor: true, verified: false, permitted: false },
    },
  ],
  room: null,
  history: [
    {
      ...{ id: 's1', state: 'submitted', at: row.askedAt, reason: null, words: '' },
      ...{ by: 'relative', byName: '', note: '' },
    },
  ],
  obstacles: [],
  rules: {
    ...{ minutes: 30, maxPersons: 3, lateMinutes: 10, suspensionMonths: null },
    source: '',
  },
  prisonHasAccounts: true,
  replacementOf: null,
  replacedBy: null,
  moves: ['return', 'find-ineligible', 'forward'],
  ...changes,
})

/** A list as the server hands it out. */
export const listOf = (bookings: DeskRow[], changes: Record<string, unknown> = {}) => ({
  bookings,
  next: null,
  counts: { toCheck: bookings.length, atPrison: 1, attention: 0, unresolved: 0, waiting: 0 },
  now: '2026-11-29T02:00:00.000Z',
  ...changes,
})

/** A room of the bureau, unless a test says otherwise. */
export const makeRoom = (id: string, changes: Record<string, unknown> = {}) => ({
  id,
  countyId: '532527',
  name: `会见室${id}`,
  persons: 3,
  equipment: ['camera' as const],
  access: ['wheelchair' as const],
  address: '泸西县中枢镇',
  directions: '',
  point: null,
  phone: '',
  from: '08:30',
  to: '17:30',
  open: true,
  version: 1,
  ...changes,
})
