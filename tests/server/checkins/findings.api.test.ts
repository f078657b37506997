import mongoose from 'mongoose'
import {
  answerFinding,
  countFindings,
  listOwnCheckIns,
  listQueue,
  openCheckIn,
  reviewCheckIn,
  submitCheckIn,
} from '#shared/checkins/checkins.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { checkInsAsRecorded } from '../../../server/checkins/checkins.evidence'
import type { EvidenceRecord } from '../../../server/evidence/records.model'
import { readLive } from '../../helpers/live-reader'
import {
  MORNING,
  type StaffName,
  type World,
  burstAt,
  draft,
  startWorld,
} from '../../helpers/world'

const OUTSIDE = burstAt(25.04, 102.71)
const purpose = 'daily-supervision'
const SAID = { code: 'outside-home-county', words: '送孩子去昆明看病，已电话请假。' }

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const answer = async (number: number, checkInId: string, said: object = SAID) =>
  (await world.person(number)).ask(answerFinding, { checkInId, ...said })

const records = async () =>
  (await world.rows('evidence')).map(
    ({ _id, at, body }) => ({ id: String(_id), at, body }) as EvidenceRecord,
  )

/** Changes a stored check-in behind the program's back. */
const tamper = (id: string, change: object) =>
  mongoose.connection
    .db!.collection('checkins')
    .updateOne({ _id: new mongoose.Types.ObjectId(id) }, change)

describe('an answer to a finding', () => {
  it('is kept, shown to the person and the officer, told live, and recorded', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const officer = await world.staff('office')
    const { ticket } = (await officer.ask(openLive, { purpose })).body
    const reader = await readLive(world.origin, officer.headers, { ticket })
    await reader.next()

    const given = await answer(1, id)
    const kept = { ...SAID, at: MORNING }
    expect([given.status, given.body]).toEqual([200, kept])
    expect(await reader.next()).toMatchObject({
      type: 'reviewed',
      checkIn: { id, answers: [kept], review: null },
    })
    reader.close()
    const own = (await (await world.person(1)).ask(listOwnCheckIns)).body.checkIns
    expect(own).toMatchObject([{ id, findings: [{ code: SAID.code }], answers: [kept] }])
    const open = (await officer.ask(openCheckIn, { id, purpose })).body
    expect(open.checkIn.answers).toEqual([kept])
    expect(await records()).toContainEqual({
      id: `answer:${id}:outside-home-county`,
      at: new Date(MORNING),
      body: { kind: 'answer', checkInId: id, personId: 'demo-person-1', ...SAID },
    })
  })

  it('is given once: the second is refused, and the first stands', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const answers = await Promise.all([answer(1, id), answer(1, id), answer(1, id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const again = await answer(1, id, { ...SAID, words: '不是我' })
    expect([again.status, again.body.code]).toEqual([409, 'already-answered'])
    const own = (await (await world.person(1)).ask(listOwnCheckIns)).body.checkIns
    expect(own[0].answers).toEqual([{ ...SAID, at: MORNING }])
    expect((await records()).filter(record => record.id.startsWith('answer:'))).toHaveLength(1)
    const told = (await world.rows('outbox')).filter(({ kind }) => kind === 'check-in-answered')
    expect(told).toHaveLength(1)
  })

  it('is refused when nobody asks about that, also when it is only a fact about the phone', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE.slice(0, 1) })
    for (const code of ['late', 'few-samples']) {
      const refused = await answer(1, id, { ...SAID, code })
      expect([refused.status, refused.body.code]).toEqual([404, 'no-such-finding'])
    }
    expect((await world.rows('checkins'))[0]!.answers).toEqual([])
    expect((await records()).filter(record => record.id.startsWith('answer:'))).toEqual([])
  })

  it('is refused after an officer has decided', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const marks = [{ code: 'outside-home-county', mark: 'confirmed' }]
    const decision = { id, outcome: 'explained', note: '核实', marks }
    await (await world.staff('office')).ask(reviewCheckIn, decision)
    const refused = await answer(1, id)
    expect([refused.status, refused.body.code]).toEqual([409, 'already-reviewed'])
  })

  it('is refused to another person, as if the check-in were not there', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    for (const asked of [await answer(2, id), await answer(1, '0'.repeat(24))]) {
      expect([asked.status, asked.body.code]).toEqual([404, 'no-such-check-in'])
    }
    expect((await world.rows('checkins'))[0]!.answers).toEqual([])
  })

  it('and a review at the same moment: the officer decides on what was said, or it is refused', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const marks = [{ code: 'outside-home-county', mark: 'confirmed' }]
    const officer = await world.staff('office')
    const [said, decided] = await Promise.all([
      answer(1, id),
      officer.ask(reviewCheckIn, { id, outcome: 'explained', note: '核实', marks }),
    ])
    expect(decided.status).toBe(200)
    const [row] = (await officer.ask(listQueue, { purpose, list: 'reviewed' })).body.checkIns
    expect(row.answers).toHaveLength(said.status === 200 ? 1 : 0)
  })
})

