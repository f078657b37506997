/** Kilobits a second, by what the header says: MPEG 1 layer III, then MPEG 2 and 2.5 layer III. */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
/** Hertz of MPEG 1; MPEG 2 has half of it, 2.5 a quarter. */
const RATES = [44_100, 48_000, 32_000] as const
const LAYER_III = 1
const MPEG_1 = 3

/** One frame: how many bytes, and how long it sounds. */
interface Frame {
  bytes: number
  seconds: number
}

function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xe0) !== 0xe0) return null
  const version = (bytes[at + 1]! >> 3) & 3
  const layer = (bytes[at + 1]! >> 1) & 3
  const isFirst = version === MPEG_1
  const bitrate = BITRATES[isFirst ? 0 : 1][bytes[at + 2]! >> 4]
  const full = RATES[(bytes[at + 2]! >> 2) & 3]
  if (version === 1 || layer !== LAYER_III || !bitrate || full === undefined) return null
  const rate = isFirst ? full : version === 2 ? full / 2 : full / 4
  const samples = isFirst ? 1152 : 576
  const padding = (bytes[at + 2]! >> 1) & 1
  const length = Math.floor((samples / 8) * ((bitrate * 1000) / rate)) + padding
  return { bytes: length, seconds: samples / rate }
}

const TAG_HEADER = 10

/** Where the sound begins: behind what was written in front of it. */
function beginning(bytes: Buffer): number {
  let at = 0
  while (at + TAG_HEADER <= bytes.length && bytes.toString('latin1', at, at + 3) === 'ID3') {
    // Seven bits of each byte count.
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + (bytes[at + place]! & 127), 0)
    at += TAG_HEADER + size
  }
  return at
}

const FEWEST_FRAMES = 3
/** A tag behind the sound may be so much of the whole; what is more is no sound. */
const LARGEST_REST = 0.1

/** An MP3 without what was written into it besides the sound, and how long it lasts; null when it is none. */
export function measuredMpeg(bytes: Buffer): { sound: Buffer; seconds: number } | null {
  const from = beginning(bytes)
  let at = from
  let seconds = 0
  let frames = 0
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    if (at + frame.bytes > bytes.length) break
    at += frame.bytes
    seconds += frame.seconds
    frames += 1
  }
  const rest = (bytes.length - at) / (bytes.length - from)
  if (frames < FEWEST_FRAMES || rest > LARGEST_REST) return null
  return { sound: bytes.subarray(from, at), seconds }
}
