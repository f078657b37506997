import { randomUUID } from 'node:crypto'
import * as endpoints from '#shared/faces/attempts.endpoints'
import { withdrawConsent } from '#shared/faces/consents.endpoints'
import { EngineAway } from '../../../server/outside/faces'
import { type Caller, type World, startWorld } from '../../helpers/world'
import { seeing } from './engine'
import {
  ahead,
  askedPerson,
  frame,
  obedient,
  ownRequests,
  pass,
  showFace,
  start,
  tryFace,
} from './showing'

let world: World
let person: Caller
let requestId: string
beforeEach(async () => {
  world = await startWorld()
  ;({ person, requestId } = await askedPerson(world))
})
afterEach(() => world.end())

const attempts = () => world.rows('face_attempts')
const finish = (id: string) => person.ask(endpoints.finishAttempt, { id })
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

describe('a face that is shown', () => {
  it('passes when it is the right one, alive and did as it was told', async () => {
    const { status, body } = await tryFace(world, person, requestId)
    expect([status, body.result, body.match, body.request.state]).toEqual([
      200,
      'passed',
      'match',
      'passed',
    ])
    expect(await attempts()).toMatchObject([
      {
        result: 'passed',
        match: 'match',
        liveness: 'live',
        likenessPercent: 100,
        findings: ['camera-not-attested'],
        challenge: null,
      },
    ])
  })

  it('is told one thing at a time, each with seconds, and drawn anew', async () => {
    const { body } = await start(person, requestId)
    const prompts = (await showFace(world, person, body)).map(answer => answer.body.prompt)
    const motions = [...new Set(prompts.map(prompt => prompt?.number))].map(
      number => prompts.find(prompt => prompt?.number === number)?.motion,
    )
    expect(motions).toEqual([
      'look-ahead',
      ...['open-mouth', 'blink', 'turn-right'],
      'look-ahead',
      undefined,
    ])
    expect(prompts[0]).toEqual({ motion: 'look-ahead', number: 1, of: 5, seconds: 8 })
  })

  it('leaves the picture that was compared and one of each step, sealed', async () => {
    await tryFace(world, person, requestId)
    const pictures = (await world.rows('face_pictures')).filter(row => row.requestId === requestId)
    expect(pictures.map(({ kind, keptAs }) => [kind, keptAs])).toEqual([
      ['reported', 'passed'],
      ...Array.from({ length: 3 }, () => ['step', 'passed']),
    ])
    expect(await world.rows('face_step_pictures')).toEqual([])
    expect(JSON.stringify(pictures)).not.toContain('"who"')
  })

  it('of somebody else does not pass, and the two verdicts are kept apart', async () => {
    const { body } = await tryFace(world, person, requestId, { who: 5 })
    expect([body.result, body.match, body.request.state, body.request.attemptsLeft]).toEqual([
      'no-match',
      'no-match',
      'open',
      2,
    ])
    expect(await attempts()).toMatchObject([
      { liveness: 'live', likenessPercent: 0, findings: ['no-match', 'camera-not-attested'] },
    ])
  })

  it('that does not look alive does not pass, though it is the right one', async () => {
    const acting = (...told: Parameters<typeof obedient>) => {
      const seen = obedient(...told)
      return { ...seen, face: { ...seen.face, alive: 0.3 } }
    }
    const { body } = await tryFace(world, person, requestId, { acting })
    expect([body.result, body.match]).toEqual(['not-live', 'match'])
    expect(await attempts()).toMatchObject([
      { liveness: 'not-live', findings: ['not-live', 'camera-not-attested'] },
    ])
  })

  it('shows the room first where an officer asked for it', async () => {
    await world.end()
    world = await startWorld()
    const asked = await askedPerson(world, 1, { environment: true })
    const { body } = await start(asked.person, asked.requestId)
    const answers = await showFace(world, asked.person, body)
    expect(answers[0]!.body).toMatchObject({ prompt: { motion: 'show-room', of: 6 }, hint: null })
    const end = await asked.person.ask(endpoints.finishAttempt, { id: body.id })
    expect(end.body.result).toBe('passed')
  })

  it('whose motions are not seen in time ends so', async () => {
    const { body } = await start(person, requestId)
    const answers = await showFace(world, person, body, { acting: () => ahead() })
    expect(answers.at(-1)!.body.prompt).toBeNull()
    expect((await finish(body.id)).body).toMatchObject({ result: 'motion-missed', match: 'match' })
    expect(await attempts()).toMatchObject([{ liveness: null }])
  })

  it('that turns the other way is not what was asked for', async () => {
    const acting = (...[motion, since]: Parameters<typeof obedient>) =>
      motion === 'turn-right' && since > 0 ? ahead({ yaw: -25 }) : obedient(motion, since)
    expect((await tryFace(world, person, requestId, { acting })).body.result).toBe('motion-missed')
  })

  it.each([
    ['no face', { faces: 0 }, 'no-face'],
    ['several', { ...ahead(), faces: 2 }, 'many-faces'],
    ['too dark', ahead({ luma: 20 }), 'too-dark'],
    ['too bright', ahead({ luma: 240 }), 'too-bright'],
    ['too far', ahead({ box: { left: 1, top: 1, width: 50, height: 60 } }), 'too-far'],
    ['too near', ahead({ room: 1.1 }), 'too-near'],
    ['blurred', ahead({ sharpness: 5 }), 'blurred'],
    ['tilted', ahead({ roll: 60 }), 'not-upright'],
  ])('%s: says what hinders, and that it was that', async (_, seen, hint) => {
    const { body } = await start(person, requestId)
    const answers = await showFace(world, person, body, { acting: () => seen })
    expect(answers[0]!.body.hint).toBe(hint)
    expect((await finish(body.id)).body.result).toBe(hint)
  })

  it('on its side, which only one measure tells: that is taken where somebody does not get on', async () => {
    world.outside.faces = {
      ...seeing,
      measure: async (jpeg, wanted) => {
        const measured = await seeing.measure(jpeg, wanted)
        return measured.face && wanted.upright
          ? { ...measured, face: { ...measured.face, isUpright: false } }
          : measured
      },
    }
    const { body } = await start(person, requestId)
    const acting = () => ahead({ yaw: 40 })
    const hints = (await showFace(world, person, body, { acting })).map(({ body }) => body.hint)
    expect(hints.slice(0, 4)).toEqual([null, null, null, 'not-upright'])
    expect((await finish(body.id)).body.result).toBe('not-upright')
  })
})

