import mongoose from 'mongoose'
import { RETENTION } from '#shared/law/retention'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import { listRetention } from '#shared/retention/retention.endpoints'
import { withNeedlessSamples } from '../../../server/checkins/samples.model'
import { sweep } from '../../../server/retention/retention.actions'
import { MORNING, type World, startWorld } from '../../helpers/world'

const DAY = 24 * 3600_000
const daysLater = (days: number, more = 0) =>
  new Date(new Date(MORNING).getTime() + days * DAY + more)

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const count = async (name: string) => (await world.rows(name)).length
const db = () => mongoose.connection.db!

/** Somebody looks, and somebody is told something. */
async function lookAndTell() {
  const office = await world.staff('office')
  const { id } = await world.checkIn(1)
  await office.ask(reviewCheckIn, { id, outcome: 'follow-up', note: '再核实', marks: [] })
  // A process remembers who looked within the hour, longer than a test keeps its database.
  await db()
    .collection('looks')
    .insertOne({ _id: 'look-1' as never, staffId: 's', personId: 'p', at: new Date(MORNING) })
}

describe('keeping and letting go', () => {
  it.each([
    ['messages', 1096],
    ['looks', 1096],
    ['sessions', 184],
    ['outbox', 7],
  ])('%s go after %i days, not a moment earlier', async (name, days) => {
    await lookAndTell()
    expect(await count(name)).toBeGreaterThan(0)
    await sweep(daysLater(days))
    expect(await count(name)).toBeGreaterThan(0)
    await sweep(daysLater(days, 1))
    expect(await count(name)).toBe(0)
  })

  it('a session in use stays, however long ago it began', async () => {
    await lookAndTell()
    await db()
      .collection('sessions')
      .updateMany({}, { $set: { usedAt: daysLater(100) } })
    const before = await count('sessions')
    await sweep(daysLater(200))
    expect(await count('sessions')).toBe(before)
  })

  it('says how much went and by which rule, once, with its evidence', async () => {
    await lookAndTell()
    const [messages, now] = [await count('messages'), daysLater(1096, 1)]
    expect(await sweep(now)).toMatchObject({ messages })
    expect(await sweep(now)).toEqual({})
    const deletion = (await world.rows('deletions')).find(({ kind }) => kind === 'messages')
    expect(deletion).toMatchObject({
      count: messages,
      at: now,
      upTo: new Date(MORNING.replace('.000', '.001')),
    })
    const record = (await world.rows('evidence')).find(
      ({ _id }) => _id === `deletion:${String(deletion!._id)}`,
    )
    expect(record!.body).toEqual({
      kind: 'deletion',
      of: 'messages',
      count: messages,
      rule: deletion!.rule,
      upTo: (deletion!.upTo as Date).getTime(),
    })
  })

  it('works through more than one batch, and two at once delete and record nothing twice', async () => {
    const rows = Array.from({ length: 1200 }, (_, number) => ({
      ...{ _id: `old-${number}` as never, personId: 'p', at: new Date(MORNING), readAt: null },
      content: { kind: 'phone-bound' },
    }))
    await db().collection('messages').insertMany(rows)
    const swept = await Promise.allSettled([sweep(daysLater(2000)), sweep(daysLater(2000))])
    // Where both reached for the same rows, one gives way; the next round finishes.
    expect(swept.some(({ status }) => status === 'fulfilled')).toBe(true)
    await sweep(daysLater(2000))
    expect(await count('messages')).toBe(0)
    const told = (await world.rows('deletions')).filter(({ kind }) => kind === 'messages')
    expect(told.length).toBeGreaterThan(1)
    expect(told.reduce((sum, row) => sum + Number(row.count), 0)).toBe(1200)
  })

  it('keeps the rows when it cannot say that they went', async () => {
    await lookAndTell()
    const validator = { kind: { $ne: 'messages' } }
    await db().command({ collMod: 'deletions', validator })
    const before = await count('messages')
    await expect(sweep(daysLater(1097))).rejects.toThrow()
    expect(await count('messages')).toBe(before)
  })

  it('finds what is old enough by an index', async () => {
    await lookAndTell()
    await world.recordPlans()
    await sweep(daysLater(2000))
    await withNeedlessSamples(daysLater(2000), 10)
    const plans = await world.rows('system.profile')
    const read = plans.filter(({ planSummary }) => planSummary !== undefined)
    expect(read.length).toBeGreaterThan(10)
    const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
    expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
  })
})

describe('the raw samples of a check-in', () => {
  const samplesOf = async (id: string) =>
    (await world.rows('checkins')).find(row => String(row._id) === id)!.fixes as unknown[]

  /** As an officer's decision lies there that did not let the samples go by itself. */
  async function reviewed(number: number, outcome: string, marks: string[] = []) {
    const { id } = await world.checkIn(number)
    const review = { outcome, note: '', staffId: 's', at: world.outside.now() }
    const all = { ...review, marks: marks.map(mark => ({ code: 'outside-home-county', mark })) }
    const _id = mongoose.Types.ObjectId.createFromHexString(id)
    await db()
      .collection('checkins')
      .updateOne({ _id }, { $set: { review: all } })
    return id
  }

  it.each([
    ['accepted', [], 0],
    ['accepted', ['false-alarm'], 0],
    ['accepted', ['false-alarm', 'confirmed'], 3],
    ['explained', [], 3],
    ['follow-up', [], 3],
  ])('%s, findings %j: %i stay', async (outcome, marks, left) => {
    const id = await reviewed(1, outcome, marks)
    await sweep(daysLater(0, 1000))
    expect(await samplesOf(id)).toHaveLength(left)
  })

  it('stay while nobody has looked at it, and all else of it stays for good', async () => {
    const open = await world.checkIn(1)
    const settled = await reviewed(2, 'accepted')
    const before = (await world.rows('checkins')).find(row => String(row._id) === settled)!
    expect(await sweep(daysLater(0, 1000))).toMatchObject({ samples: 1 })
    expect(await samplesOf(open.id)).toHaveLength(3)
    const after = (await world.rows('checkins')).find(row => String(row._id) === settled)
    expect(after).toEqual({ ...before, fixes: [] })
  })
})

describe('the list of what is kept and what went', () => {
  it('tells the rules with their sources, and the deletions newest first, page by page', async () => {
    await db()
      .collection('deletions')
      .insertMany(
        Array.from({ length: 60 }, (_, number) => ({
          _id: `d${number}` as never,
          at: daysLater(number),
          ...{ kind: 'looks', count: number + 1, upTo: new Date(MORNING), rule: 'x' },
        })),
      )
    const audit = await world.staff('audit')
    const first = await audit.ask(listRetention, {})
    expect(first.body.rules.map(({ kind }: { kind: string }) => kind)).toEqual(
      RETENTION.map(({ kind }) => kind),
    )
    for (const { cite, name, from } of first.body.rules)
      expect(cite + name + from).toMatch(/[一-龥]/)
    const second = await audit.ask(listRetention, { after: first.body.next })
    const told = [...first.body.deletions, ...second.body.deletions]
    expect(told.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, i) => `d${59 - i}`))
    expect(second.body.next).toBeNull()
  })

  it('names a rule for every collection that there is, once', async () => {
    const named = RETENTION.filter(({ kind }) => kind !== 'samples').flatMap(
      rule => rule.collections,
    )
    const known = new Set(Object.values(mongoose.models).map(model => model.collection.name))
    expect([...named].sort()).toEqual([...known].sort())
  })
})
