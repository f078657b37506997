import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import {
  listOwnCheckIns,
  openCheckIn,
  reviewCheckIn,
  submitCheckIn,
} from '#shared/checkins/checkins.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { addOwnPlace } from '#shared/places/own-places.endpoints'
import { bind } from '../../../server/account/bindings.model'
import { judge } from '../../../server/checkins/checkins.actions'
import { checkInsAsRecorded } from '../../../server/checkins/checkins.evidence'
import { storeCheckIns } from '../../../server/checkins/writer.model'
import type { EvidenceRecord } from '../../../server/evidence/records.model'
import { personById } from '../../../server/people/people.model'
import { homeBoundary } from '../../../server/places/home-boundaries'
import { openidOf } from '../../../server/scripts/demo/people'
import { readLive } from '../../helpers/live-reader'
import { type World, burstAt, draft, startWorld } from '../../helpers/world'

const purpose = 'daily-supervision'
const HOME = burstAt(24.53, 103.77)
/** In the county too, but 17 km from home. */
const FAR = burstAt(24.417, 103.655)

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** Turns the clock to a time of the day in London. */
const at = (clock: string) => `2026-11-24T${clock}.000Z`

/** A check-in that was made at a time and arrives at another, from a phone whose clock is right. */
async function arrives(received: string, made: string, fixes = HOME, counter = 1) {
  world.setTime(at(received))
  const sent = draft({ takenAt: at(made), fixes, counter })
  const { body } = await (
    await world.person(1)
  ).ask(submitCheckIn, { ...sent, sentAt: at(received) })
  return body.id as string
}

/** What an officer sees of a check-in. */
const shown = async (id: string) =>
  (await (await world.staff('office')).ask(openCheckIn, { id, purpose })).body.checkIn

const codes = (findings: { code: string }[]) => findings.map(({ code }) => code)
const travelOf = (findings: { code: string }[]) =>
  codes(findings).filter(code => ['impossible-travel', 'place-uncertain'].includes(code))

/** What was said of the way to a check-in, one judgement after another. */
const verdicts = async (id: string) =>
  (await shown(id)).judgements.map(({ because, findings }: { because: string; findings: [] }) => [
    because,
    travelOf(findings),
  ])

async function isAsRecorded() {
  const records = (await world.rows('evidence')).map(
    ({ _id, at: recordedAt, body }) =>
      ({ id: String(_id), at: recordedAt, body }) as EvidenceRecord,
  )
  return (await checkInsAsRecorded(records)) === null
}

