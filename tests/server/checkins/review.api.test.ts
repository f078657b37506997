import {
  listOwnCheckIns,
  listQueue,
  reviewCheckIn,
  submitCheckIn,
} from '#shared/checkins/checkins.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { listMessages, readMessages } from '#shared/messages/messages.endpoints'
import { readLive } from '../../helpers/live-reader'
import { type Caller, MORNING, type World, burstAt, draft, startWorld } from '../../helpers/world'

const OUTSIDE = burstAt(25.04, 102.71)
const purpose = 'daily-supervision'
const inOrder = (id: string) => ({ id, outcome: 'accepted', note: '', marks: [] })

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const queue = async (caller: Caller, list: string, more: object = {}) =>
  (await caller.ask(listQueue, { purpose, list, ...more })).body
const idsOf = (page: { checkIns: { id: string }[] }) => page.checkIns.map(({ id }) => id)

describe('the queue', () => {
  it('puts what findings ask about first, oldest first, each office its own', async () => {
    const [calm, away] = [await world.checkIn(1), await world.checkIn(2, { fixes: OUTSIDE })]
    world.setTime('2026-11-24T01:01:00.000Z')
    const later = await world.checkIn(3, { fixes: OUTSIDE })
    await world.checkIn(4, { fixes: OUTSIDE })

    const officer = await world.staff('office')
    expect(idsOf(await queue(officer, 'attention'))).toEqual([away.id, later.id])
    expect(idsOf(await queue(officer, 'awaiting'))).toEqual([calm.id])
    expect(await queue(officer, 'reviewed')).toMatchObject({
      checkIns: [],
      counts: { attention: 2, awaiting: 1 },
      abilities: { review: true },
    })
    const county = await world.staff('county')
    expect((await queue(county, 'attention')).counts.attention).toBe(3)
    expect((await queue(county, 'attention', { officeId: '53252702' })).checkIns).toHaveLength(1)
    expect((await queue(await world.staff('otherCounty'), 'attention')).checkIns).toEqual([])
    expect((await queue(await world.staff('province'), 'attention')).abilities.review).toBe(false)
  })

  it('comes in pages that neither repeat nor leave out, also at the same instant', async () => {
    const person = await world.person(1)
    const sent = await Promise.all(
      Array.from({ length: 35 }, async () => (await person.ask(submitCheckIn, draft())).body),
    )
    const officer = await world.staff('office')
    const first = await queue(officer, 'awaiting')
    const second = await queue(officer, 'awaiting', { after: first.next })
    expect([first.checkIns.length, second.checkIns.length, second.next]).toEqual([30, 5, null])
    const seen = new Set([...idsOf(first), ...idsOf(second)])
    expect(seen).toEqual(new Set(sent.map(({ id }) => id)))
  })

  it('starts again for a cursor that is not ours', async () => {
    const { id } = await world.checkIn(1)
    const page = await queue(await world.staff('office'), 'awaiting', { after: 'garbage' })
    expect(idsOf(page)).toEqual([id])
  })
})

