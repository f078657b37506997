import type { Boundary } from '#shared/places/places.contract'
import { type Drawing, drawMap } from '../../../../console/checkins/map/drawing'
import '../../browser-parts'
import { makeContainer } from '../../ui/map/make-container'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'

const boundary: Boundary = {
  organisationId: '532527',
  name: '泸西县',
  version: 1,
  level: 'county',
  errorMetres: 600,
  source: '测试',
  outline: [
    [
      [
        [103.5, 24.3],
        [104, 24.3],
        [104, 24.8],
        [103.5, 24.8],
        [103.5, 24.3],
      ],
    ],
  ],
}

const WIDTH = 900
const onSelect = jest.fn()
const onView = jest.fn()
let container: HTMLElement
let drawing: Drawing

function draw() {
  container = makeContainer(WIDTH)
  drawing = drawMap({
    container,
    tiles: null,
    words: {
      name: ({ personName }, latest) => (latest ? personName : `${personName}（较早）`),
      age: ({ receivedAt }) => receivedAt.slice(11, 16),
      about: ({ personName }) => [personName],
      aboutGroup: ({ officeName, count }) => [`${officeName} ${count}`],
    },
    onSelect,
    onView,
  })
  drawing.showBoundaries([boundary])
}

beforeEach(() => {
  jest.clearAllMocks()
  draw()
})
afterEach(() => {
  drawing.remove()
  container.remove()
})

const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)]
/** Without the age, which is a text of its own behind the name. */
const names = () => all('.marker .name').map(({ firstChild }) => firstChild?.textContent)
/** More than can be told apart on a whole county. */
const many = (officeId: string, officeName: string, count = 20) =>
  Array.from({ length: count }, (_, index) =>
    makeCheckIn(`${officeId}-${index}`, { officeId, officeName }),
  )

