import mongoose from 'mongoose'
import { type Taken, takeBeat } from '../../../../server/courses/study/beats'
import { nonceOf } from '../../../../server/courses/study/live'
import { learnerById } from '../../../../server/courses/study/learners.model'
import { type World, startWorld } from '../../../helpers/world'
import { later, lesson, opens } from './studying'

const MANY = 500
const ME = 'demo-person-1'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const learners = () => mongoose.connection.db!.collection<{ _id: string }>('learners')
const beatAt = (personId: string, live: Taken['live'], sequence = live.sequence + 1) => ({
  ...{ personId, sessionId: live.sessionId, deviceSessionId: live.deviceSessionId },
  ...{ sequence, nonce: nonceOf(live, sequence), at: world.outside.now(), draw: () => 0.5 },
  claim: { part: 0, at: 0, active: true, visible: true, speed: 1 },
})

it('five hundred who study at the same moment are written together, and none of them is an insert', async () => {
  await opens(world, await world.person(1), await lesson(world))
  const { live } = (await learnerById(ME))!
  const { _id, ...row } = (await learners().findOne({ _id: ME }))!
  const ids = Array.from({ length: MANY }, (_, number) => `many-${number}`)
  await learners().insertMany(ids.map(id => ({ ...row, _id: id })))
  await world.recordPlans()
  later(world, 10)
  const taken = await Promise.all(ids.map(id => takeBeat(beatAt(id, live!))))
  expect(taken.every(({ live: { counted } }) => counted.time === 10_000)).toBe(true)
  const kept = await learners().countDocuments({ 'live.sequence': 1, 'live.counted.time': 10_000 })
  expect(kept).toBe(MANY)
  const heard = (await world.rows('system.profile')).filter(({ ns }) =>
    /[.]learners$/.test(String(ns)),
  )
  expect(heard.filter(({ op }) => op === 'insert')).toEqual([])
  // One question for each group, whatever its size; an update is noted for each of its learners.
  const asked = heard.filter(({ op }) => op === 'query').length
  expect(asked).toBeLessThan(20)
  expect(_id).toBe(ME)
})

it('two processes that take the same sign of life count it once', async () => {
  const { live } = (await learnerById(ME))!
  later(world, 10)
  // Another process has moved him on between the reading and the writing of this one.
  const original = learners().constructor.prototype as { bulkWrite: (...asked: never[]) => unknown }
  const { bulkWrite } = original
  let isFirst = true
  original.bulkWrite = async function (this: unknown, ...asked: never[]) {
    if (isFirst) {
      isFirst = false
      await learners().updateOne({ _id: ME }, { $set: { 'live.sequence': 7 } as never })
    }
    return bulkWrite.apply(this, asked)
  }
  try {
    await expect(takeBeat(beatAt(ME, live!))).rejects.toMatchObject({ code: 'study-out-of-step' })
  } finally {
    original.bulkWrite = bulkWrite
  }
  expect((await learnerById(ME))!.live!.counted.time).toBe(0)
})
