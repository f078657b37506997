import { Schema, model } from 'mongoose'
import { inTransaction } from '../../../server/platform/database'
import { askTogether, withPointed } from '../../../server/platform/together'
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

describe('what rows point to', () => {
  const growing = (by: string | object) => ({
    ...{ model: Trees, match: {}, by: by as string, to: '_id' },
    read: ({ height }: { height: number }) => height,
  })
  const withTrees = (by: string | object) =>
    askTogether({ fruits: withPointed(fruits('green'), { trees: growing(by) }) })

  it('comes with each, by a field or by an expression', async () => {
    const [apple, pear] = ['apple', 'pear'].map(_id => ({ _id, colour: 'green' }))
    expect(await withTrees('$_id')).toEqual({
      fruits: [
        { itself: apple, around: { trees: [] } },
        { itself: pear, around: { trees: [9] } },
      ],
    })
    const { fruits: both } = await withTrees({ $concat: ['pe', 'ar'] })
    expect(both.map(({ around }) => around.trees)).toEqual([[9], [9]])
  })

  it('is nothing for a row that points nowhere, whatever lacks the field that is compared', async () => {
    const untold = { ...growing('$kernel'), to: 'name' }
    const { asked } = await askTogether({ asked: withPointed(fruits('green'), { untold }) })
    expect(asked.map(({ around }) => around.untold)).toEqual([[], []])
  })

  it('is cut for each row, not for all of them', async () => {
    const one = { ...fruits('green'), by: '$colour', to: 'colour', limit: 1 }
    const { asked } = await askTogether({ asked: withPointed(fruits('green'), { one }) })
    expect(asked.map(({ around }) => around.one)).toEqual([
      [{ _id: 'apple', colour: 'green' }],
      [{ _id: 'apple', colour: 'green' }],
    ])
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
