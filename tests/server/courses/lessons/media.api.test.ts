import { LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import {
  beginLessonMedia,
  listLessonMedia,
  sendLessonMedia,
} from '#shared/courses/lessons.endpoints'
import type { LessonMedia } from '#shared/courses/media.contract'
import { sweep } from '../../../../server/retention/retention.actions'
import { type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import { film, png, sound, webm } from '../../platform/media/made'
import { COMMENT, EXIF, jpeg } from '../../reports/pieces'
import { emptied } from './emptied'
import { digestOf, partOf, promise, uploaded } from './uploading'

let world: World
let county: Caller
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  world.setTime(MORNING)
  county = await world.staff('county')
  await emptied('lesson_media', 'lesson_media_parts')
})
afterAll(() => world.end())

/** Large enough for three parts. */
const LONG = film({ bytes: 2 * LESSON_PART_BYTES })

const begin = async (bytes: Buffer, type = 'video/mp4') =>
  (await county.ask(beginLessonMedia, promise(type, bytes))).body
const send = (id: string, part: number, bytes: Buffer) =>
  county.ask(sendLessonMedia, { id, part, bytes: partOf(bytes, part) })

describe('an upload', () => {
  it('goes on where it broke off, in any order, twice and at once', async () => {
    const { id, parts, missing } = await begin(LONG)
    expect([parts, missing]).toEqual([3, [0, 1, 2]])
    expect((await send(id, 2, LONG)).body).toEqual({ missing: [0, 1], media: null })
    const other = await world.staff('office')
    const again = await other.ask(beginLessonMedia, promise('video/mp4', LONG))
    expect(again.body).toEqual({ id, parts: 3, missing: [0, 1] })
    const answers = await Promise.all([0, 1, 0, 1].map(part => send(id, part, LONG)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const [row] = await world.rows('lesson_media')
    expect(row).toMatchObject({ seconds: 90, width: 640, height: 360, bytes: LONG.length })
    expect(await world.rows('lesson_media_parts')).toHaveLength(3)
    expect((await begin(LONG)).missing).toEqual([])
  })

  it.each([
    ['a JPEG', 'image/jpeg', jpeg(EXIF, COMMENT), jpeg()],
    ['a PNG', 'image/png', png(4, 3, '拍摄者'), png(4, 3)],
    ['an MP3', 'audio/mpeg', sound(50), sound(50, false)],
    ['sound in an MP4', 'audio/mp4', film({ seconds: 8 }, 'soun'), null],
    ['a WebM', 'video/webm', webm(5, false), webm(5, false)],
  ])('of %s keeps the thing itself and nothing besides', async (_, type, bytes, kept) => {
    const { status, body } = await uploaded(county, type, bytes)
    expect([status, body]).toMatchObject([200, { missing: [], media: { type } }])
    const parts = await world.rows('lesson_media_parts')
    const lying = Buffer.concat(
      parts.map(({ bytes: part }) => Buffer.from((part as { buffer: Uint8Array }).buffer)),
    )
    if (kept) expect(lying).toEqual(kept)
    expect(lying.includes('24.5')).toBe(false)
  })

  it.each([
    ['is no film', 'video/mp4', jpeg()],
    ['is sound that calls itself a film', 'video/mp4', film({}, 'soun')],
    ['is a film that calls itself sound', 'audio/mp4', film()],
    ['is a page that would be run', 'image/png', Buffer.from('<svg onload="alert(1)">')],
    ['would not fit into memory when it is opened', 'image/png', png(65_000, 600)],
    ['lasts a day', 'video/mp4', film({ seconds: 24 * 3600 })],
  ])('that %s is refused and gone', async (_, type, bytes) => {
    const answer = await uploaded(county, type, bytes)
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { errors: [{ path: 'bytes', code: 'damaged' }] },
    ])
    expect(await world.rows('lesson_media')).toEqual([])
    expect(await world.rows('lesson_media_parts')).toEqual([])
  })

  it('that was damaged on the way is gone and can be sent anew', async () => {
    const { id } = await begin(sound(40), 'audio/mpeg')
    const spoilt = Buffer.from(sound(40))
    spoilt[500] = 99
    expect((await send(id, 0, spoilt)).status).toBe(400)
    expect((await uploaded(county, 'audio/mpeg', sound(40))).status).toBe(200)
  })

  it.each([
    ['is too large for its kind', { type: 'image/png', bytes: 5_000_001 }, 'too-big'],
    ['names no type of ours', { type: 'text/html' }, 'not-allowed'],
    ['has no digest', { digest: 'x' }, 'wrong-format'],
  ])('that %s is refused before it begins', async (_, changes, code) => {
    const answer = await county.ask(beginLessonMedia, promise('image/png', png(), changes))
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, code])
    expect(await world.rows('lesson_media')).toEqual([])
  })

  it('of parts that are too short or beyond the end is refused', async () => {
    const { id } = await begin(LONG)
    const short = { id, part: 0, bytes: partOf(sound(3), 0) }
    expect((await county.ask(sendLessonMedia, short)).body.errors[0].code).toBe('wrong-length')
    const beyond = { id, part: 3, bytes: partOf(LONG, 0) }
    expect((await county.ask(sendLessonMedia, beyond)).body.errors[0].code).toBe('too-big')
  })

  it('is of one county: another neither sees nor continues it', async () => {
    const { id } = await begin(LONG)
    const other = await world.staff('otherCounty')
    const part = { id, part: 0, bytes: partOf(LONG, 0) }
    expect((await other.ask(sendLessonMedia, part)).status).toBe(404)
    expect((await other.ask(beginLessonMedia, promise('video/mp4', LONG))).body.id).not.toBe(id)
  })

  it('that is never finished goes after a week, a finished one stays', async () => {
    await begin(LONG)
    await uploaded(county, 'image/png', png())
    const eightDays = new Date('2026-12-02T02:00:00Z')
    expect(await sweep(eightDays)).toMatchObject({ 'lesson-media-unfinished': 1 })
    expect((await world.rows('lesson_media')).map(({ type }) => type)).toEqual(['image/png'])
  })

  it('is found by its name and kind', async () => {
    await uploaded(county, 'image/png', png(), { name: '请假流程图.png' })
    await uploaded(county, 'audio/mpeg', sound(30), { name: '朗读.mp3' })
    const names = async (asked: object) =>
      (await county.ask(listLessonMedia, asked)).body.media.map(
        ({ name }: { name: string }) => name,
      )
    expect(await names({})).toHaveLength(2)
    expect(await names({ search: '流程' })).toEqual(['请假流程图.png'])
    expect(await names({ kind: 'audio' })).toEqual(['朗读.mp3'])
  })
})