describe('what came to a check-in later', () => {
  it('is compared with its records: altered, removed and forged answers are found', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    await answer(1, id)
    const differs = async () => (await checkInsAsRecorded(await records()))?.id ?? null
    expect(await differs()).toBeNull()

    const stored = { ...SAID, at: new Date(MORNING) }
    const forged = { code: 'late', words: '睡过头了', at: new Date(MORNING) }
    for (const answers of [
      [],
      [{ ...stored, words: '改过' }],
      [stored, stored],
      [stored, forged],
    ]) {
      await tamper(id, { $set: { answers } })
      expect([answers, await differs()]).toEqual([answers, expect.stringContaining(id)])
    }
    await tamper(id, { $set: { answers: [stored] } })
    expect(await differs()).toBeNull()
  })

  it('cannot hide what was found: neither from the queue nor from the verifier', async () => {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    const [row] = await world.rows('checkins')
    for (const change of [{ findings: [] }, { needsAttention: false }, { judgements: [] }]) {
      await tamper(id, { $set: change })
      expect((await checkInsAsRecorded(await records()))?.id).toBe(`check-in:${id}`)
      const { findings, needsAttention, judgements } = row!
      await tamper(id, { $set: { findings, needsAttention, judgements } })
    }
    expect(await checkInsAsRecorded(await records())).toBeNull()
  })
})

describe('a check-in with all that can come to it', () => {
  const later = '2026-11-24T01:10:00.000Z'
  const marks = [{ code: 'outside-home-county', mark: 'false-alarm' }]

  /** Answered, reviewed, and judged again after that. @returns the row. */
  async function fullRow() {
    const { id } = await world.checkIn(1, { fixes: OUTSIDE })
    await answer(1, id)
    const decision = { id, outcome: 'explained', note: '核实', marks }
    await (await world.staff('office')).ask(reviewCheckIn, decision)
    world.setTime(later)
    const late = { ...draft({ takenAt: '2026-11-24T00:49:00.000Z' }), sentAt: later }
    await (await world.person(1)).ask(submitCheckIn, late)
    return (await world.rows('checkins')).find(row => String(row._id) === id)!
  }

  it('shows every single alteration to the verifier', async () => {
    const row = await fullRow()
    expect([row.judgements, row.answers]).toMatchObject([{ length: 2 }, { length: 1 }])
    const { _id, ...content } = row
    expect(await checkInsAsRecorded(await records())).toBeNull()
    const missed: string[] = []
    for (const [path, value] of leavesOf(content)) {
      await tamper(String(_id), { $set: { [path]: otherThan(value) } })
      if ((await checkInsAsRecorded(await records())) === null) missed.push(path)
      await tamper(String(_id), { $set: content })
    }
    expect(missed).toEqual([])
    expect(await checkInsAsRecorded(await records())).toBeNull()
  })

  it('does not let the findings of a later judgement pass for those that were decided on', async () => {
    const { _id, judgements } = await fullRow()
    const { findings } = (judgements as { findings: object[] }[])[1]!
    expect(findings).toContainEqual(expect.objectContaining({ code: 'impossible-travel' }))
    await tamper(String(_id), { $set: { findings } })
    expect((await checkInsAsRecorded(await records()))?.id).toBe(`check-in:${String(_id)}`)
  })
})

