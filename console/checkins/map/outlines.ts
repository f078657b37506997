import * as L from 'leaflet'
import type { Boundary } from '#shared/places/places.contract'

/** Web Mercator at zoom 0 on the equator. */
const METRES_PER_PIXEL = 156_543.03

/** Outlines of counties, each within a band as wide as the outline may be wrong. */
export interface Outlines {
  show(boundaries: readonly Boundary[]): void
  /** Where they are; invalid while there are none. */
  bounds(): L.LatLngBounds
}

export function drawOutlines(map: L.Map): Outlines {
  const group = L.featureGroup().addTo(map)
  const bands = new Map<L.Polygon, number>()

  /** A line's width is in pixels, so the band is measured anew at each zoom. */
  function fitBands() {
    for (const [band, errorMetres] of bands) {
      band.setStyle({ weight: (2 * errorMetres) / metresPerPixel(map, band) })
    }
  }

  map.on('zoomend', fitBands)
  return {
    show(boundaries) {
      group.clearLayers()
      bands.clear()
      for (const boundary of boundaries) {
        const rings = ringsOf(boundary)
        const band = L.polygon(rings, { className: 'outline-band', interactive: false })
        bands.set(band, boundary.errorMetres)
        group.addLayer(band)
        group.addLayer(L.polygon(rings, { className: 'outline', interactive: false }))
      }
      fitBands()
    },
    bounds: () => group.getBounds(),
  }
}

/** GeoJSON says longitude first, Leaflet latitude. */
const ringsOf = ({ outline }: Boundary): L.LatLngTuple[][][] =>
  outline.map(polygon => polygon.map(ring => ring.map(([east, north]) => [north, east])))

function metresPerPixel(map: L.Map, band: L.Polygon): number {
  const latitude = band.getBounds().getCenter().lat
  return (METRES_PER_PIXEL * Math.cos((latitude * Math.PI) / 180)) / 2 ** map.getZoom()
}
