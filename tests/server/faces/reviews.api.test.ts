import mongoose from 'mongoose'
import { readFaceFile } from '#shared/faces/enrolments.endpoints'
import type { RequestState } from '#shared/faces/requests.contract'
import * as endpoints from '#shared/faces/reviews.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { effectsWith } from '../../../server/effects'
import { recordsWithPrefix } from '../../../server/evidence/records.model'
import { tryCode, useCode } from '../../../server/faces/call-backs.model'
import { inTransaction } from '../../../server/platform/database'
import {
  type Caller,
  KEYS,
  MORNING,
  type StaffName,
  type World,
  startWorld,
} from '../../helpers/world'
import { asked, kept, moved } from './asked'

const purpose = 'verify-finding'
let world: World
let office: Caller
let county: Caller
beforeEach(async () => {
  world = await startWorld()
  office = await world.staff('office')
  county = await world.staff('county')
})
afterEach(() => world.end())

const minutesLater = (minutes: number) =>
  world.setTime(new Date(new Date(MORNING).getTime() + minutes * 60_000).toISOString())

/** A process remembers who looked within the hour, longer than a test keeps its database. */
async function inAnotherHour(hour: number) {
  world.setTime(`2026-11-24T0${hour}:00:00.000Z`)
  office = await world.staff('office')
}
const told = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer
  return [status, body.code]
}
const OK = [200, undefined]

const list = (which: string, more: object = {}, by = office) =>
  by.ask(endpoints.listRequests, { list: which, ...more })
const ids = async (answer: ReturnType<typeof list>) =>
  (await answer).body.requests.map(({ id }: { id: string }) => id)
const lock = (id: string, by = office, held = true) => by.ask(endpoints.lockRequest, { id, held })
const said = { verdict: 'match', action: 'none', note: '看过照片，是本人' }
const decide = (id: string, changes: object = {}, by = office) =>
  by.ask(endpoints.decideRequest, { id, ...said, ...changes })

/** A request that waits for an officer. */
async function waiting(number = 1, state: RequestState = 'waiting') {
  const id = await asked(world, number)
  await moved(world, id, state)
  return id
}

describe('the lists', () => {
  it('hold what waits oldest first, what is done newest first, and count', async () => {
    const made: Record<string, string> = {}
    const states: RequestState[] = ['waiting', 'expired', 'fault', 'other-way', 'passed', 'settled']
    for (const [minute, state] of states.entries()) {
      minutesLater(minute)
      made[state] = await waiting(1, state)
    }
    minutesLater(10)
    made.open = await asked(world, 1)
    await asked(world, 1, { opensAt: new Date('2026-11-24T03:00:00Z') })
    expect(await ids(list('waiting'))).toEqual([made.waiting, made.expired, made.fault])
    expect(await ids(list('other-ways'))).toEqual([made['other-way']])
    expect(await ids(list('open'))).toEqual([made.open])
    expect(await ids(list('done'))).toEqual([made.settled, made.passed])
    const { body } = await list('all', { personId: 'demo-person-1' })
    expect(body.requests).toHaveLength(7)
    expect(body.counts).toEqual({ waiting: 3, otherWays: 1, open: 1, pictures: 0 })
    expect(body.abilities).toEqual({ decide: true, ask: true, enrol: true })
    expect(await told(list('all'))).toEqual([400, 'bad-input'])
  })

  it('are read page by page, each request once', async () => {
    const made: string[] = []
    for (let number = 0; number < 60; number++) {
      // Ten of them at the same moment.
      minutesLater(Math.floor(number / 10))
      made.push(await waiting(1 + (number % 2)))
    }
    const first = await list('waiting')
    const second = await list('waiting', { after: first.body.next })
    const seen = [...first.body.requests, ...second.body.requests].map(({ id }) => id)
    expect(seen).toEqual(made)
    expect([first.body.requests.length, second.body.next]).toEqual([50, null])
  })

  it('are narrowed to an office, a person, or what a request belongs to', async () => {
    const checkIn = (await world.checkIn(1)).id
    const mine = await asked(world, 1, { for: { kind: 'check-in', id: checkIn } })
    const other = await asked(world, 2)
    expect((await ids(list('open', {}, county))).sort()).toEqual([mine, other].sort())
    expect(await ids(list('open', { personId: 'demo-person-2' }, county))).toEqual([other])
    expect(await ids(list('all', { forId: checkIn }, county))).toEqual([mine])
    expect(await ids(list('open', { officeId: '53252703' }, county))).toEqual([])
  })

  it.each<[StaffName, number]>([
    ['province', 1],
    ['procurator', 1],
    ['otherOffice', 0],
    ['otherCounty', 0],
  ])('show %s %i of them, and let nobody but officers of the place decide', async (name, count) => {
    await waiting()
    const { body } = await list('waiting', {}, await world.staff(name))
    expect(body.requests).toHaveLength(count)
    expect(body.counts.waiting).toBe(count)
    expect(body.abilities.decide).toBe(name.startsWith('other'))
  })
})

