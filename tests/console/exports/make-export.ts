import type { Export } from '#shared/exports/exports.contract'
import type { Fetched } from '../../../console/exports/sheet/fetched'

/** An export of one person's day that waits for a second person, unless a test says otherwise. */
export const makeExport = (changes: Partial<Export> = {}): Export => ({
  id: '20261124-0A1B2C3D',
  askedByName: '马晓东',
  askedByOrganisationName: '中枢司法所',
  askedAt: '2026-11-24T01:00:00.000Z',
  personName: '张安平',
  officeName: '中枢司法所',
  firstDay: '2026-11-20',
  lastDay: '2026-11-24',
  withCoordinates: true,
  purpose: 'verify-finding',
  reason: '检察院调取，核对申诉材料',
  checkIns: 25,
  points: 25,
  pointsBefore: 0,
  state: 'waiting',
  decidedByName: null,
  decidedAt: null,
  note: '',
  fetches: 0,
  answerUntil: '2026-11-25T01:00:00.000Z',
  fetchUntil: null,
  abilities: { decide: false, fetch: false },
  ...changes,
})

/** The same after a second person approved it. */
export const approved = makeExport({
  state: 'approved',
  decidedByName: '刘敏',
  decidedAt: '2026-11-24T02:00:00.000Z',
  fetchUntil: '2026-11-25T02:00:00.000Z',
  abilities: { decide: false, fetch: true },
})

/** What is handed out: one row, of whoever the test names. */
export const makeFetched = (personName = '张安平', changes: Partial<Export> = {}): Fetched => {
  const one = { ...approved, state: 'fetched' as const, fetches: 1, ...changes }
  return {
    export: one,
    rows: [
      {
        personName,
        officeName: '中枢司法所',
        takenAt: '2026-11-24T00:59:58.000Z',
        receivedAt: '2026-11-24T01:00:00.000Z',
        verdict: 'inside',
        place: one.withCoordinates
          ? { latitude: 24.53, longitude: 103.77, accuracyMetres: 15 }
          : null,
      },
    ],
    mark: { name: '马晓东', organisationName: '中枢司法所', at: '2026-11-24T03:00:07.000Z' },
  }
}
