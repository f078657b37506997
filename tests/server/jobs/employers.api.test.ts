import {
  addEmployer,
  changeEmployer,
  listEmployers,
  openEmployer,
  verifyEmployer,
} from '#shared/jobs/employers.endpoints'
import { openPosting } from '#shared/jobs/postings.endpoints'
import { type World, startWorld } from '../../helpers/world'
import { employed, employerDraft, opened, verified } from './offers'

describe('employers', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.end())

  it('are registered by an office and seen by the whole county, with whom to ask for', async () => {
    const office = await world.staff('office')
    const draft = employerDraft({ isBase: true, offers: '包装岗位、住宿', name: '虚构包装基地' })
    const { status, body } = await office.ask(addEmployer, draft)
    expect([status, body.state, body.version]).toEqual([200, 'unverified', 1])
    const other = await world.staff('otherOffice')
    const { body: seen } = await other.ask(openEmployer, { id: body.id })
    expect(seen.employer).toMatchObject({ ...draft, countyId: '532527', changedByName: '马晓东' })
    expect(seen.past).toEqual([
      {
        version: 1,
        what: 'added',
        again: false,
        reason: '',
        at: expect.any(String),
        byName: '马晓东',
      },
    ])
    expect(seen.abilities).toEqual({ keep: true, verify: false })
  })

  it('are found by a part of the name, by the whole licence, by state and as bases', async () => {
    const one = await verified(world, { name: '虚构砂石厂(一分厂)' })
    const two = await employed(world, { name: '虚构食品厂', isBase: true, offers: '包吃住' })
    const county = await world.staff('county')
    const names = async (asked: object) =>
      (await county.ask(listEmployers, asked)).body.employers.map(
        ({ name }: { name: string }) => name,
      )
    expect(await names({ search: '砂石厂(' })).toEqual([one.name])
    expect(await names({ search: two.licenceNumber.toLowerCase() })).toEqual([two.name])
    expect(await names({ state: 'verified', search: '虚构' })).toEqual([one.name])
    expect(await names({ bases: 'only', search: '食品' })).toEqual([two.name])
    expect(await names({ bases: 'only', search: '砂石' })).toEqual([])
  })

  it('are listed without whom to ask for, page after page', async () => {
    for (let number = 0; number < 55; number++) {
      await employed(world, { name: `虚构连锁店${String(number).padStart(2, '0')}` })
    }
    const county = await world.staff('county')
    const first = (await county.ask(listEmployers, { search: '连锁店' })).body
    const second = (await county.ask(listEmployers, { search: '连锁店', after: first.next })).body
    expect([first.employers.length, second.employers.length, first.total]).toEqual([50, 5, 55])
    expect(second.next).toBeNull()
    const all = [...first.employers, ...second.employers].map(({ id }) => id)
    expect(new Set(all).size).toBe(55)
    expect(JSON.stringify(first)).not.toMatch(/王师傅|0873-0000100|虚构路/)
  })

  it('need a licence that can be one, and have it once in a county', async () => {
    const county = await world.staff('county')
    const draft = employerDraft()
    const wrong = { ...draft, licenceNumber: `${draft.licenceNumber.slice(0, 17)}0` }
    const refused = await county.ask(addEmployer, wrong)
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ path: 'licenceNumber', code: 'not-a-licence-number' }],
    ])
    expect((await county.ask(addEmployer, draft)).status).toBe(200)
    const again = await county.ask(addEmployer, { ...draft, name: '另一个名字' })
    expect([again.status, again.body.code]).toEqual([409, 'licence-taken'])
    const neighbour = await world.staff('otherCounty')
    expect((await neighbour.ask(addEmployer, draft)).status).toBe(200)
  })

  it('that are no base offer nothing as one', async () => {
    const draft = employerDraft({ offers: '包吃住' })
    const { status, body } = await (await world.staff('county')).ask(addEmployer, draft)
    expect([status, body.errors]).toEqual([400, [{ path: 'offers', code: 'only-of-bases' }]])
  })

  it('are verified by the county alone, and as the officer saw them', async () => {
    const { id } = await employed(world)
    const asked = { id, version: 1, outcome: 'verified', reason: '已查' }
    const office = await (await world.staff('office')).ask(verifyEmployer, asked)
    expect([office.status, office.body.code]).toEqual([403, 'wrong-role'])
    const county = await world.staff('county')
    const stale = await county.ask(verifyEmployer, { ...asked, version: 2 })
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
    const { body } = await county.ask(verifyEmployer, asked)
    expect(body).toMatchObject({ state: 'verified', verifiedByName: '刘敏', reason: '已查' })
  })

  it.each([
    ['licence', async () => ({ licenceNumber: employerDraft().licenceNumber })],
    ['contact', async () => ({ contact: { name: '王师傅', phone: '13900000999' } })],
    ['address', async () => ({ address: '搬到别处' })],
    ['name', async () => ({ name: '改名有限公司' })],
  ])(
    'need to be verified again after another %s, and nothing of them stays open',
    async (_, to) => {
      const posting = await opened(world)
      const county = await world.staff('county')
      const { body } = await county.ask(openEmployer, { id: posting.employerId })
      const { licenceNumber, name, contact, address, isBase, offers, id, version } = body.employer
      const before = { licenceNumber, name, contact, address, isBase, offers, id, version }
      const changed = await county.ask(changeEmployer, { ...before, ...(await to()) })
      expect([changed.status, changed.body.state, changed.body.version]).toEqual([
        200,
        'unverified',
        2,
      ])
      const { body: after } = await county.ask(openPosting, { id: posting.id })
      expect(after.posting).toMatchObject({ state: 'paused', employerState: 'unverified' })
      expect(after.past[0]).toMatchObject({ what: 'paused', byName: '刘敏' })
    },
  )

  it('stay verified when only becoming a base', async () => {
    const posting = await opened(world)
    const county = await world.staff('county')
    const { body } = await county.ask(openEmployer, { id: posting.employerId })
    const { licenceNumber, name, contact, address, id, version } = body.employer
    const said = { licenceNumber, name, contact, address, id, version }
    const asked = { ...said, isBase: true, offers: '技能培训' }
    expect((await county.ask(changeEmployer, asked)).body.state).toBe('verified')
    const { body: after } = await county.ask(openPosting, { id: posting.id })
    expect(after.posting).toMatchObject({ state: 'open', isBase: true })
  })

  it('are sealed: nothing in the database names whom to ask for', async () => {
    const { id } = await employed(world, {
      contact: { name: '只此一人', phone: '13900012345' },
      address: '只此一处',
    })
    for (const collection of ['job_employers', 'job_employer_steps', 'evidence', 'acts']) {
      expect(JSON.stringify(await world.rows(collection))).not.toMatch(/只此一|13900012345/)
    }
    const { body } = await (await world.staff('county')).ask(openEmployer, { id })
    expect(body.employer.address).toBe('只此一处')
  })

  it('of another county are not there', async () => {
    const { id } = await employed(world)
    const answer = await (await world.staff('otherCounty')).ask(openEmployer, { id })
    expect([answer.status, answer.body.code]).toEqual([404, 'no-such-employer'])
  })
})
