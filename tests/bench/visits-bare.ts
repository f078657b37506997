import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { requestOf } from './load/lane'
import { openLoop, throughLanes } from './load/load'
import { DURABLE, type Row, collection, emptied, takePlace } from './rows'

/** A morning on which families press, without the families. */
export interface Morning {
  times: readonly string[]
  families: number
  perSecond: number
  /** At each time. */
  places: number
}

/**
 * Nothing but the write that decides who gets a place, asked for over HTTP.
 *
 * @returns milliseconds of each.
 */
export function bareMorning(morning: Morning, address: string): Promise<number[]> {
  return throughLanes(address, send =>
    pressing(morning, async ({ slotId, dueAt }) => {
      const bytes = requestOf('/', {}, JSON.stringify({ slotId, places: morning.places }))
      const { answer, milliseconds } = await send({ bytes }, dueAt)
      if (answer.status !== 200) throw new Error(`answered ${answer.status} ${answer.body}`)
      return milliseconds
    }),
  )
}

/** The same write without HTTP: no family can ask for it so. @returns milliseconds of each. */
export function writesMorning(morning: Morning): Promise<number[]> {
  return pressing(morning, async ({ slotId, dueAt }) => {
    await takePlace(slotId, morning.places)
    return since(dueAt)
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
  return pressing(morning, async ({ slotId, dueAt }) => {
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
        if (!(await takePlace(slotId, morning.places, { session }))) return
        for (const [table, row] of rows) await collection(table).insertOne(row, { session })
      },
      { writeConcern: DURABLE },
    )
    return since(dueAt)
  })
}

interface Pressed {
  slotId: string
  dueAt: number
}

async function pressing(
  { times, families, perSecond }: Morning,
  press: (pressed: Pressed) => Promise<number>,
): Promise<number[]> {
  await emptied('bench_places')
  await collection('bench_places').insertMany(times.map(_id => ({ _id, taken: 0 })))
  return openLoop(perSecond, families, (index, dueAt) =>
    press({ slotId: times[index % times.length]!, dueAt }),
  )
}

const since = (dueAt: number) => performance.timeOrigin + performance.now() - dueAt