describe('a medium at its address', () => {
  let media: LessonMedia
  /** As it is kept: without where it was filmed. */
  let kept: Buffer
  beforeEach(async () => {
    media = ((await uploaded(county, 'video/mp4', LONG)).body as { media: LessonMedia }).media
    kept = Buffer.from(await (await fetch(world.origin + media.address)).arrayBuffer())
  })

  const get = (headers: Record<string, string> = {}, method = 'GET', address = media.address) =>
    fetch(world.origin + address, { method, headers })
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

  it('is handed out whole to whoever was told it, without a session', async () => {
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('video/mp4')
    expect(answer.headers.get('accept-ranges')).toBe('bytes')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=3600')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(kept).toHaveLength(LONG.length)
    expect(answer.headers.get('etag')).toBe(`"${digestOf(kept)}"`)
  })

  it.each([
    ['its beginning', 'bytes=0-9', 0, 10],
    [
      'over the edge of a part',
      `bytes=${LESSON_PART_BYTES - 5}-${LESSON_PART_BYTES + 5}`,
      LESSON_PART_BYTES - 5,
      LESSON_PART_BYTES + 6,
    ],
    ['all from somewhere on', 'bytes=900000-', 900_000, LONG.length],
    ['its end', 'bytes=-100', LONG.length - 100, LONG.length],
  ])('is handed out from %s', async (_, range, from, to) => {
    const answer = await get({ range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${LONG.length}`)
    expect(answer.headers.get('content-length')).toBe(String(to - from))
    expect(await bytesOf(answer)).toEqual(kept.subarray(from, to))
  })

  it('beyond its end is not there', async () => {
    const answer = await get({ range: `bytes=${LONG.length}-` })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([
      416,
      `bytes */${LONG.length}`,
    ])
  })

  it('goes on only when it is still the same', async () => {
    const range = 'bytes=5-9'
    const tag = `"${digestOf(kept)}"`
    expect((await get({ range, 'if-range': tag })).status).toBe(206)
    expect((await get({ range, 'if-range': '"another"' })).status).toBe(200)
    expect((await get({ 'if-none-match': tag })).status).toBe(304)
  })

  it('tells how large it is without being sent', async () => {
    const answer = await get({}, 'HEAD')
    expect([answer.status, answer.headers.get('content-length')]).toEqual([
      200,
      String(LONG.length),
    ])
    expect(await bytesOf(answer)).toHaveLength(0)
  })

  it('is not there under an address that was changed, or is old', async () => {
    const [path, query] = media.address.split('?')
    const changed = new URLSearchParams(query)
    changed.set('until', String(Number(changed.get('until')) + 3600))
    for (const address of [
      path!,
      `${path}?${changed}`,
      `${path}x?${query}`,
      `${path}%E0?${query}`,
    ]) {
      expect((await get({}, 'GET', address)).status).toBe(404)
    }
    world.setTime('2026-11-24T07:00:00.000Z')
    expect((await get()).status).toBe(404)
  })
})
