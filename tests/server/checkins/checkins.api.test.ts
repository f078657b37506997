import mongoose from 'mongoose'
import { listCheckIns, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { type Caller, type World, burstAt, draft, fixAt, startWorld } from '../../helpers/world'

let world: World
let person: Caller
beforeAll(async () => {
  world = await startWorld()
  person = await world.person(1)
})
afterAll(() => world.end())

const list = async (caller: Caller) =>
  (await caller.ask(listCheckIns, { purpose: 'daily-supervision' })).body.checkIns

describe('submitting a check-in', () => {
  it('gives a receipt and shows it to the office, with the verdict', async () => {
    const sent = draft()
    const answer = await person.ask(submitCheckIn, sent)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      id: expect.any(String),
      attemptId: sent.attemptId,
      madeAt: '2026-11-24T01:00:00.000Z',
      receivedAt: '2026-11-24T01:00:00.000Z',
      punctuality: 'on-time',
      mayRetry: false,
    })
    const [shown] = await list(await world.staff('office'))
    expect(shown).toMatchObject({
      id: answer.body.id,
      personName: '张安平',
      officeName: '中枢司法所',
      takenAt: sent.takenAt,
      place: { latitude: 24.53, longitude: 103.77, verdict: 'inside' },
      findings: [],
    })
    expect(shown).not.toHaveProperty('fixes')
  })

  it('returns the first receipt to a repeat, later and with another place', async () => {
    const sent = draft()
    const first = await person.ask(submitCheckIn, sent)
    world.setTime('2026-11-24T01:05:00.000Z')
    const again = await person.ask(submitCheckIn, { ...sent, fixes: [fixAt(24.6, 103.8)] })
    world.setTime('2026-11-24T01:00:00.000Z')
    expect(again.body).toEqual(first.body)
    expect(await stored(sent.attemptId)).toHaveLength(1)
  })

  it('gives ten at the same instant one record, one receipt and one outbox row', async () => {
    const sent = draft()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => person.ask(submitCheckIn, sent)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await stored(sent.attemptId)).toHaveLength(1)
    const told = (await world.rows('outbox')).filter(
      ({ subjectId }) => subjectId === answers[0]!.body.id,
    )
    expect(told).toHaveLength(1)
  })

  it('writes what comes at the same moment together, each with its own receipt', async () => {
    // Another test may write on the same mongod: only what wrote check-ins of this one counts.
    const writing = { 'o.applyOps.ns': `${mongoose.connection.name}.checkins` }
    const log = mongoose.connection.getClient().db('local').collection('oplog.rs')
    const committed = () => log.countDocuments(writing)
    const before = await committed()
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => person.ask(submitCheckIn, draft())),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(24)
    const written = (await committed()) - before
    expect(written).toBeGreaterThan(0)
    expect(written).toBeLessThan(24)
  })

  it('lets two people use the same attempt id without seeing each other', async () => {
    const sent = draft()
    const mine = await person.ask(submitCheckIn, sent)
    const theirs = await (await world.person(2)).ask(submitCheckIn, sent)
    expect(theirs.body.id).not.toBe(mine.body.id)
  })

  it('asks about a place in the provincial capital, naming the article', async () => {
    const stranger = await world.person(3)
    await stranger.ask(submitCheckIn, draft({ fixes: burstAt(25.04, 102.71) }))
    const [shown] = await list(await world.staff('office'))
    expect(shown.place.verdict).toBe('outside')
    expect(shown.findings).toEqual([
      {
        code: 'outside-home-county',
        article: '《社区矫正法》第二十七条第一款',
        facts: { metres: Math.round(-shown.place.distanceMetres) },
      },
    ])
  })

  it('puts a GCJ-02 place where the satellites see it', async () => {
    await person.ask(submitCheckIn, draft({ datum: 'gcj02', fixes: [fixAt(24.5268796, 103.773)] }))
    const [shown] = await list(await world.staff('office'))
    expect(shown.place.latitude).toBeCloseTo(24.53, 2)
    expect(shown.place.latitude).not.toBe(24.5268796)
    expect(Math.abs(shown.place.longitude - 103.773)).toBeGreaterThan(0.0005)
  })

  it('judges by the most accurate fix of the burst', async () => {
    const fixes = [fixAt(25.5, 102.7, 4000), fixAt(24.53, 103.77, 12)]
    await person.ask(submitCheckIn, draft({ fixes }))
    const [shown] = await list(await world.staff('office'))
    expect(shown.place).toMatchObject({ accuracyMetres: 12, verdict: 'inside' })
  })
})