describe('low authenticity is a finding of its own', () => {
  it('when another face is put in between', async () => {
    let shown = 0
    const acting = (...told: Parameters<typeof obedient>) => ({
      ...obedient(...told),
      ...(++shown === 9 && { who: 5 }),
    })
    const { body } = await tryFace(world, person, requestId, { acting })
    expect(body.result).toBe('not-live')
    expect((await attempts())[0]!.findings).toContain('low-authenticity')
  })

  it('when a picture stands still to the last pixel', async () => {
    const still = ahead().face!.box!
    const acting = (...told: Parameters<typeof obedient>) => {
      const seen = obedient(...told)
      return { ...seen, face: { ...seen.face, box: still } }
    }
    const { body } = await tryFace(world, person, requestId, { acting })
    expect(body.result).toBe('not-live')
    expect((await attempts())[0]!.findings).toContain('low-authenticity')
  })

  it('when frames come like clockwork, which alone decides nothing', async () => {
    const { body } = await start(person, requestId)
    let [nonce, motion, since] = [body.nonce, null, 0]
    for (let number = 0; motion !== undefined; number++) {
      pass(world, 250)
      const sent = frame(body.id, number, nonce, { who: 1, ...obedient(motion, since) })
      const answer = (await person.ask(endpoints.sendFrame, sent)).body
      since = answer.prompt?.motion === motion ? since + 1 : 0
      motion = answer.prompt?.motion
      nonce = answer.nonce
    }
    expect((await finish(body.id)).body.result).toBe('passed')
    expect((await attempts())[0]!.findings).toContain('low-authenticity')
  })
})

