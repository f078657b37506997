import * as L from 'leaflet'
import type { Boundary } from '#shared/places/places.contract'
import { layGround } from '../../ui/map/lay-ground'
import { polygonOf } from '../../ui/map/outline'
import type { Tiles } from '../../ui/map/tiles'
import type { Opened } from './use-request'

/** Less than this around a place shows nothing that orients. */
const LEAST_METRES = 3000
const ROOM = { padding: L.point(24, 24) }

/** A map of one place. */
export interface PlaceDrawing {
  show(place: NonNullable<Opened['place']>, outlines: readonly Boundary[]): void
  remove(): void
}

/** Draws a place, the circle within which it is, and the outlines around it. */
export function drawPlace(container: HTMLElement, tiles: Tiles | null): PlaceDrawing {
  let inView = L.latLngBounds([])
  const { map, fit, remove } = layGround({ container, tiles, onResize: () => fit(inView, ROOM) })
  const group = L.layerGroup().addTo(map)

  return {
    show({ latitude, longitude, accuracyMetres }, outlines) {
      const at = L.latLng(latitude, longitude)
      group.clearLayers()
      for (const { outline, level } of outlines)
        group.addLayer(polygonOf(outline, level === 'county' ? 'outline' : 'area'))
      group.addLayer(
        L.circle(at, { radius: accuracyMetres, className: 'accuracy', interactive: false }),
      )
      group.addLayer(L.circleMarker(at, { radius: 7, className: 'spot', interactive: false }))
      inView = at.toBounds(2 * Math.max(LEAST_METRES, 2 * accuracyMetres))
      fit(inView, ROOM)
    },
    remove,
  }
}