describe('a check-in that arrives late', () => {
  it('raises a question about the next one; what was said first stays beside it', async () => {
    const id = await arrives('01:30:00', '01:30:00')
    await arrives('01:40:00', '01:29:00', FAR)
    expect(await verdicts(id)).toEqual([
      ['received', []],
      ['later-point', ['impossible-travel']],
    ])
    const { findings, needsAttention, judgements } = await shown(id)
    expect([travelOf(findings), needsAttention]).toEqual([['impossible-travel'], true])
    expect(findings).toEqual(judgements[1].findings)
    expect(judgements[1]).toMatchObject({ at: at('01:40:00'), rules: judgements[0].rules })
    const own = (await (await world.person(1)).ask(listOwnCheckIns)).body.checkIns
    const mine = own.find((one: { id: string }) => one.id === id)
    expect(codes(mine.findings)).toEqual(['impossible-travel'])
    expect(await isAsRecorded()).toBe(true)
  })

  it('clears a question when it shows where the jump really was', async () => {
    await arrives('01:00:00', '01:00:00')
    const id = await arrives('01:02:00', '01:02:00', FAR)
    expect(travelOf((await shown(id)).findings)).toEqual(['impossible-travel'])
    const late = await arrives('01:40:00', '01:01:30', burstAt(24.4171, 103.655))
    expect(await verdicts(id)).toEqual([
      ['received', ['impossible-travel']],
      ['later-point', []],
    ])
    expect((await shown(id)).needsAttention).toBe(false)
    expect(await verdicts(late)).toEqual([['received', ['impossible-travel']]])
    expect(await isAsRecorded()).toBe(true)
  })

  it('is told to the desk at once', async () => {
    const id = await arrives('01:30:00', '01:30:00')
    const officer = await world.staff('office')
    const { ticket } = (await officer.ask(openLive, { purpose })).body
    const reader = await readLive(world.origin, officer.headers, { ticket })
    await reader.next()
    const late = await arrives('01:40:00', '01:29:00', FAR)
    const told = [await reader.next(), await reader.next()]
    reader.close()
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'check-in', checkIn: expect.objectContaining({ id: late }) }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        type: 'reviewed',
        checkIn: expect.objectContaining({ id, needsAttention: true }),
      }),
    )
  })

  it('does not touch what an officer decided: the judgement is only added', async () => {
    const id = await arrives('01:30:00', '01:30:00')
    const decision = { id, outcome: 'accepted', note: '', marks: [] }
    await (await world.staff('office')).ask(reviewCheckIn, decision)
    const before = await shown(id)
    await arrives('01:40:00', '01:29:00', FAR)
    const after = await shown(id)
    expect(after).toEqual({ ...before, judgements: [before.judgements[0], expect.anything()] })
    expect(travelOf(after.judgements[1].findings)).toEqual(['impossible-travel'])
    expect(await isAsRecorded()).toBe(true)
  })

  it('fills a gap in the count, so that nothing seems lost any more', async () => {
    await arrives('01:00:00', '01:00:00', HOME, 1)
    const id = await arrives('01:30:00', '01:30:00', HOME, 3)
    expect(codes((await shown(id)).findings)).toContain('counter-gap')
    const late = await arrives('01:40:00', '01:10:00', HOME, 2)
    for (const one of [id, late]) {
      expect(codes((await shown(one)).findings)).not.toContain('counter-gap')
    }
    expect((await shown(id)).judgements).toHaveLength(2)
  })

  it('sent twice is judged once', async () => {
    const id = await arrives('01:30:00', '01:30:00')
    world.setTime(at('01:40:00'))
    const late = { ...draft({ takenAt: at('01:29:00'), fixes: FAR }), sentAt: at('01:40:00') }
    const person = await world.person(1)
    await Promise.all([1, 2, 3].map(() => person.ask(submitCheckIn, late)))
    expect((await shown(id)).judgements).toHaveLength(2)
  })
})

describe('a receiver that jumps', () => {
  it('is asked about until it comes back; then nobody is accused', async () => {
    await arrives('01:00:00', '01:00:00')
    const id = await arrives('01:02:00', '01:02:00', FAR)
    const back = await arrives('01:04:00', '01:04:00')
    expect(await verdicts(id)).toEqual([
      ['received', ['impossible-travel']],
      ['later-point', ['place-uncertain']],
    ])
    expect(await verdicts(back)).toEqual([['received', []]])
  })
})

describe('a receiver that had jumped before anything else arrived', () => {
  it('accuses neither there nor on the way back, once it is known where it came from', async () => {
    const id = await arrives('01:02:00', '01:02:00', FAR)
    const back = await arrives('01:04:00', '01:04:00')
    expect(await verdicts(back)).toEqual([['received', ['impossible-travel']]])
    await arrives('01:10:00', '01:00:00')
    expect((await verdicts(id)).at(-1)).toEqual(['later-point', ['place-uncertain']])
    expect((await verdicts(back)).at(-1)).toEqual(['later-point', []])
  })
})

describe('two check-ins of the same instant', () => {
  it('at two places do not pass unseen', async () => {
    await arrives('01:00:00', '01:00:00')
    const id = await arrives('01:00:00', '01:00:00', FAR)
    const finding = (await shown(id)).findings.find(
      ({ code }: { code: string }) => code === 'impossible-travel',
    )
    expect(finding).toMatchObject({ facts: { minutes: 0 } })
    expect(finding.facts.metres).toBeGreaterThan(15_000)
  })

  it('do not pass unseen when neither was known while the other was judged', async () => {
    const person = (await personById('demo-person-1'))!
    const boundary = (await homeBoundary(person.homeCountyId))!
    const now = new Date(at('01:00:00'))
    const given = { madeAt: now, receivedAt: now, sentAt: null, boundary, deviceHash: null }
    const group = [HOME, FAR].map(fixes =>
      judge({ ...draft({ fixes }), attemptId: randomUUID() }, person, {
        ...given,
        taskId: null,
        window: null,
        punctuality: 'unplanned',
      }),
    )
    const [, second] = await storeCheckIns(group)
    expect(await verdicts(second!.id)).toEqual([
      ['received', []],
      ['later-point', ['impossible-travel']],
    ])
  })
})

