import mongoose from 'mongoose'
import { readMedia } from '#shared/reports/reading.endpoints'
import { sendMedia, submitReport } from '#shared/reports/reports.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { type Caller, type World, startWorld } from '../../helpers/world'
import { COMMENT, EXIF, jpeg, mp3, mp4, partsOf, sent } from './pieces'
import { eventDraft, refusal, reports, scheduled } from './reporting'

let world: World
let person: Caller
beforeEach(async () => {
  world = await startWorld()
  person = await world.person(1)
})
afterEach(() => world.end())

/** One that no other test of this file uses: a process remembers looks longer than a test lasts. */
const purpose = 'emergency'
const missing = async (part: object) => (await person.ask(sendMedia, part)).body.missing

describe('a piece', () => {
  it('comes in any order, twice, and at once, and is whole when all is there', async () => {
    const [first, second, third] = partsOf('video', mp4(1_200_000))
    expect(await missing(third!)).toEqual([0, 1])
    expect(await missing(third!)).toEqual([0, 1])
    const both = await Promise.all([first, second, first].map(part => person.ask(sendMedia, part!)))
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await missing(second!)).toEqual([])
    const [row] = await world.rows('report_media')
    expect(row).toMatchObject({ parts: 3, keptDigest: expect.any(String) })
    expect(await world.rows('report_media_parts')).toHaveLength(3)
  })

  it('keeps nothing of where it was taken, and lies sealed', async () => {
    const id = await sent(person, 'picture', jpeg(EXIF, COMMENT))
    await person.ask(submitReport, eventDraft({ media: [id] }))
    const asked = { id, part: 0, purpose: 'inspection' }
    const { body } = await (await world.staff('office')).ask(readMedia, asked)
    expect(Buffer.from(body.bytes, 'base64')).toEqual(jpeg())
    const [part] = await world.rows('report_media_parts')
    const lying = Buffer.from((part!.sealed as { buffer: Uint8Array }).buffer)
    expect(lying.includes('JFIF')).toBe(false)
  })

  it('that was damaged on the way is gone at once and can be sent anew', async () => {
    const [part] = partsOf('voice', mp3())
    const damaged = { ...part!, bytes: Buffer.from(mp3(4000)).toString('base64') }
    const answer = await person.ask(sendMedia, damaged)
    expect(answer.body.errors).toEqual([{ path: 'bytes', code: 'damaged' }])
    expect(await world.rows('report_media')).toEqual([])
    expect(await missing(part!)).toEqual([])
  })

  it.each([
    ['is no JPEG', partsOf('picture', mp3()), 'damaged'],
    ['is no film', partsOf('video', jpeg()), 'damaged'],
    [
      'is a film that calls itself a voice',
      partsOf('voice', mp4(), { type: 'video/mp4' }),
      'not-allowed',
    ],
    ['is too long', partsOf('voice', mp3(), { seconds: 60.1 }), 'too-big'],
    ['has too many parts', partsOf('picture', jpeg(), { parts: 3 }), 'too-big'],
    ['names a part behind its end', partsOf('voice', mp3(), { part: 1 }), 'too-big'],
    ['has a short part in its middle', partsOf('voice', mp3(), { parts: 2 }), 'wrong-length'],
    ['has a wrong digest', partsOf('voice', mp3(), { digest: 'x' }), 'wrong-format'],
  ])('that %s is refused', async (_, [part], code) => {
    const answer = await person.ask(sendMedia, part!)
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, code])
    expect(await world.rows('report_media_parts')).toEqual([])
  })

  it('of more bytes than its kind may have is refused before it is stored', async () => {
    const parts = partsOf('picture', Buffer.concat([jpeg(), Buffer.alloc(650_000)]))
    expect(await missing(parts[0]!)).toEqual([1])
    const answer = await person.ask(sendMedia, parts[1]!)
    expect(answer.body.errors).toEqual([{ path: 'bytes', code: 'too-big' }])
    expect(await world.rows('report_media_parts')).toHaveLength(1)
  })

  it('of somebody else’s name is refused', async () => {
    const [part] = partsOf('voice', mp3())
    await person.ask(sendMedia, part!)
    const other = await world.person(2)
    expect(refusal(await other.ask(sendMedia, part!))).toEqual([409, 'media-differs'])
    const changed = { ...part!, digest: 'a'.repeat(64) }
    expect(refusal(await person.ask(sendMedia, changed))).toEqual([409, 'media-differs'])
  })

  it('is refused when somebody sent too much today, and taken again tomorrow', async () => {
    await sent(person, 'voice', mp3())
    await mongoose.connection
      .db!.collection('report_media')
      .updateMany({}, { $set: { bytes: 39_999_000 } })
    const [part] = partsOf('voice', mp3())
    expect(refusal(await person.ask(sendMedia, part!))).toEqual([429, 'too-much-media'])
    world.setTime('2026-11-24T16:00:00.000Z')
    expect((await (await world.person(1)).ask(sendMedia, part!)).status).toBe(200)
  })
})

