import * as L from 'leaflet'

/** Distances between lines, degrees. */
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]

const FEWEST_PIXELS = 110

const CORNER_PIXELS = 48

/** Draws lines of latitude and longitude, so that a map without tiles has a here and a there. */
export function drawGrid(map: L.Map): void {
  const group = L.layerGroup().addTo(map)

  function draw() {
    group.clearLayers()
    const step = stepFor(map)
    drawLines(step)
    drawLabels(step)
  }

  /** Longer than what is in view, so that dragging does not show their ends at once. */
  function drawLines(step: number) {
    const bounds = map.getBounds().pad(0.5)
    const [south, north] = [bounds.getSouth(), bounds.getNorth()]
    const [west, east] = [bounds.getWest(), bounds.getEast()]
    for (const at of multiples(step, south, north)) addLine([at, west], [at, east])
    for (const at of multiples(step, west, east)) addLine([south, at], [north, at])
  }

  /** Along the upper and the left edge, but not in the corners, which others need. */
  function drawLabels(step: number) {
    const { x: width, y: height } = map.getSize()
    const edge = map.containerPointToLatLng([0, 0])
    const first = map.containerPointToLatLng([CORNER_PIXELS, CORNER_PIXELS])
    const last = map.containerPointToLatLng([width - CORNER_PIXELS, height - CORNER_PIXELS])
    for (const at of multiples(step, last.lat, first.lat)) addLabel([at, edge.lng], at, step, 'row')
    for (const at of multiples(step, first.lng, last.lng)) {
      addLabel([edge.lat, at], at, step, 'column')
    }
  }

  function addLine(...ends: [L.LatLngTuple, L.LatLngTuple]) {
    group.addLayer(L.polyline(ends, { className: 'grid-line', interactive: false }))
  }

  function addLabel(at: L.LatLngTuple, value: number, step: number, kind: 'row' | 'column') {
    const html = `${value.toFixed(Math.max(0, Math.ceil(-Math.log10(step))))}°`
    const icon = L.divIcon({ className: `grid-label ${kind}`, html, iconSize: [0, 0] })
    group.addLayer(L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }))
  }

  map.on('moveend', draw)
}

/** The finest step whose lines are not too close to one another. */
function stepFor(map: L.Map): number {
  const bounds = map.getBounds()
  const degreesPerPixel = (bounds.getEast() - bounds.getWest()) / Math.max(1, map.getSize().x)
  return STEPS.findLast(step => step / degreesPerPixel >= FEWEST_PIXELS) ?? STEPS[0]!
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, index) => (first + index) * step)
}
