import * as L from 'leaflet'
import type { PostingPoint } from '#shared/jobs/postings.contract'
import { layGround } from '../../ui/map/lay-ground'
import { type Outline, polygonOf } from '../../ui/map/outline'
import type { Tiles } from '../../ui/map/tiles'

/** A map on which one point is set by a click. */
export interface PointDrawing {
  show(point: PostingPoint | null, around: readonly Outline[]): void
  /** Kept by useCallback. */
  listen(onPoint: (point: PostingPoint) => void): void
  remove(): void
}

/** What a hand points at has no more digits than that. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** Draws the county and the point. */
export function drawPoint(container: HTMLElement, tiles: Tiles | null): PointDrawing {
  const { map, fit, remove } = layGround({ container, tiles })
  const county = L.featureGroup().addTo(map)
  const mark = L.circleMarker([0, 0], { radius: 8, className: 'work-place' })
  let onPoint: ((point: PostingPoint) => void) | null = null
  let isFitted = false

  map.on('click', ({ latlng }) =>
    onPoint?.({ latitude: rounded(latlng.lat), longitude: rounded(latlng.lng) }),
  )

  return {
    show(point, around) {
      county.clearLayers()
      for (const outline of around) county.addLayer(polygonOf(outline, 'kept-outline'))
      if (point) mark.setLatLng([point.latitude, point.longitude]).addTo(map)
      else mark.remove()
      // Where somebody looks is left to him, once there was something to see.
      if (!isFitted && county.getBounds().isValid()) {
        isFitted = true
        fit(county.getBounds(), { padding: L.point(10, 10) })
      }
    },
    listen: listener => void (onPoint = listener),
    remove,
  }
}
