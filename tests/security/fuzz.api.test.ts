import mongoose from 'mongoose'
import { routesWith } from '../../server/app'
import { KEYS } from '../helpers/keys'
import type { World } from '../helpers/world'
import { CANARY, CANARY_OPERATOR } from './fuzz/hostile'
import { type Report, fuzz, startHeardWorld } from './fuzz/run'
import { listenToDriver } from './fuzz/spy'

/** Some thirty spoilt questions to each endpoint; tests/faults/fuzz.ts asks a hundred thousand and more. */
const QUESTIONS = 35 * routesWith(KEYS).length
const SEED = 20_261_124
/** Two minutes on a machine that does nothing else. */
const PATIENCE_MILLISECONDS = 900_000

/** Endpoints that grant nothing to who only guesses, and why. */
const NOT_TO_BE_GUESSED: Readonly<Record<string, string>> = {
  'account.confirm-staff': 'a code that an app shows for half a minute, for a challenge of its own',
  'faces.enter-call-back-code': 'six digits that an officer reads aloud on the telephone',
  'faces.frame': 'each frame carries the nonce of the answer before, and a digest over it',
  'faces.sound': 'each sound carries the nonce of the frame before, and a digest over it',
  'handovers.open': 'a signed link that is good once, and a code that goes another way',
  'study.presence': 'digits that are shown when a check falls due, in the session opened last',
  'visits.rooms.pass': 'the video service, without which calls are carried here',
  'visits.rooms.call-events': 'a signature that only the video service can make',
}

/** Sixteen ask at once: now and then the only row that a question needs is used up by another. */
const MOST_BY_CHANCE = 3

let world: World
beforeAll(async () => {
  world = await startHeardWorld()
})
afterAll(() => world.end())

describe('thousands of spoilt questions to every endpoint', () => {
  let report: Report
  beforeAll(async () => {
    report = await fuzz(world, { seed: SEED, wanted: QUESTIONS, atOnce: 16 })
  }, PATIENCE_MILLISECONDS)

  it('are all asked, and heard by the database', () => {
    expect(report.cases).toBe(QUESTIONS)
    expect(report.commands).toBeGreaterThan(QUESTIONS / 2)
  })

  it('are not fault of ours, however they are spoilt', () => {
    expect(report.serverErrors).toEqual([])
  })

  it('are all answered in time', () => {
    expect(report.hanging).toEqual([])
  })

  it('bring no operator to the database, and write to no prototype', () => {
    expect(report.operators).toEqual([])
  })

  it('get beyond the door of every endpoint, but for those with a reason', () => {
    const others = report.neverGranted.filter(id => !(id in NOT_TO_BE_GUESSED))
    if (others.length > MOST_BY_CHANCE) expect(others).toEqual([])
  })

  it('have no reason for an endpoint that is not there', () => {
    const ids = routesWith(KEYS).map(({ endpoint }) => endpoint.id)
    expect(Object.keys(NOT_TO_BE_GUESSED).filter(id => !ids.includes(id))).toEqual([])
  })
})

describe('who listens to the driver', () => {
  const heard = async (filter: object) => {
    const driver = listenToDriver()
    await mongoose.connection.db!.collection('people').findOne(filter)
    driver.stop()
    return driver.caught
  }

  it.each([
    ['with the canary for its value', { _id: { $ne: CANARY } }],
    ['with the canary deep within', { $or: [{ _id: { $in: ['x', CANARY] } }] }],
  ])('hears of an operator %s', async (_, filter) => {
    expect(await heard(filter)).toEqual([
      { command: 'find', collection: 'people', path: expect.stringContaining('.filter.') },
    ])
  })

  it('hears of an operator that does not exist, though the database refuses it', async () => {
    await expect(heard({ _id: { [CANARY_OPERATOR]: 1 } })).rejects.toThrow(CANARY_OPERATOR)
  })

  it('hears nothing of a name that only looks like one', async () => {
    expect(await heard({ name: CANARY })).toEqual([])
  })
})
