import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { openLoop } from './load/load'
import { DURABLE, type Row, collection, emptied } from './rows'

/** A morning on which families press, without the families. */
interface Morning {
  times: readonly string[]
  families: number
  perSecond: number
  /** At each time. */
  places: number
}

/** Nothing but the write that decides who gets a place. @returns milliseconds of each. */
export function bareMorning(morning: Morning): Promise<number[]> {
  return pressing(morning, async _id => {
    await collection('bench_places').updateOne(...placeAt(_id, morning), { writeConcern: DURABLE })
  })
}

/**
 * The rows that a booking leaves, in the transaction that makes them one, without asking whether there
 * may be a booking. To be called when bookings were just made.
 *
 * @returns milliseconds of each.
 */
export async function sameRowsMorning(morning: Morning): Promise<number[]> {
  const booking = (await collection('visit_bookings').findOne({}))!
  const named = (table: string, match: object) => collection(table).findOne(match)
  const evidence = (await named('evidence', { _id: `visit-booking:${String(booking._id)}` }))!
  const news = (await named('outbox', { subjectId: booking._id }))!
  return pressing(morning, async _id => {
    const id = randomUUID()
    const rows: [string, Row][] = [
      ['visit_bookings', { ...booking, _id: id, relativeId: id, attemptId: id }],
      ['evidence', { ...evidence, _id: id }],
      ['outbox', { ...news, _id: id }],
    ]
    await mongoose.connection.transaction(
      async session => {
        const turns = [`a:${id}`, `b:${id}`].map(turn => ({
          updateOne: {
            filter: { _id: turn as never },
            update: { $inc: { count: 1 } as never },
            upsert: true,
          },
        }))
        await collection('visit_turns').bulkWrite(turns, { session })
        await collection('bench_places').updateOne(...placeAt(_id, morning), { session })
        for (const [table, row] of rows) await collection(table).insertOne(row, { session })
      },
      { writeConcern: DURABLE },
    )
  })
}

async function pressing(
  { times, families, perSecond }: Morning,
  press: (slotId: string) => Promise<void>,
): Promise<number[]> {
  await emptied('bench_places')
  await collection('bench_places').insertMany(times.map(_id => ({ _id, taken: 0 })))
  const waits: number[] = []
  await openLoop(perSecond, families, async (index, dueAt) => {
    await press(times[index % times.length]!)
    waits.push(performance.timeOrigin + performance.now() - dueAt)
  })
  return waits
}

const placeAt = (_id: string, { places }: Morning) =>
  [{ _id: _id as never, taken: { $lt: places } }, { $inc: { taken: 1 } as never }] as const