describe('what is known of a person', () => {
  it('names the county in which a check-in was made, and how far away', async () => {
    const id = await arrives('01:00:00', '01:00:00', burstAt(25.2, 105.2))
    expect((await shown(id)).findings).toContainEqual({
      code: 'outside-home-county',
      article: '《社区矫正法》第二十七条第一款',
      facts: { metres: expect.any(Number), place: '邻县（虚构）' },
    })
  })

  it('is asked about the places that a document forbids, and keeps which version', async () => {
    const content = {
      kind: 'forbidden',
      forbiddenBy: 'suspension-order',
      name: '金马网吧',
      shape: {
        kind: 'circle',
        centre: { latitude: 24.53, longitude: 103.77 },
        radiusMetres: 200,
      },
      errorMetres: 10,
      source: '（2026）云2527刑初1号判决书',
      firstDay: '2026-11-01',
      lastDay: null,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      hours: null,
    }
    const added = await (
      await world.staff('office')
    ).ask(addOwnPlace, { owner: { kind: 'person', id: 'demo-person-1' }, content })
    expect(added.status).toBe(200)
    const id = await arrives('01:10:00', '01:10:00')
    expect((await shown(id)).findings).toContainEqual(
      expect.objectContaining({ code: 'in-forbidden-place', facts: { place: '金马网吧' } }),
    )
    const [row] = (await world.rows('checkins')).filter(one => String(one._id) === id)
    expect(row!.ownPlaceIds).toEqual([expect.stringContaining(added.body.placeId)])
    const [record] = (await world.rows('evidence')).filter(one => one._id === `check-in:${id}`)
    expect(record!.body).toMatchObject({ ownPlaceIds: row!.ownPlaceIds })
  })

  it('tells the first check-in of a new phone, and only that', async () => {
    const person = await world.person(1)
    const submit = async (clock: string) => {
      world.setTime(at(clock))
      return (await shown((await person.ask(submitCheckIn, draft())).body.id)).findings
    }
    await submit('01:00:00')
    await bind({
      openid: openidOf('demo-person-1'),
      personId: 'demo-person-1',
      deviceHash: 'another',
      stage: 'active',
      boundAt: new Date(at('01:05:00')),
    })
    expect(codes(await submit('01:10:00'))).toContain('device-changed')
    expect(codes(await submit('01:12:00'))).not.toContain('device-changed')
  })

  it('tells a place that is the same to the last digit on the fourth day', async () => {
    const found = []
    for (const day of ['24', '25', '26', '27']) {
      world.setTime(`2026-11-${day}T01:00:00.000Z`)
      const { id } = await world.checkIn(1)
      found.push(codes((await shown(id)).findings).includes('constant-coordinates'))
    }
    expect(found).toEqual([false, false, false, true])
  })

  it('is read by the index of what a person made around a moment', async () => {
    await arrives('01:20:00', '01:20:00')
    await othersCheckIn(300)
    await world.recordPlans()
    await arrives('01:30:00', '01:30:00')
    await arrives('01:40:00', '01:29:00', FAR)
    const asked = (await world.rows('system.profile')).filter(
      ({ ns }) => String(ns).endsWith('.checkins') || String(ns).endsWith('.$cmd'),
    )
    const reads = asked.filter(({ command }) => 'madeAt' in Object((command as Read).filter))
    expect(reads).toHaveLength(4)
    for (const { planSummary } of reads) {
      expect(planSummary).toBe('IXSCAN { personId: 1, madeAt: 1, _id: 1 }')
    }
    const around = asked.filter(({ command }) => (command as Read).pipeline !== undefined)
    expect(around).toHaveLength(2)
    // Three of his own, each with those beside it; nothing of the other three hundred.
    for (const { docsExamined } of around) expect(docsExamined).toBeLessThanOrEqual(8)
  })

  interface Read {
    filter?: object
    pipeline?: unknown[]
  }

  /** Check-ins of other people at about the same time. */
  async function othersCheckIn(count: number) {
    const checkIns = mongoose.connection.collection('checkins')
    const { _id: _, ...row } = (await checkIns.findOne())!
    await checkIns.insertMany(
      Array.from({ length: count }, (_one, number) => ({
        ...row,
        personId: `other-${number}`,
        attemptId: randomUUID(),
      })),
    )
  }
})
