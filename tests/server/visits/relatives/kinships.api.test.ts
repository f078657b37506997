import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import * as desk from '#shared/visits/relatives/kinship-desk.endpoints'
import * as endpoints from '#shared/visits/relatives/kinships.endpoints'
import * as proofs from '#shared/visits/relatives/proofs.endpoints'
import { listLooksAtRelative } from '#shared/visits/relatives/relatives.endpoints'
import { seedClaim } from '../../../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { PAGE, accepted, claimed, proofSent, seen } from '../../../helpers/relatives'
import { type Caller, KEYS, MORNING, type World, startWorld } from '../../../helpers/world'
import { refusal } from '../refusing'
import { newcomer } from './newcomer'

let world: World
let relative: Caller
let clerk: Caller
beforeAll(async () => {
  world = await startWorld()
  clerk = await world.staff('clerk')
})
beforeEach(async () => {
  relative = (await newcomer(world)).caller
})
afterAll(() => world.end())

const own = async (one: Caller = relative) =>
  (await one.ask(endpoints.listOwnKinships)).body.kinships
const decide = (id: string, changes: object) =>
  clerk.ask(desk.decideKinship, {
    ...{ id, rev: 1, outcome: 'returned', reason: 'page-missing', words: '', expiresDay: null },
    ...changes,
  })

describe('a claim of kinship', () => {
  it('goes back, is completed, and is accepted; the relative reads each step and who looked', async () => {
    const who = await newcomer(world)
    const { body: claim } = await claimed(who.caller, { prisonerName: '杨有福' })
    expect(claim).toMatchObject({ state: 'submitted', prisonerName: '杨有福', rev: 1 })

    const opened = await clerk.ask(desk.openKinship, { id: claim.id, purpose: 'kinship-check' })
    expect(opened.body).toMatchObject({ relative: { name: who.name }, othersClaiming: 0 })
    const picture = { id: claim.proofs[0].id, purpose: 'kinship-check' }
    expect((await clerk.ask(proofs.readProof, picture)).body.bytes.length).toBeGreaterThan(1000)

    await decide(claim.id, { words: '请补拍户主页。' })
    const [returned] = await own(who.caller)
    expect(returned).toMatchObject({
      state: 'returned',
      reason: 'page-missing',
      words: '请补拍户主页。',
    })

    const fresh = await proofSent(who.caller)
    const completed = await who.caller.ask(endpoints.completeKinship, {
      ...{ id: claim.id, rev: returned.rev, prisonerName: '杨有福', prisonerNumber: 'D2024001' },
      ...{ kin: 'parent', proofs: [claim.proofs[0].id, fresh] },
    })
    expect(completed.body).toMatchObject({ state: 'submitted', reason: null, rev: 3 })

    await seen(world, who.id)
    const done = await accepted(world, claim.id, { rev: 3, expiresDay: '2027-11-24' })
    expect([done.status, done.body.kinship.state]).toEqual([200, 'accepted'])
    const [after] = await own(who.caller)
    expect(after).toMatchObject({ state: 'accepted', expiresDay: '2027-11-24' })
    expect(after.history.map(({ state }: { state: string }) => state)).toEqual([
      'submitted',
      'returned',
      'submitted',
      'accepted',
    ])
    const { body } = await who.caller.ask(listLooksAtRelative)
    expect(body.looks).toEqual([
      {
        at: expect.any(String),
        role: 'visitClerk',
        organisationName: '泸西县',
        purpose: 'kinship-check',
      },
    ])
  })

  it('is accepted only of somebody of whom it is known who he is', async () => {
    const who = await newcomer(world)
    const { body } = await claimed(who.caller)
    const refused = await accepted(world, body.id)
    expect([refused.status, refused.body.code]).toEqual([409, 'identity-first'])
    await seen(world, who.id)
    expect((await accepted(world, body.id)).status).toBe(200)
  })

  it('of two clerks at once one decides', async () => {
    const { body } = await claimed(relative)
    const answers = await Promise.all([decide(body.id, {}), decide(body.id, {})])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await own())[0].history).toHaveLength(2)
  })

  it('is refused for a reason that does not stand in that list', async () => {
    const { body } = await claimed(relative)
    const wrong = await decide(body.id, { outcome: 'refused', reason: 'picture-unclear' })
    expect(wrong.body.errors).toEqual([{ path: 'reason', code: 'not-allowed' }])
    const missing = await decide(body.id, { reason: null })
    expect(missing.body.errors).toEqual([{ path: 'reason', code: 'reason-missing' }])
    const other = await decide(body.id, { reason: 'other' })
    expect(other.body.errors).toEqual([{ path: 'words', code: 'words-missing' }])
  })

  it('cannot be decided again once it was refused', async () => {
    const { body } = await claimed(relative)
    await decide(body.id, { outcome: 'refused', reason: 'not-kin' })
    const again = await decide(body.id, { rev: 2 })
    expect([again.status, again.body.code]).toEqual([409, 'kinship-decided'])
  })

  it('cannot hold until a day that is over', async () => {
    const who = await newcomer(world)
    const { body } = await claimed(who.caller)
    await seen(world, who.id)
    const past = await accepted(world, body.id, { expiresDay: '2026-11-23' })
    expect(past.body.errors).toEqual([{ path: 'expiresDay', code: 'too-early' }])
    expect((await accepted(world, body.id, { expiresDay: '2026-11-24' })).status).toBe(200)
  })

  it('finds who it is on the prison’s list only after it was accepted, and tells nobody', async () => {
    const who = await newcomer(world)
    const { body } = await claimed(who.caller)
    const stored = async () =>
      (await world.rows('visit_kinships')).find(({ _id }) => _id === body.id)!
    expect((await stored()).prisonerId).toBeNull()
    await seen(world, who.id)
    const done = await accepted(world, body.id)
    expect(JSON.stringify([done.body, await own(who.caller)])).not.toContain('prisonerId')
  })
})

