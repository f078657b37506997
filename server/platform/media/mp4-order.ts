import { type Box, boxAt } from './boxes'

/** A box, and where its header begins. */
interface Placed extends Box {
  start: number
}

/** What lies directly in a stretch; null when it does not fit. */
function boxesIn(bytes: Buffer, from: number, to: number): Placed[] | null {
  const boxes: Placed[] = []
  for (let at = from; at < to;) {
    const box = boxAt(bytes, at, to)
    if (!box) return null
    boxes.push({ ...box, start: at })
    at = box.end
  }
  return boxes
}

/**
 * Puts what tells how to play a film (moov) before the film itself (mdat), so that it begins before it
 * was fetched to its end; many cameras write it last. Nothing else is touched: what is seen and heard
 * stays byte for byte, and so does the length.
 *
 * A film that is written in pieces (moof), or that points into itself in a way not known here, stays
 * as it is.
 *
 * @param bytes - written over.
 * @returns whether it can be played from its beginning on now.
 */
export function orderMp4(bytes: Buffer): boolean {
  const boxes = boxesIn(bytes, 0, bytes.length)
  const movie = boxes?.find(({ type }) => type === 'moov')
  if (!boxes || !movie) return false
  const film = boxes.find(({ type }) => type === 'mdat')
  if (!film || movie.start < film.start) return true
  if (boxes.some(({ type }) => type === 'moof')) return false

  const told = Buffer.from(bytes.subarray(movie.start, movie.end))
  // The last box may say "to the end" in place of a size; it is not the last one any more.
  if (told.readUInt32BE(0) === 0) told.writeUInt32BE(told.length, 0)
  const span = { from: film.start, to: movie.start, by: told.length }
  if (!shift(told, movie.content - movie.start, told.length, span)) return false
  bytes.copyWithin(film.start + told.length, film.start, movie.start)
  told.copy(bytes, film.start)
  return true
}

/** What moves: all that lies between two places, by so many bytes. */
interface Span {
  from: number
  to: number
  by: number
}

/** On the way to where it is written at which byte of the file each chunk lies. */
const PARENTS = ['trak', 'mdia', 'minf', 'stbl']
/** These point into the file as well, in ways that nobody needs here. */
const UNKNOWN = ['saio', 'iloc', 'cmov']

/** Writes anew where the chunks lie. @returns whether all of them could be followed. */
function shift(told: Buffer, from: number, to: number, span: Span): boolean {
  const boxes = boxesIn(told, from, to)
  if (!boxes) return false
  return boxes.every(box => {
    if (UNKNOWN.includes(box.type)) return false
    if (PARENTS.includes(box.type)) return shift(told, box.content, box.end, span)
    if (box.type === 'stco') return shiftChunks(told, box, 4, span)
    return box.type === 'co64' ? shiftChunks(told, box, 8, span) : true
  })
}

/** Version and flags, then how many there are. */
const BEFORE_CHUNKS = 8
const HIGHEST = 2 ** 32 - 1

function shiftChunks(told: Buffer, { content, end }: Box, width: 4 | 8, span: Span): boolean {
  if (content + BEFORE_CHUNKS > end) return false
  const count = told.readUInt32BE(content + 4)
  if (content + BEFORE_CHUNKS + count * width > end) return false
  for (let chunk = 0; chunk < count; chunk += 1) {
    const at = content + BEFORE_CHUNKS + chunk * width
    const place = width === 4 ? told.readUInt32BE(at) : Number(told.readBigUInt64BE(at))
    if (place < span.from || place >= span.to) continue
    const moved = place + span.by
    if (width === 8) told.writeBigUInt64BE(BigInt(moved), at)
    else if (moved > HIGHEST) return false
    else told.writeUInt32BE(moved, at)
  }
  return true
}
