import type { Film } from './mp4'

/** Elements that hold others: they are walked through; all others are stepped over. */
const PARENTS = [
  0x18538067, // Segment
  0x1549a966, // Info
  0x1654ae6b, // Tracks
  0xae, // one track
  0xe0, // its picture
  0x1f43b675, // Cluster
  0xa0, // a group of blocks
]
const TIME_SCALE = 0x2ad7b1
const DURATION = 0x4489
const CLUSTER_TIME = 0xe7
const BLOCKS = [0xa3, 0xa1]
const WIDTH = 0xb0
const HEIGHT = 0xba

interface Element {
  id: number
  content: number
  size: number
}

/** A number whose first byte says how long it is. @param isId - whether that first bit belongs to it. */
function numberAt(bytes: Buffer, at: number, isId: boolean) {
  const first = bytes[at]
  if (first === undefined || first === 0) return null
  const length = Math.clz32(first) - 23
  if (at + length > bytes.length || (isId && length > 4)) return null
  let value = isId ? first : first & (0xff >> length)
  for (let place = 1; place < length; place += 1) value = value * 256 + bytes[at + place]!
  return { value, length }
}

function elementAt(bytes: Buffer, at: number): Element | null {
  const id = numberAt(bytes, at, true)
  const size = id && numberAt(bytes, at + id.length, false)
  return id && size && { id: id.value, content: at + id.length + size.length, size: size.value }
}

function wholeAt(bytes: Buffer, { content, size }: Element): number {
  let value = 0
  for (let place = 0; place < size; place += 1) value = value * 256 + (bytes[content + place] ?? 0)
  return value
}

const realAt = (bytes: Buffer, { content, size }: Element): number =>
  size === 4 ? bytes.readFloatBE(content) : size === 8 ? bytes.readDoubleBE(content) : NaN

/** A thousandth of a second in what WebM counts in, nanoseconds, unless it says otherwise. */
const USUAL_SCALE = 1_000_000

/** How long a WebM lasts, and how large its picture is; null when it is broken off in the middle. */
export function measuredWebm(bytes: Buffer): Film | null {
  const told = { scale: USUAL_SCALE, duration: 0, cluster: 0, last: 0, width: 0, height: 0 }
  let at = 0
  while (at < bytes.length) {
    const element = elementAt(bytes, at)
    if (!element) return null
    if (PARENTS.includes(element.id)) {
      at = element.content
      continue
    }
    if (element.content + element.size > bytes.length) return null
    note(told, bytes, element)
    at = element.content + element.size
  }
  const units = told.duration > 0 ? told.duration : told.last
  const seconds = (units * told.scale) / 1e9
  if (!Number.isFinite(seconds) || seconds <= 0) return null
  const { width, height } = told
  return { seconds, size: width > 0 && height > 0 ? { width, height } : null }
}

function note(told: Record<string, number>, bytes: Buffer, element: Element) {
  const { id, content, size } = element
  if (id === TIME_SCALE) told.scale = wholeAt(bytes, element)
  else if (id === DURATION) told.duration = realAt(bytes, element)
  else if (id === CLUSTER_TIME) told.cluster = wholeAt(bytes, element)
  else if (id === WIDTH) told.width = wholeAt(bytes, element)
  else if (id === HEIGHT) told.height = wholeAt(bytes, element)
  else if (BLOCKS.includes(id) && size > 4) {
    // Number of the track, then when it is, counted from the beginning of its cluster.
    const track = numberAt(bytes, content, false)?.length ?? 1
    if (content + track + 2 > bytes.length) return
    told.last = Math.max(told.last!, told.cluster! + bytes.readInt16BE(content + track))
  }
}