describe('the same claim twice', () => {
  it('is one when the phone sends it again, also at once', async () => {
    const asked = {
      ...{ attemptId: randomUUID(), prisonId: ORGANISATIONS.prison.id, prisonerName: '重复人' },
      ...{ prisonerNumber: null, kin: 'spouse', proofs: [await proofSent(relative)] },
    }
    const answers = await Promise.all(
      [1, 2, 3].map(() => relative.ask(endpoints.submitKinship, asked)),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await own()).toHaveLength(1)
  })

  it('is refused under another name of the attempt while one is open, and taken once that was refused', async () => {
    const first = await claimed(relative, { prisonerName: '同一人' })
    const second = await claimed(relative, { prisonerName: '同一人' })
    expect([second.status, second.body.code]).toEqual([409, 'claimed-already'])
    await decide(first.body.id, { outcome: 'refused', reason: 'kin-not-shown' })
    expect((await claimed(relative, { prisonerName: '同一人' })).status).toBe(200)
  })
})

describe('a claim is refused', () => {
  const completion = (id: string, changes: object = {}) => ({
    ...{ id, rev: 2, prisonerName: '补正人', prisonerNumber: null, kin: 'parent' },
    ...changes,
  })
  const complete = (asked: object) => relative.ask(endpoints.completeKinship, asked)

  it.each(['nowhere', ORGANISATIONS.county.id])('at what is no prison: %s', async prisonId => {
    const proof = await proofSent(relative)
    const ask = () =>
      relative.ask(endpoints.submitKinship, {
        ...{ attemptId: randomUUID(), prisonId, prisonerName: '无处人', prisonerNumber: null },
        ...{ kin: 'parent', proofs: [proof] },
      })
    expect(await refusal(ask)).toEqual([404, 'no-such-prison'])
  })

  it('as the seventh that is not refused', async () => {
    const { id, caller } = await newcomer(world)
    for (let count = 0; count < 6; count++) {
      // Its days are not these: of one day there are five.
      const now = new Date(Date.parse('2026-10-01T01:00:00Z') + count * 86_400_000)
      const prisonerName = `第${count}人`
      const claim = { prisonId: ORGANISATIONS.prison.id, prisonerName, prisonerNumber: null }
      await seedClaim({ relativeId: id, ...claim, kin: 'parent' }, now, KEYS.vault)
    }
    const proof = await proofSent(caller)
    const ask = () =>
      caller.ask(endpoints.submitKinship, {
        ...{ attemptId: randomUUID(), prisonId: ORGANISATIONS.prison.id, prisonerName: '第七人' },
        ...{ prisonerNumber: null, kin: 'parent', proofs: [proof] },
      })
    expect(await refusal(ask)).toEqual([429, 'claims-limited'])
  })

  it('when it is completed without having come back, as it is not, or by somebody else', async () => {
    const { body } = await claimed(relative, { prisonerName: '补正人' })
    const proofs = [body.proofs[0].id]
    const ask = (changes: object) => () => complete(completion(body.id, { proofs, ...changes }))
    expect(await refusal(ask({ rev: 1 }))).toEqual([409, 'kinship-not-returned'])
    await decide(body.id, {})
    expect(await refusal(ask({ rev: 1 }))).toEqual([409, 'changed-meanwhile'])
    const twice = [...proofs, ...proofs]
    expect(await refusal(ask({ proofs: twice }))).toEqual([409, 'proofs-incomplete'])
    const { caller: other } = await newcomer(world)
    const theirs = () => other.ask(endpoints.completeKinship, completion(body.id, { proofs }))
    expect(await refusal(theirs)).toEqual([404, 'no-such-kinship'])
    expect((await ask({})()).status).toBe(200)
  })

  it('when it becomes the same as another one that is open', async () => {
    await claimed(relative, { prisonerName: '另一人' })
    const { body } = await claimed(relative, { prisonerName: '补正人' })
    await decide(body.id, {})
    const asked = completion(body.id, { prisonerName: '另一人', proofs: [body.proofs[0].id] })
    expect(await refusal(() => complete(asked))).toEqual([409, 'claimed-already'])
  })

  it('a decision on what it is no more, or of another county', async () => {
    const { body } = await claimed(relative)
    expect(await refusal(() => decide(body.id, { rev: 2 }))).toEqual([409, 'changed-meanwhile'])
    const other = await world.staff('otherClerk')
    const no = { id: body.id, rev: 1, outcome: 'refused', reason: 'not-kin', words: '' }
    const elsewhere = () => other.ask(desk.decideKinship, { ...no, expiresDay: null })
    expect(await refusal(elsewhere)).toEqual([404, 'no-such-kinship'])
  })
})

