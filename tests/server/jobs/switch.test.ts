import { readSharedOffer } from '#shared/jobs/browsing.endpoints'
import type { Actor } from '#shared/endpoint'
import { routesWith } from '../../../server/app'
import { behindSwitch } from '../../../server/jobs/switch.routes'
import type { Ctx, Route } from '../../../server/platform/implement'
import { Refusal } from '../../../server/platform/errors'
import { KEYS } from '../../helpers/keys'

const routes = routesWith(KEYS, false)
const routeOf = (id: string): Route => routes.find(({ endpoint }) => endpoint.id === id)!
const PERSON: Actor = { role: 'person', personId: 'p1' }
const OFFICER: Actor & { role: 'officer' } = {
  ...{ role: 'officer', staffId: 's1', organisationId: '532527', level: 'county' },
}

/** What a route says, as a refusal's code or an answer. */
const said = (route: Route, actor: Actor, question: object = {}): Promise<unknown> =>
  route
    .answer(question, { actor } as Ctx)
    .catch((error: unknown) => (error instanceof Refusal ? error.code : String(error)))

describe('while work is not offered', () => {
  it('a person is told so by everything that has to do with it', async () => {
    const asked = routes.filter(
      ({ endpoint: { id, by } }) =>
        id.startsWith('jobs.') && id !== 'jobs.switch' && by.some(role => role === 'person'),
    )
    expect(asked.length).toBeGreaterThan(10)
    for (const route of asked) {
      expect([route.endpoint.id, await said(route, PERSON)]).toEqual([
        route.endpoint.id,
        'jobs-off',
      ])
    }
  })

  it('an offer that was handed on does not open', async () => {
    for (const actor of [{ role: 'visitor' }, PERSON, OFFICER] as const) {
      expect(await said(routeOf(readSharedOffer.id), actor)).toBe('jobs-off')
    }
  })

  it('who may not ask anyway hears that first', async () => {
    expect(await said(routeOf('jobs.offers'), { role: 'visitor' })).toBe('sign-in-first')
    expect(await said(routeOf('jobs.offers'), OFFICER)).toBe('wrong-role')
  })

  it('everybody whom it concerns can read that it is off', async () => {
    for (const actor of [PERSON, OFFICER]) {
      expect(await said(routeOf('jobs.switch'), actor)).toEqual({ on: false })
    }
  })
})

it('while it is offered, nothing is in the way', async () => {
  const [own, kept] = behindSwitch(true, [routeOf('messages.list')])
  expect(await said(own!, PERSON)).toEqual({ on: true })
  expect(kept).toBe(routeOf('messages.list'))
})
