import * as L from 'leaflet'
import type { Boundary } from '#shared/places/places.contract'
import { polygonOf } from '../../ui/map/outline'

/** Web Mercator at zoom 0 on the equator. */
const METRES_PER_PIXEL = 156_543.03

/** Outlines of counties, each within a band as wide as it may be wrong; offices' areas, lightly. */
export interface Outlines {
  show(boundaries: readonly Boundary[]): void
  /** Where the counties are; invalid while there are none. */
  bounds(): L.LatLngBounds
}

export function drawOutlines(map: L.Map): Outlines {
  const counties = L.featureGroup().addTo(map)
  const areas = L.featureGroup().addTo(map)
  const bands = new Map<L.Polygon, number>()

  /** A line's width is in pixels, so the band is measured anew at each zoom. */
  function fitBands() {
    for (const [band, errorMetres] of bands) {
      band.setStyle({ weight: (2 * errorMetres) / metresPerPixel(map, band) })
    }
  }

  function addCounty(boundary: Boundary) {
    const band = polygonOf(boundary.outline, 'outline-band')
    bands.set(band, boundary.errorMetres)
    counties.addLayer(band)
    counties.addLayer(polygonOf(boundary.outline, 'outline'))
  }

  map.on('zoomend', fitBands)
  return {
    show(boundaries) {
      counties.clearLayers()
      areas.clearLayers()
      bands.clear()
      boundaries.filter(({ level }) => level === 'county').forEach(addCounty)
      // Orienting only: nothing is judged by them, so they carry no band.
      for (const boundary of boundaries) {
        if (boundary.level === 'office') areas.addLayer(polygonOf(boundary.outline, 'area'))
      }
      fitBands()
    },
    bounds: () => counties.getBounds(),
  }
}

/** Where one outline is. */
export const boundsOf = (boundary: Boundary): L.LatLngBounds =>
  polygonOf(boundary.outline, '').getBounds()

function metresPerPixel(map: L.Map, band: L.Polygon): number {
  const latitude = band.getBounds().getCenter().lat
  return (METRES_PER_PIXEL * Math.cos((latitude * Math.PI) / 180)) / 2 ** map.getZoom()
}