describe('a body that is wrong', () => {
  const fix = fixAt(24.53, 103.77)

  it.each([
    ['coordinates swapped', { fixes: [fixAt(103.77, 24.53)] }, 'fixes.0.latitude', 'too-big'],
    ['degrees as integers', { fixes: [fixAt(24_530_000, 103.77)] }, 'fixes.0.latitude', 'too-big'],
    ['0/0', { fixes: [fixAt(0, 0)] }, 'fixes.0', 'no-real-place'],
    ['NaN', { fixes: [{ ...fix, latitude: NaN }] }, 'fixes.0.latitude', 'wrong-type'],
    [
      'text for a number',
      { fixes: [{ ...fix, longitude: '103' }] },
      'fixes.0.longitude',
      'wrong-type',
    ],
    [
      'no accuracy',
      { fixes: [{ ...fix, accuracyMetres: 0 }] },
      'fixes.0.accuracyMetres',
      'too-small',
    ],
    ['ten thousand samples', { fixes: Array(10_000).fill(fix) }, 'fixes', 'too-big'],
    ['no sample', { fixes: [] }, 'fixes', 'too-small'],
    ['an unknown datum', { datum: 'bd09' }, 'datum', 'not-allowed'],
    ['an unknown field', { verdict: 'inside' }, 'verdict', 'unknown-field'],
    [
      'an unknown field deep inside',
      { fixes: [{ ...fix, mock: false }] },
      'fixes.0.mock',
      'unknown-field',
    ],
    ['a time without zone', { takenAt: '2026-11-24 09:00' }, 'takenAt', 'wrong-format'],
    ['an attempt without name', { attemptId: undefined }, 'attemptId', 'missing'],
    ['an attempt named by hand', { attemptId: '1' }, 'attemptId', 'wrong-format'],
    ['a counter of nought', { counter: 0 }, 'counter', 'too-small'],
    ['an operator for a value', { attemptId: { $gt: '' } }, 'attemptId', 'wrong-type'],
  ])('is refused with every path named, and leaves nothing: %s', async (_, changes, path, code) => {
    const before = [await world.rows('checkins'), await world.rows('outbox')]
    const answer = await person.ask(submitCheckIn, { ...draft(), ...changes })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({
      code: 'bad-input',
      title: expect.stringMatching(/[一-龥]/),
    })
    expect(answer.body.errors).toContainEqual({ path, code })
    expect([await world.rows('checkins'), await world.rows('outbox')]).toEqual(before)
  })

  it.each([
    ['not JSON', '{', 400, 'bad-json'],
    ['over a mebibyte', JSON.stringify({ a: 'x'.repeat(1024 * 1024) }), 413, 'too-large'],
  ])('is refused before it is read: %s', async (_, body, status, code) => {
    const answer = await person.ask(submitCheckIn, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('is refused when it claims the day after tomorrow', async () => {
    const answer = await person.ask(submitCheckIn, draft({ takenAt: '2026-11-26T01:00:00.000Z' }))
    expect([answer.status, answer.body.code]).toEqual([400, 'taken-in-the-future'])
  })
})

describe('looking at check-ins', () => {
  it('needs a purpose', async () => {
    const answer = await (await world.staff('county')).ask(listCheckIns, {})
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [{ path: 'purpose', code: 'missing' }],
    ])
  })

  it('shows an office its own people only, the county both offices, a neighbour none', async () => {
    await (await world.person(4)).ask(submitCheckIn, draft())
    const namesSeenBy = async (name: 'office' | 'otherOffice' | 'county' | 'otherCounty') =>
      new Set(
        (await list(await world.staff(name))).map((one: { personName: string }) => one.personName),
      )
    expect(await namesSeenBy('office')).toEqual(new Set(['张安平', '李长顺', '王春燕']))
    expect(await namesSeenBy('otherOffice')).toEqual(new Set(['陈国兴']))
    expect(await namesSeenBy('county')).toEqual(new Set(['张安平', '李长顺', '王春燕', '陈国兴']))
    expect(await namesSeenBy('otherCounty')).toEqual(new Set())
  })

  it('leaves one row for each officer, person, purpose and hour', async () => {
    const look = async () =>
      (await world.staff('procurator')).ask(listCheckIns, { purpose: 'inspection' })
    const rowsOf = async () =>
      (await world.rows('looks')).filter(
        row => row.staffId === 'demo-staff-jiancha' && row.personId === 'demo-person-1',
      )
    await look()
    await look()
    expect(await rowsOf()).toHaveLength(1)
    world.setTime('2026-11-24T02:00:00.000Z')
    await look()
    world.setTime('2026-11-24T01:00:00.000Z')
    const rows = await rowsOf()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ purpose: 'inspection', at: new Date('2026-11-24T01:00:00Z') })
  })
})

const stored = async (attemptId: string) =>
  (await world.rows('checkins')).filter(row => row.attemptId === attemptId)
