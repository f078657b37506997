import { randomUUID } from 'node:crypto'
import { listCheckIns, listQueue } from '#shared/checkins/checkins.endpoints'
import { listBulkReads } from '#shared/exports/exports.endpoints'
import { recordLooks } from '../../../server/oversight/looks.model'
import { MORNING, type StaffName, type World, startWorld } from '../../helpers/world'
import { checkInOften } from './many-check-ins'

const purpose = 'emergency'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const found = async (name: StaffName = 'audit') =>
  (await (await world.staff(name)).ask(listBulkReads)).body.bulkReads
const listOften = async (name: StaffName, times: number) => {
  const caller = await world.staff(name)
  for (let time = 0; time < times; time++) {
    expect((await caller.ask(listCheckIns, { purpose })).status).toBe(200)
  }
}

/** An official is shown different persons, a moment later than the world's. */
const look = (staffId: string, persons: number, at: string, prefix: string = randomUUID()) =>
  recordLooks(
    Array.from({ length: persons }, (_, index) => ({
      staffId,
      personId: `${prefix}-${index}`,
      purpose,
      at: new Date(at),
    })),
  )

describe('reading list after list', () => {
  beforeEach(() => checkInOften(world, 1, 500, index => ({ personId: `someone-${index % 90}` })))

  it('is found within the minute, without a name of those who were read, and stops nobody', async () => {
    await listOften('county', 2)
    expect(await found()).toEqual([])
    await listOften('county', 1)
    expect(await found()).toEqual([
      {
        id: 'demo-staff-luxi:minute:2026-11-24T01:00',
        name: '刘敏',
        userName: 'luxi',
        organisationName: '泸西县',
        span: 'minute',
        at: MORNING,
        persons: 91,
        points: 1500,
        mostPersons: 600,
        mostPoints: 1200,
      },
    ])
    // Once for each minute, and the officer still sees everybody.
    await listOften('county', 1)
    expect(await found()).toHaveLength(1)
    expect(await found('security')).toHaveLength(1)
    const proved = (await world.rows('evidence')).filter(({ _id }) =>
      String(_id).startsWith('bulk-read:'),
    )
    expect(proved).toHaveLength(1)
  })

  it('is found in small pages as well', async () => {
    const caller = await world.staff('office')
    for (let page = 0; page < 44; page++) {
      await caller.ask(listQueue, { purpose, list: 'awaiting' })
    }
    expect(await found()).toMatchObject([{ userName: 'zhongshu', span: 'minute' }])
  })

  it('is summed for one officer, not over two', async () => {
    await listOften('county', 2)
    await listOften('office', 2)
    expect(await found()).toEqual([])
  })
})

describe('the sum', () => {
  it('is of different persons, too', async () => {
    await look('demo-staff-luxi', 500, MORNING, 'a')
    await look('demo-staff-luxi', 500, MORNING, 'a')
    expect(await found()).toEqual([])
    await look('demo-staff-luxi', 101, MORNING, 'b')
    expect(await found()).toMatchObject([{ span: 'minute', persons: 601, points: 1101 }])
  })

  it('of a minute is not that of the next, but a day sums them all', async () => {
    for (let minute = 0; minute < 3; minute++) {
      await look('demo-staff-luxi', 400, `2026-11-24T01:0${minute}:00.000Z`)
    }
    expect(await found()).toEqual([])
    await look('demo-staff-luxi', 400, '2026-11-24T01:03:00.000Z')
    expect(await found()).toMatchObject([{ span: 'day', persons: 1600, points: 1600 }])
  })

  it('begins anew with the day in China', async () => {
    for (const hour of ['12', '13', '14']) {
      await look('demo-staff-luxi', 400, `2026-11-24T${hour}:00:00.000Z`)
    }
    await look('demo-staff-luxi', 400, '2026-11-24T16:00:00.000Z')
    expect(await found()).toEqual([])
  })

  it('is heard of by the administrators above the official and by nobody else', async () => {
    await look('demo-staff-linxian', 700, MORNING)
    expect(await found()).toEqual([])
    const officer = await world.staff('county')
    expect((await officer.ask(listBulkReads)).body.code).toBe('wrong-role')
  })
})
