import type { ListedOwnPlaces, OwnPlace } from '#shared/places/own-places.contract'

/** A home of today, unless a test says otherwise. */
export const makePlace = (changes: Partial<OwnPlace> = {}): OwnPlace => ({
  placeId: 'p1',
  version: 1,
  kind: 'home',
  forbiddenBy: null,
  name: '家',
  shape: { kind: 'circle', centre: { latitude: 24.53, longitude: 103.77 }, radiusMetres: 80 },
  errorMetres: 20,
  source: '入矫登记表',
  firstDay: '2026-11-01',
  lastDay: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: null,
  setAt: '2026-11-01T01:00:00.000Z',
  setByName: '刘敏',
  endedBecause: null,
  ...changes,
})

export const listed = (
  places: OwnPlace[],
  changes: Partial<ListedOwnPlaces> = {},
): ListedOwnPlaces => ({
  ownerName: '张安平',
  officeId: '53252701',
  officeName: '中枢司法所',
  places,
  next: null,
  abilities: { keep: true },
  ...changes,
})