describe('a report with pieces', () => {
  const listed = { voice: 'required', pictures: 'optional', video: 'none' }

  it('has them bound, once, and only its own sender’s', async () => {
    const id = await sent(person, 'voice', mp3())
    expect((await person.ask(submitReport, eventDraft({ media: [id] }))).status).toBe(200)
    const again = await person.ask(submitReport, eventDraft({ media: [id] }))
    expect([again.status, again.body.errors]).toEqual([
      409,
      [{ path: 'media.0', code: 'used-already' }],
    ])
    const foreign = await sent(await world.person(2), 'voice', mp3(6000))
    const stolen = await person.ask(submitReport, eventDraft({ media: [foreign] }))
    expect([stolen.status, stolen.body.errors]).toEqual([
      409,
      [{ path: 'media.0', code: 'missing' }],
    ])
  })

  it('that are not whole waits, and says which', async () => {
    const id = await sent(person, 'voice', mp3())
    const [part] = partsOf('video', mp4(1_000_000))
    await person.ask(sendMedia, part!)
    const answer = await person.ask(submitReport, eventDraft({ media: [id, part!.id] }))
    expect(refusal(answer)).toEqual([409, 'media-incomplete'])
    expect(answer.body.errors).toEqual([{ path: 'media.1', code: 'missing' }])
    expect(await world.rows('reports')).toEqual([])
  })

  it('has what was required, or says why not', async () => {
    await scheduled(world, 1, { media: listed })
    expect((await reports(person)).body.errors).toEqual([{ path: 'media.voice', code: 'missing' }])
    expect((await reports(person, { withoutMedia: '嗓子哑了' })).status).toBe(200)
    expect((await world.rows('reports'))[0]!.flags).toEqual(['without-media'])
  })

  it('has nothing that was not asked for, and not too many', async () => {
    await scheduled(world, 1, { media: listed })
    const voice = await sent(person, 'voice', mp3())
    const film = await sent(person, 'video', mp4())
    const unasked = await reports(person, { media: [voice, film] })
    expect(unasked.body.errors).toEqual([{ path: 'media.video', code: 'not-asked-for' }])
    const second = await sent(person, 'voice', mp3(6000))
    const tooMany = await reports(person, { media: [voice, second] })
    expect(tooMany.body.errors).toEqual([{ path: 'media.voice', code: 'too-big' }])
  })

  it('can be heard by those who may, part by part, and the person sees who did', async () => {
    const film = mp4(700_000)
    const id = await sent(person, 'video', film)
    const officer = await world.staff('office')
    expect((await officer.ask(readMedia, { id, part: 0, purpose })).status).toBe(404)
    await person.ask(submitReport, eventDraft({ media: [id] }))
    const parts = await Promise.all(
      [0, 1].map(async part => (await officer.ask(readMedia, { id, part, purpose })).body),
    )
    expect(parts).toMatchObject([{ parts: 2 }, { parts: 2, type: 'video/mp4' }])
    expect(parts.reduce((sum, { bytes }) => sum + Buffer.from(bytes, 'base64').length, 0)).toBe(
      film.length,
    )
    expect((await officer.ask(readMedia, { id, part: 2, purpose })).status).toBe(404)
    const stranger = await world.staff('otherOffice')
    expect((await stranger.ask(readMedia, { id, part: 0, purpose })).status).toBe(404)
    const { looks } = (await person.ask(listLooksAtMe)).body
    expect(looks).toMatchObject([{ purpose }])
  })
})
