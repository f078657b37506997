import { type Drawing, drawMap } from '../../../../console/checkins/map/drawing'
import type { Tiles } from '../../../../console/checkins/map/tiles'
import { makeCheckIn, makeOutside } from '../../make-check-in'

const boundary = {
  organisationId: '532527',
  name: '泸西县',
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
  ] as [number, number][][][],
}

const WIDTH = 900
const HEIGHT = 600
const onSelect = jest.fn()
const onView = jest.fn()
let container: HTMLElement
let drawing: Drawing

function draw(tiles: Tiles | null = null) {
  container = document.createElement('div')
  Object.defineProperties(container, {
    clientWidth: { value: WIDTH },
    clientHeight: { value: HEIGHT },
  })
  document.body.append(container)
  drawing = drawMap({
    container,
    tiles,
    words: {
      zoomIn: '放大',
      zoomOut: '缩小',
      name: ({ personName }, latest) => (latest ? personName : `${personName}（较早）`),
      about: ({ personName }) => [personName],
    },
    onSelect,
    onView,
  })
  drawing.showBoundaries([boundary])
}

beforeAll(() => {
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
  })
})
beforeEach(() => {
  jest.clearAllMocks()
  draw()
})
afterEach(() => {
  drawing.remove()
  container.remove()
})

const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)]
const names = () => all('.marker .name').map(({ textContent }) => textContent)

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
    expect(all('.marker.selected .name')[0]?.textContent).toBe('本人a')
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

  it('asks nobody for tiles unless the build names them', () => {
    expect([all('img.leaflet-tile').length, all('.grid-line').length > 0]).toEqual([0, true])
    drawing.remove()
    draw({ address: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '某测绘院' })
    expect(all('img.leaflet-tile').length).toBeGreaterThan(0)
    expect(all('.grid-line')).toEqual([])
    expect(all('.leaflet-control-attribution')[0]?.textContent).toBe('某测绘院')
  })
})
