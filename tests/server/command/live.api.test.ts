import mongoose from 'mongoose'
import { setStaffActive, signOut, whoAmI } from '#shared/account/account.endpoints'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { decideEnrolment, proposeEnrolment } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { sendAnyway } from '#shared/faces/requests.endpoints'
import { askForIdentity, listRequests, lockRequest } from '#shared/faces/reviews.endpoints'
import { reviewReport, settleDuty } from '#shared/reports/reading.endpoints'
import { submitReport } from '#shared/reports/reports.endpoints'
import { moveReports } from '../../../server/reports/reports.chores'
import { readLive } from '../../helpers/live-reader'
import { type Caller, type World, draft, startWorld } from '../../helpers/world'
import { picture, seeing } from '../faces/engine'
import { eventDraft, scheduled } from '../reports/reporting'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const ticketFor = async (
  caller: Caller,
  purpose: string | null = 'daily-supervision',
): Promise<string> => (await caller.ask(openLive, { purpose })).body.ticket

async function follow(caller: Caller, query: Record<string, string> = {}, purpose?: string | null) {
  const ticket = await ticketFor(caller, purpose)
  const reader = await readLive(world.origin, caller.headers, { ticket, ...query })
  expect(await reader.next()).toEqual({ type: 'ready' })
  return reader
}

/** What a promise brings, if it does so in time. */
const within5Seconds = <T>(promise: Promise<T>): Promise<T | 'late'> =>
  Promise.race([promise, new Promise<'late'>(late => setTimeout(late, 5000, 'late').unref())])

describe('a list that moves', () => {
  const asking = { environment: false, minutes: 30, reason: '抽查' }
  const demoOf = (number: number) => `demo-person-${number}`
  const ask = async (number: number) =>
    (
      await (
        await world.staff('county')
      ).ask(askForIdentity, { personId: demoOf(number), ...asking })
    ).body.id

  it('of identity says that an officer has taken one in hand or let it go, and not who', async () => {
    const id = await ask(1)
    await (await world.person(1)).ask(sendAnyway, { id })
    const [second, first] = [await world.staff('county'), await world.staff('office')]
    const reader = await follow(second, {}, null)
    for (const held of [true, false]) {
      expect((await first.ask(lockRequest, { id, held })).status).toBe(200)
      expect(await reader.next()).toEqual({ type: 'face-request', cursor: expect.any(String), id })
      const { body } = await second.ask(listRequests, { list: 'waiting' })
      expect(body.requests[0].lock === null).toBe(!held)
    }
    // What did not change anything is no news.
    await first.ask(lockRequest, { id, held: false })
    const next = await ask(1)
    expect(await reader.next()).toMatchObject({ type: 'face-request', id: next })
    reader.close()
  })

  it('of identity is told to those who may read it, and that is all', async () => {
    const readers = await Promise.all(
      (['office', 'county', 'province', 'procurator'] as const).map(async name =>
        follow(await world.staff(name), {}, null),
      ),
    )
    const [neighbour, otherOffice] = [
      await follow(await world.staff('otherCounty'), {}, null),
      await follow(await world.staff('otherOffice'), {}, null),
    ]
    const id = await ask(1)
    for (const reader of readers) {
      expect(await reader.next()).toEqual({ type: 'face-request', cursor: expect.any(String), id })
    }
    await (await world.person(1)).ask(sendAnyway, { id })
    for (const reader of readers) {
      expect(await reader.next()).toMatchObject({ type: 'face-request', id })
    }
    // What happens to their own is the first thing that others hear.
    const own = await ask(4)
    expect(await otherOffice.next()).toMatchObject({ type: 'face-request', id: own })
    const event = await (await world.person(7)).ask(submitReport, eventDraft())
    expect(await neighbour.next()).toMatchObject({ type: 'report', id: event.body.id })
    for (const reader of [...readers, neighbour, otherOffice]) reader.close()
  })

  it('of reports and of what is to be reported is told: come, overdue, read, settled', async () => {
    const county = await world.staff('county')
    await scheduled(world, 2, { days: 1 })
    const reader = await follow(await world.staff('office'), {}, null)
    const { body: report } = await (await world.person(2)).ask(submitReport, eventDraft())
    expect(await reader.next()).toMatchObject({ type: 'report', id: report.id })
    await county.ask(reviewReport, { id: report.id, outcome: 'read', note: '知道了' })
    expect(await reader.next()).toMatchObject({ type: 'report', id: report.id })
    const [duty] = await world.rows('report_duties')
    await moveReports(new Date(Number(duty!.dueAt) + 61_000))
    expect(await reader.next()).toMatchObject({ type: 'report-duty', id: duty!._id })
    const settlement = { id: duty!._id, outcome: 'explained', note: '电话联系过' }
    expect((await county.ask(settleDuty, settlement)).status).toBe(200)
    expect(await reader.next()).toMatchObject({ type: 'report-duty', id: duty!._id })
    reader.close()
  })

  it('of pictures is told when one is handed in, and when it is answered', async () => {
    const [before, engine] = [world.outside.faces, world.outside]
    engine.faces = seeing
    const reader = await follow(await world.staff('office'), {}, null)
    const person = await world.person(3)
    await person.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
    const proposed = await person.ask(proposeEnrolment, { jpegs: [picture()] })
    expect(proposed.body).toEqual({ faults: [[]] })
    const id = `${demoOf(3)}:1`
    expect(await reader.next()).toMatchObject({ type: 'face-picture', id })
    const answer = { personId: demoOf(3), version: 1, accept: true }
    expect((await (await world.staff('office')).ask(decideEnrolment, answer)).status).toBe(200)
    expect(await reader.next()).toMatchObject({ type: 'face-picture', id })
    engine.faces = before
    reader.close()
  })

  it('to who gave no purpose shows nobody’s place, and nobody is looked at', async () => {
    const quiet = await follow(await world.staff('otherOffice'), {}, null)
    const looking = await follow(await world.staff('otherOffice'), {}, 'inspection')
    const looks = async () => (await world.rows('looks')).length
    const { id } = await world.checkIn(4)
    expect(await looking.next()).toMatchObject({ type: 'check-in', checkIn: { id } })
    const [before, asked] = [await looks(), await ask(5)]
    expect(await looking.next()).toMatchObject({ type: 'face-request', id: asked })
    expect(await quiet.next()).toMatchObject({ type: 'face-request', id: asked })
    looking.close()
    // With nobody there who looks, it is not even read.
    await world.checkIn(4)
    const next = await ask(6)
    expect(await quiet.next()).toMatchObject({ type: 'face-request', id: next })
    expect(await looks()).toBe(before)
    quiet.close()
  })

  it('is made good after a gap, from the place where it was left', async () => {
    const officer = await world.staff('otherOffice')
    const reader = await follow(officer, {}, null)
    await ask(4)
    const frame = await reader.next()
    reader.close()
    await world.checkIn(4)
    const missed = await ask(5)
    const cursor = 'cursor' in frame ? frame.cursor : ''
    const resumed = await follow(officer, { cursor }, null)
    expect(await resumed.next()).toMatchObject({ type: 'face-request', id: missed })
    resumed.close()
  })
})

