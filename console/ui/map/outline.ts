import * as L from 'leaflet'

/** [longitude, latitude] in degrees, WGS-84. */
export type Position = readonly [number, number]

/** GeoJSON MultiPolygon coordinates. */
export type Outline = readonly (readonly (readonly Position[])[])[]

/** An outline for the map, which answers to no pointer. GeoJSON says longitude first, Leaflet latitude. */
export const polygonOf = (outline: Outline, className: string): L.Polygon =>
  L.polygon(
    outline.map(polygon =>
      polygon.map(ring => ring.map(([east, north]): L.LatLngTuple => [north, east])),
    ),
    { className, interactive: false },
  )
