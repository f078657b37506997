import { Schema, model } from 'mongoose'
import { inTransaction } from '../../../server/platform/database'
import { askTogether } from '../../../server/platform/together'
import { type World, startWorld } from '../../helpers/world'

const loose = () => new Schema({ _id: String }, { strict: false, versionKey: false })
const Fruits = model('TestFruit', loose(), 'test_fruits')
const Trees = model('TestTree', loose(), 'test_trees')

let world: World
beforeAll(async () => {
  world = await startWorld()
  await Fruits.insertMany([
    { _id: 'pear', colour: 'green' },
    { _id: 'apple', colour: 'green' },
    { _id: 'plum', colour: 'blue' },
  ])
  await Trees.insertMany([{ _id: 'pear', height: 9 }])
})
afterAll(async () => {
  for (const made of [Fruits, Trees]) await made.collection.drop()
  await world.end()
})

const fruits = (colour: string) => ({
  model: Fruits,
  match: { colour },
  sort: { _id: 1 as const },
  read: (row: object) => row,
})
const trees = (id: string) => ({
  model: Trees,
  match: { _id: id },
  read: ({ height }: { height: number }) => height,
})

it('each part gets its own rows, as they are, in its own order', async () => {
  expect(await askTogether({ fruits: fruits('green'), trees: trees('pear') })).toEqual({
    fruits: [
      { _id: 'apple', colour: 'green' },
      { _id: 'pear', colour: 'green' },
    ],
    trees: [9],
  })
})

it('a part with nothing is empty, be it the first or another', async () => {
  expect(await askTogether({ trees: trees('none'), fruits: fruits('blue') })).toEqual({
    trees: [],
    fruits: [{ _id: 'plum', colour: 'blue' }],
  })
  expect(await askTogether({ fruits: fruits('red'), trees: trees('pear') })).toEqual({
    fruits: [],
    trees: [9],
  })
})

it('a part is cut, and reads no more than it names', async () => {
  const short = { ...fruits('green'), limit: 1, fields: { _id: 1 as const } }
  expect(await askTogether({ trees: trees('pear'), fruits: short })).toEqual({
    trees: [9],
    fruits: [{ _id: 'apple' }],
  })
})

it('a part that can match nothing is not asked', async () => {
  const unasked = {
    ...fruits('green'),
    match: { _id: { $in: [] } },
    get model(): never {
      throw new Error('asked')
    },
  }
  expect(await askTogether({ unasked, trees: trees('pear') })).toEqual({ unasked: [], trees: [9] })
  expect(await askTogether({ unasked })).toEqual({ unasked: [] })
})

describe('what rows of an earlier part point to', () => {
  const growing = (...fields: string[]) => ({
    ...{ model: Trees, match: {}, pointed: { to: '_id', by: { part: 'fruits', fields } } },
    read: ({ _id }: { _id: string }) => _id,
  })

  it('comes once, whichever of them points there', async () => {
    const question = { fruits: fruits('green'), same: growing('_id'), trees: growing('_id') }
    expect(await askTogether(question)).toMatchObject({ same: ['pear'], trees: ['pear'] })
    const byColour = { part: 'fruits', fields: ['colour'] }
    const alike = { ...fruits('green'), match: {}, pointed: { to: 'colour', by: byColour } }
    const { others } = await askTogether({ fruits: fruits('green'), others: alike })
    expect(others).toHaveLength(2)
  })

  it('is pointed to by the first field that is not null', async () => {
    const { trees } = await askTogether({
      fruits: fruits('green'),
      trees: growing('kernel', '_id'),
    })
    expect(trees).toEqual(['pear'])
    const { none } = await askTogether({ fruits: fruits('green'), none: growing('colour', '_id') })
    expect(none).toEqual([])
  })

  it('is nothing where none points anywhere, whatever lacks the field that is compared', async () => {
    const by = { part: 'fruits', fields: ['kernel'] }
    const untold = { ...growing(), pointed: { to: 'name', by } }
    const none = { ...fruits('green'), match: { _id: { $in: [] } } }
    for (const those of [fruits('green'), fruits('red'), none]) {
      expect((await askTogether({ fruits: those, untold })).untold).toEqual([])
    }
  })

  it('is matched, sorted and read like any other', async () => {
    const by = { part: 'fruits', fields: ['colour'] }
    const one = { ...fruits('green'), match: { _id: { $ne: 'apple' } }, limit: 1 }
    const parts = { fruits: fruits('green'), one: { ...one, pointed: { to: 'colour', by } } }
    expect((await askTogether(parts)).one).toEqual([{ _id: 'pear', colour: 'green' }])
  })
})

it('in a transaction all parts are read at the same moment', async () => {
  await inTransaction(async session => {
    const question = { fruits: fruits('blue'), trees: trees('fir') }
    expect(await askTogether(question, session)).toEqual({
      fruits: [{ _id: 'plum', colour: 'blue' }],
      trees: [],
    })
    await Trees.insertMany([{ _id: 'fir', height: 30 }])
    expect((await askTogether(question, session)).trees).toEqual([])
  })
  expect((await askTogether({ trees: trees('fir') })).trees).toEqual([30])
})