describe('finding out who is in prison', () => {
  // The database forgets by its own clock what was counted: there it must not be over yet.
  beforeAll(() => world.setTime('2040-01-02T01:00:00.000Z'))
  afterAll(() => world.setTime(MORNING))

  it('known and unknown prisoners get the same answer', async () => {
    const shape = (body: Record<string, unknown>) => ({
      ...body,
      ...{ id: '', attemptId: '', prisonerName: '', proofs: '', submittedAt: '' },
      ...{ stateAt: '', history: '' },
    })
    const known = await claimed(relative, { prisonerName: '李自强' })
    const unknown = await claimed(relative, { prisonerName: '没有此人' })
    expect(shape(known.body)).toEqual(shape(unknown.body))
  })

  it('an account can claim five times a day, and is told nothing else after that', async () => {
    const statuses = []
    for (let count = 0; count < 6; count++) statuses.push((await claimed(relative)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('a name can be claimed eight times a day, by whatever accounts', async () => {
    const answers = []
    for (let count = 0; count < 9; count++) {
      const { caller } = await newcomer(world)
      answers.push(await claimed(caller, { prisonerName: '众人找' }))
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array(8).fill(200), 429])
    expect(answers[8]!.body.code).toBe('claims-limited')
  })
})

describe('pictures', () => {
  it('is the same when it comes again, and refused when it is another one', async () => {
    const sent = { id: randomUUID(), type: 'marriage', format: 'image/png', bytes: PAGE }
    const [first, second] = [
      await relative.ask(proofs.sendProof, sent),
      await relative.ask(proofs.sendProof, sent),
    ]
    expect([first.status, second.body]).toEqual([200, first.body])
    const other = await relative.ask(proofs.sendProof, { ...sent, type: 'birth' })
    expect([other.status, other.body.code]).toEqual([409, 'media-differs'])
  })

  it('cannot be read by another relative, nor used by one', async () => {
    const id = await proofSent(relative)
    const { caller: other } = await newcomer(world)
    expect((await other.ask(proofs.readOwnProof, { id })).status).toBe(404)
    const answer = await other.ask(endpoints.submitKinship, {
      ...{ attemptId: randomUUID(), prisonId: ORGANISATIONS.prison.id, prisonerName: '偷用人' },
      ...{ prisonerNumber: null, kin: 'spouse', proofs: [id] },
    })
    expect([answer.status, answer.body.code]).toEqual([409, 'proofs-incomplete'])
  })

  it.each([
    ['no picture', Buffer.from('hello').toString('base64'), 'damaged'],
    ['half a picture', PAGE.slice(0, 400), 'damaged'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    const sent = { id: randomUUID(), type: 'other', format: 'image/png', bytes }
    const answer = await relative.ask(proofs.sendProof, sent)
    expect(answer.body.errors).toEqual([{ path: 'bytes', code }])
  })

  it.each([
    ['too small', 199],
    ['too large', 6001],
  ])('is refused when it is %s', async (_, pixels) => {
    const picture = Buffer.from(PAGE, 'base64')
    picture.writeUInt32BE(pixels, 16)
    const sent = { id: randomUUID(), type: 'other', format: 'image/png' }
    const ask = () => relative.ask(proofs.sendProof, { ...sent, bytes: picture.toString('base64') })
    expect(await refusal(ask)).toEqual([400, 'bad-input'])
    expect((await ask()).body.errors).toEqual([{ path: 'bytes', code: 'wrong-size' }])
  })

  it('is refused when too many were sent on that day, and taken on the next', async () => {
    const id = await proofSent(relative)
    const rows = mongoose.connection.collection<{ _id: string }>('visit_proofs')
    await rows.updateOne({ _id: id }, { $set: { bytes: 30_000_000 } })
    const sent = { id: randomUUID(), type: 'other', format: 'image/png', bytes: PAGE }
    const ask = () => relative.ask(proofs.sendProof, sent)
    expect(await refusal(ask)).toEqual([429, 'too-much-media'])
    await rows.updateOne({ _id: id }, { $set: { sentAt: new Date('2026-11-23T15:59:59Z') } })
    expect((await ask()).status).toBe(200)
  })

  it('is shown to nobody whom it does not concern, and is not there once it is gone', async () => {
    const { body } = await claimed(relative)
    const { id } = body.proofs[0]
    const other = await world.staff('otherClerk')
    const free = { id: await proofSent(relative), purpose: 'kinship-check' }
    await decide(body.id, { reason: 'id-card-sent' })
    for (const ask of [
      () => other.ask(proofs.readProof, { id, purpose: 'kinship-check' }),
      () => clerk.ask(proofs.readProof, free),
      () => relative.ask(proofs.readOwnProof, { id }),
    ]) {
      expect(await refusal(ask)).toEqual([404, 'no-such-proof'])
    }
  })

  it('lies there sealed', async () => {
    await proofSent(relative)
    const rows = (await world.rows('visit_proofs')) as unknown as { sealed: Buffer | null }[]
    const row = rows.find(({ sealed }) => sealed !== null)
    expect(Buffer.from(row!.sealed!.buffer).includes(Buffer.from('IHDR'))).toBe(false)
  })

  it('of an ID card goes at once', async () => {
    const { body } = await claimed(relative)
    await decide(body.id, { reason: 'id-card-sent' })
    const id = body.proofs[0].id
    expect((await relative.ask(proofs.readOwnProof, { id })).status).toBe(404)
    expect((await own())[0].proofs[0].kept).toBe(false)
  })

  it('that is no longer named goes with the completion', async () => {
    const { body } = await claimed(relative)
    await decide(body.id, {})
    const fresh = await proofSent(relative)
    await relative.ask(endpoints.completeKinship, {
      ...{ id: body.id, rev: 2, prisonerName: body.prisonerName, prisonerNumber: null },
      ...{ kin: 'parent', proofs: [fresh] },
    })
    expect((await relative.ask(proofs.readOwnProof, { id: body.proofs[0].id })).status).toBe(404)
    expect((await relative.ask(proofs.readOwnProof, { id: fresh })).status).toBe(200)
  })
})

describe('the desk', () => {
  it('finds a claim by either name, whole, and by the ID number', async () => {
    const who = await newcomer(world)
    const { body } = await claimed(who.caller, { prisonerName: '好找人' })
    const found = async (search: string) =>
      (await clerk.ask(desk.listKinships, { list: 'waiting', search })).body.kinships.map(
        ({ id }: { id: string }) => id,
      )
    for (const search of ['好找人', who.name, who.idNumber]) {
      expect([search, await found(search)]).toEqual([search, [body.id]])
    }
    expect(await found('好找')).toEqual([])
  })

  it('reads page by page what waits, the oldest first', async () => {
    const { body: all } = await clerk.ask(desk.listKinships, { list: 'waiting' })
    const times = all.kinships.map(({ stateAt }: { stateAt: string }) => stateAt)
    expect(times).toEqual([...times].sort())
    expect(all.counts.waiting).toBeGreaterThan(0)
  })

  it('of another county sees nothing of it', async () => {
    const { body } = await claimed(relative)
    const other = await world.staff('otherClerk')
    const { body: list } = await other.ask(desk.listKinships, { list: 'waiting' })
    expect([list.kinships, list.counts]).toEqual([[], { waiting: 0, companions: 0 }])
    const looked = await other.ask(desk.openKinship, { id: body.id, purpose: 'question' })
    expect(looked.status).toBe(404)
    expect((await relative.ask(listLooksAtRelative)).body.looks).toEqual([])
  })
})
