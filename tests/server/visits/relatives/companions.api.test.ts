import { randomUUID } from 'node:crypto'
import * as endpoints from '#shared/visits/relatives/companions.endpoints'
import { decideKinship, listKinships } from '#shared/visits/relatives/kinship-desk.endpoints'
import { accepted, claimed, idNumberOf, named, seen } from '../../../helpers/relatives'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { refusal } from '../refusing'
import { type Newcomer, newcomer } from './newcomer'

let world: World
let who: Newcomer
let clerk: Caller
let kinshipId: string
beforeAll(async () => {
  world = await startWorld()
  clerk = await world.staff('clerk')
})
beforeEach(async () => {
  who = await newcomer(world)
  kinshipId = (await claimed(who.caller)).body.id
})
afterAll(() => world.end())

const decide = (id: string, changes: object = {}) =>
  clerk.ask(endpoints.decideCompanion, {
    ...{ id, rev: 0, outcome: 'verified', reason: null, words: '', documentExpiresDay: null },
    ...changes,
  })
const listed = async () =>
  (await who.caller.ask(endpoints.listCompanions, { kinshipId })).body.companions

describe('somebody who comes along', () => {
  it('is named, seen by the desk, and taken out with all that is known of him', async () => {
    const { body } = await named(who.caller, kinshipId, { name: '杨小宝' })
    expect(body).toMatchObject({ name: '杨小宝', isMinor: true, state: 'named', rev: 0 })
    const { body: done } = await decide(body.id, { documentExpiresDay: '2028-01-01' })
    expect(done).toMatchObject({ state: 'verified', documentExpiresDay: '2028-01-01', rev: 1 })
    expect(await listed()).toHaveLength(1)
    await who.caller.ask(endpoints.removeCompanion, { id: body.id })
    expect(await listed()).toEqual([])
    const row = (await world.rows('visit_companions')).find(({ _id }) => _id === body.id)
    expect([row!.sealed, row!.idNumberMark]).toEqual([null, []])
    expect((await decide(body.id, { rev: 1 })).status).toBe(404)
  })

  it('a minor comes along only with his guardian; who is eighteen today needs none', async () => {
    const minor = await named(who.caller, kinshipId, {
      ...{ idNumber: idNumberOf('20081125'), guardian: false },
    })
    expect(minor.body.errors).toEqual([{ path: 'guardian', code: 'guardian-missing' }])
    const grown = await named(who.caller, kinshipId, {
      ...{ idNumber: idNumberOf('20081124'), guardian: false },
    })
    expect([grown.status, grown.body.isMinor]).toEqual([200, false])
  })

  it('is one when the phone sends it again, and refused when he was named before', async () => {
    const attemptId = randomUUID()
    const answers = await Promise.all([1, 2].map(() => named(who.caller, kinshipId, { attemptId })))
    expect(answers[0]!.body.id).toBe(answers[1]!.body.id)
    const again = await named(who.caller, kinshipId)
    expect([again.status, again.body.code]).toEqual([409, 'companion-named'])
    expect(await listed()).toHaveLength(1)
  })

  it('of two clerks at once one decides', async () => {
    const { body } = await named(who.caller, kinshipId)
    const answers = await Promise.all([decide(body.id), decide(body.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('waits at the desk once the claim was accepted, until the desk has seen him', async () => {
    await seen(world, who.id)
    await accepted(world, kinshipId)
    const { body } = await named(who.caller, kinshipId)
    const waiting = async () => {
      const { body: list } = await clerk.ask(listKinships, { list: 'companions' })
      return list.kinships.map(({ id }: { id: string }) => id).includes(kinshipId)
    }
    expect(await waiting()).toBe(true)
    await decide(body.id)
    expect(await waiting()).toBe(false)
  })

  it('is no business of another relative', async () => {
    const { body } = await named(who.caller, kinshipId)
    const { caller: other } = await newcomer(world)
    expect((await other.ask(endpoints.listCompanions, { kinshipId })).status).toBe(404)
    expect((await named(other, kinshipId)).status).toBe(404)
    expect((await other.ask(endpoints.removeCompanion, { id: body.id })).status).toBe(404)
  })

  it('is not the eleventh', async () => {
    const next = (count: number) =>
      named(who.caller, kinshipId, { idNumber: idNumberOf('19800202', 300 + count) })
    for (let count = 0; count < 10; count++) expect((await next(count)).status).toBe(200)
    expect(await refusal(() => next(10))).toEqual([409, 'too-many-companions'])
  })

  it('is not named to a claim that was refused', async () => {
    const no = { id: kinshipId, rev: 1, outcome: 'refused', reason: 'not-kin', words: '' }
    await clerk.ask(decideKinship, { ...no, expiresDay: null })
    expect(await refusal(() => named(who.caller, kinshipId))).toEqual([409, 'kinship-decided'])
  })

  it('shows a document that holds today, to the relative’s desk as to himself', async () => {
    const over = (documentExpiresDay: string) => () =>
      who.caller.ask(endpoints.nameCompanion, {
        ...{ attemptId: randomUUID(), kinshipId, name: '杨小宝', kin: 'child', guardian: true },
        ...{ idNumber: idNumberOf('20180601'), documentExpiresDay, proofs: [] },
      })
    expect(await refusal(over('2026-11-23'))).toEqual([400, 'bad-input'])
    const { status, body } = await over('2026-11-24')()
    expect(status).toBe(200)
    const seenWith = (documentExpiresDay: string) => () => decide(body.id, { documentExpiresDay })
    expect(await refusal(seenWith('2026-11-23'))).toEqual([400, 'bad-input'])
    expect((await seenWith('2026-11-24')()).status).toBe(200)
  })

  it('is not shown with pictures that are somebody else’s, or gone', async () => {
    const ask = () =>
      who.caller.ask(endpoints.nameCompanion, {
        ...{ attemptId: randomUUID(), kinshipId, name: '杨小宝', kin: 'child', guardian: true },
        ...{ idNumber: idNumberOf('20180601'), documentExpiresDay: null, proofs: [randomUUID()] },
      })
    expect(await refusal(ask)).toEqual([409, 'proofs-incomplete'])
  })

  it('is decided as he was read, and taken out once', async () => {
    const attemptId = randomUUID()
    const { body } = await named(who.caller, kinshipId, { attemptId })
    const early = () => decide(body.id, { rev: 1 })
    expect(await refusal(early)).toEqual([409, 'changed-meanwhile'])
    const other = await world.staff('otherClerk')
    const seen = { id: body.id, rev: 0, outcome: 'verified', reason: null, words: '' }
    const decided = () =>
      other.ask(endpoints.decideCompanion, { ...seen, documentExpiresDay: null })
    expect(await refusal(decided)).toEqual([404, 'no-such-companion'])
    const out = () => who.caller.ask(endpoints.removeCompanion, { id: body.id })
    expect((await out()).status).toBe(200)
    // Nor does the phone's second try bring him back.
    for (const ask of [out, () => named(who.caller, kinshipId, { attemptId })]) {
      expect(await refusal(ask)).toEqual([404, 'no-such-companion'])
    }
  })
})
