import { openCheckIn } from '#shared/checkins/checkins.endpoints'
import { addBoundary, listBoundaries } from '#shared/places/places.endpoints'
import { type World, burstAt, startWorld } from '../../helpers/world'

const OUTSIDE = burstAt(25.04, 102.71)
const purpose = 'daily-supervision'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

describe('a better outline', () => {
  const around = (latitude: number, longitude: number) => [
    [
      [
        [longitude - 0.1, latitude - 0.1],
        [longitude + 0.1, latitude - 0.1],
        [longitude, latitude + 0.1],
        [longitude - 0.1, latitude - 0.1],
      ],
    ],
  ]
  const asked = (outline: unknown) => ({
    organisationId: '532527',
    errorMetres: 20,
    source: '测绘成果',
    outline,
  })

  it('judges what comes after it, and leaves what was judged before', async () => {
    const before = await world.checkIn(1)
    const county = await world.staff('county')
    const answer = await county.ask(addBoundary, asked(around(25.04, 102.71)))
    expect(answer.body).toEqual({ version: 2 })
    const after = await world.checkIn(1, { fixes: OUTSIDE })
    const verdictOf = async (id: string) =>
      (await county.ask(openCheckIn, { id, purpose })).body.checkIn.place.verdict
    expect([await verdictOf(before.id), await verdictOf(after.id)]).toEqual(['inside', 'inside'])
    const { boundaries } = (await county.ask(listBoundaries)).body
    expect(boundaries.filter((one: { level: string }) => one.level === 'county')).toMatchObject([
      { organisationId: '532527', version: 2, errorMetres: 20, source: '测绘成果' },
    ])
  })

  it.each([
    [
      'coordinates the wrong way round',
      around(24.5, 103.7).map(rings => rings.map(ring => ring.map(([a, b]) => [b, a]))),
      'outline.0.0.0.0',
    ],
    [
      'a ring that is not closed',
      [
        [
          around(24.5, 103.7)[0]![0]!
            .slice(0, 3)
            .concat([[103, 24]]),
        ],
      ],
      'outline.0.0',
    ],
    [
      'two corners',
      [
        [
          [
            [103, 24],
            [104, 24],
            [103, 24],
          ],
        ],
      ],
      'outline.0.0',
    ],
    ['nothing', [], 'outline'],
  ])('is refused with %s', async (_, outline, path) => {
    const before = await world.rows('boundaries')
    const answer = await (await world.staff('county')).ask(addBoundary, asked(outline))
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path)
    expect(await world.rows('boundaries')).toHaveLength(before.length)
  })
})
