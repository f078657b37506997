import mongoose from 'mongoose'
import { type ClientSession, inTransaction } from '../../../server/platform/database'
import { until } from '../../helpers/until'
import type { Answer } from '../../helpers/world'

/** That somebody tried, looked, sits there or is signed in is noted whatever comes of it. */
const NOTED = ['attempts', 'looks', 'sessions', 'visit_looks', 'visit_sittings']

/** What lies in the database, as a hash of each collection. */
async function everything(): Promise<unknown> {
  const { collections } = await mongoose.connection.db!.command({ dbHash: 1 })
  return Object.fromEntries(
    Object.entries(collections as object).filter(([name]) => !NOTED.includes(name)),
  )
}

/** Asks for what is refused: nothing is written. @returns status and code. */
export async function refusal(ask: () => Promise<Answer>): Promise<[number, string]> {
  const before = await everything()
  const { status, body } = await ask()
  expect(await everything()).toEqual(before)
  return [status, body.code]
}

/**
 * Lets something happen after the server has looked whether it may do what is asked, and before it does
 * it.
 *
 * @param happens - changes what the question must wait for.
 * @returns the answer.
 */
export async function meanwhile(
  happens: (session: ClientSession) => Promise<unknown>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const begun = jest.spyOn(mongoose.connection, 'startSession')
  const { asked } = await inTransaction(async session => {
    await happens(session)
    begun.mockClear()
    const answer = ask()
    await until(() => begun.mock.calls.length > 0)
    return { asked: answer }
  }).finally(() => begun.mockRestore())
  return asked
}

/**
 * Lets something happen while the server judges what is asked: it has looked once, and must look again.
 *
 * @param happens - changes what the answer rests on.
 * @returns the answer.
 */
export async function meanwhileJudged(
  happens: (session: ClientSession) => Promise<unknown>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const commands = jest.spyOn(mongoose.mongo.Db.prototype, 'command')
  let isAnswered = false
  const { asked } = await inTransaction(async session => {
    await happens(session)
    commands.mockClear()
    const answer = ask().finally(() => (isAnswered = true))
    const looks = () => commands.mock.calls.filter(([command]) => 'aggregate' in command).length
    await until(() => isAnswered || looks() > 1)
    return { asked: answer }
  }).finally(() => commands.mockRestore())
  return asked
}
