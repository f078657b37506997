import * as attempts from '#shared/faces/attempts.endpoints'
import { reportFault, answerFault } from '#shared/checkins/faults.endpoints'
import { answerConsent, withdrawConsent } from '#shared/faces/consents.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import * as endpoints from '#shared/faces/requests.endpoints'
import { startCallBack } from '#shared/faces/reviews.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { randomUUID } from 'node:crypto'
import { moveIdentity } from '../../../server/faces/identity.chores'
import { type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { ahead, askedPerson, frame, ownRequests, pass, showFace, start, tryFace } from './showing'

let world: World
let person: Caller
let office: Caller
let requestId: string
beforeEach(async () => {
  world = await startWorld()
  ;({ person, office, requestId } = await askedPerson(world))
})
afterEach(() => world.end())

const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const move = () => moveIdentity(world.outside.now(), { outside: world.outside, vault: KEYS.vault })
const states = async () => (await world.rows('face_requests')).map(({ state }) => state)
const kinds = async () =>
  (await person.ask(listMessages)).body.messages.map(({ kind }: { kind: string }) => kind)
const say = (endpoint: typeof endpoints.sendAnyway | typeof endpoints.chooseOtherWay, more = {}) =>
  person.ask(endpoint, { id: requestId, ...more })

describe('who is asked', () => {
  it('is told, sees until when, and everything that he needs to know', async () => {
    expect(await kinds()).toContain('identity-asked')
    const { body } = await person.ask(endpoints.readOwnFaces)
    expect(body).toMatchObject({
      consent: { state: 'given', version: FACE_NOTICE_VERSION },
      isUnderFourteen: false,
      engines: { wechat: false, local: true },
      enrolledAt: expect.any(String),
      requests: [{ id: requestId, why: 'officer', state: 'open', attemptsLeft: 3 }],
    })
  })

  it('may send it anyway; an officer looks', async () => {
    const { body } = await say(endpoints.sendAnyway, { words: '光线不好' })
    expect(body.state).toBe('waiting')
    expect((await say(endpoints.sendAnyway)).body.state).toBe('waiting')
    expect((await world.rows('face_requests'))[0]).toMatchObject({
      words: '光线不好',
      moves: [{ to: 'waiting', by: { kind: 'person' } }],
    })
    expect(code(await start(person, requestId))).toEqual([409, 'request-not-open'])
  })

  it('chooses another way, also after the time is over, and may change his mind between them', async () => {
    pass(world, 10 * 60_000)
    expect((await say(endpoints.chooseOtherWay, { way: 'call-back' })).body).toMatchObject({
      state: 'other-way',
      otherWay: 'call-back',
    })
    const second = await say(endpoints.chooseOtherWay, { way: 'office-visit' })
    expect(second.body.otherWay).toBe('office-visit')
  })

  it('does not hear of what is another’s', async () => {
    const other = await world.person(2)
    expect(await ownRequests(other)).toEqual([])
    for (const [endpoint, more] of [
      [endpoints.sendAnyway, {}],
      [endpoints.chooseOtherWay, { way: 'call-back' }],
      [endpoints.enterCallBackCode, { code: '123456' }],
    ] as const) {
      const answer = await other.ask(endpoint, { id: requestId, ...more })
      expect(code(answer)).toEqual([404, 'no-such-face-request'])
    }
  })
})

describe('a call-back', () => {
  const enter = (code: string) => person.ask(endpoints.enterCallBackCode, { id: requestId, code })
  const wrong = (code: string) => (code === '111111' ? '222222' : '111111')

  it('settles the request when the digits are right, once', async () => {
    await say(endpoints.chooseOtherWay, { way: 'call-back' })
    const { body } = await office.ask(startCallBack, { id: requestId })
    expect(code(await enter(wrong(body.code)))).toEqual([422, 'wrong-call-back-code'])
    expect((await enter(body.code)).body.state).toBe('settled')
    expect(code(await enter(body.code))).toEqual([409, 'request-not-open'])
  })

  it('is over after five tries, after ten minutes, and before anybody rang', async () => {
    expect(code(await enter('123456'))).toEqual([409, 'call-back-over'])
    const { body } = await office.ask(startCallBack, { id: requestId })
    for (let time = 0; time < 5; time++) await enter(wrong(body.code))
    expect(code(await enter(body.code))).toEqual([409, 'call-back-over'])
    const again = await office.ask(startCallBack, { id: requestId })
    pass(world, 10 * 60_000)
    expect(code(await enter(again.body.code))).toEqual([409, 'call-back-over'])
  })
})

describe('time', () => {
  it('runs out: told, and left to an officer', async () => {
    pass(world, 30 * 60_000)
    await move()
    await move()
    expect(await states()).toEqual(['expired'])
    person = await world.person(1)
    expect((await kinds()).filter((kind: string) => kind === 'identity-expired')).toHaveLength(1)
    const other = await say(endpoints.chooseOtherWay, { way: 'office-visit' })
    expect(other.body.state).toBe('other-way')
  })

  it('does not run out for somebody who began in time', async () => {
    pass(world, 14 * 60_000)
    await person.ask(endpoints.readOwnFaces)
    const late = 29.8 * 60_000 - 14 * 60_000
    pass(world, late)
    person = await world.person(1)
    const { body } = await start(person, requestId)
    await showFace(world, person, body)
    pass(world, 10_000)
    await move()
    expect(await states()).toEqual(['open'])
    const end = await person.ask(attempts.finishAttempt, { id: body.id })
    expect(end.body.request.state).toBe('passed')
  })

  it('ends what a phone left unfinished: what was seen by then counts, and nothing else', async () => {
    const { body } = await start(person, requestId)
    await person.ask(attempts.sendFrame, frame(body.id, 0, body.nonce, ahead()))
    pass(world, 61_000)
    await move()
    expect(await world.rows('face_attempts')).toMatchObject([
      { result: 'too-slow', challenge: null },
    ])
    expect(await states()).toEqual(['open'])
  })

  it('ends with a pass what was all done when the signal was lost', async () => {
    const { body } = await start(person, requestId)
    await showFace(world, person, body)
    pass(world, 61_000)
    await move()
    expect(await states()).toEqual(['passed'])
  })
})

describe('a second check', () => {
  const drawnWith = (...draws: number[]) => {
    const left = [...draws]
    world.outside.random = () => left.shift() ?? 0.999
  }
  const second = async () =>
    (await world.rows('face_requests')).find(({ why }) => why === 'second-check')

  async function passDrawn() {
    const { body } = await start(person, requestId)
    await showFace(world, person, body)
    drawnWith(0.05, 0.5)
    await person.ask(attempts.finishAttempt, { id: body.id })
  }

  it('follows a pass by lot within the hour, and nobody knows of it before', async () => {
    await passDrawn()
    const row = (await second())!
    const minutes = (Number(row.opensAt) - Number(row.madeAt)) / 60_000
    expect(minutes).toBe(30)
    expect(Number(row.until) - Number(row.opensAt)).toBe(20 * 60_000)
    expect(JSON.stringify(await ownRequests(person))).not.toContain('second-check')
    const started = await start(person, String(row._id))
    expect(code(started)).toEqual([404, 'no-such-face-request'])
    await move()
    expect((await kinds()).filter((kind: string) => kind === 'identity-asked')).toHaveLength(1)
    pass(world, 30 * 60_000)
    await move()
    person = await world.person(1)
    expect((await kinds()).filter((kind: string) => kind === 'identity-asked')).toHaveLength(2)
    expect((await ownRequests(person))[0]).toMatchObject({ why: 'second-check', state: 'open' })
  })

  it('that is missed is a finding, and nothing else', async () => {
    await passDrawn()
    pass(world, 30 * 60_000)
    await move()
    pass(world, 20 * 60_000)
    await move()
    expect(await second()).toMatchObject({ state: 'expired', findings: ['second-check-missed'] })
  })

  it('is let go when we were not there to ask for it in time', async () => {
    await passDrawn()
    pass(world, 45 * 60_000)
    await move()
    expect(await second()).toMatchObject({ state: 'settled', findings: [] })
  })

  it('never falls into the night', async () => {
    await world.end()
    world = await startWorld('2026-11-24T13:20:00.000Z')
    ;({ person, requestId } = await askedPerson(world))
    await passDrawn()
    expect(await second()).toBeUndefined()
  })

  it('is not drawn for a second check', async () => {
    await passDrawn()
    pass(world, 30 * 60_000)
    await move()
    person = await world.person(1)
    const { body } = await start(person, String((await second())!._id))
    await showFace(world, person, body)
    drawnWith(0.05, 0.5)
    await person.ask(attempts.finishAttempt, { id: body.id })
    expect(await states()).toEqual(['passed', 'passed'])
  })
})

describe('a fault report', () => {
  const report = (kind: string) =>
    person.ask(reportFault, {
      attemptId: randomUUID(),
      kind,
      words: '',
      takenAt: world.outside.now().toISOString(),
    })

  it('of a camera stops the clock of the request, not of the check-in', async () => {
    const { body } = await report('no-camera')
    expect(await states()).toEqual(['fault'])
    expect((await world.rows('faults'))[0]!.taskIds).toEqual([])
    pass(world, 60 * 60_000)
    await move()
    expect(await states()).toEqual(['fault'])
    await office.ask(answerFault, { id: body.id, outcome: 'noted', note: '已记下' })
    office = await world.staff('office')
    await office.ask(answerFault, { id: body.id, outcome: 'noted', note: '已记下' })
    expect(await states()).toEqual(['settled'])
  })

  it('of a missing position does not stop it', async () => {
    await report('no-location')
    expect(await states()).toEqual(['open'])
  })
})

describe('consent', () => {
  it('taken back ends what runs, and every picture and template is gone at once', async () => {
    await tryFace(world, person, requestId, { who: 5 })
    const { body } = await start(person, requestId)
    await showFace(world, person, body)
    expect(await world.rows('face_step_pictures')).not.toEqual([])
    expect((await person.ask(withdrawConsent)).body.state).toBe('withdrawn')
    for (const collection of ['face_step_pictures', 'face_pictures']) {
      expect(await world.rows(collection)).toEqual([])
    }
    expect((await world.rows('face_enrolments')).map(({ template }) => template)).toEqual([null])
    const end = await person.ask(attempts.finishAttempt, { id: body.id })
    expect([end.body.result, end.body.request.state]).toEqual(['withdrawn', 'open'])
    expect((await say(endpoints.chooseOtherWay, { way: 'call-back' })).status).toBe(200)
  })

  it('taken back while the last frame is being judged wins', async () => {
    const { body } = await start(person, requestId)
    await showFace(world, person, body)
    const [end] = await Promise.all([
      person.ask(attempts.finishAttempt, { id: body.id }),
      person.ask(withdrawConsent),
    ])
    expect(['passed', 'withdrawn']).toContain(end.body.result)
    expect(await world.rows('face_pictures')).toEqual([])
    expect(await world.rows('face_step_pictures')).toEqual([])
  })

  it('is refused without a consequence, and answered to the notice that holds only', async () => {
    const refused = await person.ask(answerConsent, {
      version: FACE_NOTICE_VERSION,
      agrees: false,
    })
    expect(refused.body.state).toBe('refused')
    const old = await person.ask(answerConsent, { version: FACE_NOTICE_VERSION + 1, agrees: true })
    expect(code(old)).toEqual([409, 'old-notice'])
    expect((await world.rows('face_consents')).map(({ state }) => state)).toEqual([
      'given',
      'refused',
    ])
    expect(code(await start(person, requestId))).toEqual([409, 'not-enrolled'])
  })

  it('given twice is given once', async () => {
    const other = await world.person(2)
    const agree = () => other.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
    const answers = await Promise.all([agree(), agree(), agree()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await world.rows('face_consents')).toHaveLength(2)
  })
})
