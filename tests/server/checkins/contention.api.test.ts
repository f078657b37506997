import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import type { StoredCheckIn } from '../../../server/checkins/checkins.model'
import { storeCheckIns } from '../../../server/checkins/writer.model'
import { inTransaction } from '../../../server/platform/database'
import { isConflict } from '../../../server/platform/passing'
import { type Caller, type World, draft, startWorld } from '../../helpers/world'

let world: World
beforeAll(async () => void (world = await startWorld()))
afterAll(() => world.end())

/** What another process has begun and, being dead, does not end. */
async function beginAndLeave(collection: string, document: Record<string, unknown>) {
  const session = await mongoose.connection.startSession()
  session.startTransaction()
  await mongoose.connection.collection(collection).insertOne(document, { session })
  return async () => {
    await session.abortTransaction()
    await session.endSession()
  }
}

it('a check-in that another holds up for too long is to be sent again, and is then stored', async () => {
  const { id } = await world.checkIn(5)
  const checkIns = mongoose.connection.collection('checkins')
  const { _id, ...row } = (await checkIns.findOne({ _id: new mongoose.Types.ObjectId(id) }))!
  const again = { ...row, attemptId: randomUUID() } as unknown as StoredCheckIn
  const abort = await beginAndLeave('checkins', {
    personId: again.personId,
    attemptId: again.attemptId,
  })
  await expect(storeCheckIns([again], 50)).rejects.toMatchObject({ status: 503, code: 'not-now' })
  await abort()
  expect(await storeCheckIns([again])).toMatchObject([{ attemptId: again.attemptId }])
})

describe('a process that was killed in the middle of storing a check-in', () => {
  it('keeps nobody waiting but the phone whose check-in it was, until the database gives up on it', async () => {
    const attemptId = randomUUID()
    const [held, ...others] = [await world.person(1), await world.person(2), await world.person(4)]
    const abort = await beginAndLeave('checkins', { personId: 'demo-person-1', attemptId })
    const send = (caller: Caller, id: string) => caller.ask(submitCheckIn, draft({ attemptId: id }))

    const heldAnswer = send(held, attemptId)
    let isAnswered = false
    void heldAnswer.then(() => (isAnswered = true))
    const answers = await Promise.all(others.map(other => send(other, randomUUID())))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(isAnswered).toBe(false)

    await abort()
    expect((await heldAnswer).status).toBe(200)
  })
})

it('work that another holds up is given up after a while, with what stood in its way', async () => {
  const _id = randomUUID()
  const abort = await beginAndLeave('attempts', { _id })
  const insert = () =>
    inTransaction(
      session =>
        mongoose.connection.collection('attempts').insertOne({ _id } as never, { session }),
      50,
    )
  const refusal: unknown = await insert().catch((error: unknown) => error)
  expect(refusal).toMatchObject({ status: 503, code: 'not-now' })
  expect(isConflict((refusal as Error).cause)).toBe(true)
  await abort()
  await insert()
})
