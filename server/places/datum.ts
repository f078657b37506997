import gcoord from 'gcoord'
import type { Datum } from '#shared/checkins/checkins.contract'
import type { Point } from '#shared/geometry/polygon'

/** A point on the grid of satellites, whichever grid it came on. */
export function inWgs84({ latitude, longitude }: Point, datum: Datum): Point {
  if (datum === 'wgs84') return { latitude, longitude }
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84)
  return { latitude: north, longitude: east }
}
