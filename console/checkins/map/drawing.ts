import * as L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { drawGrid } from './grid'
import { type MarkerWords, drawMarkers } from './markers'
import { boundsOf, drawOutlines } from './outlines'
import { drawScale } from './scale'
import type { Tiles } from './tiles'

/** Room around what is fitted into view, pixels; names stand to the right of their markers. */
const ROOM = { paddingTopLeft: L.point(48, 36), paddingBottomRight: L.point(90, 52) }

/** Somewhere in China, until there is an outline to show. */
const BEFORE_ANYTHING = { centre: [35, 104], zoom: 4 } as const

export interface DrawingWords extends MarkerWords {
  zoomIn: string
  zoomOut: string
}

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
  words: DrawingWords
  onSelect: (id: string) => void
  /** Hears how many people are not in view, whenever that may have changed. */
  onView: (outOfView: number) => void
}

/** Draws the map. The only file that knows Leaflet's ways of moving. */
export function drawMap({ container, tiles, words, onSelect, onView }: Needs): Drawing {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: tiles !== null,
    minZoom: 4,
    maxZoom: 18,
    // Tiles are sharp at whole steps only; outlines are sharp at any.
    zoomSnap: tiles ? 1 : 0.25,
    // Calm, and nothing is left running when the page is left.
    zoomAnimation: false,
    fadeAnimation: false,
  }).setView([...BEFORE_ANYTHING.centre], BEFORE_ANYTHING.zoom)
  map.attributionControl?.setPrefix(false)
  const { zoomIn: zoomInTitle, zoomOut: zoomOutTitle } = words
  L.control.zoom({ position: 'bottomright', zoomInTitle, zoomOutTitle }).addTo(map)
  drawScale(map)
  if (tiles) L.tileLayer(tiles.address, { attribution: tiles.attribution }).addTo(map)
  else drawGrid(map)

  const outlines = drawOutlines(map)
  const markers = drawMarkers(map, words, onSelect)
  const tellView = () => onView(markers.outOfView())
  const fit = (bounds: L.LatLngBounds) => {
    if (bounds.isValid()) map.fitBounds(bounds, { ...ROOM, maxZoom: 15, animate: false })
  }
  const resized = new ResizeObserver(() => map.invalidateSize(false))
  resized.observe(container)
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
    remove() {
      resized.disconnect()
      map.remove()
    },
  }
}
