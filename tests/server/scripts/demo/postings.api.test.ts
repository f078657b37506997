import { listEmployers } from '#shared/jobs/employers.endpoints'
import { isCreditCode } from '#shared/jobs/credit-code.rules'
import { listPostings } from '#shared/jobs/postings.endpoints'
import { seedPostings } from '../../../../server/scripts/demo/postings'
import { KEYS, type World, startWorld } from '../../../helpers/world'

describe('the demo’s offers of work', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await seedPostings(world.outside.now(), KEYS.vault)
    await seedPostings(world.outside.now(), KEYS.vault)
  })
  afterAll(() => world.end())

  it('come from six employers whose licences nobody has, one of them not yet verified', async () => {
    const { body } = await (await world.staff('county')).ask(listEmployers, {})
    const employers = body.employers as { licenceNumber: string; state: string }[]
    expect(employers.map(({ state }) => state).sort()).toEqual([
      'unverified',
      ...Array(5).fill('verified'),
    ])
    expect(employers.every(({ licenceNumber }) => isCreditCode(licenceNumber))).toBe(true)
    expect(employers.every(({ licenceNumber }) => licenceNumber.slice(2, 4) === '99')).toBe(true)
  })

  it('are twenty-five, of which officers must decide on two', async () => {
    const { body } = await (await world.staff('county')).ask(listPostings, {})
    expect([body.total, body.undecided]).toEqual([25, 2])
    const flagged = (body.postings as { title: string; flags: { code: string }[] }[]).filter(
      ({ flags }) => flags.length > 0,
    )
    expect(
      flagged.map(({ title, flags }) => [title, flags.map(({ code }) => code).sort()]),
    ).toEqual([
      ['保安', ['criminal-record', 'id-card-held', 'long-hours', 'low-pay']],
      ['收银员', ['age', 'fee', 'long-hours', 'low-pay', 'no-insurance', 'no-rest-day', 'sex']],
    ])
  })
})
