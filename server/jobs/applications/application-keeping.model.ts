import type { ClientSession } from '../../platform/database'
import { type ApplicationDocument, Applications } from './applications.model'
import { dropWords } from './steps.model'

/** Of which it is so long since they were over that what they held need not be kept. */
export async function overBefore(upTo: Date, limit: number): Promise<string[]> {
  const rows = await Applications.find(
    { open: false, emptied: false, stateAt: { $lt: upTo } },
    { _id: 1 },
  )
    .sort({ stateAt: 1 })
    .limit(limit)
    .lean<ApplicationDocument[]>()
  return rows.map(({ _id }) => _id)
}

/** Lets go of what those held, and of all that was said about them. @returns of how many. */
export async function dropContentOf(
  ids: readonly string[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const match = { _id: { $in: ids }, open: false, stateAt: { $lt: upTo } }
  const over = await Applications.distinct('_id', match).session(session)
  await dropWords(over as string[], session)
  const { modifiedCount } = await Applications.updateMany(
    { _id: { $in: over } },
    { $set: { sealed: null, emptied: true } },
    { session },
  )
  return modifiedCount
}