describe('a request that is opened', () => {
  it('shows its attempts and pictures, what it is compared with, where and what was before', async () => {
    const { id: checkIn } = await world.checkIn(1)
    const before = await waiting()
    minutesLater(1)
    const id = await asked(world, 1, { for: { kind: 'check-in', id: checkIn } })
    const { status, body } = await office.ask(endpoints.openRequest, { id, purpose })
    expect([status, body.request.id]).toEqual([200, id])
    expect(body.place).toMatchObject({ latitude: 24.53, longitude: 103.77 })
    expect(body.history.map((one: { id: string }) => one.id)).toEqual([before])
    expect([body.enrolledPictureId, body.enrolledAt, body.attempts]).toEqual([null, null, []])
  })

  it('is a look that the person reads, and so is each picture', async () => {
    await inAnotherHour(3)
    const id = await waiting()
    await office.ask(endpoints.openRequest, { id, purpose })
    const person = await world.person(1)
    const looks = async () => (await person.ask(listLooksAtMe)).body.looks
    expect(await looks()).toMatchObject([{ role: 'officer', purpose }])
    const pictureId = await kept(world, 'demo-person-1', { requestId: id })
    const picture = { id: pictureId, purpose: 'inspection' }
    const { body } = await office.ask(endpoints.readPicture, picture)
    expect(Buffer.from(body.jpeg, 'base64').toString()).toBe('a face of demo-person-1')
    expect((await looks()).map((one: { purpose: string }) => one.purpose).sort()).toEqual([
      'inspection',
      purpose,
    ])
  })

  it('is looked at before anything is shown: without the record there is no picture', async () => {
    const id = await kept(world, 'demo-person-1')
    await mongoose.connection.db!.command({
      collMod: 'looks',
      validator: { purpose: { $ne: 'emergency' } },
    })
    const picture = { id, purpose: 'emergency' }
    expect((await office.ask(endpoints.readPicture, picture)).status).toBe(500)
  })

  it.each<StaffName>(['otherOffice', 'otherCounty'])('is not there for %s', async name => {
    const stranger = await world.staff(name)
    const id = await waiting()
    const picture = await kept(world, 'demo-person-1', { requestId: id })
    const asks = [
      stranger.ask(endpoints.openRequest, { id, purpose }),
      lock(id, stranger),
      decide(id, {}, stranger),
      stranger.ask(endpoints.startCallBack, { id }),
      stranger.ask(endpoints.settleVisit, { id, note: '来过了' }),
    ]
    for (const answer of asks) expect(await told(answer)).toEqual([404, 'no-such-face-request'])
    expect(await told(stranger.ask(endpoints.readPicture, { id: picture, purpose }))).toEqual([
      404,
      'no-such-picture',
    ])
    const looks = await world.rows('looks')
    expect(looks.filter(({ staffId }) => String(staffId).includes('jinma'))).toEqual([])
  })

  it('is not there before it opens, not even by its name', async () => {
    const id = await asked(world, 1, { opensAt: new Date('2026-11-24T03:00:00Z') })
    expect(await told(office.ask(endpoints.openRequest, { id, purpose }))).toEqual([
      404,
      'no-such-face-request',
    ])
  })
})