describe('a review', () => {
  it('moves the check-in to the reviewed, tells the person, and the live view', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const officer = await world.staff('office')
    const { ticket } = (await officer.ask(openLive, { purpose })).body
    const reader = await readLive(world.origin, officer.headers, { ticket })
    await reader.next()

    const marks = [{ code: 'outside-home-county', mark: 'confirmed' }]
    const decision = { id, outcome: 'explained', note: '已电话核实，就医。', marks }
    const { body } = await officer.ask(reviewCheckIn, decision)
    const review = { outcome: 'explained', note: '已电话核实，就医。', marks, at: MORNING }
    expect(body.review).toEqual({ ...review, byName: '马晓东' })
    expect(await reader.next()).toMatchObject({ type: 'reviewed', checkIn: { id, review } })
    reader.close()
    expect((await queue(officer, 'attention')).counts).toEqual({ attention: 0, awaiting: 0 })
    expect(idsOf(await queue(officer, 'reviewed'))).toEqual([id])

    const person = await world.person(1)
    const { checkIns } = (await person.ask(listOwnCheckIns)).body
    expect(checkIns).toMatchObject([{ id, verdict: 'outside', review }])
    expect(JSON.stringify(checkIns)).not.toContain('马晓东')
    expect((await person.ask(listMessages)).body).toMatchObject({
      messages: [{ kind: 'check-in-reviewed', outcome: 'explained', checkInAt: MORNING, marks }],
      unread: 1,
    })
    expect((await person.ask(readMessages, { upTo: MORNING })).body).toEqual({ unread: 0 })
  })

  it('is a look, even when the officer never opened the check-in', async () => {
    const { id } = await world.checkIn(1)
    await (await world.staff('county')).ask(reviewCheckIn, inOrder(id))
    expect(await world.rows('looks')).toMatchObject([
      { staffId: 'demo-staff-luxi', personId: 'demo-person-1', purpose: 'verify-finding' },
    ])
  })

  it('is decided once: the second officer is told, and nothing changes', async () => {
    const { id } = await world.checkIn(1)
    const decide = async (name: 'office' | 'county', outcome: string) =>
      (await world.staff(name)).ask(reviewCheckIn, { id, outcome, note: '核实', marks: [] })
    const answers = await Promise.all([decide('office', 'accepted'), decide('county', 'follow-up')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const loser = answers.find(({ status }) => status === 409)!
    expect(loser.body.code).toBe('already-reviewed')
    expect((await (await world.person(1)).ask(listMessages)).body.messages).toHaveLength(1)
    expect((await world.rows('acts')).filter(({ act }) => act === 'checkins.review')).toHaveLength(
      1,
    )
  })

  it.each([
    ['explained', '', 400],
    ['follow-up', '  ', 400],
    ['accepted', '', 200],
  ])('%s with the note "%s": %i', async (outcome, note, status) => {
    const { id } = await world.checkIn(1)
    const decision = { id, outcome, note, marks: [] }
    const answer = await (await world.staff('office')).ask(reviewCheckIn, decision)
    expect(answer.status).toBe(status)
    if (status === 400) expect(answer.body.errors).toEqual([{ path: 'note', code: 'missing' }])
  })
})

describe('the marks of a review', () => {
  const OUTSIDE_COUNTY = { code: 'outside-home-county', mark: 'false-alarm' }
  const LATE = { code: 'late', mark: 'confirmed' }

  it.each([
    ['none', []],
    ['one twice', [OUTSIDE_COUNTY, OUTSIDE_COUNTY]],
    ['one that nobody asked about', [OUTSIDE_COUNTY, LATE]],
    ['another one', [LATE]],
  ])('must name each finding that calls for attention once: %s', async (_, marks) => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const decision = { id, outcome: 'explained', note: '核实', marks }
    const answer = await (await world.staff('office')).ask(reviewCheckIn, decision)
    expect([answer.status, answer.body.code]).toEqual([400, 'marks-missing'])
    expect((await world.rows('checkins'))[0]!.review).toBeNull()
    expect((await (await world.person(1)).ask(listMessages)).body.messages).toEqual([])
    expect((await world.rows('acts')).filter(({ act }) => act === 'checkins.review')).toEqual([])
  })

  it('do not name facts about the phone', async () => {
    const { id } = await world.checkIn(1, { fixes: burstAt(24.53, 103.77).slice(0, 1) })
    const officer = await world.staff('office')
    const few = { code: 'few-samples', mark: 'fault' }
    const wrong = await officer.ask(reviewCheckIn, { ...inOrder(id), marks: [few] })
    expect(wrong.body.code).toBe('marks-missing')
    expect((await officer.ask(reviewCheckIn, inOrder(id))).status).toBe(200)
  })

  it('stand in the act and in its evidence', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const marks = [OUTSIDE_COUNTY]
    const decision = { id, outcome: 'explained', note: '核实', marks }
    await (await world.staff('office')).ask(reviewCheckIn, decision)
    const details = { outcome: 'explained', note: '核实', marks }
    const acts = (await world.rows('acts')).filter(({ act }) => act === 'checkins.review')
    expect(acts).toMatchObject([{ subjectId: id, details }])
    const records = (await world.rows('evidence')).map(({ body }) => body)
    expect(records).toContainEqual(expect.objectContaining({ act: 'checkins.review', details }))
  })
})

describe('the burst of a check-in', () => {
  const fixesOf = async (id: string) =>
    (await world.rows('checkins')).find(row => String(row._id) === id)!.fixes

  it.each([
    ['goes at once when it is accepted', 'accepted', 'false-alarm', 0],
    ['stays while what was confirmed may be asked about', 'accepted', 'confirmed', 3],
    ['stays while it is followed up', 'follow-up', 'false-alarm', 3],
  ])('%s', async (_, outcome, mark, left) => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    expect(await fixesOf(id)).toHaveLength(3)
    const marks = [{ code: 'outside-home-county', mark }]
    const decision = { id, outcome, note: '核实', marks }
    expect((await (await world.staff('office')).ask(reviewCheckIn, decision)).status).toBe(200)
    expect(await fixesOf(id)).toHaveLength(left)
  })
})
