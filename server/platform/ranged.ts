import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Context, Middleware } from 'koa'
import type { State } from './dispatch'

/** Something large that is handed out in pieces. */
export interface Piece {
  /** MIME. */
  type: string
  /** All of it. */
  bytes: number
  /** Changes with every byte of it. */
  tag: string
  /** For how long a browser may keep it; seconds. */
  keepSeconds: number
  /** From the first to the last byte, both included; read only as fast as somebody takes it. */
  read(first: number, last: number): AsyncIterable<Buffer>
}

/** Finds what an address names; null when there is nothing, or it is not for who asks. */
type Find = (ask: { name: string; query: URLSearchParams }) => Promise<Piece | null>

const NOT_THERE = 404
const NOT_MODIFIED = 304
const PARTIAL = 206
const BEYOND = 416

/**
 * Hands out what lies below a path, as a whole or from somewhere on: a film can be begun in its
 * middle, and a download that broke off goes on where it was (RFC 9110, 14).
 *
 * @param below - with a slash at its end.
 * @param id - how the log and the metrics call it.
 */
export function ranged(below: string, id: string, find: Find): Middleware<State> {
  return async (ctx, next) => {
    if (!ctx.path.startsWith(below) || !['GET', 'HEAD'].includes(ctx.method)) return next()
    ctx.state.endpointId = id
    const name = ctx.path.slice(below.length)
    const piece = await find({ name, query: new URLSearchParams(ctx.querystring) })
    if (!piece) return void (ctx.status = NOT_THERE)
    await answer(ctx, piece)
  }
}

async function answer(ctx: Context, piece: Piece): Promise<void> {
  const tag = `"${piece.tag}"`
  ctx.set('etag', tag)
  ctx.set('accept-ranges', 'bytes')
  ctx.set('cache-control', `private, max-age=${piece.keepSeconds}`)
  if (isNamed(ctx.get('if-none-match'), tag)) return void (ctx.status = NOT_MODIFIED)
  ctx.set('content-type', piece.type)

  const condition = ctx.get('if-range')
  const wanted = condition === '' || condition === tag ? ctx.get('range') : ''
  const range = rangeOf(wanted, piece.bytes)
  if (range === 'beyond') {
    ctx.set('content-range', `bytes */${piece.bytes}`)
    return void (ctx.status = BEYOND)
  }
  const [first, last] = range ?? [0, piece.bytes - 1]
  if (range) ctx.set('content-range', `bytes ${first}-${last}/${piece.bytes}`)
  ctx.set('content-length', String(last - first + 1))
  ctx.status = range ? PARTIAL : 200
  if (ctx.method === 'HEAD') return void ctx.res.flushHeaders()
  ctx.respond = false
  await sent(piece.read(first, last), ctx.res)
}

/** Who turned away in the middle wanted no more: that is no fault. */
async function sent(bytes: AsyncIterable<Buffer>, to: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.from(bytes, { objectMode: false }), to)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

const isNamed = (tags: string, tag: string) =>
  tags === '*' || tags.split(',').some(one => one.trim().replace(/^W\//, '') === tag)

/**
 * Which bytes are wanted: both ends included, null for all. Several ranges at once, and what is no
 * range, may be answered with everything.
 */
export function rangeOf(header: string, bytes: number): [number, number] | 'beyond' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || bytes === 0 ? 'beyond' : [Math.max(0, bytes - last), bytes - 1]
  }
  const first = Number(from)
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= bytes ? 'beyond' : [first, last]
}
