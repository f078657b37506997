import type { CheckIn, Outcome, Place } from '#shared/checkins/checkins.contract'

const place: Place = {
  latitude: 24.53,
  longitude: 103.77,
  accuracyMetres: 15,
  verdict: 'inside',
  distanceMetres: 5200,
}

/** A check-in in the middle of the county, unless a test says otherwise. */
export const makeCheckIn = (id: string, changes: Partial<CheckIn> = {}): CheckIn => ({
  id,
  personId: `person-of-${id}`,
  personName: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  takenAt: '2026-11-24T00:59:58.000Z',
  madeAt: '2026-11-24T00:59:58.000Z',
  receivedAt: '2026-11-24T01:00:00.000Z',
  window: { opensAt: '08:00', closesAt: '12:00' },
  taskId: `person-of-${id}:2026-11-24:0`,
  punctuality: 'on-time',
  place,
  boundaryVersion: 3,
  findings: [],
  needsAttention: false,
  judgements: [],
  answers: [],
  review: null,
  ...changes,
})

/** One that was made outside of the county, with the finding that goes with it. */
export const makeOutside = (id: string, changes: Partial<CheckIn> = {}): CheckIn =>
  makeCheckIn(id, {
    place: {
      ...place,
      latitude: 24.88,
      longitude: 102.83,
      verdict: 'outside',
      distanceMetres: -80_000,
    },
    findings: [{ code: 'outside-home-county', article: '《社区矫正法》第二十七条第一款' }],
    needsAttention: true,
    ...changes,
  })

/** The same check-in after an officer has decided. */
export const reviewed = (
  checkIn: CheckIn,
  outcome: Outcome = 'accepted',
  at = '2026-11-24T05:00:00.000Z',
): CheckIn => ({ ...checkIn, review: { outcome, note: '', marks: [], byName: '马晓东', at } })
