import type { OutcomeKnown, OutcomeMonths } from '#shared/jobs/outcomes.contract'
import { pageOf, readCursor } from '../../platform/cursor'
import { Outcomes, type Row, toOutcome } from './outcomes.model'

/** Which questions are meant. */
export interface OutcomeSearch {
  scope: { within: string } | null
  /** Only those that nobody has looked into. */
  toCheck: boolean
  months?: OutcomeMonths | undefined
  known?: OutcomeKnown | undefined
  fromMonth?: string | undefined
  toMonth?: string | undefined
  officeId?: string | undefined
}

function matchOf({ scope, toCheck, months, known, fromMonth, toMonth, officeId }: OutcomeSearch) {
  const month = {
    ...(fromMonth !== undefined && { $gte: fromMonth }),
    ...(toMonth !== undefined && { $lte: toMonth }),
  }
  return {
    ...scope,
    ...(toCheck && { check: null }),
    ...(Object.keys(month).length > 0 && { month }),
    ...(months !== undefined && { months }),
    ...(known !== undefined && { known }),
    ...(officeId !== undefined && { officeId }),
  }
}

/** One page of questions, the longest asked first. */
export async function outcomePage(search: OutcomeSearch, after: string | undefined, limit: number) {
  if (!search.scope) return { outcomes: [], next: null }
  const from = readCursor(after)
  const later = from && {
    $or: [{ askedAt: { $gt: from.at } }, { askedAt: from.at, _id: { $gt: from.id } }],
  }
  const rows = await Outcomes.find({ ...matchOf(search), ...later })
    .sort({ askedAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toOutcome), limit, ({ askedAt, id }) => ({
    at: askedAt,
    id,
  }))
  return { outcomes: page, next }
}

/** How many nobody has looked into. */
export const countToCheck = (scope: { within: string }): Promise<number> =>
  Outcomes.countDocuments({ ...scope, check: null })

/** How many there are of each office, number of months and what is known. */
export async function countKnown(
  within: string,
  { fromMonth, toMonth }: { fromMonth: string; toMonth: string },
) {
  return Outcomes.aggregate<{
    _id: { officeId: string; months: OutcomeMonths; known: OutcomeKnown }
    count: number
  }>([
    { $match: { within, month: { $gte: fromMonth, $lte: toMonth } } },
    {
      $group: {
        _id: { officeId: '$officeId', months: '$months', known: '$known' },
        count: { $sum: 1 },
      },
    },
  ])
}
