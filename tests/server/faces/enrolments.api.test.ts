import mongoose from 'mongoose'
import type { EnrolmentState } from '#shared/faces/enrolments.contract'
import { answerConsent, withdrawConsent } from '#shared/faces/consents.endpoints'
import * as endpoints from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { listMessages } from '#shared/messages/messages.endpoints'
import { registerPerson } from '#shared/people/people.endpoints'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { effectsWith } from '../../../server/effects'
import { recordsWithPrefix } from '../../../server/evidence/records.model'
import { addConsent } from '../../../server/faces/consents.model'
import { templateOf } from '../../../server/faces/enrolments.model'
import { inTransaction } from '../../../server/platform/database'
import { somebody } from '../../helpers/somebody'
import { type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { type Seen, busy, featuresOf, picture, seeing } from './engine'

const personId = 'demo-person-1'
let world: World
let office: Caller
beforeEach(async () => {
  world = await startWorld()
  world.outside.faces = seeing
  office = await world.staff('office')
})
afterEach(() => world.end())

/** What a person last said; written past his phone, so that nothing else comes of it. */
const noted = (state: 'given' | 'withdrawn', of: string) =>
  inTransaction(session =>
    addConsent(
      {
        ...{ personId: of, state, version: FACE_NOTICE_VERSION, at: world.outside.now() },
        voice: null,
      },
      session,
    ),
  )
/** The person says so on his phone. */
async function consent(state: 'given' | 'refused' | 'withdrawn' = 'given') {
  const person = await world.person(1)
  const said = { version: FACE_NOTICE_VERSION, agrees: state !== 'refused' }
  expect((await person.ask(answerConsent, said)).status).toBe(200)
  if (state === 'withdrawn') await person.ask(withdrawConsent)
}
const enrol = (...seen: Seen[]) =>
  office.ask(endpoints.enrol, { personId, jpegs: seen.map(one => picture(one)) })
const file = async () =>
  (await office.ask(endpoints.readFaceFile, { personId, purpose: 'daily-supervision' })).body
const told = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer
  return [status, body.code]
}
const states = (body: { enrolments: { state: EnrolmentState }[] }) =>
  body.enrolments.map(({ state }) => state)

