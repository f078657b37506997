import type { Shape } from '#shared/geometry/shape'

/** A circle as it is typed. */
export interface TypedCircle {
  latitude: string
  longitude: string
  radius: string
}

/** As the server has it: degrees around China, metres. */
const BOUNDS = { latitude: [3, 54], longitude: [73, 136], radius: [10, 50_000] } as const

/** Null while a number is missing or cannot be. */
export function circleFrom(typed: TypedCircle): Shape | null {
  const number = (field: keyof TypedCircle): number => {
    const value = Number(typed[field])
    const [least, most] = BOUNDS[field]
    return typed[field].trim() !== '' && value >= least && value <= most ? value : NaN
  }
  const [latitude, longitude, radiusMetres] = [
    number('latitude'),
    number('longitude'),
    number('radius'),
  ]
  if ([latitude, longitude, radiusMetres].some(Number.isNaN)) return null
  return { kind: 'circle', centre: { latitude, longitude }, radiusMetres }
}

/** What is typed of a circle that was drawn; nothing of a polygon. */
export const typedOf = (shape: Shape | null): TypedCircle =>
  shape?.kind === 'circle'
    ? {
        latitude: String(shape.centre.latitude),
        longitude: String(shape.centre.longitude),
        radius: String(shape.radiusMetres),
      }
    : { latitude: '', longitude: '', radius: '' }