describe('a frame', () => {
  const begun = async () => (await start(person, requestId)).body
  const send = (sent: object) => {
    pass(world, 250)
    return person.ask(endpoints.sendFrame, sent)
  }

  it('that is repeated gets the same answer, and counts once', async () => {
    const { id, nonce } = await begun()
    const sent = frame(id, 0, nonce, ahead())
    const first = await send(sent)
    expect((await send(sent)).body).toEqual(first.body)
    const [row] = await attempts()
    expect((row!.challenge as { frames: unknown[] }).frames).toHaveLength(1)
  })

  it('with a used nonce, out of turn, or another picture under the same number is stale', async () => {
    const { id, nonce } = await begun()
    const next = (await send(frame(id, 0, nonce, ahead()))).body.nonce
    for (const sent of [
      frame(id, 1, nonce, ahead()),
      frame(id, 2, next, ahead()),
      frame(id, 0, nonce, ahead()),
    ]) {
      expect(code(await send(sent))).toEqual([409, 'stale-frame'])
    }
  })

  it('whose digest does not fit is refused', async () => {
    const { id, nonce } = await begun()
    const sent = { ...frame(id, 0, nonce, ahead()), digest: 'a'.repeat(64) }
    expect(code(await send(sent))).toEqual([400, 'bad-frame'])
  })

  it('of another person is not known', async () => {
    const { id, nonce } = await begun()
    const other = await world.person(2)
    const sent = frame(id, 0, nonce, ahead())
    expect(code(await other.ask(endpoints.sendFrame, sent))).toEqual([404, 'no-such-attempt'])
    expect(code(await other.ask(endpoints.finishAttempt, { id }))).toEqual([404, 'no-such-attempt'])
    const failed = await other.ask(endpoints.failAttempt, { id, why: 'cancelled' })
    expect(code(failed)).toEqual([404, 'no-such-attempt'])
  })

  it('comes too late after a minute', async () => {
    const { id, nonce } = await begun()
    pass(world, 60_000)
    const sent = frame(id, 0, nonce, ahead())
    expect(code(await person.ask(endpoints.sendFrame, sent))).toEqual([409, 'attempt-over'])
    expect((await finish(id)).body.result).toBe('too-slow')
  })

  it('is not taken oftener than eight times a second', async () => {
    let { id, nonce } = await begun()
    for (let number = 0; number < 8; number++) {
      nonce = (await person.ask(endpoints.sendFrame, frame(id, number, nonce, ahead()))).body.nonce
    }
    const sent = frame(id, 8, nonce, ahead())
    expect(code(await person.ask(endpoints.sendFrame, sent))).toEqual([429, 'too-often'])
    pass(world, 1000)
    expect((await person.ask(endpoints.sendFrame, sent)).status).toBe(200)
  })

  it('that is no picture is refused, and the next one may follow', async () => {
    const { id, nonce } = await begun()
    const bad = await send(frame(id, 0, nonce, { bad: 'damaged' }))
    expect(code(bad)).toEqual([400, 'bad-picture'])
    expect((await send(frame(id, 0, nonce, ahead()))).status).toBe(200)
  })

  it('that the engine had no time for may be sent again, and costs the person no time', async () => {
    const { id, nonce } = await begun()
    const next = (await send(frame(id, 0, nonce, { faces: 0 }))).body.nonce
    const sent = frame(id, 1, next, ahead())
    pass(world, 7000)
    world.outside.faces = {
      ...seeing,
      measure: async () => {
        throw new EngineAway('too many wait')
      },
    }
    expect(code(await send(sent))).toEqual([503, 'face-engine-away'])
    world.outside.faces = seeing
    pass(world, 7000)
    expect((await send(sent)).body.prompt).not.toBeNull()
  })

  it('sent twice at once is measured once', async () => {
    const { id, nonce } = await begun()
    let measured = 0
    world.outside.faces = {
      ...seeing,
      measure: async (...asked) => {
        measured++
        return seeing.measure(...asked)
      },
    }
    const sent = frame(id, 0, nonce, ahead())
    pass(world, 250)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => person.ask(endpoints.sendFrame, sent)),
    )
    expect(measured).toBe(1)
    const told = answers.map(code).filter(([status]) => status !== 200)
    expect(told.every(([, why]) => why === 'not-now')).toBe(true)
  })
})