/** Every value inside of something, by its path. */
function leavesOf(value: unknown, path = ''): [string, unknown][] {
  const isOpen = typeof value === 'object' && value !== null && !(value instanceof Date)
  if (!isOpen || Object.keys(value).length === 0) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** Another value of the same kind. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1)
  return Array.isArray(value) ? ['x'] : 'x'
}

describe('the counts of findings', () => {
  const counts = async (name: StaffName, more: object = {}) =>
    (
      await (
        await world.staff(name)
      ).ask(countFindings, { fromMonth: '2026-11', toMonth: '2026-12', ...more })
    ).body

  /** One found and marked, one found and answered, one in another office, one in the next month. */
  async function somethingHappens() {
    const marked = await world.checkIn(1, { fixes: OUTSIDE })
    await (
      await world.staff('office')
    ).ask(reviewCheckIn, {
      id: marked.id,
      outcome: 'explained',
      note: '核实',
      marks: [{ code: 'outside-home-county', mark: 'false-alarm' }],
    })
    await answer(2, (await world.checkIn(2, { fixes: OUTSIDE })).id)
    await world.checkIn(3)
    await world.checkIn(4, { fixes: OUTSIDE })
    // Still November in London, December in China.
    world.setTime('2026-11-30T16:00:00.000Z')
    await world.checkIn(3, { fixes: OUTSIDE })
  }

  it('say by month in China what was found, what officers said of it, and of how many', async () => {
    await somethingHappens()
    const seen = await counts('county')
    expect(seen.counts.filter(({ code }: { code: string }) => code === SAID.code)).toEqual([
      {
        month: '2026-11',
        code: 'outside-home-county',
        found: 3,
        confirmed: 0,
        falseAlarm: 1,
        fault: 0,
        answered: 1,
      },
      {
        month: '2026-12',
        code: 'outside-home-county',
        found: 1,
        confirmed: 0,
        falseAlarm: 0,
        fault: 0,
        answered: 0,
      },
    ])
    expect(seen.checkIns).toEqual([
      { month: '2026-11', number: 4 },
      { month: '2026-12', number: 1 },
    ])
    expect(seen.asOf).toBe('2026-12-01')
    expect(JSON.stringify(seen)).not.toContain('demo-person')
  })

  it('are narrowed to what the asker looks after, to an office, and to the months', async () => {
    await somethingHappens()
    const numberOf = async (name: StaffName, more?: object) =>
      (await counts(name, more)).checkIns.map(({ number }: { number: number }) => number)
    expect(await numberOf('office')).toEqual([3, 1])
    expect(await numberOf('otherOffice')).toEqual([1])
    expect(await numberOf('county', { officeId: '53252702' })).toEqual([1])
    expect(await numberOf('office', { officeId: '53252702' })).toEqual([])
    expect(await numberOf('otherCounty')).toEqual([])
    expect(await numberOf('province', { fromMonth: '2026-12' })).toEqual([1])
    expect(await numberOf('province', { toMonth: '2026-11' })).toEqual([4])
    expect(await numberOf('province', { fromMonth: '2026-12', toMonth: '2026-11' })).toEqual([])
  })

  it('are read by the index of what was received within an organisation', async () => {
    await somethingHappens()
    await world.recordPlans()
    await counts('county', { officeId: '53252701' })
    const plans = (await world.rows('system.profile')).filter(({ ns, command }) => {
      const pipeline = (command as { pipeline?: unknown[] }).pipeline ?? []
      return String(ns).endsWith('.checkins') && pipeline.length > 0
    })
    expect(plans.map(({ planSummary }) => planSummary)).toEqual([
      'IXSCAN { within: 1, receivedAt: -1, _id: -1 }',
    ])
  })
})
