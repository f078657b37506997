import mongoose from 'mongoose'
import * as attempts from '#shared/faces/attempts.endpoints'
import { answerConsent, withdrawConsent } from '#shared/faces/consents.endpoints'
import { answerVoice, sendSound } from '#shared/faces/voice.endpoints'
import { readFaceFile, spareDigits } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { readOwnFaces } from '#shared/faces/requests.endpoints'
import * as reviews from '#shared/faces/reviews.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { effectsWith } from '../../../server/effects'
import { recordsWithPrefix } from '../../../server/evidence/records.model'
import { sweep } from '../../../server/retention/retention.actions'
import { type Answer, type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import {
  type Sound,
  ahead,
  askedPerson,
  frame,
  pass,
  showFace,
  soundAt,
  start,
  tryFace,
  webm,
} from './showing'

const version = FACE_NOTICE_VERSION
const purpose = 'verify-finding'
const VOICE = { voice: true }
const DAY = 24 * 3600_000

let world: World
let person: Caller
let office: Caller
let requestId: string
let personId: string
beforeEach(async () => {
  world = await startWorld()
  ;({ person, office, requestId, personId } = await askedPerson(world, 1, { digits: true }))
  expect((await agree(true)).status).toBe(200)
})
afterEach(() => world.end())

const agree = (agrees: boolean, who = person) => who.ask(answerVoice, { version, agrees })
const told = ({ status, body }: Answer) => [status, body.code]
const sounds = async () =>
  (await world.rows('face_pictures')).filter(({ kind }) => kind === 'spoken')
const stepSounds = async () =>
  (await world.rows('face_step_pictures')).filter(({ sound }) => sound !== null)
const motionsOf = (answers: readonly Answer[]) =>
  answers.flatMap(({ body }) => body.prompt?.motion ?? [])
const spokenAtDesk = async () => {
  const { body } = await office.ask(reviews.openRequest, { id: requestId, purpose })
  return body.attempts.at(-1).spoken
}

/** Goes on until digits are being read. @returns where the next thing stands. */
async function atDigits(who = person, id = requestId) {
  const { body } = await start(who, id, VOICE)
  const answers = await showFace(world, who, body, { until: 'read-digits' })
  const { nonce, prompt } = answers.at(-1)!.body
  expect(prompt.motion).toBe('read-digits')
  return { id: body.id as string, number: answers.length, nonce, digits: prompt.digits as string }
}

type Place = Awaited<ReturnType<typeof atDigits>>
const send = ({ id, number, nonce }: Place, sound: Sound, who = person) =>
  who.ask(sendSound, soundAt(id, number, nonce, sound))

describe('digits that are read aloud', () => {
  it('are heard by an officer, who is told what was to be read; no machine judges them', async () => {
    const sound = webm()
    const { body } = await tryFace(world, person, requestId, { reads: () => sound }, VOICE)
    expect([body.result, body.request.state]).toEqual(['passed', 'passed'])
    const { digits, soundId, sent } = await spokenAtDesk()
    expect([digits, sent]).toEqual([expect.stringMatching(/^\d{4}$/), true])
    const heard = await office.ask(reviews.readSound, { id: soundId, purpose })
    expect(heard.body).toMatchObject({ ...sound, digits })
  })

  it('pass whatever is said: nonsense of the right kind is an officer’s to hear', async () => {
    const noise = { type: 'audio/webm', bytes: Buffer.from('1a45dfa3ff', 'hex').toString('base64') }
    const { body } = await tryFace(world, person, requestId, { reads: () => noise }, VOICE)
    expect(body.result).toBe('passed')
  })

  it('are told one attempt after another anew, and only in their step', async () => {
    const one = await atDigits()
    world.outside.random = () => 0.42
    const other = await atDigits()
    expect(one.digits).not.toBe(other.digits)
    const answers = await world.rows('face_attempts')
    expect(answers.map(({ spoken }) => (spoken as { digits: string }).digits)).toEqual([
      one.digits,
      other.digits,
    ])
  })

  it('leave a picture of the face that was seen meanwhile', async () => {
    await tryFace(world, person, requestId, {}, VOICE)
    const kept = (await world.rows('face_pictures')).filter(row => row.requestId === requestId)
    expect(kept.map(({ kind }) => kind).sort()).toEqual([
      'reported',
      'spoken',
      ...Array.from({ length: 4 }, () => 'step'),
    ])
  })

  it('lie sealed in the database, and nowhere while nothing runs', async () => {
    const sound = webm()!
    const place = await atDigits()
    await send(place, sound)
    const heard = Buffer.from(sound.bytes, 'base64').subarray(4)
    const [row] = await stepSounds()
    const { buffer } = row!.sealed as { buffer: Uint8Array }
    expect(Buffer.from(buffer).includes(heard)).toBe(false)
    await person.ask(attempts.finishAttempt, { id: place.id })
    expect(await stepSounds()).toEqual([])
    const [kept] = await sounds()
    const sealed = kept!.sealed as { buffer: Uint8Array }
    expect(Buffer.from(sealed.buffer).includes(heard)).toBe(false)
  })

  it.each([
    ['nothing is sent in their place', () => null],
    ['time goes by in silence', () => 'silence' as const],
  ])('count for nothing when %s', async (_, reads) => {
    const { body } = await tryFace(world, person, requestId, { reads }, VOICE)
    expect([body.result, body.request.state]).toEqual(['passed', 'passed'])
    expect(await spokenAtDesk()).toMatchObject({ sent: false, soundId: null })
    const [request] = await world.rows('face_requests')
    expect(request!.findings).toEqual(['camera-not-attested'])
    expect(await sounds()).toEqual([])
  })

  it('that come too late are none, and the challenge goes on', async () => {
    const place = await atDigits()
    pass(world, 21_000)
    const { body } = await send(place, webm())
    expect(body.prompt.motion).not.toBe('read-digits')
    expect(await stepSounds()).toEqual([])
  })
})

describe('nobody is asked for digits', () => {
  const motions = async (changes: object = VOICE) => {
    const { body } = await start(person, requestId, changes)
    return motionsOf(await showFace(world, person, body))
  }

  it('whose phone cannot record', async () => {
    expect(await motions({})).not.toContain('read-digits')
    await person.ask(attempts.finishAttempt, { id: (await world.rows('face_attempts'))[0]!._id })
    expect(await spokenAtDesk()).toBeNull()
  })

  it('who has not agreed to be recorded', async () => {
    await agree(false)
    expect(await motions()).not.toContain('read-digits')
  })

  it('whom an officer has spared, who need not say why', async () => {
    const { body } = await office.ask(spareDigits, { personId, spared: true })
    expect(body.sparedDigits).toBe(true)
    expect((await person.ask(readOwnFaces)).body.digits).toBe('never')
    expect(await motions()).not.toContain('read-digits')
    const [row] = await world.rows('face_digit_spares')
    expect(Object.keys(row!).sort()).toEqual(['_id', 'at', 'staffId'])
    const asked = { personId, environment: false, digits: true, minutes: 30, reason: '抽查' }
    expect((await office.ask(reviews.askForIdentity, asked)).body.digits).toBe(false)
    await office.ask(spareDigits, { personId, spared: false })
    const file = await office.ask(readFaceFile, { personId, purpose })
    expect(file.body.sparedDigits).toBe(false)
    expect(await motions()).toContain('read-digits')
  })

  it('where the operator wants none', async () => {
    world.outside.digits = 'never'
    expect(await motions()).not.toContain('read-digits')
  })

  it('where no officer asked; with each challenge where the operator wants that', async () => {
    const asked = { personId, environment: false, minutes: 30, reason: '抽查' }
    requestId = (await office.ask(reviews.askForIdentity, asked)).body.id
    expect(await motions()).not.toContain('read-digits')
    world.outside.digits = 'always'
    expect(await motions()).toContain('read-digits')
  })

  it('in WeChat', async () => {
    world.outside.wechat.faces = {
      begin: async () => ({ verifyId: 'v1' }),
      resultOf: async () => 0,
    } as never
    const { body } = await start(person, requestId, { ...VOICE, engine: 'wechat' })
    const answer = await person.ask(sendSound, soundAt(body.id, 0, 'n', webm()))
    expect(told(answer)).toEqual([409, 'attempt-over'])
  })
})

describe('a sound', () => {
  it('that is repeated gets the same answer, and is kept once', async () => {
    const place = await atDigits()
    const sound = webm()
    const first = await send(place, sound)
    expect(first.status).toBe(200)
    expect((await send(place, sound)).body).toEqual(first.body)
    expect(await stepSounds()).toHaveLength(1)
  })

  it('is bound to its attempt, its turn and its bytes', async () => {
    const place = await atDigits()
    const sound = webm()!
    const good = soundAt(place.id, place.number, place.nonce, sound)
    const refused = [
      [{ ...good, nonce: 'another' }, 409, 'stale-frame'],
      [{ ...good, number: place.number - 1 }, 409, 'stale-frame'],
      [{ ...good, digest: 'a'.repeat(64) }, 400, 'bad-frame'],
      [{ ...good, sound: { ...sound, bytes: webm()!.bytes } }, 400, 'bad-frame'],
      [{ ...good, sound: null }, 400, 'bad-frame'],
    ] as const
    for (const [sent, ...why] of refused) {
      expect(told(await person.ask(sendSound, sent))).toEqual(why)
    }
    const other = await world.person(2)
    expect(told(await other.ask(sendSound, good))).toEqual([404, 'no-such-attempt'])
    expect(await stepSounds()).toEqual([])
    expect((await person.ask(sendSound, good)).status).toBe(200)
  })

  it('of another attempt is refused, as it was sent and under a new name', async () => {
    const sound = webm()
    const old = await atDigits()
    const sent = soundAt(old.id, old.number, old.nonce, sound)
    expect((await person.ask(sendSound, sent)).status).toBe(200)
    await person.ask(attempts.finishAttempt, { id: old.id })

    const place = await atDigits()
    expect(told(await person.ask(sendSound, sent))).toEqual([409, 'attempt-over'])
    const moved = { ...sent, id: place.id, number: place.number }
    expect(told(await person.ask(sendSound, moved))).toEqual([409, 'stale-frame'])
    expect(told(await send(place, sound))).toEqual([409, 'used-sound'])
    expect((await send(place, webm())).status).toBe(200)
  })

  it('of another person is refused, also when the attempt it was made for is long over', async () => {
    const sound = webm()
    const old = await atDigits()
    await send(old, sound)
    await person.ask(attempts.finishAttempt, { id: old.id })
    await person.ask(withdrawConsent)
    const another = await askedPerson(world, 2, { digits: true })
    await agree(true, another.person)
    const place = await atDigits(another.person, another.requestId)
    expect(told(await send(place, sound, another.person))).toEqual([409, 'used-sound'])
  })

  it('does not come where none was asked for, or before the face was seen with it', async () => {
    const { body } = await start(person, requestId, VOICE)
    const first = soundAt(body.id, 0, body.nonce, webm())
    expect(told(await person.ask(sendSound, first))).toEqual([409, 'stale-frame'])
    const answers = await showFace(world, person, body, {
      reads: () => 'silence',
      acting: (motion, since) => {
        if (motion === 'read-digits') throw new Error('as soon as it is told')
        return motion === null || since === 0 ? ahead() : actingOf(motion)
      },
    }).catch(() => null)
    expect(answers).toBeNull()
    const [row] = await world.rows('face_attempts')
    const { next, nonce } = row!.challenge as { next: number; nonce: string }
    const sent = soundAt(body.id, next, nonce, webm())
    expect(told(await person.ask(sendSound, sent))).toEqual([409, 'stale-frame'])
    pass(world, 300)
    const seen = await person.ask(attempts.sendFrame, frame(body.id, next, nonce, ahead()))
    const place = { id: body.id, number: next + 1, nonce: seen.body.nonce, digits: '' }
    expect((await send(place, webm())).status).toBe(200)
  })

  it.each([
    ['a picture', 'audio/webm', Buffer.from('ffd8ffe000', 'hex')],
    ['an MP4 that says it is WebM', 'audio/webm', Buffer.from('00000018667479704d344120', 'hex')],
    ['a WebM that says it is MP4', 'audio/mp4', Buffer.from('1a45dfa3', 'hex')],
    ['an MP4 that is cut off', 'audio/mp4', Buffer.from('000000ff667479704d344120', 'hex')],
  ])('that is none is refused: %s', async (_, type, bytes) => {
    const place = await atDigits()
    const sound = { type, bytes: bytes.toString('base64') }
    expect(told(await send(place, sound))).toEqual([400, 'bad-sound'])
    expect((await send(place, null)).status).toBe(200)
  })

  it('loses what a phone wrote into it besides', async () => {
    const where = Buffer.from('+24.5+103.7/')
    const sound = mp4(where)
    await tryFace(world, person, requestId, { reads: () => sound }, VOICE)
    const { soundId } = await spokenAtDesk()
    const { body } = await office.ask(reviews.readSound, { id: soundId, purpose })
    const bytes = Buffer.from(body.bytes, 'base64')
    expect(bytes.includes(where)).toBe(false)
    expect(bytes).toHaveLength(Buffer.from(sound.bytes, 'base64').length)
  })

  it('that there is no room for costs nobody his report: an officer looks', async () => {
    const place = await atDigits()
    const validator = { sound: null }
    await mongoose.connection.db!.command({ collMod: 'face_step_pictures', validator })
    expect((await send(place, webm())).status).toBe(200)
    const [row] = await world.rows('face_attempts')
    expect((row!.challenge as { unkept: boolean }).unkept).toBe(true)
  })
})

describe('a look at a sound', () => {
  it('is recorded with its purpose and shown to the person', async () => {
    await tryFace(world, person, requestId, {}, VOICE)
    const { soundId } = await spokenAtDesk()
    const before = (await world.rows('looks')).length
    await office.ask(reviews.readSound, { id: soundId, purpose: 'emergency' })
    const looks = await world.rows('looks')
    expect(looks).toHaveLength(before + 1)
    expect(looks.at(-1)).toMatchObject({ personId, purpose: 'emergency' })
    const shown = await person.ask(listLooksAtMe)
    expect(JSON.stringify(shown.body)).toContain('emergency')
  })

  it('is not to be had without a purpose, elsewhere, as a picture, or of a picture', async () => {
    await tryFace(world, person, requestId, {}, VOICE)
    const { soundId } = await spokenAtDesk()
    const hear = (who: Caller, id = soundId) => who.ask(reviews.readSound, { id, purpose })
    expect((await office.ask(reviews.readSound, { id: soundId })).status).toBe(400)
    const elsewhere = await world.staff('otherCounty')
    expect(told(await hear(elsewhere))).toEqual([404, 'no-such-media'])
    const asPicture = await office.ask(reviews.readPicture, { id: soundId, purpose })
    expect(told(asPicture)).toEqual([404, 'no-such-picture'])
    const [picture] = await world.rows('face_pictures')
    expect(told(await hear(office, String(picture!._id)))).toEqual([404, 'no-such-media'])
    expect(told(await hear(office, 'none'))).toEqual([404, 'no-such-media'])
  })
})

describe('a sound is kept', () => {
  it('as long as the pictures of its request, and what was asked stays as a fact', async () => {
    await tryFace(world, person, requestId, {}, VOICE)
    const ended = world.outside.now().getTime()
    await sweep(new Date(ended + 7 * DAY))
    expect(await sounds()).toHaveLength(1)
    await sweep(new Date(ended + 7 * DAY + 1))
    expect(await sounds()).toEqual([])
    expect(await spokenAtDesk()).toMatchObject({ sent: true, soundId: null })
  })

  it('not a moment longer than its person wants: his face stays on file', async () => {
    await tryFace(world, person, requestId, {}, VOICE)
    const { body } = await agree(false)
    expect([body.state, body.voice]).toEqual(['given', false])
    expect(await sounds()).toEqual([])
    const kept = (await world.rows('face_pictures')).map(({ kind }) => kind)
    expect(kept).toContain('reported')
    expect(kept).toContain('enrolled')
  })

  it('not at all when that is taken back while it is read', async () => {
    const place = await atDigits()
    await send(place, webm())
    expect(await stepSounds()).toHaveLength(1)
    await agree(false)
    expect(await stepSounds()).toEqual([])
    const end = await person.ask(attempts.finishAttempt, { id: place.id })
    expect(end.status).toBe(200)
    expect(await sounds()).toEqual([])
  })

  it('not at all when it is taken back before it comes', async () => {
    const place = await atDigits()
    await agree(false)
    expect((await send(place, webm())).status).toBe(200)
    expect(await stepSounds()).toEqual([])
    expect(await spokenAtDesk()).toMatchObject({ sent: false })
  })

  it('not when the face is taken back', async () => {
    await tryFace(world, person, requestId, {}, VOICE)
    await person.ask(withdrawConsent)
    expect(await world.rows('face_pictures')).toEqual([])
    expect((await person.ask(readOwnFaces)).body.consent).toMatchObject({ voice: null })
  })
})

describe('the consent to be recorded', () => {
  it('is asked apart: who agrees to the face has not agreed to this', async () => {
    const other = await world.person(2)
    const given = await other.ask(answerConsent, { version, agrees: true })
    expect(given.body).toMatchObject({ state: 'given', voice: null })
    expect((await agree(true, other)).body).toMatchObject({ state: 'given', voice: true })
    const again = await other.ask(answerConsent, { version, agrees: true })
    expect(again.body.voice).toBe(true)
  })

  it('leans on that to the face, and on the notice that holds', async () => {
    const other = await world.person(2)
    expect(told(await agree(true, other))).toEqual([409, 'no-face-consent'])
    const old = await person.ask(answerVoice, { version: version - 1, agrees: true })
    expect(told(old)).toEqual([409, 'old-notice'])
  })

  it('stands in the evidence with each answer, and the same answer once', async () => {
    const proved = async () =>
      (await world.rows('evidence')).filter(({ _id }) =>
        String(_id).startsWith(`face-consent:${personId}:`),
      ).length
    const before = await proved()
    await Promise.all([agree(false), agree(false), agree(false)])
    expect(await proved()).toBe(before + 1)
    const rows = (await world.rows('face_consents')).filter(row => row.personId === personId)
    expect(rows.map(({ voice }) => voice)).toEqual([null, true, false])
  })
})

describe('what was asked, answered and read', () => {
  const rows = (collection: string) => mongoose.connection.db!.collection(collection)
  const stands = async (kind: string) => {
    const records = []
    for await (const record of recordsWithPrefix(`${kind}:`)) records.push(record)
    expect(records.length).toBeGreaterThan(0)
    return effectsWith(KEYS.vault).effectStands(records)
  }

  it.each([
    ['face-request', 'face_requests', { digits: true }, { digits: false }],
    ['face-consent', 'face_consents', { voice: true }, { voice: false }],
    ['face-attempt', 'face_attempts', {}, { 'spoken.digits': '0000' }],
    ['face-attempt', 'face_attempts', {}, { 'spoken.digest': null }],
    ['face-attempt', 'face_attempts', {}, { spoken: null }],
  ])('stands in the evidence: %s, %s %j, and that is found when it is changed', async (...row) => {
    const [kind, collection, which, change] = row
    await tryFace(world, person, requestId, {}, VOICE)
    expect(await stands(kind)).toBeNull()
    const { modifiedCount } = await rows(collection).updateOne(which, { $set: change })
    expect(modifiedCount).toBe(1)
    expect(await stands(kind)).not.toBeNull()
  })

  it('of before it could be asked for is still as it was recorded', async () => {
    await rows('face_requests').updateMany({ digits: false }, { $unset: { digits: '' } })
    await rows('face_consents').updateMany({ voice: null }, { $unset: { voice: '' } })
    await tryFace(world, person, requestId)
    await rows('face_attempts').updateMany({}, { $unset: { spoken: '' } })
    for (const kind of ['face-request', 'face-consent', 'face-attempt']) {
      expect([kind, await stands(kind)]).toEqual([kind, null])
    }
  })
})

const ACTED = {
  'turn-left': { yaw: -25 },
  'turn-right': { yaw: 27 },
  blink: { leftEye: 0.05, rightEye: 0.1 },
  'open-mouth': { mouth: 0.6 },
}
const actingOf = (motion: string) => ahead(ACTED[motion as keyof typeof ACTED] ?? {})

/** An MP4 as far as its boxes go, with something written into it. */
function mp4(told: Buffer): { type: string; bytes: string } {
  const box = (type: string, ...content: Buffer[]) => {
    const size = Buffer.alloc(4)
    const inside = Buffer.concat(content)
    size.writeUInt32BE(8 + inside.length)
    return Buffer.concat([size, Buffer.from(type, 'latin1'), inside])
  }
  const whole = Buffer.concat([
    box('ftyp', Buffer.from('M4A ')),
    box('moov', box('udta', told)),
    box('mdat', Buffer.from('sound')),
  ])
  return { type: 'audio/mp4', bytes: whole.toString('base64') }
}
