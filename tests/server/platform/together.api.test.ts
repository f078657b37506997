import { Schema, model } from 'mongoose'
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
