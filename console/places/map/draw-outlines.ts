import * as L from 'leaflet'
import { layGround } from '../../ui/map/lay-ground'
import { type Outline, polygonOf } from '../../ui/map/outline'
import type { Tiles } from '../../ui/map/tiles'

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

const ROOM = { padding: L.point(24, 24) }

export function drawOutlines(container: HTMLElement, tiles: Tiles | null): OutlineDrawing {
  let inView = L.latLngBounds([])
  const { map, fit, remove } = layGround({ container, tiles, onResize: () => fit(inView, ROOM) })
  const group = L.featureGroup().addTo(map)

  function show(outlines: readonly ShownOutline[]) {
    group.clearLayers()
    const drawn = outlines.map(({ kind, outline }) => ({
      kind,
      polygon: polygonOf(outline, `kept-outline ${kind}`),
    }))
    drawn.forEach(({ polygon }) => group.addLayer(polygon))
    const chosen = drawn.filter(({ kind }) => kind !== 'around')
    inView = L.latLngBounds([])
    for (const { polygon } of chosen.length > 0 ? chosen : drawn) inView.extend(polygon.getBounds())
    fit(inView, ROOM)
  }

  return { show, remove }
}
