import type { ClientSession } from '../../platform/database'
import { dropCompanionsOf } from './companions.model'
import { dropSaidOf } from './kinship-steps.model'
import { dropNamedOf } from './kinships.model'
import { dropProofsOf } from './proof-keeping.model'
import { Relatives, type Row } from './relative-rows.model'

/** Accounts that were closed before a moment and still hold something, the longest closed first. */
export async function closedBefore(upTo: Date, limit: number): Promise<string[]> {
  const match = { open: false, emptied: false, closedAt: { $lte: upTo } }
  const rows = await Relatives.find(match, { _id: 1 })
    .sort({ closedAt: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}

/**
 * Lets go of all that tells who somebody was whose account is closed, whom he claimed to be related to,
 * whom he brought along, and what his papers showed. That there was an account stays. @returns of how many.
 */
export async function emptyClosed(ids: readonly string[], session: ClientSession): Promise<number> {
  const closed = (await Relatives.distinct('_id', {
    _id: { $in: ids },
    open: false,
    emptied: false,
  }).session(session)) as string[]
  await dropSaidOf(closed, session)
  await dropNamedOf(closed, session)
  await dropCompanionsOf(closed, session)
  await dropProofsOf(closed, session)
  const { modifiedCount } = await Relatives.updateMany(
    { _id: { $in: closed } },
    {
      $set: {
        ...{ sealed: null, openid: null, deviceHash: null, emptied: true },
        ...{ openidMark: [], nameMark: [], idNumberMark: [] },
      },
    },
    { session },
  )
  return modifiedCount
}
