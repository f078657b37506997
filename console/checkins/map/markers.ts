import * as L from 'leaflet'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { latestOfEach } from '../live.store'
import { SHAPES, SIGNS } from '../verdict/verdict-shapes'

/** Beyond this many in view, only names that matter are written. */
const MOST_NAMES = 25

/** What the map is told of those it shows. */
export interface MarkerWords {
  /** The name beside a marker; `latest` is false for an earlier check-in of the same person. */
  name(checkIn: CheckIn, latest: boolean): string
  /** The lines that appear when a marker is pointed at. */
  about(checkIn: CheckIn): string[]
}

export interface Markers {
  show(checkIns: readonly CheckIn[], selectedId: string | null): void
  bounds(): L.LatLngBounds
  /** How many of them lie outside of what is in view. */
  outOfView(): number
}

interface Drawn {
  marker: L.Marker
  circle: L.Circle
  /** What it was drawn as; drawn again only when that changes. */
  as: string
}

/** One marker and one circle of accuracy for each check-in. */
export function drawMarkers(
  map: L.Map,
  words: MarkerWords,
  onSelect: (id: string) => void,
): Markers {
  const drawn = new Map<string, Drawn>()

  function show(checkIns: readonly CheckIn[], selectedId: string | null) {
    const latest = new Set(latestOfEach(checkIns))
    const wanted = new Map(checkIns.map(checkIn => [checkIn.id, checkIn]))
    for (const [id, { marker, circle }] of drawn) {
      if (wanted.has(id)) continue
      marker.remove()
      circle.remove()
      drawn.delete(id)
    }
    for (const checkIn of checkIns) draw(checkIn, latest.has(checkIn), checkIn.id === selectedId)
    nameSome()
  }

  function draw(checkIn: CheckIn, latest: boolean, selected: boolean) {
    const as = `${latest} ${selected}`
    const before = drawn.get(checkIn.id)
    if (before?.as === as) return
    const icon = iconOf(checkIn, words.name(checkIn, latest), { latest, selected })
    const { marker, circle } = before ?? place(checkIn, icon)
    marker.setIcon(icon)
    marker.setZIndexOffset(selected ? 2000 : checkIn.findings.length > 0 ? 1000 : 0)
    circle.getElement()?.classList.toggle('selected', selected)
    drawn.set(checkIn.id, { marker, circle, as })
  }

  function place(checkIn: CheckIn, icon: L.DivIcon) {
    const { latitude, longitude, accuracyMetres, verdict } = checkIn.place
    const at: L.LatLngTuple = [latitude, longitude]
    const className = `accuracy ${verdict}`
    const circle = L.circle(at, { radius: accuracyMetres, className, interactive: false })
    const marker = L.marker(at, { icon })
    const select = () => onSelect(checkIn.id)
    marker.on('click', select)
    marker.on('keydown', ({ originalEvent }) => originalEvent.key === 'Enter' && select())
    marker.bindTooltip(() => linesOf(words.about(checkIn)), {
      direction: 'top',
      offset: [0, -10],
      opacity: 1,
    })
    circle.addTo(map)
    marker.addTo(map)
    return { marker, circle }
  }

  /** Names are of no use where they cover one another. */
  function nameSome() {
    const inView = drawn.size - outOfView()
    map.getContainer().classList.toggle('few', inView <= MOST_NAMES)
  }

  function outOfView() {
    const view = map.getBounds()
    return [...drawn.values()].filter(({ marker }) => !view.contains(marker.getLatLng())).length
  }

  map.on('moveend', nameSome)
  return {
    show,
    outOfView,
    bounds: () => L.latLngBounds([...drawn.values()].map(({ marker }) => marker.getLatLng())),
  }
}

function iconOf(
  { place: { verdict }, findings }: CheckIn,
  name: string,
  { latest, selected }: { latest: boolean; selected: boolean },
): L.DivIcon {
  const body = document.createElement('div')
  body.append(shapeOf(verdict), named(name))
  const states = [
    selected && 'selected',
    findings.length > 0 && 'attention',
    !latest && 'earlier',
  ].filter(Boolean)
  return L.divIcon({
    html: body,
    className: ['marker', ...states].join(' '),
    iconSize: [16, 16],
  })
}

function shapeOf(verdict: CheckIn['place']['verdict']): SVGElement {
  const svg = svgElement('svg', { class: `verdict ${verdict}`, viewBox: '0 0 20 20' })
  const sign = svgElement('text', { x: '10', y: '14.5' })
  sign.textContent = SIGNS[verdict]
  svg.append(svgElement('path', { d: SHAPES[verdict] }), sign)
  return svg
}

function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** Names are text and never markup, whatever they hold. */
function named(name: string): HTMLElement {
  const span = document.createElement('span')
  span.className = 'name'
  span.textContent = name
  return span
}

function linesOf(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div')
  box.append(
    ...lines.map(line => {
      const row = document.createElement('div')
      row.textContent = line
      return row
    }),
  )
  return box
}
