import * as endpoints from '#shared/jobs/wishes.endpoints'
import type { Wishes } from '#shared/jobs/wishes.contract'
import { type Caller, MORNING, type World, startWorld } from '../../helpers/world'
import { TOWN, minutesLater, noneOffered, offered } from './offering'

let world: World
let person: Caller
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await noneOffered()
  world.setTime(MORNING)
  person = await world.person(1)
  await person.ask(endpoints.endWishes)
})
afterAll(() => world.end())

export const wishes = (rest: Partial<Wishes> = {}): Wishes => ({
  ...{ skills: [], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
  ...rest,
})

const matches = async (after?: string) =>
  (await person.ask(endpoints.listMatches, after === undefined ? {} : { after })).body

describe('what a person wishes', () => {
  it('is nothing at first; then what was said last; then nothing again', async () => {
    const none = { wishes: null, savedAt: null }
    const prompt = { topic: 'job-match', standing: 'unavailable', left: 0, templateId: null }
    expect((await person.ask(endpoints.readWishes)).body).toEqual({ ...none, prompt })
    const said = wishes({ skills: ['welding'], townshipId: TOWN, kilometres: 10, payAtLeast: 4000 })
    await person.ask(endpoints.setWishes, wishes({ kinds: ['casual'] }))
    const { body } = await person.ask(endpoints.setWishes, said)
    expect(body).toEqual({ wishes: said, savedAt: MORNING, prompt })
    expect((await person.ask(endpoints.readWishes)).body).toEqual(body)
    expect((await (await world.person(2)).ask(endpoints.readWishes)).body.wishes).toBeNull()
    expect((await person.ask(endpoints.endWishes)).body).toEqual({ ...none, prompt })
  })

  it.each<[string, object, string]>([
    ['so far from nowhere', { kilometres: 5 }, 'townshipId'],
    ['a township of another county', { townshipId: '53259901' }, 'townshipId'],
    ['the same twice', { skills: ['welding', 'welding'] }, 'skills'],
    ['what nobody knows', { skills: ['flying'] }, 'skills.0'],
    ['a home', { home: { latitude: 24.5, longitude: 103.7 } }, 'home'],
  ])('cannot be %s', async (_, changes, path) => {
    const { status, body } = await person.ask(endpoints.setWishes, { ...wishes(), ...changes })
    expect([status, body.errors[0].path]).toEqual([400, path])
  })
})

describe('what fits', () => {
  it('is nothing while nothing is wished', async () => {
    await offered({})
    expect(await matches()).toEqual({ matches: [], next: null, total: 0, wished: false })
  })

  it('comes best first, with the reasons', async () => {
    await person.ask(
      endpoints.setWishes,
      wishes({ skills: ['welding'], payAtLeast: 5000, townshipId: TOWN }),
    )
    await offered(
      { title: '不要求', skills: ['none-needed'], insurance: [] },
      { title: '电焊' },
      { title: '厨师', skills: ['cooking'] },
      { title: '钱少', monthlyTo: 4999 },
    )
    const { matches: found, total, wished } = await matches()
    expect([total, wished]).toEqual([2, true])
    expect(found).toMatchObject([
      {
        offer: { title: '电焊', kilometres: 0 },
        reasons: [
          { code: 'skill', skills: ['welding'] },
          { code: 'near', kilometres: 0 },
          { code: 'pay', monthly: 6000 },
          { code: 'insurance' },
        ],
      },
      { offer: { title: '不要求' }, reasons: [{ code: 'no-skill-needed' }, {}, {}] },
    ])
  })

  it('is told in pages, everything once', async () => {
    await person.ask(endpoints.setWishes, wishes({ skills: ['welding'] }))
    const ids = await offered(
      ...Array.from({ length: 45 }, (_, number) => ({ openedAt: minutesLater(number % 7) })),
    )
    const told: string[] = []
    for (let after: string | undefined; ;) {
      const page = await matches(after)
      told.push(...page.matches.map(({ offer }: { offer: { id: string } }) => offer.id))
      if (page.next === null) break
      after = page.next
    }
    expect(told).toHaveLength(45)
    expect([...told].sort()).toEqual([...ids].sort())
  })
})
