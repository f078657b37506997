import * as L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import './leaflet-map.scss'
import type { JobArea } from '#shared/jobs/browsing.contract'
import type { Mark } from './marks'

const FARTHEST = 8
const NEAREST = 17
const NEAR = 14

/**
 * Draws marks on a plain ground; browsers are for the demo and the counter, where no map of streets
 * is at hand.
 *
 * @returns what takes the map away.
 */
export function drawMap(
  place: HTMLElement,
  { marks, areas }: { marks: readonly Mark[]; areas: readonly JobArea[] },
  onOpen: (mark: Mark) => void,
): () => void {
  const map = L.map(place, {
    ...{ attributionControl: false, zoomControl: true, minZoom: FARTHEST, maxZoom: NEAREST },
    ...{ zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false },
  })
  // Before anything else: what is added to a map without a view is not there yet.
  const bounds = L.latLngBounds(
    marks.map(({ point }): L.LatLngTuple => [point.latitude, point.longitude]),
  )
  map.fitBounds(bounds.pad(0.15), { maxZoom: NEAR, animate: false })
  for (const { middle, name } of areas) {
    if (!middle) continue
    const icon = L.divIcon({ className: 'work-area', html: '', iconSize: [0, 0] })
    const area = L.marker([middle.latitude, middle.longitude], { icon, interactive: false })
    // As text: a name is never read as markup.
    area.addTo(map).getElement()!.textContent = name
  }
  for (const mark of marks) {
    const { point, label, exact } = mark
    const className = exact ? 'work-pin' : 'work-pin work-pin--rough'
    const icon = L.divIcon({ className, html: '', iconSize: [28, 28] })
    const pin = L.marker([point.latitude, point.longitude], { icon, title: label, alt: label })
    pin.on('click', () => onOpen(mark)).addTo(map)
    pin.bindTooltip(textNode(label), {
      direction: 'top',
      offset: [0, -14],
      permanent: marks.length === 1,
    })
  }
  const resized = new ResizeObserver(() => map.invalidateSize(false))
  resized.observe(place)
  return () => {
    resized.disconnect()
    map.remove()
  }
}

/** Leaflet reads a text as markup, and an element as it is. */
function textNode(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}