describe('a face on file', () => {
  it('is put there by an officer: version, sealed pictures, template, message, act', async () => {
    await consent()
    const { status, body } = await enrol({}, { who: 1 })
    expect([status, body.faults]).toEqual([200, [[], []]])
    expect(body.file.enrolments).toMatchObject([
      { version: 1, state: 'active', by: 'officer', byName: '马晓东' },
    ])
    expect(body.file.enrolments[0].pictureIds).toHaveLength(2)
    expect(await templateOf(personId, KEYS.vault)).toEqual(featuresOf(1))

    const rows = await world.rows('face_pictures')
    expect(rows.map(({ kind, keptAs }) => [kind, keptAs])).toEqual([
      ['enrolled', 'enrolled'],
      ['enrolled', 'enrolled'],
    ])
    for (const { sealed } of rows) {
      const text = Buffer.from((sealed as { buffer: Uint8Array }).buffer).toString('latin1')
      expect(text).toMatch(/^test[.]/)
      expect(text).not.toContain('who')
    }
    const messages = (await (await world.person(1)).ask(listMessages)).body.messages
    expect(messages[0].kind).toBe('face-enrolled')
    const acts = (await world.rows('acts')).filter(({ act }) => act === endpoints.enrol.id)
    expect(acts).toMatchObject([{ subjectId: personId, details: { version: 1, pictures: 2 } }])
  })

  it('is compared by the mean of its pictures, of length one', async () => {
    await consent()
    const tilted = featuresOf(1).map((value, index) => (index === 2 ? 0.6 : value * 0.8))
    await enrol({}, { face: { features: tilted } })
    const mean = (await templateOf(personId, KEYS.vault))!
    expect(Math.hypot(...mean)).toBeCloseTo(1, 12)
    expect(mean[2]! / mean[1]!).toBeCloseTo(0.6 / 1.8, 12)
  })

  it('is replaced by a newer one, whose pictures alone are kept', async () => {
    await consent()
    await enrol({}, {}, {})
    const { body } = await enrol({})
    expect(states(body.file)).toEqual(['active', 'replaced'])
    expect(body.file.enrolments.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    expect((await world.rows('face_pictures')).map(({ _id }) => _id)).toEqual(
      body.file.enrolments[0].pictureIds,
    )
    const [first] = (await world.rows('face_enrolments')).filter(row => row.version === 1)
    expect([first!.template, first!.pictureIds]).toEqual([null, []])
  })

  it.each(['refused', 'withdrawn', null] as const)('is refused: consent %s', async state => {
    if (state) await consent(state)
    expect(await told(enrol({}))).toEqual([409, 'no-face-consent'])
    expect(await world.rows('face_pictures')).toEqual([])
  })

  it('goes with the consent, and one that comes at the same moment does not stay', async () => {
    await consent()
    const person = await world.person(1)
    const [enrolled, withdrawn] = await Promise.all([enrol({}), person.ask(withdrawConsent)])
    expect([[200, 409].includes(enrolled.status), withdrawn.status]).toEqual([true, 200])
    expect(await templateOf(personId, KEYS.vault)).toBeNull()
    expect(await world.rows('face_pictures')).toEqual([])
  })

  it.each([
    ['no engine', { ...seeing, state: 'off' as const }],
    ['too many wait', busy],
  ])('waits when nothing can compare: %s', async (_, engine) => {
    await consent()
    world.outside.faces = engine
    expect(await told(enrol({}))).toEqual([503, 'face-engine-away'])
    expect(await told(office.ask(endpoints.checkPicture, { jpeg: picture() }))).toEqual([
      503,
      'face-engine-away',
    ])
    expect((await file()).engineReady).toBe(engine === busy)
  })

  it('is not put there without its pictures', async () => {
    await consent()
    const validator = { kind: { $exists: false } }
    await mongoose.connection.db!.command({ collMod: 'face_pictures', validator })
    expect(await told(enrol({}))).toEqual([503, 'not-now'])
    expect(await world.rows('face_enrolments')).toEqual([])
  })
})

describe('a picture that will not do', () => {
  it('is told what is wrong with it, and nothing is kept', async () => {
    await consent()
    const dark: Seen = { face: { luma: 44 } }
    const { status, body } = await enrol({}, dark)
    expect([status, body.faults]).toEqual([200, [[], ['too-dark']]])
    const checked = await office.ask(endpoints.checkPicture, { jpeg: picture(dark) })
    expect(checked.body).toEqual({ faults: ['too-dark'] })
    expect(await world.rows('face_enrolments')).toEqual([])
    expect(await world.rows('face_pictures')).toEqual([])
  })

  it('is of another person than the others of its version', async () => {
    await consent()
    const { body } = await enrol({ who: 3 }, { who: 4 }, { who: 3 })
    expect(body.faults).toEqual([[], ['another-person'], []])
    expect(states(body.file)).toEqual([])
  })

  it('is measured so many times an hour and no more', async () => {
    const person = await world.person(1)
    for (let asked = 0; asked < 60; asked++) {
      const { status } = await person.ask(endpoints.checkPicture, { jpeg: picture() })
      expect(status).toBe(200)
    }
    expect(await told(person.ask(endpoints.checkPicture, { jpeg: picture() }))).toEqual([
      429,
      'too-often',
    ])
  })
})

describe('somebody under fourteen', () => {
  const bornOn = (day: string) => {
    const digits = `990101${day.replaceAll('-', '')}001`
    return { ...somebody(), idNumber: digits + checkDigitOf(digits) }
  }
  // The world's day is 2026-11-24; a year of life is full on the day after the birthday.
  it.each([
    ['2012-11-23', 200, undefined],
    ['2012-11-24', 422, 'too-young-for-faces'],
    ['2013-01-01', 422, 'too-young-for-faces'],
  ])('born on %s: %i', async (day, status, code) => {
    const county = await world.staff('county')
    const one = { ...bornOn(day), officeId: '53252701', category: null, terms: null }
    const id = (await county.ask(registerPerson, one)).body.personId
    await noted('given', id)
    const jpegs = [picture()]
    expect(await told(office.ask(endpoints.enrol, { personId: id, jpegs }))).toEqual([status, code])
    const asked = { personId: id, purpose: 'daily-supervision' }
    const { body } = await office.ask(endpoints.readFaceFile, asked)
    expect(body.isUnderFourteen).toBe(status === 422)
  })
})

describe("a person's own picture", () => {
  const propose = async (...seen: Seen[]) =>
    (await world.person(1)).ask(endpoints.proposeEnrolment, { jpegs: seen.map(picture) })
  const decide = (version: number, accept: boolean, note = '') =>
    office.ask(endpoints.decideEnrolment, { personId, version, accept, note })
  beforeEach(() => consent())

  it('counts when an officer has confirmed it', async () => {
    expect((await propose({ who: 2 })).body).toEqual({ faults: [[]] })
    expect(await templateOf(personId, KEYS.vault)).toBeNull()
    const proposed = await file()
    expect(proposed.enrolments).toMatchObject([{ version: 1, state: 'proposed', by: 'person' }])
    expect(states((await decide(1, true)).body)).toEqual(['active'])
    expect(await templateOf(personId, KEYS.vault)).toEqual(featuresOf(2))
    expect(await told(decide(1, true))).toEqual([409, 'already-answered'])
  })

  it('is not taken while there is one, unless a new one was asked for', async () => {
    await enrol({})
    expect(await told(propose({}))).toEqual([409, 'no-picture-wanted'])
    const asked = await office.ask(endpoints.askNewPicture, { personId, reason: '照片太旧' })
    expect(asked.body.newPictureAsked).toBe('照片太旧')
    expect((await propose({ who: 2 })).status).toBe(200)
    expect(await templateOf(personId, KEYS.vault)).toEqual(featuresOf(1))
    const after = (await decide(2, true)).body
    expect([states(after), after.newPictureAsked]).toEqual([['active', 'replaced'], null])
    expect(await templateOf(personId, KEYS.vault)).toEqual(featuresOf(2))
    expect(await told(propose({}))).toEqual([409, 'no-picture-wanted'])
  })

  it('is refused with a reason that the person reads, and goes at once', async () => {
    await propose({})
    expect(await told(decide(1, false))).toEqual([400, 'bad-input'])
    expect(states((await decide(1, false, '戴着墨镜')).body)).toEqual(['refused'])
    expect(await world.rows('face_pictures')).toEqual([])
    const [message] = (await (await world.person(1)).ask(listMessages)).body.messages
    expect(message).toMatchObject({ kind: 'face-picture-refused', reason: '戴着墨镜' })
  })

  it('gives way to a later one that he hands in', async () => {
    await propose({})
    await propose({})
    expect(states(await file())).toEqual(['proposed', 'replaced'])
    expect(await told(decide(1, true))).toEqual([409, 'already-answered'])
  })

  it('is not confirmed once consent was taken back', async () => {
    await propose({})
    await noted('withdrawn', personId)
    expect(await told(decide(1, true))).toEqual([409, 'no-face-consent'])
    expect(await templateOf(personId, KEYS.vault)).toBeNull()
  })

  it('is handed in so many times an hour and no more', async () => {
    for (let asked = 0; asked < 10; asked++) expect((await propose({})).status).toBe(200)
    expect(await told(propose({}))).toEqual([429, 'too-often'])
  })
})

describe('the evidence of a face', () => {
  const stands = async () => {
    const records = []
    for await (const record of recordsWithPrefix('face-enrolment')) records.push(record)
    expect(records.length).toBeGreaterThan(0)
    return (await effectsWith(KEYS.vault).effectStands(records))?.id ?? null
  }
  const change = (update: object) =>
    mongoose.connection.db!.collection('face_enrolments').updateOne({ version: 1 }, update)

  it('stands while the face is used, and when it has gone', async () => {
    await consent()
    await enrol({ who: 1 })
    expect(await stands()).toBeNull()
    await enrol({ who: 2 })
    expect(await stands()).toBeNull()
    expect(await effectsWith(KEYS.vault).effectUnrecorded()).toBeNull()
  })

  it.each([
    ['who put it there', { $set: { staffId: 'somebody' } }],
    ['the hash', { $set: { hash: 'x' } }],
    ['whose it is', { $set: { personId: 'demo-person-2' } }],
  ])('tells that somebody changed %s', async (_, update) => {
    await consent()
    await enrol({})
    await change(update)
    expect(await stands()).toBe('face-enrolment:demo-person-1:1')
  })

  it('tells that another face was put in its place', async () => {
    await consent()
    await enrol({ who: 1 })
    const place = 'face_enrolments.template:demo-person-1:1'
    const stranger = { features: featuresOf(5), salt: 'x' }
    const template = KEYS.vault.sealBytes(Buffer.from(JSON.stringify(stranger)), place)
    await change({ $set: { template } })
    expect(await stands()).toBe('face-enrolment:demo-person-1:1')
  })
})