describe('taking a request in hand', () => {
  it('keeps others away for ten minutes', async () => {
    const id = await waiting()
    const taken = await lock(id)
    expect(taken.body.lock).toMatchObject({ byName: '马晓东', isMine: true })
    expect(await told(lock(id, county))).toEqual([409, 'being-reviewed'])
    expect(await told(decide(id, {}, county))).toEqual([409, 'being-reviewed'])
    const seen = (await list('waiting', {}, county)).body.requests[0]
    expect(seen.lock).toMatchObject({ byName: '马晓东', isMine: false })
    minutesLater(9.99)
    expect(await told(lock(id, county))).toEqual([409, 'being-reviewed'])
    minutesLater(10)
    expect((await list('waiting')).body.requests[0].lock).toBeNull()
    expect((await lock(id, county)).body.lock).toMatchObject({ byName: '刘敏', isMine: true })
    expect(await told(decide(id))).toEqual([409, 'being-reviewed'])
    expect(await told(decide(id, {}, county))).toEqual(OK)
  })

  it('is over after ten minutes for whoever did it, too', async () => {
    const id = await waiting()
    await lock(id)
    minutesLater(10)
    expect(await told(decide(id))).toEqual([409, 'being-reviewed'])
  })

  it('can be kept on, and let go', async () => {
    const id = await waiting()
    await lock(id)
    minutesLater(8)
    await lock(id)
    minutesLater(15)
    expect(await told(lock(id, county))).toEqual([409, 'being-reviewed'])
    expect((await lock(id, county, false)).body.lock).toMatchObject({ byName: '马晓东' })
    expect((await lock(id, office, false)).body.lock).toBeNull()
    expect(await told(lock(id, county))).toEqual(OK)
  })

  it('of two at once gives it to one', async () => {
    const id = await waiting()
    const answers = await Promise.all([lock(id), lock(id, county), lock(id), lock(id, county)])
    const holders = new Set(
      answers.filter(({ status }) => status === 200).map(({ body }) => body.lock.byName),
    )
    expect(holders.size).toBe(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
  })

  it('is not possible while it is the person’s turn, or when it is settled', async () => {
    const open = await asked(world, 1)
    expect(await told(lock(open))).toEqual([409, 'already-settled'])
    expect(await told(lock(await waiting(1, 'settled')))).toEqual([409, 'already-settled'])
  })
})

describe('a decision', () => {
  it('needs the lock, tells the person, and is recorded with all that follows', async () => {
    const id = await waiting()
    expect(await told(decide(id))).toEqual([409, 'being-reviewed'])
    await lock(id)
    const { body } = await decide(id, { verdict: 'match-with-concern', action: 'follow-up' })
    expect(body).toMatchObject({
      ...{ state: 'settled', lock: null, sensitive: false },
      review: { verdict: 'match-with-concern', action: 'follow-up', byName: '马晓东' },
    })
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(
      messages.find(({ kind }: { kind: string }) => kind === 'identity-settled'),
    ).toMatchObject({ requestId: id, askedAt: MORNING, note: said.note })
    const acts = (await world.rows('acts')).filter(({ act }) => act === 'faces.decide')
    expect(acts).toMatchObject([{ subjectId: id, details: { verdict: 'match-with-concern' } }])
    const news = (await world.rows('outbox')).filter(({ subjectId }) => subjectId === id)
    expect(news.at(-1)).toMatchObject({ kind: 'face-request' })
    await lock(id)
    expect(await told(decide(id))).toEqual([409, 'already-settled'])
  })

  it.each<[RequestState, number]>([
    ['waiting', 200],
    ['expired', 200],
    ['fault', 200],
    ['other-way', 200],
    ['passed', 200],
  ])('is possible on what is %s: %i', async (state, status) => {
    const id = await waiting(1, state)
    await lock(id)
    expect((await decide(id, { verdict: 'no-match', action: 'call' })).status).toBe(status)
  })

  it('of two at once counts once', async () => {
    const id = await waiting()
    await lock(id)
    const answers = await Promise.all([decide(id), decide(id, { verdict: 'no-match' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const acts = (await world.rows('acts')).filter(({ act }) => act === 'faces.decide')
    expect(acts).toHaveLength(1)
  })

  it('does not take the sensitive mark away', async () => {
    const id = await waiting()
    await mongoose.connection
      .db!.collection('face_requests')
      .updateOne({}, { $set: { sensitive: true } })
    const pictureId = await kept(world, 'demo-person-1', { requestId: id })
    await lock(id)
    expect((await decide(id, { sensitive: false })).body.sensitive).toBe(true)
    const picture = (await world.rows('face_pictures')).find(({ _id }) => _id === pictureId)
    expect(picture!.keptAs).toBe('sensitive')
  })

  it('asks once more, once', async () => {
    const { id: checkIn } = await world.checkIn(1)
    const id = await asked(world, 1, { for: { kind: 'check-in', id: checkIn } })
    await moved(world, id, 'waiting')
    await lock(id)
    await decide(id, { action: 'ask-again', note: '光线太暗，再拍一次' })
    const [again] = (await list('open')).body.requests
    expect(again).toMatchObject({
      ...{ why: 'officer', askedByName: '马晓东', reason: '光线太暗，再拍一次' },
      for: { kind: 'check-in', id: checkIn },
    })
    const day = Date.parse(again.until) - Date.parse(again.opensAt)
    expect(day).toBe(24 * 3600_000)
  })

  it('asks for a new picture', async () => {
    const id = await waiting()
    await lock(id)
    await decide(id, { action: 'new-picture', note: '登记照片太旧' })
    const file = await office.ask(readFaceFile, { personId: 'demo-person-1', purpose })
    expect(file.body.newPictureAsked).toBe('登记照片太旧')
    const kinds = (await (await world.person(1)).ask(listMessages)).body.messages.map(
      ({ kind }: { kind: string }) => kind,
    )
    expect(kinds).toEqual(expect.arrayContaining(['new-picture-asked', 'identity-settled']))
  })

  it('stands in the evidence: a changed verdict, note or mark is found', async () => {
    const id = await waiting()
    await lock(id)
    await decide(id)
    const stands = async () => {
      const records = []
      for await (const record of recordsWithPrefix('face-review:')) records.push(record)
      expect(records).toHaveLength(1)
      return effectsWith(KEYS.vault).effectStands(records)
    }
    expect(await stands()).toBeNull()
    for (const change of [
      { 'review.verdict': 'no-match' },
      { 'review.note': '改过' },
      { 'review.staffId': 'x' },
      { sensitive: true },
    ]) {
      const rows = mongoose.connection.db!.collection('face_requests')
      const before = await rows.findOne({})
      await rows.updateOne({}, { $set: change })
      expect([change, (await stands())?.id]).toEqual([change, `face-review:${id}`])
      await rows.replaceOne({}, before!)
    }
    const rows = mongoose.connection.db!.collection('evidence')
    await rows.deleteOne({ _id: `face-review:${id}` as never })
    expect(await effectsWith(KEYS.vault).effectUnrecorded()).toBe(`face-review:${id}`)
  })
})

describe('an officer', () => {
  it('asks a person, who is told', async () => {
    const ask = { personId: 'demo-person-1', environment: true, minutes: 30, reason: '临时核验' }
    const { status, body } = await office.ask(endpoints.askForIdentity, ask)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ why: 'officer', state: 'open', environment: true, askedByName: '马晓东' },
      ...{ opensAt: MORNING, until: '2026-11-24T01:30:00.000Z', reason: '临时核验' },
    })
    const [message] = (await (await world.person(1)).ask(listMessages)).body.messages
    expect(message).toMatchObject({ kind: 'identity-asked', requestId: body.id })
    const acts = (await world.rows('acts')).filter(({ act }) => act === 'faces.ask')
    expect(acts).toMatchObject([{ subjectId: 'demo-person-1' }])
    const stranger = await world.staff('otherOffice')
    expect(await told(stranger.ask(endpoints.askForIdentity, ask))).toEqual([404, 'no-such-person'])
  })

  it('notes that somebody came, whatever the request stands at', async () => {
    for (const id of [await asked(world, 1), await waiting(1, 'other-way')]) {
      const visit = { id, note: '持身份证到所，当面核对' }
      const { body } = await office.ask(endpoints.settleVisit, visit)
      expect(body).toMatchObject({ state: 'settled', review: { verdict: 'not-by-picture' } })
      expect(await told(office.ask(endpoints.settleVisit, visit))).toEqual([409, 'already-settled'])
    }
  })
})

describe('a call back', () => {
  const start = async (id: string, by = office) => by.ask(endpoints.startCallBack, { id })
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const attempt = (id: string, code: string) => tryCode(id, code, world.outside.now(), KEYS.vault)

  it('gives six digits and the number; the look is recorded, the digits are not', async () => {
    await inAnotherHour(4)
    const id = await waiting(1, 'other-way')
    const { status, body } = await start(id)
    expect(status).toBe(200)
    expect(body.code).toMatch(/^\d{6}$/)
    expect(body.phone).toMatch(/^1\d{10}$/)
    expect(body.expiresAt).toBe('2026-11-24T04:10:00.000Z')
    const looks = (await (await world.person(1)).ask(listLooksAtMe)).body.looks
    expect(looks).toMatchObject([{ purpose: 'verify-finding' }])
    const written = await Promise.all(
      ['face_call_backs', 'face_requests', 'acts', 'evidence', 'outbox', 'messages'].map(
        world.rows,
      ),
    )
    expect(JSON.stringify(written)).not.toContain(body.code)
    expect(written[0]).toHaveLength(1)
  })

  it('is good once', async () => {
    const id = await waiting(1, 'other-way')
    const { code } = (await start(id)).body
    const right = await attempt(id, code)
    expect(right).toMatchObject({ staffId: 'demo-staff-zhongshu' })
    const { mark } = right as { mark: string }
    expect(await inTransaction(session => useCode(id, mark, session))).toBe(true)
    expect(await inTransaction(session => useCode(id, mark, session))).toBe(false)
    expect(await attempt(id, code)).toBe('over')
  })

  it('is over after five tries', async () => {
    const id = await waiting(1, 'other-way')
    const { code } = (await start(id)).body
    for (let tried = 0; tried < 5; tried++) expect(await attempt(id, wrong(code))).toBe('wrong')
    expect(await attempt(id, code)).toBe('over')
    const second = (await start(id)).body.code
    expect(await attempt(id, second)).toMatchObject({ staffId: expect.anything() })
  })

  it('is over after ten minutes, and is not of another request', async () => {
    const [id, other] = [await waiting(1, 'other-way'), await waiting(2, 'other-way')]
    const { code } = (await start(id)).body
    await start(other, county)
    expect(await attempt(other, code)).toBe('wrong')
    minutesLater(9.99)
    expect(await attempt(id, code)).toMatchObject({ staffId: expect.anything() })
    minutesLater(10)
    expect(await attempt(id, code)).toBe('over')
  })

  it('is not made for what is settled', async () => {
    expect(await told(start(await waiting(1, 'settled')))).toEqual([409, 'already-settled'])
  })
})

it('no question of an officer reads a whole collection', async () => {
  const id = await waiting()
  const picture = await kept(world, 'demo-person-1', { requestId: id })
  const after = '2026-11-24T00:00:00.000Z|000000000000000000000000'
  await world.recordPlans()
  for (const which of ['waiting', 'other-ways', 'open', 'done']) {
    await list(which, {}, county)
    await list(which, { after }, county)
    await list(which, { personId: 'demo-person-1' })
  }
  await list('all', { personId: 'demo-person-1' })
  await list('all', { forId: 'x' })
  await office.ask(endpoints.openRequest, { id, purpose })
  await office.ask(endpoints.readPicture, { id: picture, purpose })
  await lock(id)
  await decide(id, { action: 'ask-again' })
  const plans = (await world.rows('system.profile')).filter(({ ns }) =>
    String(ns).includes('.face_'),
  )
  expect(plans.length).toBeGreaterThan(30)
  const whole = plans.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ command }) => JSON.stringify(command))).toEqual([])
})
