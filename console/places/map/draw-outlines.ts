import * as L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Outline } from '../outline-facts'
import type { Tiles } from './tiles'

/** Why an outline is on the map; the stylesheet knows how each looks. */
export type OutlineKind = 'around' | 'chosen' | 'before' | 'new'

export interface ShownOutline {
  kind: OutlineKind
  outline: Outline
}

/** A map of outlines. */
export interface OutlineDrawing {
  /** Shows outlines, the last one uppermost, and brings what they are about into view. */
  show(outlines: readonly ShownOutline[]): void
  remove(): void
}

/** Somewhere in China, until there is an outline to show. */
const BEFORE_ANYTHING = { centre: [35, 104], zoom: 4 } as const

const ROOM = L.point(24, 24)

export function drawOutlines(
  container: HTMLElement,
  tiles: Tiles | null,
  words: { zoomIn: string; zoomOut: string },
): OutlineDrawing {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: tiles !== null,
    maxZoom: 18,
    // Tiles are sharp at whole steps only; outlines are sharp at any.
    zoomSnap: tiles ? 1 : 0.25,
    zoomAnimation: false,
    fadeAnimation: false,
  }).setView([...BEFORE_ANYTHING.centre], BEFORE_ANYTHING.zoom)
  map.attributionControl?.setPrefix(false)
  L.control
    .zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
    .addTo(map)
  if (tiles) L.tileLayer(tiles.address, { attribution: tiles.attribution }).addTo(map)
  const group = L.featureGroup().addTo(map)
  let inView = L.latLngBounds([])
  const fit = () => {
    map.invalidateSize(false)
    if (inView.isValid()) map.fitBounds(inView, { padding: ROOM, maxZoom: 15, animate: false })
  }
  const resized = new ResizeObserver(fit)
  resized.observe(container)

  return {
    show(outlines) {
      group.clearLayers()
      const drawn = outlines.map(({ kind, outline }) => ({
        kind,
        polygon: polygonOf(outline, kind),
      }))
      drawn.forEach(({ polygon }) => group.addLayer(polygon))
      const chosen = drawn.filter(({ kind }) => kind !== 'around')
      inView = L.latLngBounds([])
      for (const { polygon } of chosen.length > 0 ? chosen : drawn) {
        inView.extend(polygon.getBounds())
      }
      fit()
    },
    remove() {
      resized.disconnect()
      map.remove()
    },
  }
}

/** GeoJSON says longitude first, Leaflet latitude. */
const polygonOf = (outline: Outline, kind: OutlineKind): L.Polygon =>
  L.polygon(
    outline.map(polygon =>
      polygon.map(ring => ring.map(([east, north]): L.LatLngTuple => [north, east])),
    ),
    { className: `kept-outline ${kind}`, interactive: false },
  )
