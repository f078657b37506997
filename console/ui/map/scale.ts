import * as L from 'leaflet'
import { lengthInWords } from '../lengths'

const LONGEST_PIXELS = 120

/** Shows how long a kilometre is, in the middle of what is in view. Leaflet's own speaks English. */
export function drawScale(map: L.Map): void {
  const bar = L.DomUtil.create('div', 'scale')
  const control = new L.Control({ position: 'bottomleft' })
  control.onAdd = () => bar
  control.addTo(map)

  function draw() {
    const y = map.getSize().y / 2
    const ends = [L.point(0, y), L.point(LONGEST_PIXELS, y)] as const
    const longest = map
      .containerPointToLatLng(ends[0])
      .distanceTo(map.containerPointToLatLng(ends[1]))
    const metres = roundBelow(longest)
    bar.style.width = `${(LONGEST_PIXELS * metres) / longest}px`
    bar.textContent = lengthInWords(metres).replace('.0', '')
  }

  map.on('move', draw)
}

/** The greatest of 1, 2, 5, 10, 20, 50 … that is not above. */
function roundBelow(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  return power * [5, 2, 1].find(step => step * power <= metres)!
}
