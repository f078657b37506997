import * as L from 'leaflet'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { layGround } from '../../ui/map/lay-ground'
import type { Tiles } from '../../ui/map/tiles'
import { type MarkerWords, drawMarkers } from './markers'
import { boundsOf, drawOutlines } from './outlines'

/** Room around what is fitted into view, pixels; names stand to the right of their markers. */
const ROOM = { paddingTopLeft: L.point(48, 36), paddingBottomRight: L.point(90, 52) }

/** The map as a screen uses it. */
export interface Drawing {
  showBoundaries(boundaries: readonly Boundary[]): void
  showCheckIns(checkIns: readonly CheckIn[], selectedId: string | null): void
  /** Brings a place into view; one that is far off, together with the county. */
  bringIntoView(place: CheckIn['place']): void
  /** Shows a place with what lies within some metres around it. */
  showAround(place: CheckIn['place'], metres: number): void
  /** Brings the area of an office into view. */
  fitArea(area: Boundary): void
  fitCounty(): void
  fitEverybody(): void
  remove(): void
}

interface Needs {
  container: HTMLElement
  /** Null leaves the ground plain, with a grid. */
  tiles: Tiles | null
  words: MarkerWords
  onSelect: (id: string) => void
  /** Hears how many people are not in view, whenever that may have changed. */
  onView: (outOfView: number) => void
}

/** Draws check-ins and outlines on the ground of a map, and moves it to what is asked for. */
export function drawMap({ container, tiles, words, onSelect, onView }: Needs): Drawing {
  const ground = layGround({ container, tiles })
  const { map } = ground
  const outlines = drawOutlines(map)
  const markers = drawMarkers(map, words, onSelect)
  const tellView = () => onView(markers.outOfView())
  const fit = (bounds: L.LatLngBounds) => ground.fit(bounds, ROOM)
  map.on('moveend', tellView)

  return {
    showBoundaries(boundaries) {
      outlines.show(boundaries)
      fit(outlines.bounds())
    },
    showCheckIns(checkIns, selectedId) {
      markers.show(checkIns, selectedId)
      tellView()
    },
    bringIntoView({ latitude, longitude }) {
      // What is chosen opens a column beside the map, which has just become narrower.
      map.invalidateSize(false)
      const at = L.latLng(latitude, longitude)
      const county = outlines.bounds()
      const isFarOff = county.isValid() && !county.contains(at) && !map.getBounds().contains(at)
      if (isFarOff) fit(county.extend(at))
      else map.panInside(at, { ...ROOM, animate: false })
    },
    showAround: ({ latitude, longitude }, metres) =>
      fit(L.latLng(latitude, longitude).toBounds(2 * metres)),
    fitArea: area => fit(boundsOf(area)),
    fitCounty: () => fit(outlines.bounds()),
    fitEverybody: () => fit(outlines.bounds().extend(markers.bounds())),
    remove: ground.remove,
  }
}
