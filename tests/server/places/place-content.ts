import type { OwnPlaceContent } from '#shared/places/own-places.contract'

/** In the middle of the county of the demo. Degrees, WGS-84. */
export const MIDDLE = { latitude: 24.53, longitude: 103.77 }

/** A school that a court forbids, unless a test says otherwise. */
export const placeContent = (changes: Partial<OwnPlaceContent> = {}): OwnPlaceContent => ({
  kind: 'forbidden',
  forbiddenBy: 'suspension-order',
  name: '第一中学',
  shape: { kind: 'circle', centre: MIDDLE, radiusMetres: 200 },
  errorMetres: 12.5,
  source: '（2026）云2527刑初1号判决书',
  firstDay: '2026-11-01',
  lastDay: '2027-10-31',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: null,
  ...changes,
})

/** A place where somebody lives or must be. */
export const harmless = (
  kind: 'home' | 'work' | 'required',
  changes: Partial<OwnPlaceContent> = {},
) => placeContent({ kind, forbiddenBy: null, name: kind, ...changes })
