import * as L from 'leaflet'
import { type Ground, layGround } from '../../../../console/ui/map/lay-ground'
import type { Tiles } from '../../../../console/ui/map/tiles'
import '../../browser-parts'
import { makeContainer } from './make-container'

const TILES = { address: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '某测绘院' }
const ROOM = { padding: L.point(0, 0) }
const county = L.latLngBounds([24.3, 103.5], [24.8, 104])

let container: HTMLElement
let ground: Ground

function lay(tiles: Tiles | null) {
  container = makeContainer()
  ground = layGround({ container, tiles })
  ground.fit(county, ROOM)
}
const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)]
afterEach(() => {
  ground.remove()
  container.remove()
})

describe('the ground of a map', () => {
  it('is a grid, and asks nobody for tiles, unless the build names them', () => {
    lay(null)
    expect([all('img.leaflet-tile').length, all('.grid-line').length > 0]).toEqual([0, true])
    expect(all('.leaflet-control-attribution')).toEqual([])
  })

  it('is of tiles where the build names them, and says whose they are', () => {
    lay(TILES)
    expect([all('img.leaflet-tile').length > 0, all('.grid-line')]).toEqual([true, []])
    expect(all('.leaflet-control-attribution')[0]?.textContent).toBe('某测绘院')
  })

  it('names the degrees of its lines', () => {
    lay(null)
    expect(all('.grid-label.row').map(({ textContent }) => textContent)).toEqual([
      '24.4°',
      '24.6°',
      '24.8°',
    ])
  })

  it('says how long a kilometre is, in round lengths', () => {
    lay(null)
    // About 90 m a pixel at this zoom; the bar is 120 pixels at the most.
    expect(all('.scale')[0]?.textContent).toBe('10 公里')
    ground.fit(L.latLngBounds([24.5, 103.5], [24.52, 103.52]), ROOM)
    expect(all('.scale')[0]?.textContent).toBe('500 米')
  })

  it('brings into view what is somewhere, and stays for what is nowhere', () => {
    lay(null)
    expect(ground.map.getBounds().contains(county)).toBe(true)
    const before = ground.map.getCenter()
    ground.fit(L.latLngBounds([]), ROOM)
    expect(ground.map.getCenter()).toEqual(before)
  })

  it('does not go so near that a place stands alone', () => {
    lay(null)
    ground.fit(L.latLngBounds([24.5, 103.5], [24.5, 103.5]), ROOM)
    expect(ground.map.getZoom()).toBe(15)
  })

  it('says in Chinese what its buttons do', () => {
    lay(null)
    expect(all('.leaflet-control-zoom a').map(({ title }) => title)).toEqual(['放大', '缩小'])
  })
})