describe('the map of check-ins', () => {
  it('tells a verdict by shape as well as by colour', () => {
    drawing.showCheckIns([makeCheckIn('a'), makeOutside('b')], null)
    const shapes = all('.marker path').map(path => path.getAttribute('d'))
    expect(new Set(shapes).size).toBe(2)
    expect(all('.marker .verdict.outside')).toHaveLength(1)
  })

  it('draws nothing twice, and lets go of what is not shown any more', () => {
    const [one, other] = [makeCheckIn('a'), makeCheckIn('b')]
    drawing.showCheckIns([one], null)
    drawing.showCheckIns([one, other], null)
    expect(names()).toEqual(['本人a', '本人b'])
    drawing.showCheckIns([other], null)
    expect([names(), all('path.accuracy').length]).toEqual([['本人b'], 1])
  })

  it('takes a name for text, whatever it holds', () => {
    const personName = '<img src=x onerror=alert(1)>'
    drawing.showCheckIns([makeCheckIn('a', { personName })], null)
    all('.marker')[0]!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    expect(all('.leaflet-tooltip')[0]?.textContent).toBe(personName)
    expect([names(), all('img')]).toEqual([[personName], []])
  })

  it('selects by a click and by Enter', () => {
    drawing.showCheckIns([makeCheckIn('a'), makeCheckIn('b')], null)
    const [first, second] = all('.marker') as [HTMLElement, HTMLElement]
    first.click()
    second.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    second.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))
    expect(onSelect.mock.calls).toEqual([['a'], ['b']])
  })

  it('marks what is selected, and an earlier check-in of somebody as earlier', () => {
    const earlier = makeCheckIn('b', { personId: 'person-of-a', personName: '本人a' })
    drawing.showCheckIns([makeCheckIn('a'), earlier], 'b')
    expect(names()).toEqual(['本人a', '本人a（较早）'])
    expect(all('.marker.selected.earlier')).toHaveLength(1)
    drawing.showCheckIns([makeCheckIn('a')], 'a')
    expect(names()).toEqual(['本人a'])
  })

  it('counts who is out of view, until everybody is brought in', () => {
    drawing.showCheckIns([makeCheckIn('a'), makeOutside('b')], null)
    expect(onView).toHaveBeenLastCalledWith(1)
    drawing.fitEverybody()
    expect(onView).toHaveBeenLastCalledWith(0)
    drawing.fitCounty()
    expect(onView).toHaveBeenLastCalledWith(1)
  })

  it('brings one who is far off into view together with the county', () => {
    const near = makeCheckIn('a')
    const far = makeOutside('b', { place: { ...near.place, latitude: 30.6, longitude: 114.3 } })
    drawing.showCheckIns([near, far], null)
    drawing.bringIntoView(far.place)
    expect(onView).toHaveBeenLastCalledWith(0)
  })

  it('draws the outline in a band as wide as it may be wrong: twice the error', () => {
    const width = () => Number(all('path.outline-band')[0]!.getAttribute('stroke-width'))
    const before = width()
    // 0.5° of longitude are 50.6 km here; the map shows them on less than 900 pixels.
    expect(before).toBeGreaterThan(5)
    expect(before).toBeLessThan((1200 / 50_600) * WIDTH)
    drawing.showBoundaries([{ ...boundary, errorMetres: 1200 }])
    expect(width()).toBeCloseTo(2 * before)
  })

  it('writes the age of a fix beside the name, anew each time it is shown', () => {
    drawing.showCheckIns([makeCheckIn('a')], null)
    const marker = all('.marker')[0]
    expect(all('.marker .age')[0]?.textContent).toBe('01:00')
    drawing.showCheckIns([makeCheckIn('a', { receivedAt: '2026-11-24T02:30:00.000Z' })], null)
    expect(all('.marker .age')[0]?.textContent).toBe('02:30')
    expect(all('.marker')[0]).toBe(marker)
  })

  it('does not call for attention any more once somebody has decided', () => {
    drawing.showCheckIns([makeOutside('a')], null)
    expect(all('.marker.attention')).toHaveLength(1)
    drawing.showCheckIns([reviewed(makeOutside('a'))], null)
    expect([all('.marker').length, all('.marker.attention').length]).toEqual([1, 0])
  })

  it("draws an office's area lightly, and judges nothing by it", () => {
    const area: Boundary = { ...boundary, organisationId: '53252701', level: 'office' }
    drawing.showBoundaries([boundary, area])
    expect([all('path.outline').length, all('path.outline-band').length]).toEqual([1, 1])
    expect(all('path.area')).toHaveLength(1)
  })

  it('brings the area of an office into view, and the county again', () => {
    drawing.showCheckIns([makeCheckIn('a'), makeOutside('b')], null)
    const corner = [
      [103.9, 24.7],
      [104, 24.7],
      [104, 24.8],
      [103.9, 24.7],
    ] as [number, number][]
    drawing.fitArea({ ...boundary, level: 'office', outline: [[corner]] })
    expect(onView).toHaveBeenLastCalledWith(2)
    drawing.fitCounty()
    expect(onView).toHaveBeenLastCalledWith(1)
  })

  it('shows what is around a place, as far as it was asked to', () => {
    drawing.showCheckIns([makeCheckIn('a'), makeOutside('b')], null)
    drawing.showAround(makeOutside('b').place, 1000)
    expect(onView).toHaveBeenLastCalledWith(1)
    drawing.showAround(makeOutside('b').place, 200_000)
    expect(onView).toHaveBeenLastCalledWith(0)
  })
})

describe('many check-ins from afar', () => {
  const crowd = [
    ...many('1', '中枢司法所'),
    ...many('2', '金马司法所', 9),
    makeOutside('far', { officeId: '1' }),
  ]
  const groups = () => all('.group').map(({ textContent }) => textContent)

  it('stand together by office, with how many they are', () => {
    drawing.showCheckIns(crowd.slice(0, 29), null)
    expect(groups()).toEqual(['20中枢司法所', '9金马司法所'])
    expect(all('.marker')).toEqual([])
  })

  it('show the verdict that asks most of an officer', () => {
    const far = makeOutside('far', { officeId: '2', officeName: '金马司法所' })
    drawing.showCheckIns([...crowd.slice(0, 29), far], null)
    expect(all('.group .verdict').map(({ classList }) => classList[1])).toEqual([
      'inside',
      'outside',
    ])
  })

  it('still show by itself the one that is chosen', () => {
    drawing.showCheckIns(crowd, '1-3')
    expect(names()).toEqual(['本人1-3'])
  })

  it('stand apart when one goes nearer, by a click or by Enter', () => {
    drawing.showCheckIns(crowd, null)
    all('.group')[0]!.click()
    expect([groups(), all('.marker').length]).toEqual([[], 30])
    drawing.fitCounty()
    expect(groups()).toHaveLength(2)
    all('.group')[1]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(all('.marker')).toHaveLength(30)
  })

  it('stand apart from afar too when they are few', () => {
    drawing.showCheckIns(crowd.slice(0, 25), null)
    expect([groups(), all('.marker').length]).toEqual([[], 25])
  })

  it('are counted one by one when they are out of view', () => {
    drawing.showCheckIns(crowd, null)
    expect(onView).toHaveBeenLastCalledWith(1)
  })
})
