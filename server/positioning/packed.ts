import type { Datum } from '#shared/checkins/checkins.contract'
import { millimetres, tenMillionths } from '../evidence/canonical'

/** A position in numbers. */
export interface Taken {
  /** By the device's clock; milliseconds since 1970. */
  at: number
  /** Degrees, in the datum it came in. */
  latitude: number
  longitude: number
  accuracyMetres: number
  datum: Datum
}

/** Eight for the place, six for the moment, four for the accuracy, one for the datum. */
const POINT_BYTES = 19

/**
 * Positions as they are kept: whole ten-millionths of a degree, milliseconds and millimetres, one
 * after the other as they were sent. It is also the one form in which they are hashed.
 */
export function packed(points: readonly Taken[]): Buffer {
  const bytes = Buffer.allocUnsafe(points.length * POINT_BYTES)
  let offset = 0
  for (const { at, latitude, longitude, accuracyMetres, datum } of points) {
    bytes.writeUIntBE(at, offset, 6)
    bytes.writeInt32BE(tenMillionths(latitude), offset + 6)
    bytes.writeInt32BE(tenMillionths(longitude), offset + 10)
    bytes.writeUInt32BE(millimetres(accuracyMetres), offset + 14)
    bytes.writeUInt8(datum === 'wgs84' ? 0 : 1, offset + 18)
    offset += POINT_BYTES
  }
  return bytes
}

/** Positions that were packed, to a ten-millionth of a degree. */
export function unpacked(bytes: Buffer): Taken[] {
  return Array.from({ length: Math.floor(bytes.length / POINT_BYTES) }, (_, index) => {
    const offset = index * POINT_BYTES
    return {
      at: bytes.readUIntBE(offset, 6),
      latitude: bytes.readInt32BE(offset + 6) / 1e7,
      longitude: bytes.readInt32BE(offset + 10) / 1e7,
      accuracyMetres: bytes.readUInt32BE(offset + 14) / 1000,
      datum: bytes.readUInt8(offset + 18) === 0 ? 'wgs84' : 'gcj02',
    }
  })
}
