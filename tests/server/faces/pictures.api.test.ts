import { createPublicKey } from 'node:crypto'
import mongoose from 'mongoose'
import { finishAttempt } from '#shared/faces/attempts.endpoints'
import type { RequestState } from '#shared/faces/requests.contract'
import * as reviews from '#shared/faces/reviews.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { PicturesNotKept, keepPicturesAs, openPicture } from '../../../server/faces/pictures.model'
import { keptOrNot } from '../../../server/faces/keeping'
import { inTransaction } from '../../../server/platform/database'
import { createVault } from '../../../server/platform/vault'
import { sweep } from '../../../server/retention/retention.actions'
import { rotateOnce } from '../../../server/scripts/rotate-keys.model'
import { HEAD_KEY } from '../../helpers/keys'
import { KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { asked, kept, moved } from './asked'
import { enrolled } from './enrolled'
import { askedPerson, showFace, start, tryFace } from './showing'

const DAY = 24 * 3600_000
const after = (days: number, more = 0) => new Date(new Date(MORNING).getTime() + days * DAY + more)
const db = () => mongoose.connection.db!

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const ids = async () => (await world.rows('face_pictures')).map(({ _id }) => String(_id))

/** A request with a picture, as it came out. @returns the picture's id. */
async function pictureOf(number: number, outcome: RequestState | 'sensitive'): Promise<string> {
  const requestId = await asked(world, number)
  const id = await kept(world, `demo-person-${number}`, { requestId })
  if (outcome === 'open') return id
  if (outcome !== 'settled' && outcome !== 'sensitive') {
    await moved(world, requestId, outcome)
    return id
  }
  await moved(world, requestId, 'waiting')
  const office = await world.staff('county')
  await office.ask(reviews.lockRequest, { id: requestId, held: true })
  const said = { verdict: 'match', action: 'none', note: '看过了' }
  const isSensitive = outcome === 'sensitive'
  await office.ask(reviews.decideRequest, { id: requestId, ...said, sensitive: isSensitive })
  return id
}

describe('pictures of faces', () => {
  it('go by what came of them, over a year, and the log stays whole', async () => {
    const sealer = createSealer(HEAD_KEY)
    const still: Record<string, string> = {}
    const outcomes = ['open', 'waiting', 'expired', 'passed', 'settled', 'sensitive'] as const
    for (const outcome of outcomes) still[outcome] = await pictureOf(1, outcome)
    await enrolled(world, 2)
    const enrolledIds = (await ids()).filter(id => !Object.values(still).includes(id))
    expect(enrolledIds).toHaveLength(1)

    const went: [number, string][] = []
    let left = await ids()
    for (let day = 1; day <= 400; day++) {
      // The moment itself still belongs to the days.
      if (day <= 90 || day > 360) {
        await sweep(after(day))
        await sweep(after(day, 1))
      }
      if (day === 90) await sealer.seal(after(day))
      const now = await ids()
      const gone = Object.keys(still).filter(
        name => left.includes(still[name]!) && !now.includes(still[name]!),
      )
      for (const name of gone) went.push([day, name])
      left = now
    }
    expect(went).toEqual([
      [7, 'passed'],
      [30, 'settled'],
      [365, 'sensitive'],
    ])
    // Nobody has decided about the others; the face on file is in use.
    expect(left.sort()).toEqual(
      [still.open, still.waiting, still.expired, ...enrolledIds].map(String).sort(),
    )

    const deletions = (await world.rows('deletions')).filter(({ kind }) =>
      String(kind).startsWith('face-'),
    )
    expect(deletions.map(({ kind, count }) => [kind, count])).toEqual([
      ['face-pictures-passed', 1],
      ['face-pictures-decided', 1],
      ['face-pictures-sensitive', 1],
    ])
    expect(JSON.stringify(deletions)).not.toContain('demo-person')
    const proved = (await world.rows('evidence')).map(({ _id }) => String(_id))
    for (const { _id } of deletions) expect(proved).toContain(`deletion:${String(_id)}`)
    await sealer.seal(after(401))
    const keys = new Map([[HEAD_KEY.id, createPublicKey(HEAD_KEY.private)]])
    const verdict = await verifyEvidence({ now: after(401), keys, ...effectsWith(KEYS.vault) })
    expect(verdict.fault).toBeNull()
  })

  it.each([
    [7, 'passed'],
    [30, 'settled'],
    [365, 'sensitive'],
  ] as const)('stay for %i days to the moment: %s', async (days, outcome) => {
    const id = await pictureOf(1, outcome)
    await sweep(after(days))
    expect(await ids()).toEqual([id])
    await sweep(after(days, 1))
    expect(await ids()).toEqual([])
  })

  it('count their days from the decision, not from the taking', async () => {
    const requestId = await asked(world, 1)
    await kept(world, 'demo-person-1', { requestId })
    await inTransaction(session => keepPicturesAs(requestId, 'decided', after(60), session))
    await sweep(after(89))
    expect(await ids()).toHaveLength(1)
    await sweep(after(91))
    expect(await ids()).toEqual([])
  })

  it('of an attempt that ends after an officer has decided go with that decision', async () => {
    const { person, requestId, office } = await askedPerson(world)
    const begun = await start(person, requestId)
    await showFace(world, person, begun.body)
    await office.ask(reviews.settleVisit, { id: requestId, note: '到所，当面核对' })
    await person.ask(finishAttempt, { id: begun.body.id })
    const rows = (await world.rows('face_pictures')).filter(one => one.requestId === requestId)
    expect(new Set(rows.map(({ keptAs }) => keptAs))).toEqual(new Set(['decided']))
  })

  it('are sensitive once and for all', async () => {
    const requestId = await asked(world, 1)
    const id = await kept(world, 'demo-person-1', { requestId })
    await inTransaction(session => keepPicturesAs(requestId, 'sensitive', after(0), session))
    await inTransaction(session => keepPicturesAs(requestId, 'passed', after(1), session))
    const [row] = await world.rows('face_pictures')
    expect([row!._id, row!.keptAs]).toEqual([id, 'sensitive'])
  })

  it('of a file that is closed go with its template; what was decided goes in its own time', async () => {
    await enrolled(world, 2)
    const decided = await pictureOf(2, 'settled')
    await sweep(after(1))
    expect(await ids()).toHaveLength(2)
    await db()
      .collection('people')
      .updateOne({ _id: 'demo-person-2' as never }, { $set: { caseOpen: false } })
    expect(await sweep(after(1))).toMatchObject({ 'face-templates': 1 })
    expect(await ids()).toEqual([decided])
    const [enrolment] = await world.rows('face_enrolments')
    expect([enrolment!.state, enrolment!.template]).toEqual(['deleted', null])
    expect(await sweep(after(1))).toEqual({})
  })

  it('are found by an index when they are old enough', async () => {
    await enrolled(world, 2)
    await pictureOf(1, 'passed')
    await world.recordPlans()
    await sweep(after(400))
    const plans = (await world.rows('system.profile')).filter(({ ns }) =>
      /[.](face_|people)/.test(String(ns)),
    )
    expect(plans.length).toBeGreaterThan(3)
    const whole = plans.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
    expect(whole.map(({ command }) => JSON.stringify(command))).toEqual([])
  })
})

describe('a picture in the database', () => {
  it('opens in its own place only, and not when it was altered', async () => {
    const [one, other] = [await kept(world, 'demo-person-1'), await kept(world, 'demo-person-2')]
    const rows = db().collection('face_pictures')
    const row = (await rows.findOne({ _id: one as never }))!
    await rows.updateOne({ _id: other as never }, { $set: { sealed: row.sealed } })
    expect((await openPicture(one, KEYS.vault))!.toString()).toBe('a face of demo-person-1')
    await expect(openPicture(other, KEYS.vault)).rejects.toThrow()
    const bytes = Buffer.from(row.sealed.buffer)
    bytes[30] = bytes[30]! ^ 1
    await rows.updateOne({ _id: one as never }, { $set: { sealed: bytes } })
    await expect(openPicture(one, KEYS.vault)).rejects.toThrow()
  })

  it('is sealed anew with the next key, and the face on file as well', async () => {
    const id = await kept(world, 'demo-person-1')
    await enrolled(world, 2)
    const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64')
    const both = createVault([
      ['next', secret(9)],
      ['test', secret(7)],
    ])
    expect((await rotateOnce(both)).missed).toBe(0)
    expect((await rotateOnce(both)).changed).toBe(0)
    const only = createVault([['next', secret(9)]])
    expect((await openPicture(id, only))!.toString()).toBe('a face of demo-person-1')
    for (const name of ['face_pictures', 'face_enrolments']) {
      for (const { sealed, template } of await world.rows(name)) {
        const { buffer } = (sealed ?? template) as { buffer: Uint8Array }
        expect(Buffer.from(buffer).toString('latin1')).toMatch(/^next[.]/)
      }
    }
  })

  it('is of a bounded size', async () => {
    await expect(
      kept(world, 'demo-person-1', { jpeg: Buffer.alloc(256 * 1024 + 1) }),
    ).rejects.toThrow(PicturesNotKept)
    await kept(world, 'demo-person-1', { jpeg: Buffer.alloc(256 * 1024) })
  })
})

describe('a place for pictures that is full', () => {
  const full = () =>
    db().command({ collMod: 'face_pictures', validator: { kind: { $exists: false } } })

  it('does not cost the work that they belong to', async () => {
    await full()
    const requestId = await asked(world, 1)
    const told: boolean[] = []
    await keptOrNot(async (session, mayKeep) => {
      told.push(mayKeep)
      await keepPicturesAs(requestId, 'passed', after(0), session)
      if (mayKeep) await kept(world, 'demo-person-1', { requestId })
    })
    expect(told).toEqual([true, false])
    expect(await ids()).toEqual([])
  })

  const fullForSteps = () =>
    db().command({ collMod: 'face_step_pictures', validator: { attemptId: { $exists: false } } })

  it.each([
    ['at its end', full],
    ['from the beginning', () => Promise.all([full(), fullForSteps()])],
  ])('%s costs nobody his report: an officer looks, and is told why', async (_, fill) => {
    const { person, requestId, office } = await askedPerson(world)
    await fill()
    const { status, body } = await tryFace(world, person, requestId)
    expect([status, body.result, body.request.state]).toEqual([200, 'passed', 'waiting'])
    const waiting = await office.ask(reviews.listRequests, { list: 'waiting' })
    expect(waiting.body.requests[0].findings).toContain('pictures-not-kept')
    expect((await world.rows('face_pictures')).map(({ kind }) => kind)).toEqual(['enrolled'])
  })

  it('is not taken for other troubles: nothing is done without its pictures then', async () => {
    const told: boolean[] = []
    const failing = keptOrNot(async (_, mayKeep) => {
      told.push(mayKeep)
      throw new Error('something else')
    })
    await expect(failing).rejects.toThrow('something else')
    expect(told).toEqual([true])
  })
})
