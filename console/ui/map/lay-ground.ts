import * as L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { drawGrid } from './grid'
import './map.css'
import { words } from './map.words'
import { drawScale } from './scale'
import type { Tiles } from './tiles'

/** Somewhere in China, until there is an outline to show. */
const BEFORE_ANYTHING = { centre: [35, 104], zoom: 4 } as const

/** A map with nothing on it yet. */
export interface Ground {
  map: L.Map
  /** Brings something into view, not so near that it stands alone; what is nowhere moves nothing. */
  fit(bounds: L.LatLngBounds, room: L.FitBoundsOptions): void
  remove(): void
}

interface Needs {
  container: HTMLElement
  /** Null leaves the ground plain, with a grid. */
  tiles: Tiles | null
  /** Hears that the map has another size. */
  onResize?: () => void
}

/** What every map stands on: tiles or a grid, a scale, and buttons to go nearer and farther. */
export function layGround({ container, tiles, onResize }: Needs): Ground {
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

  const resized = new ResizeObserver(() => {
    map.invalidateSize(false)
    onResize?.()
  })
  resized.observe(container)
  return {
    map,
    fit(bounds, room) {
      if (bounds.isValid()) map.fitBounds(bounds, { ...room, maxZoom: 15, animate: false })
    },
    remove() {
      resized.disconnect()
      map.remove()
    },
  }
}
