import {
  NotAnOutline,
  type OutlineFault,
  readOutline,
} from '../../../../console/places/import/read-outline'

type Ring = [number, number][]
const ring: Ring = [
  [103.5, 24.3],
  [104, 24.3],
  [104, 24.8],
  [103.5, 24.3],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry })
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const read = (document: unknown) => readOutline(JSON.stringify(document))

function faultOf(text: string): OutlineFault | null {
  try {
    readOutline(text)
    return null
  } catch (error) {
    if (error instanceof NotAnOutline) return error.fault
    throw error
  }
}
const fault = (document: unknown) => faultOf(JSON.stringify(document))

describe('an outline is read', () => {
  it.each([
    ['a Polygon', polygon(ring), [[ring]]],
    ['a Polygon with a hole', polygon(ring, ring), [[ring, ring]]],
    ['a MultiPolygon', { type: 'MultiPolygon', coordinates: [[ring], [ring]] }, [[ring], [ring]]],
    ['a Feature', feature(polygon(ring)), [[ring]]],
    ['a FeatureCollection of one', collection(feature(polygon(ring))), [[ring]]],
  ])('from %s', (_, document, outline) => {
    expect(read(document)).toEqual(outline)
  })

  it('without heights', () => {
    const high = ring.map(position => [...position, 1700])
    expect(read(polygon(high))).toEqual([[ring]])
  })

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4490', 'EPSG:4326'])(
    'on the grid %s',
    name => {
      const crs = { type: 'name', properties: { name } }
      expect(read({ ...polygon(ring), crs })).toEqual([[ring]])
    },
  )

  it('with as many positions as the server takes, and not one more', () => {
    const long = (count: number) => [
      ring[0],
      ...Array.from({ length: count - 2 }, () => ring[1]),
      ring[0],
    ]
    expect(fault(polygon(long(20_000)))).toBeNull()
    expect(fault(polygon(long(20_001)))).toEqual({ code: 'too-many', count: 20_001 })
  })
})

describe('what is wrong with a file is said', () => {
  it.each<[string, string, OutlineFault]>([
    ['no JSON', '<kml/>', { code: 'not-json' }],
    ['JSON that is no object', '"边界"', { code: 'not-geojson' }],
    ['null', 'null', { code: 'not-geojson' }],
    ['JSON without a type', '{"name":"x"}', { code: 'not-geojson' }],
    ['a Feature without geometry', '{"type":"Feature","geometry":null}', { code: 'not-geojson' }],
    ['a list of nothing', '{"type":"FeatureCollection"}', { code: 'empty' }],
    ['a Polygon of nothing', '{"type":"Polygon","coordinates":[]}', { code: 'empty' }],
  ])('%s', (_, text, expected) => {
    expect(faultOf(text)).toEqual(expected)
  })

  it.each<[string, unknown, OutlineFault]>([
    [
      'a line instead of an area',
      { type: 'LineString', coordinates: ring },
      { code: 'wrong-kind', kind: 'LineString' },
    ],
    [
      'two features',
      collection(feature(polygon(ring)), feature(polygon(ring))),
      { code: 'several', count: 2 },
    ],
    [
      'another grid',
      { ...polygon(ring), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } },
      { code: 'other-grid', grid: 'urn:ogc:def:crs:EPSG::3857' },
    ],
    ['coordinates that are none', polygon(['a', 'b']), { code: 'no-positions' }],
    ['a Polygon one level short', polygon(...ring), { code: 'no-positions' }],
    ['text for numbers', polygon([['103.5', '24.3']]), { code: 'no-positions' }],
    ['latitude first', polygon(ring.map(([east, north]) => [north, east])), { code: 'swapped' }],
    [
      'metres for degrees',
      polygon(ring.map(([east, north]) => [east * 111_000, north * 111_000])),
      { code: 'projected' },
    ],
    [
      'a place elsewhere',
      polygon([...ring.slice(0, 2), [2.35, 48.86], ring[0]]),
      { code: 'outside-china', position: [2.35, 48.86] },
    ],
    ['a ring that is open', polygon(ring, ring.slice(0, 3)), { code: 'not-closed', ring: 2 }],
    ['a ring of two places', polygon([ring[0], ring[1], ring[0]]), { code: 'too-short', ring: 1 }],
  ])('%s', (_, document, expected) => {
    expect(fault(document)).toEqual(expected)
  })
})