describe('the live view', () => {
  it('tells the office of a check-in with everything the list would show', async () => {
    const reader = await follow(await world.staff('office'))
    const { body: receipt } = await (await world.person(1)).ask(submitCheckIn, draft())
    expect(await reader.next()).toMatchObject({
      type: 'check-in',
      cursor: expect.any(String),
      checkIn: { id: receipt.id, personName: '张安平', place: { verdict: 'inside' } },
    })
    reader.close()
  })

  it('records the look with the purpose of the ticket', async () => {
    const reader = await follow(await world.staff('county'))
    await (await world.person(3)).ask(submitCheckIn, draft())
    await reader.next()
    expect(await world.rows('looks')).toContainEqual(
      expect.objectContaining({
        staffId: 'demo-staff-luxi',
        personId: 'demo-person-3',
        purpose: 'daily-supervision',
      }),
    )
    reader.close()
  })

  it('tells all who may see it the same, in the order of the commits, and records the look of each', async () => {
    const staff = [await world.staff('county'), await world.staff('office')]
    const readers = [
      await follow(staff[0]!, {}, 'verify-finding'),
      await follow(staff[1]!, {}, 'verify-finding'),
    ]
    const sent = [await world.checkIn(2), await world.checkIn(1), await world.checkIn(2)]
    for (const { id } of sent) {
      const [one, other] = [await readers[0]!.next(), await readers[1]!.next()]
      expect(one).toMatchObject({ type: 'check-in', checkIn: { id } })
      expect(other).toEqual(one)
    }
    const looks = (await world.rows('looks')).filter(one => one.purpose === 'verify-finding')
    expect(looks.map(({ staffId, personId }) => `${staffId} ${personId}`).sort()).toEqual([
      'demo-staff-luxi demo-person-1',
      'demo-staff-luxi demo-person-2',
      'demo-staff-zhongshu demo-person-1',
      'demo-staff-zhongshu demo-person-2',
    ])
    for (const reader of readers) reader.close()
  })

  it('shows nothing while looks cannot be recorded, and says that something was missed', async () => {
    const reader = await follow(await world.staff('county'), {}, 'inspection')
    const letLooks = (validator: object) =>
      mongoose.connection.db!.command({ collMod: 'looks', validator })
    await letLooks({ nothing: { $exists: true } })
    await world.checkIn(1)
    expect(await reader.next()).toEqual({ type: 'resync' })
    await letLooks({})
    const { id } = await world.checkIn(1)
    expect(await reader.next()).toMatchObject({ type: 'check-in', checkIn: { id } })
    reader.close()
  })

  it('tells a neighbouring county and another office nothing', async () => {
    const neighbour = await follow(await world.staff('otherCounty'))
    const otherOffice = await follow(await world.staff('otherOffice'))
    await (await world.person(1)).ask(submitCheckIn, draft())
    // What their own people do next is the first thing they hear.
    await (await world.person(7)).ask(submitCheckIn, draft())
    await (await world.person(4)).ask(submitCheckIn, draft())
    expect(await neighbour.next()).toMatchObject({ checkIn: { personName: '周远山' } })
    expect(await otherOffice.next()).toMatchObject({ checkIn: { personName: '陈国兴' } })
    neighbour.close()
    otherOffice.close()
  })

  it('goes on from a cursor without a gap and without a double', async () => {
    const county = await world.staff('county')
    const reader = await follow(county)
    const person = await world.person(2)
    await person.ask(submitCheckIn, draft())
    const frame = await reader.next()
    const cursor = frame.type === 'check-in' ? frame.cursor : ''
    reader.close()

    const missed = [
      await person.ask(submitCheckIn, draft()),
      await person.ask(submitCheckIn, draft()),
    ]
    const resumed = await follow(county, { cursor })
    for (const { body } of missed) {
      expect(await resumed.next()).toMatchObject({ checkIn: { id: body.id } })
    }
    resumed.close()
  })

  it('asks to read again when the cursor is not known any more', async () => {
    const reader = await follow(await world.staff('county'), { cursor: 'long-forgotten' })
    expect(await reader.next()).toEqual({ type: 'resync' })
    reader.close()
  })

  it('closes within five seconds of a signing out elsewhere, though nothing else happens', async () => {
    const officer = await world.staff('office')
    const reader = await follow(officer)
    await officer.ask(signOut)
    expect(await within5Seconds(reader.closed)).toBe(4401)
  })

  it('closes within five seconds when the account is suspended', async () => {
    const reader = await follow(await world.staff('otherOffice'))
    await (
      await world.staff('security')
    ).ask(setStaffActive, { userName: 'jinma', active: false, reason: '调离' })
    expect(await within5Seconds(reader.closed)).toBe(4401)
  })
})

