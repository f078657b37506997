import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { reportFault } from '#shared/checkins/faults.endpoints'
import { type Caller, MORNING, type World, draft, startWorld } from '../../helpers/world'

let world: World
let people: Caller[]
beforeAll(async () => {
  world = await startWorld()
  people = [await world.person(1), await world.person(2), await world.person(4)]
})
afterAll(() => world.end())

/** One press of a button, sent as often as a phone that hears nothing sends it. */
const press = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('check-in', 'fault'),
  times: fc.integer({ min: 1, max: 4 }),
  /** Whether the sending is repeated at the same moment or one after the other. */
  atOnce: fc.boolean(),
})

const bodyOf = (what: string, attemptId: string) =>
  what === 'check-in'
    ? draft({ attemptId })
    : { attemptId, kind: 'no-signal', words: '', takenAt: MORNING }

async function send(caller: Caller, what: string, attemptId: string): Promise<string> {
  const endpoint = what === 'check-in' ? submitCheckIn : reportFault
  const { status, body } = await caller.ask(endpoint, bodyOf(what, attemptId))
  expect(status).toBe(200)
  return body.id
}

it('whatever is sent how often, at once or again, is one record with one receipt', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 8 }), async presses => {
      const counts = async () => [
        (await world.rows('checkins')).length,
        (await world.rows('faults')).length,
        (await world.rows('evidence')).filter(({ _id }) => /^(check-in|fault):/.test(String(_id)))
          .length,
        (await world.rows('outbox')).filter(({ kind }) => kind === 'check-in').length,
      ]
      const before = await counts()
      await Promise.all(
        presses.map(async ({ who, what, times, atOnce }) => {
          const attemptId = randomUUID()
          const sendOnce = () => send(people[who]!, what, attemptId)
          const ids: string[] = []
          if (atOnce) ids.push(...(await Promise.all(Array.from({ length: times }, sendOnce))))
          else for (let time = 0; time < times; time++) ids.push(await sendOnce())
          expect(new Set(ids).size).toBe(1)
        }),
      )
      const checkIns = presses.filter(({ what }) => what === 'check-in').length
      const faults = presses.length - checkIns
      const added = (await counts()).map((count, index) => count - before[index]!)
      expect(added).toEqual([checkIns, faults, presses.length, checkIns])
    }),
    { numRuns: 25 },
  )
})
