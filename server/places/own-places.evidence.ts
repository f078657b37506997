import { createHash } from 'node:crypto'
import type { OwnPlaceContent } from '#shared/places/own-places.contract'
import { type Plain, canonicalBytes, millimetres, tenMillionths } from '../evidence/canonical'
import type { PlaceVersion } from './own-places.model'

/**
 * What is proved of a version of a place. Where it lies is kept by its hash only: an evidence log
 * must not be a list of where people live. The place's own name is the salt.
 */
export function placeEvidence(version: PlaceVersion): { readonly [name: string]: Plain } {
  const { placeId, content, owner, endedBecause } = version
  const { shape, errorMetres, hours, ...rest } = content
  return {
    placeId,
    version: version.version,
    owner: owner.kind,
    ...rest,
    hours: hours && { from: hours.from, to: hours.to },
    errorMillimetres: millimetres(errorMetres),
    shape: shapeHash(placeId, shape),
    endedBecause,
  }
}

function shapeHash(salt: string, shape: OwnPlaceContent['shape']): string {
  return createHash('sha256')
    .update(salt)
    .update(canonicalBytes(wholeNumbers(shape)))
    .digest('base64url')
}

function wholeNumbers(shape: OwnPlaceContent['shape']): Plain {
  if (shape.kind === 'polygon') {
    return shape.outline.map(rings => rings.map(ring => ring.map(at => at.map(tenMillionths))))
  }
  const { latitude, longitude } = shape.centre
  return [tenMillionths(latitude), tenMillionths(longitude), millimetres(shape.radiusMetres)]
}
