import { dice } from '../../../server/scripts/demo/random'

/** A closed ring around a place, ragged as borders are; the same each time. Degrees. */
export function ragged(corners: number, seed: number, radius = 0.3, east = 0): [number, number][] {
  const fate = dice(seed)
  const ring = Array.from({ length: corners }, (_, corner): [number, number] => {
    const angle = (2 * Math.PI * corner) / corners
    const far = radius * (0.8 + 0.25 * Math.sin(5 * angle) + 0.02 * fate.next())
    return [103.7 + east + far * Math.cos(angle), 24.5 + far * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}