describe('an attempt', () => {
  it('started twice under one name is one', async () => {
    const attemptId = randomUUID()
    const first = await start(person, requestId, { attemptId })
    const again = await start(person, requestId, { attemptId })
    expect(again.body).toEqual(first.body)
    expect(await attempts()).toHaveLength(1)
  })

  it('that is new ends the old one and clears its result', async () => {
    const old = (await tryFace(world, person, requestId, { who: 5 })).body
    expect(old.request.lastResult).toBe('no-match')
    const running = (await start(person, requestId)).body
    expect((await ownRequests(person))[0].lastResult).toBeNull()
    await start(person, requestId)
    expect((await finish(running.id)).body.result).toBe('cancelled')
  })

  it('answers its end again as it was, and never differently', async () => {
    const { body } = await start(person, requestId)
    await showFace(world, person, body)
    const first = (await finish(body.id)).body
    expect((await finish(body.id)).body).toEqual(first)
    await person.ask(endpoints.failAttempt, { id: body.id, why: 'cancelled' })
    expect((await finish(body.id)).body.result).toBe('passed')
  })

  it('counts once its motions are drawn, three times for one request', async () => {
    for (const left of [2, 1, 0]) {
      const { body } = await tryFace(world, person, requestId, { who: 5 })
      expect(body.request.attemptsLeft).toBe(left)
    }
    expect(code(await start(person, requestId))).toEqual([409, 'no-attempts-left'])
    expect((await world.rows('face_requests'))[0]!.findings).toContain('many-attempts')
  })

  it('that never saw a frame does not count, but nobody begins more than ten in an hour', async () => {
    for (let time = 0; time < 10; time++) {
      const { body } = await start(person, requestId)
      await person.ask(endpoints.failAttempt, { id: body.id, why: 'no-camera' })
    }
    expect((await ownRequests(person))[0].attemptsLeft).toBe(3)
    expect(code(await start(person, requestId))).toEqual([429, 'too-many-attempts'])
  })

  it('is kept as a fact when it failed on the phone: reason and device', async () => {
    const { body } = await start(person, requestId)
    const failed = await person.ask(endpoints.failAttempt, { id: body.id, why: 'camera-denied' })
    expect(failed.body).toMatchObject({ state: 'open', lastResult: 'camera-denied' })
    expect(await attempts()).toMatchObject([{ result: 'camera-denied', device: '试验手机' }])
  })

  it('does not begin for another’s request, or without a face on file', async () => {
    const other = await world.person(2)
    expect(code(await start(other, requestId))).toEqual([404, 'no-such-face-request'])
    await person.ask(withdrawConsent)
    expect(code(await start(person, requestId))).toEqual([409, 'not-enrolled'])
  })

  it('does not begin when the time is over', async () => {
    pass(world, 30 * 60_000)
    person = await world.person(1)
    expect(code(await start(person, requestId))).toEqual([409, 'request-not-open'])
  })

  it('does not begin while the engine cannot be had', async () => {
    world.outside.faces = { ...seeing, state: 'off' }
    expect(code(await start(person, requestId))).toEqual([409, 'face-engine-away'])
  })

  it('of a request that has passed does not begin: a result is used once', async () => {
    await tryFace(world, person, requestId)
    expect(code(await start(person, requestId))).toEqual([409, 'request-not-open'])
  })
})
