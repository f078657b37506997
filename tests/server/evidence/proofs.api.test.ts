import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import mongoose from 'mongoose'
import type { Proof, SignedHead } from '#shared/evidence/evidence.contract'
import { prove, proveOwn, readConsistency, readHead } from '#shared/evidence/evidence.endpoints'
import { headBytes, headContinues, liesInLog, readProof } from '#shared/evidence/proof'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { submitReport } from '#shared/reports/reports.endpoints'
import { addEvidence } from '../../../server/evidence/records.model'
import { createSealer } from '../../../server/evidence/sealer'
import { undecidedFields } from '../../../server/evidence/evidence.policy'
import { inTransaction } from '../../../server/platform/database'
import { MORNING, type World, startWorld } from '../../helpers/world'
import { eventDraft } from '../reports/reporting'

const KEY = { id: 'test', private: generateKeyPairSync('ed25519').privateKey }
const NOW = new Date(MORNING)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const seal = () => createSealer(KEY).seal(NOW)
const askOwn = async (number: number, id: string) =>
  (await world.person(number)).ask(proveOwn, { id })
const newest = async () => (await world.visitor.ask(readHead)).body as { head: SignedHead }

describe('the proof of an own check-in', () => {
  it('is not there before the seal, and says so', async () => {
    const { id } = await world.checkIn(1)
    expect(await askOwn(1, id)).toMatchObject({ status: 200, body: { sealed: false } })
    await seal()
    expect(await askOwn(1, id)).toMatchObject({ status: 200, body: { sealed: true } })
  })

  it('is given also of one with which the person was asked who he is', async () => {
    const { id, identityRequestId } = await world.checkIn(7)
    expect(identityRequestId).not.toBeNull()
    await seal()
    expect(await askOwn(7, id)).toMatchObject({ status: 200, body: { sealed: true } })
  })

  it('can be checked by anybody, with nothing but itself and the key', async () => {
    const ids: string[] = []
    for (let number = 1; number <= 5; number++) {
      ids.push((await world.checkIn(1 + (number % 4))).id)
      await seal()
    }
    for (const [round, id] of ids.entries()) {
      const { body } = await askOwn(1 + ((round + 1) % 4), id)
      const proof = readProof(JSON.stringify(body.proof))!
      expect(liesInLog(proof, sha256)).toBe(true)
      expect(proof.record.id).toBe(`check-in:${id}`)
      expect(liesInLog({ ...proof, index: proof.index + 1 }, sha256)).toBe(false)
    }
    const { head, keys } = (await world.visitor.ask(readHead)).body
    const publicKey = createPublicKey({
      key: Buffer.from(keys[0].publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    })
    const signature = Buffer.from(head.signature, 'base64url')
    expect(verify(null, headBytes(head), publicKey, signature)).toBe(true)
    expect(verify(null, headBytes({ ...head, size: 1 }), publicKey, signature)).toBe(false)
  })

  it('is given of an own report as well, without what was said in it', async () => {
    const { body: receipt } = await (await world.person(1)).ask(submitReport, eventDraft())
    await seal()
    const { body } = await askOwn(1, receipt.id)
    const proof = readProof(JSON.stringify(body.proof))!
    expect(liesInLog(proof, sha256)).toBe(true)
    expect(proof.record).toMatchObject({ id: `report:${receipt.id}`, body: { event: 'family' } })
    expect(JSON.stringify(proof)).not.toContain('母亲')
    expect(await askOwn(2, receipt.id)).toMatchObject({ status: 404 })
    const [record] = (await world.rows('evidence')).filter(
      ({ _id }) => _id === `report:${receipt.id}`,
    )
    expect(undecidedFields(record!.body as object)).toEqual([])
  })

  it('no longer fits when one letter of it is changed', async () => {
    const { id } = await world.checkIn(1)
    await seal()
    const proof = (await askOwn(1, id)).body.proof as Proof
    const place = { ...(proof.record.body.place as object), verdict: 'outside' }
    const changed = { ...proof.record, body: { ...proof.record.body, place } }
    expect(liesInLog({ ...proof, record: changed }, sha256)).toBe(false)
  })

  it('is given for nothing that is another person’s, or is not there', async () => {
    const { id } = await world.checkIn(1)
    await seal()
    for (const [number, asked] of [
      [2, id],
      [1, '0'.repeat(24)],
      [1, 'no-id'],
    ] as const) {
      const { status, body } = await askOwn(number, asked)
      expect([status, body.code]).toEqual([404, 'no-such-check-in'])
    }
  })

  it('holds only fields of which somebody decided that their subject may read them', async () => {
    const { id } = await world.checkIn(1)
    const [record] = (await world.rows('evidence')).filter(({ _id }) => _id === `check-in:${id}`)
    expect(undecidedFields(record!.body as object)).toEqual([])
    await mongoose.connection
      .db!.collection('evidence')
      .updateOne({ _id: record!._id as never }, { $set: { 'body.threshold': 7 } })
    await seal()
    expect((await askOwn(1, id)).status).toBe(500)
  })

  it('reads a few subtrees, however long the log is', async () => {
    const { id } = await world.checkIn(1)
    const others = Array.from({ length: 700 }, (_, number) => ({
      id: `thing:${number}`,
      at: NOW,
      body: { number },
    }))
    await inTransaction(session => addEvidence(others, session))
    await seal()
    const asker = await world.person(1)
    await world.recordPlans()
    const { body } = await asker.ask(proveOwn, { id })
    expect(liesInLog(body.proof, sha256)).toBe(true)
    const examined = (await world.rows('system.profile'))
      .filter(({ ns, op }) => /evidence_(leaves|nodes)$/.test(String(ns)) && op === 'query')
      .map(({ docsExamined }) => Number(docsExamined))
    expect(examined.length).toBeGreaterThan(0)
    expect(examined.reduce((sum, count) => sum + count, 0)).toBeLessThan(25)
  })

  it('holds also while subtrees are missing', async () => {
    const { id } = await world.checkIn(1)
    for (let number = 2; number <= 4; number++) await world.checkIn(number)
    await seal()
    await mongoose.connection.db!.collection('evidence_nodes').deleteMany({})
    expect(liesInLog((await askOwn(1, id)).body.proof, sha256)).toBe(true)
  })
})

describe('the proof for an official', () => {
  it('takes a purpose and leaves a look that the person reads', async () => {
    const { id } = await world.checkIn(1)
    await seal()
    const office = await world.staff('office')
    expect((await office.ask(prove, { id })).status).toBe(400)
    const { body } = await office.ask(prove, { id, purpose: 'verify-finding' })
    expect(liesInLog(body.proof, sha256)).toBe(true)
    const { looks } = (await (await world.person(1)).ask(listLooksAtMe)).body
    expect(looks).toMatchObject([{ purpose: 'verify-finding' }])
  })

  it('is the same for the procurator, and not there for another county', async () => {
    const { id } = await world.checkIn(1)
    await seal()
    const ask = async (name: 'procurator' | 'otherCounty') =>
      (await (await world.staff(name)).ask(prove, { id, purpose: 'inspection' })).status
    expect([await ask('procurator'), await ask('otherCounty')]).toEqual([200, 404])
    expect((await (await world.person(1)).ask(listLooksAtMe)).body.looks).toHaveLength(1)
  })
})

describe('heads, for anybody', () => {
  it('are none before anything was sealed', async () => {
    expect((await world.visitor.ask(readHead)).body).toEqual({ head: null, keys: [] })
  })

  it('are continued by every later head, and can be shown to be', async () => {
    const noted: SignedHead[] = []
    for (let round = 0; round < 4; round++) {
      await world.checkIn(1 + round)
      await seal()
      noted.push((await newest()).head)
    }
    const later = noted.at(-1)!
    for (const earlier of noted) {
      const sizes = { from: earlier.size, to: later.size }
      const { path } = (await world.visitor.ask(readConsistency, sizes)).body
      expect(headContinues(earlier, later, path, sha256)).toBe(true)
      const forged = { ...earlier, root: later.root.split('').reverse().join('') }
      expect(headContinues(forged, later, path, sha256)).toBe(false)
    }
  })

  it('are refused for sizes that the log never had', async () => {
    await world.checkIn(1)
    await seal()
    const { size } = (await newest()).head
    for (const [from, to] of [
      [0, size + 1],
      [2, 1],
    ]) {
      const { status, body } = await world.visitor.ask(readConsistency, { from, to })
      expect([status, body.code]).toEqual([404, 'no-such-head'])
    }
    expect((await world.visitor.ask(readConsistency, { from: -1, to: 1 })).status).toBe(400)
    expect((await world.visitor.ask(readConsistency, { from: 0, to: size })).status).toBe(200)
  })
})
