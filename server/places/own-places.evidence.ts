import { createHash } from 'node:crypto'
import type { OwnPlaceContent } from '#shared/places/own-places.contract'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import { type Plain, canonicalBytes, millimetres, tenMillionths } from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import type { Vault } from '../platform/vault'
import { type PlaceVersion, opened, sealedVersions } from './own-places.model'

type Said = { readonly [name: string]: Plain }

/** What a version says, apart from where that is: an act must not tell what the file keeps sealed. */
export function placeDetails({
  placeId,
  version,
  content,
  owner,
  endedBecause,
}: PlaceVersion): Said {
  const { name: _, shape: __, errorMetres, hours, ...rest } = content
  return {
    placeId,
    version,
    owner: owner.kind,
    ...rest,
    hours: hours && { from: hours.from, to: hours.to },
    errorMillimetres: millimetres(errorMetres),
    endedBecause,
  }
}

/**
 * What is proved of a version of a place. Its name and where it lies are kept by their hash only: an
 * evidence log must not be a list of where people live.
 */
export const placeEvidence = (version: PlaceVersion): EvidenceRecord => ({
  id: `own-place:${version.id}`,
  at: version.setAt,
  body: {
    ...placeDetails(version),
    kind: 'own-place',
    place: version.content.kind,
    ownerId: version.owner.id,
    addedAt: version.addedAt.getTime(),
    setBy: version.setBy,
    where: whereHash(version),
  },
})

function whereHash({ salt, content: { name, shape } }: PlaceVersion): string {
  return createHash('sha256')
    .update(salt)
    .update(canonicalBytes([name, wholeNumbers(shape)]))
    .digest('base64url')
}

function wholeNumbers(shape: OwnPlaceContent['shape']): Plain {
  if (shape.kind === 'polygon') {
    return shape.outline.map(rings => rings.map(ring => ring.map(at => at.map(tenMillionths))))
  }
  const { latitude, longitude } = shape.centre
  return [tenMillionths(latitude), tenMillionths(longitude), millimetres(shape.radiusMetres)]
}

/**
 * Looks whether the places of persons and offices are still as they were recorded.
 *
 * @param vault - opens them; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function ownPlacesAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const rows = await sealedVersions(subjectsOf(records, ['own-place']))
  const now = rows.map(row => () => [placeEvidence(opened(row, vault))])
  return firstDiffering(records, ['own-place'], now)
}
