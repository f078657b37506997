import * as L from 'leaflet'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { needsAttention } from '../live/live.store'
import { type Group, groupsOf } from './groups'
import { groupIcon, linesOf } from './icons'
import { type SingleWords, drawSingles } from './singles'

/** As many can be told apart on a whole county; beyond, names are of no use either. */
const MOST_SINGLE = 25

/** From here on an office fills the view, and its people are shown one by one. */
const SINGLE_FROM_ZOOM = 12

/** Below, the names of offices would cover one another. */
const NAMED_FROM_ZOOM = 9.5

/** A step further, so that the people of an office stand apart. */
const OPENED_ZOOM = 13

export interface MarkerWords extends SingleWords {
  /** The lines that appear when a group is pointed at. */
  aboutGroup(group: Group): string[]
}

export interface Markers {
  show(checkIns: readonly CheckIn[], selectedId: string | null): void
  bounds(): L.LatLngBounds
  /** How many people lie outside of what is in view. */
  outOfView(): number
}

/** Check-ins one by one, or by office where they are too many for the distance one looks from. */
export function drawMarkers(
  map: L.Map,
  words: MarkerWords,
  onSelect: (id: string) => void,
): Markers {
  const singles = drawSingles(map, words, onSelect)
  const groups = L.layerGroup().addTo(map)
  let shown: readonly CheckIn[] = []
  let selectedId: string | null = null

  /** What is chosen is always shown by itself. */
  function draw() {
    const grouped = shown.length > MOST_SINGLE && map.getZoom() < SINGLE_FROM_ZOOM
    singles.show(grouped ? shown.filter(({ id }) => id === selectedId) : shown, selectedId)
    groups.clearLayers()
    if (grouped) groupsOf(shown).forEach(group => groups.addLayer(markerOf(group)))
    nameSome()
  }

  function markerOf(group: Group) {
    const at: L.LatLngTuple = [group.latitude, group.longitude]
    const lines = words.aboutGroup(group)
    const icon = groupIcon(group.worst, group.count, group.officeName)
    const zIndexOffset = group.worst === 'inside' ? 0 : 1000
    const marker = L.marker(at, { icon, zIndexOffset })
    const open = () => map.setView(at, OPENED_ZOOM, { animate: false })
    marker.on('click', open)
    marker.on('keydown', ({ originalEvent }) => originalEvent.key === 'Enter' && open())
    marker.bindTooltip(() => linesOf(lines), { direction: 'top', offset: [0, -16], opacity: 1 })
    return marker
  }

  /** Names are of no use where they cover one another. */
  function nameSome() {
    const inView = shown.filter(isInView)
    const { classList } = map.getContainer()
    classList.toggle('few', inView.length <= MOST_SINGLE)
    classList.toggle('far', map.getZoom() < NAMED_FROM_ZOOM)
    classList.toggle('few-ask', inView.filter(needsAttention).length <= MOST_SINGLE)
  }

  const isInView = (one: CheckIn) => map.getBounds().contains(placeOf(one))
  const outOfView = () => shown.filter(one => !isInView(one)).length

  map.on('zoomend', draw)
  map.on('moveend', nameSome)
  return {
    show(checkIns, id) {
      shown = checkIns
      selectedId = id
      draw()
    },
    outOfView,
    bounds: () => L.latLngBounds(shown.map(placeOf)),
  }
}

const placeOf = ({ place: { latitude, longitude } }: CheckIn): L.LatLngTuple => [
  latitude,
  longitude,
]