describe('an open line that nothing happens on', () => {
  it('says that it stands, and is closed when its official has done nothing for a quarter of an hour', async () => {
    const reader = await follow(await world.staff('county'))
    world.live.beat.also()
    expect(await reader.next()).toEqual({ type: 'alive' })
    world.setTime('2026-11-24T01:16:00.000Z')
    world.live.beat.also()
    expect(await reader.next()).toEqual({ type: 'alive' })
    world.setTime('2026-11-24T01:16:03.001Z')
    world.live.beat.also()
    expect(await reader.closed).toBe(4401)
    world.setTime('2026-11-24T01:00:00.000Z')
  })

  it('stays open while its official works', async () => {
    const officer = await world.staff('county')
    const reader = await follow(officer)
    world.setTime('2026-11-24T01:10:00.000Z')
    await officer.ask(whoAmI)
    world.setTime('2026-11-24T01:20:00.000Z')
    world.live.beat.also()
    expect(await reader.next()).toEqual({ type: 'alive' })
    world.setTime('2026-11-24T01:00:00.000Z')
    reader.close()
  })
})

describe('a socket is turned away', () => {
  it('without a ticket', async () => {
    const { headers } = await world.staff('office')
    await expect(readLive(world.origin, headers, {})).rejects.toThrow('401')
  })

  it('with a ticket that was used', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    ;(await readLive(world.origin, officer.headers, { ticket })).close()
    await expect(readLive(world.origin, officer.headers, { ticket })).rejects.toThrow('401')
  })

  it('with a ticket at the end of its half minute, not a millisecond before', async () => {
    const officer = await world.staff('office')
    const [early, late] = [await ticketFor(officer), await ticketFor(officer)]
    world.setTime('2026-11-24T01:00:29.999Z')
    ;(await readLive(world.origin, officer.headers, { ticket: early })).close()
    world.setTime('2026-11-24T01:00:30.000Z')
    await expect(readLive(world.origin, officer.headers, { ticket: late })).rejects.toThrow('401')
    world.setTime('2026-11-24T01:00:00.000Z')
  })

  it('from a page of somebody else, whose ticket then stays unused', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    const elsewhere = { ...officer.headers, origin: 'http://evil.example' }
    await expect(readLive(world.origin, elsewhere, { ticket })).rejects.toThrow('403')
    ;(await readLive(world.origin, officer.headers, { ticket })).close()
  })
})
