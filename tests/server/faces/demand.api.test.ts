import { generateKeyPairSync, randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { answerFault, reportFault } from '#shared/checkins/faults.endpoints'
import { setPlan } from '#shared/checkins/plans.endpoints'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { sendAnyway } from '#shared/faces/requests.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { whyAsked } from '../../../server/faces/check-ins'
import { requestFor } from '../../../server/faces/demand'
import { moveIdentity } from '../../../server/faces/identity.chores'
import { personById } from '../../../server/people/people.model'
import { inTransaction } from '../../../server/platform/database'
import { type Caller, KEYS, type World, burstAt, draft, startWorld } from '../../helpers/world'
import { askedPerson, ownRequests, pass, start, tryFace } from './showing'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const requests = () => world.rows('face_requests')

/** A plan for the first person that asks who it is. */
async function plan(identity: 'always' | 'drawn' | undefined) {
  const terms = {
    rhythm: { kind: 'daily' },
    slots: [{ opensAt: '00:00', closesAt: '23:59', surpriseMinutes: null }],
    restsOnHolidays: false,
    ...(identity && { identity }),
  }
  const asked = {
    for: { kind: 'person', personId: 'demo-person-1' },
    ...{ terms, lastDay: null, reason: '方案调整' },
  }
  expect((await (await world.staff('office')).ask(setPlan, asked)).status).toBe(200)
}

/** From the day after a plan was set. */
const tomorrow = () => world.setTime('2026-11-25T01:00:00.000Z')
const checkIn = async (changes: object = {}) => {
  const takenAt = world.outside.now().toISOString()
  const fixes = burstAt(24.53, 103.77).map((fix, index) => ({
    ...fix,
    latitude: fix.latitude + index * 1e-5,
    takenAt,
  }))
  const sent = draft({ takenAt, fixes, ...changes })
  const answer = await (await world.person(1)).ask(submitCheckIn, sent)
  expect(answer.status).toBe(200)
  return { ...answer.body, sent }
}

describe('a check-in calls for showing who made it', () => {
  it('when its plan says so: with it, in one transaction, and the receipt says it', async () => {
    await plan('always')
    tomorrow()
    const receipt = await checkIn()
    const [row] = await requests()
    expect(row).toMatchObject({
      why: 'plan',
      for: { kind: 'check-in', id: receipt.id },
      key: `check-in:${receipt.id}`,
      state: 'open',
    })
    expect(receipt.identityRequestId).toBe(String(row!._id))
    expect((await ownRequests(await world.person(1)))[0].for.id).toBe(receipt.id)
  })

  it('once for one attempt, whose retry gets the same receipt', async () => {
    await plan('always')
    tomorrow()
    const { sent, ...first } = await checkIn()
    const again = await (await world.person(1)).ask(submitCheckIn, sent)
    expect(again.body).toEqual(first)
    expect(first.identityRequestId).toBeDefined()
    expect(await requests()).toHaveLength(1)
  })

  it('never for every one: without a word in the plan nobody is asked', async () => {
    await plan(undefined)
    tomorrow()
    expect((await checkIn()).identityRequestId).toBeUndefined()
    expect(await requests()).toEqual([])
  })

  it('by lot, where the plan says so', async () => {
    await plan('drawn')
    tomorrow()
    expect((await checkIn()).identityRequestId).toBeUndefined()
    world.outside.random = () => 0.05
    pass(world, 60_000)
    // The task is done: what is made now is for none.
    expect((await checkIn()).identityRequestId).toBeUndefined()
    world.setTime('2026-11-26T01:00:00.000Z')
    expect((await checkIn()).identityRequestId).toBeDefined()
    expect((await requests())[0]!.why).toBe('draw')
  })

  it('by what was found, and not while he is asked already', async () => {
    const far = (latitude: number) => ({ fixes: burstAt(latitude, 103.77) })
    await checkIn()
    pass(world, 60_000)
    await checkIn(far(25.9))
    expect((await requests()).map(({ why }) => why)).toEqual(['finding'])
    pass(world, 60_000)
    expect((await checkIn(far(24.53))).identityRequestId).toBeUndefined()
  })

  it('but never for a child', async () => {
    const digits = '99010120130101001'
    const idNumber = KEYS.vault.seal(digits + checkDigitOf(digits), 'people.idNumber:demo-person-1')
    await mongoose.connection
      .db!.collection<{ _id: string }>('people')
      .updateOne({ _id: 'demo-person-1' }, { $set: { idNumber } })
    await plan('always')
    tomorrow()
    expect((await checkIn()).identityRequestId).toBeUndefined()
    const person = await world.person(1)
    const agree = { version: FACE_NOTICE_VERSION, agrees: true }
    expect((await person.ask(answerConsent, agree)).body.code).toBe('too-young-for-faces')
  })
})

describe('why somebody is asked', () => {
  const finding = (code: string) => [{ code, article: 'x' }] as never
  const come = { identity: null, findings: [], isRepeat: false }
  const [drawn, notDrawn] = [() => 0.0999, () => 0.1]

  it.each([
    ['nothing calls for it', come, drawn, null],
    ['the plan does', { ...come, identity: 'always' as const }, notDrawn, 'plan'],
    ['a lot is drawn', { ...come, identity: 'drawn' as const }, drawn, 'draw'],
    ['a lot is not drawn', { ...come, identity: 'drawn' as const }, notDrawn, null],
    ['it repeats one', { ...come, identity: 'always' as const, isRepeat: true }, drawn, null],
    ['the device changed', { ...come, findings: finding('device-changed') }, drawn, 'finding'],
    [
      'always the same point',
      { ...come, findings: finding('constant-coordinates') },
      drawn,
      'finding',
    ],
    ['too perfect', { ...come, findings: finding('too-perfect') }, drawn, 'finding'],
    ['too fast', { ...come, findings: finding('impossible-travel') }, drawn, 'finding'],
    ['late is not a reason', { ...come, findings: finding('late') }, drawn, null],
  ])('%s', (_, asked, dice, why) => {
    expect(whyAsked(asked, dice)).toBe(why)
  })
})

describe('a request for a report', () => {
  it('is made once for its cause, and told', async () => {
    const person = (await personById('demo-person-1'))!
    const now = world.outside.now()
    const demand = {
      person,
      why: 'report',
      for: { kind: 'report', id: 'r1' },
      minutes: 60,
      now,
    } as const
    const make = () => inTransaction(session => requestFor(demand, session))
    const first = await make()
    expect((await make()).id).toBe(first.id)
    expect(await requests()).toHaveLength(1)
  })
})

describe('what is proved', () => {
  const pair = generateKeyPairSync('ed25519')
  const verify = async () => {
    const key = { id: 'test', private: pair.privateKey }
    await createSealer(key).seal(new Date('2026-11-24T17:00:00Z'))
    const keys = new Map([['test', pair.publicKey]])
    const now = new Date('2026-11-24T18:00:00Z')
    return (await verifyEvidence({ now, keys, ...effectsWith(KEYS.vault) })).fault
  }

  /** Fields that say how far something has come, and what other records prove. */
  const UNPROVED: Readonly<Record<string, readonly string[]>> = {
    face_requests: [
      '_id',
      'toldAt',
      'attempts',
      'used',
      'lastResult',
      'findings',
      'sensitive',
      'review',
    ],
    face_attempts: ['_id', 'expiresAt', 'challenge', 'wechat'],
    face_consents: ['_id', 'holds', 'used'],
  }

  async function lives(): Promise<Caller> {
    const { person, requestId } = await askedPerson(world)
    await tryFace(world, person, requestId, { who: 5 })
    await person.ask(sendAnyway, { id: requestId, words: '请看一下' })
    return person
  }

  it('is every field of requests, attempts and consents: whatever is altered is found', async () => {
    await lives()
    expect(await verify()).toBeNull()
    const unnoticed: string[] = []
    for (const [name, unproved] of Object.entries(UNPROVED)) {
      const collection = mongoose.connection.db!.collection(name)
      const row = (await collection.findOne({}))!
      for (const field of Object.keys(row).filter(one => !unproved.includes(one))) {
        await collection.updateOne({ _id: row._id }, { $set: { [field]: otherThan(row[field]) } })
        if ((await verify()) === null) unnoticed.push(`${name}.${field}`)
        await collection.replaceOne({ _id: row._id }, row)
      }
      await collection.insertOne({ ...row, _id: new mongoose.Types.ObjectId(), ...APART })
      if ((await verify()) === null) unnoticed.push(`${name} put in`)
      await collection.deleteOne({ ...APART })
      await collection.deleteOne({ _id: row._id })
      if ((await verify()) === null) unnoticed.push(`${name} removed`)
      await collection.insertOne(row)
    }
    expect(unnoticed).toEqual([])
    expect(await verify()).toBeNull()
  })

  /** So that a forged row can stand beside the true one. */
  const APART = { key: 'forged', personId: 'forged', number: 99 }

  function otherThan(value: unknown): unknown {
    if (value instanceof Date) return new Date(value.getTime() + 1)
    if (typeof value === 'number') return value + 1
    if (typeof value === 'boolean') return !value
    if (typeof value === 'string') return `${value}x`
    if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : ['x']
    if (value === null) return 'x'
    return { ...(value as object), kind: 'nothing', x: 1 }
  }

  it('is nothing of a face: no numbers that were measured stay, and no picture in the log', async () => {
    const person = await lives()
    expect(person).toBeDefined()
    const kept = JSON.stringify([await world.rows('face_attempts'), await world.rows('evidence')])
    for (const word of ['features', 'jpeg', 'frames', 'nonce']) expect(kept).not.toContain(word)
  })
})

describe('in the database', () => {
  it('nothing is looked for by going through everything', async () => {
    const { person, requestId } = await askedPerson(world)
    await world.recordPlans()
    await tryFace(world, person, requestId, { who: 5 })
    await start(person, requestId, { attemptId: randomUUID() })
    await ownRequests(person)
    const by = { outside: world.outside, vault: KEYS.vault }
    pass(world, 120_000)
    await moveIdentity(world.outside.now(), by)
    await checkIn()
    const report = { kind: 'no-camera', words: '', takenAt: world.outside.now().toISOString() }
    const { body } = await person.ask(reportFault, { attemptId: randomUUID(), ...report })
    const office = await world.staff('office')
    const answer = { id: body.id, outcome: 'noted', note: '已记下' }
    expect((await office.ask(answerFault, answer)).status).toBe(200)
    const plans = (await world.rows('system.profile'))
      .filter(({ ns }) => /[.]face_/.test(String(ns)))
      .map(({ ns, planSummary }) => [String(ns).split('.').at(-1), planSummary])
    expect(plans.length).toBeGreaterThan(20)
    expect(plans.filter(([, summary]) => summary === 'COLLSCAN')).toEqual([])
  })
})
