import type { Point } from '#shared/geometry/polygon'
import { type Shape, deepestIn, prepareShape } from '#shared/geometry/shape'
import type { OwnPlaceKind } from '#shared/places/own-places.contract'
import { type FalseExits, fenceWarning, neverCertain } from '#shared/places/fence-warning.rules'

/** Why a range may be too tight. */
export interface Tightness {
  /** Null when the edge is far enough from where the person stays, or nobody knows where that is. */
  close: { edgeMetres: number; fromHome: boolean; measured: FalseExits } | null
  /** Nobody is ever certain to be inside. */
  neverCertain: boolean
}

/** @param home - where the person lives; null when that is not known. */
export function tightnessOf(
  kind: OwnPlaceKind,
  shape: Shape,
  errorMetres: number,
  home: Shape | null,
): Tightness {
  const deepest = deepestIn(shape)
  const stay = stayOf(kind, shape, deepest.point, home)
  const edgeMetres = stay && Math.abs(prepareShape(shape).signedDistanceMetres(stay))
  const fromHome = kind === 'home' || stay !== deepest.point
  const measured = edgeMetres === null ? null : fenceWarning(edgeMetres)
  return {
    close: edgeMetres !== null && measured ? { edgeMetres, fromHome, measured } : null,
    neverCertain: neverCertain(deepest.metres, errorMetres),
  }
}

/** From where the phone will most often be asked. */
function stayOf(kind: OwnPlaceKind, shape: Shape, middle: Point, home: Shape | null) {
  const lives = home && deepestIn(home).point
  if (kind === 'forbidden') return lives
  if (kind === 'required' && lives && prepareShape(shape).contains(lives)) return lives
  return middle
}
