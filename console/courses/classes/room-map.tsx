import { useEffect } from 'react'
import * as L from 'leaflet'
import { layGround } from '../../ui/map/lay-ground'
import { type Outline, polygonOf } from '../../ui/map/outline'
import { tiles } from '../../ui/map/tiles'
import { useDrawing } from '../../ui/map/use-drawing'
import { words } from './classes.words'

interface Point {
  latitude: number
  longitude: number
}

interface RoomMapProps {
  point: Point | null
  radiusMetres: number
  around: readonly Outline[]
  /** Kept by useCallback. */
  onPoint: (point: Point) => void
}

/** A map on which the place of a class is touched. */
export default function RoomMap({ point, radiusMetres, around, onPoint }: RoomMapProps) {
  const { container, drawing } = useDrawing(draw)
  useEffect(() => drawing?.listen(onPoint), [drawing, onPoint])
  useEffect(() => drawing?.surround(around), [drawing, around])
  useEffect(() => drawing?.put(point, radiusMetres), [drawing, point, radiusMetres])
  return (
    <div ref={container} className='ground room-map' role='region' aria-label={words.mapPlace} />
  )
}

const ROOM = { padding: L.point(30, 30), animate: false }
/** So near that houses are told apart. */
const NEAR = 16

/** What a hand points at has no more digits than that. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

function draw(container: HTMLElement) {
  const { map, fit, remove } = layGround({ container, tiles })
  const group = L.featureGroup().addTo(map)
  const edges = L.featureGroup().addTo(map)
  let hear: ((point: Point) => void) | null = null
  map.on('click', ({ latlng: { lat, lng } }: L.LeafletMouseEvent) =>
    hear?.({ latitude: rounded(lat), longitude: rounded(lng) }),
  )
  return {
    listen: (listener: (point: Point) => void) => void (hear = listener),
    surround(around: readonly Outline[]) {
      edges.clearLayers()
      for (const outline of around) edges.addLayer(polygonOf(outline, 'room-around'))
      if (group.getLayers().length === 0) fit(edges.getBounds(), ROOM)
    },
    put(point: Point | null, radius: number) {
      const isFirst = group.getLayers().length === 0
      group.clearLayers()
      if (!point) return
      const at: L.LatLngTuple = [point.latitude, point.longitude]
      const interactive = false
      group.addLayer(L.circle(at, { radius, className: 'room-circle', interactive }))
      if (isFirst) map.setView(at, Math.max(NEAR - 1, map.getZoom()), { animate: false })
    },
    remove,
  }
}
