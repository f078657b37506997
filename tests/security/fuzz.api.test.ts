import mongoose from 'mongoose'
import type { World } from '../helpers/world'
import { CANARY, CANARY_OPERATOR } from './fuzz/hostile'
import { type Report, fuzz, startHeardWorld } from './fuzz/run'
import { listenToDriver } from './fuzz/spy'

/** A few thousand spoilt questions; tests/faults/fuzz.ts asks a hundred thousand and more. */
const QUESTIONS = 8000
const SEED = 20_261_124
/** A quarter of a minute on a machine that does nothing else. */
const PATIENCE_MILLISECONDS = 300_000

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

  it('get beyond the door of nearly all endpoints', () => {
    // Not those that need what no list tells: a code of the app, a second person, a missed task, a
    // frame that answers the one before.
    expect(report.neverGranted.length).toBeLessThan(20)
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
