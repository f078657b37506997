import * as L from 'leaflet'
import '@geoman-io/leaflet-geoman-free'
import '@geoman-io/leaflet-geoman-free/dist/leaflet-geoman.css'
import type { OwnPlaceKind } from '#shared/places/own-places.contract'
import type { Shape } from '#shared/geometry/shape'
import { layGround } from '../../ui/map/lay-ground'
import { type Outline, polygonOf } from '../../ui/map/outline'
import type { Tiles } from '../../ui/map/tiles'
import { words } from './draw.words'

/** A place on the map; the stylesheet knows how each kind looks. */
export interface ShownPlace {
  kind: OwnPlaceKind
  shape: Shape
  chosen: boolean
}

/** A map of places, with a pencil. */
export interface PlaceDrawing {
  show(places: readonly ShownPlace[], around: readonly Outline[]): void
  /** Lets the chosen place be pulled into shape; null ends that. */
  edit(onShape: ((shape: Shape) => void) | null): void
  /** Starts to draw a new shape in place of the chosen one. */
  draw(kind: Shape['kind']): void
  /** Puts the pencil away; what was begun is gone. */
  stop(): void
  remove(): void
}

/** A house is still told from its neighbour. */
const ROOM = { padding: L.point(40, 40), maxZoom: 17, animate: false }
const CHOSEN_CLASS = 'own-place chosen'

/** Draws the places of somebody. */
export function drawPlaces(container: HTMLElement, tiles: Tiles | null): PlaceDrawing {
  let inView = L.latLngBounds([])
  let onShape: ((shape: Shape) => void) | null = null
  let chosen: L.Circle | L.Polygon | null = null
  /** What the hand drew and is still shown. */
  let ofHand: Shape | null = null
  const { map, remove } = layGround({ container, tiles, onResize: look })
  const group = L.featureGroup().addTo(map)
  map.pm.setLang('zh', words.pencil, 'zh')

  map.on('pm:create', ({ layer }) => {
    const shape = shapeOf(layer)
    layer.remove()
    if (shape) hand(shape)
  })

  function look() {
    if (!ofHand && inView.isValid()) map.fitBounds(inView, ROOM)
  }

  /** What the hand has just drawn stays where the eye is: the map does not jump. */
  function hand(shape: Shape) {
    ofHand = shape
    onShape?.(shape)
  }

  function makeEditable() {
    if (!chosen) return
    if (!onShape) return chosen.pm.disable()
    chosen.pm.enable({ allowSelfIntersection: false, snappable: false })
  }

  return {
    show(places, around) {
      map.pm.disableDraw()
      chosen?.pm.disable()
      if (!places.some(({ shape }) => shape === ofHand)) ofHand = null
      group.clearLayers()
      for (const outline of around) group.addLayer(polygonOf(outline, 'kept-outline'))
      const layers = places.map(place => ({ place, layer: layerOf(place) }))
      layers.forEach(({ layer }) => group.addLayer(layer))
      chosen = layers.find(({ place }) => place.chosen)?.layer ?? null
      chosen?.on('pm:edit', ({ layer }) => {
        const shape = shapeOf(layer)
        if (shape) hand(shape)
      })
      inView = boundsOf(chosen ? [chosen] : layers.map(({ layer }) => layer))
      if (!inView.isValid()) inView = group.getBounds()
      look()
      makeEditable()
    },
    edit(listener) {
      onShape = listener
      if (!listener) map.pm.disableDraw()
      makeEditable()
    },
    draw(kind) {
      map.pm.disableDraw()
      map.pm.enableDraw(kind === 'circle' ? 'Circle' : 'Polygon', {
        allowSelfIntersection: false,
        snappable: false,
        finishOnEnter: true,
        templineStyle: { className: CHOSEN_CLASS },
        hintlineStyle: { className: CHOSEN_CLASS, dashArray: '5 5' },
      })
    },
    stop: () => map.pm.disableDraw(),
    remove,
  }
}

function layerOf({ kind, shape, chosen }: ShownPlace): L.Circle | L.Polygon {
  const className = `own-place ${kind}${chosen ? ' chosen' : ''}`
  if (shape.kind === 'polygon') return polygonOf(shape.outline, className)
  const { centre, radiusMetres } = shape
  const options = { radius: radiusMetres, className, interactive: false }
  return L.circle([centre.latitude, centre.longitude], options)
}

function boundsOf(layers: readonly L.Polyline[] | readonly (L.Circle | L.Polygon)[]) {
  const bounds = L.latLngBounds([])
  // A circle knows its bounds only once it lies on a map.
  for (const layer of layers) bounds.extend(layer.getBounds())
  return bounds
}

/** Far below any phone's accuracy; what a hand draws has no more digits than that. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

function shapeOf(layer: L.Layer): Shape | null {
  if (layer instanceof L.Circle) {
    const { lat, lng } = layer.getLatLng()
    const centre = { latitude: rounded(lat), longitude: rounded(lng) }
    return { kind: 'circle', centre, radiusMetres: Math.round(layer.getRadius()) }
  }
  if (!(layer instanceof L.Polygon)) return null
  const rings = (layer.getLatLngs() as L.LatLng[][] | L.LatLng[][][]).flat(2).length
    ? (layer.toGeoJSON().geometry as { type: string; coordinates: unknown })
    : null
  if (!rings) return null
  const outline = (rings.type === 'Polygon' ? [rings.coordinates] : rings.coordinates) as [
    number,
    number,
  ][][][]
  return {
    kind: 'polygon',
    outline: outline.map(polygon =>
      polygon.map(ring =>
        ring.map(([east, north]): [number, number] => [rounded(east), rounded(north)]),
      ),
    ),
  }
}
