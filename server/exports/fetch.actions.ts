import type { ExportedRow } from '#shared/exports/exports.contract'
import { fetchExport } from '#shared/exports/exports.endpoints'
import { EXPORT_LIMITS, isFetchable } from '#shared/exports/exports.rules'
import type { CheckInRow } from '../checkins/checkins.model'
import { organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { recordLooks } from '../oversight/looks.model'
import { namesOf } from '../people/people.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { type By, periodAsked } from './exports.actions'
import { type StoredExport, countFetch } from './exports.model'
import { checkInsIn } from './period.model'

/** About a metre: finer than any phone knows where it is. */
const DECIMALS = 5

/** Hands an export out. Who is in it is told before anything leaves; the fetch is counted with its act. */
export async function fetchOnce(asked: StoredExport, { actor, now }: By) {
  if (!isFetchable(asked, now)) throw new Refusal(409, 'export-not-fetchable')
  const rows = await checkInsIn(periodAsked(asked), asked.checkIns)
  const { purpose } = asked
  const { staffId } = actor
  await recordLooks(rows.map(({ personId }) => ({ staffId, personId, purpose, at: now })))
  const fetched = await inTransaction(async session => {
    const counted = await countFetch(asked.id, EXPORT_LIMITS.mostFetches.value, session)
    if (!counted) throw new Refusal(409, 'export-not-fetchable')
    const details = { fetch: counted.fetches, rows: rows.length }
    await recordAct(
      { staffId, act: fetchExport.id, subjectId: asked.id, at: now, details },
      session,
    )
    return counted
  })
  return { fetched, rows: await exportedRows(rows, asked.withCoordinates) }
}

/** Only what the sheet shows. */
async function exportedRows(
  rows: readonly CheckInRow[],
  withCoordinates: boolean,
): Promise<ExportedRow[]> {
  const [people, offices] = await Promise.all([
    namesOf(rows.map(({ personId }) => personId)),
    organisationNames(rows.map(({ officeId }) => officeId)),
  ])
  return rows.map(row => ({
    personName: people.get(row.personId) ?? '',
    officeName: offices.get(row.officeId) ?? '',
    takenAt: row.takenAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    verdict: row.place.verdict,
    place: withCoordinates ? placeOf(row) : null,
  }))
}

const placeOf = ({ place: { latitude, longitude, accuracyMetres } }: CheckInRow) => ({
  latitude: Number(latitude.toFixed(DECIMALS)),
  longitude: Number(longitude.toFixed(DECIMALS)),
  accuracyMetres: Math.round(accuracyMetres),
})
