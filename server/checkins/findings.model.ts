import type { FindingCode, Mark } from '#shared/checkins/findings.contract'
import { CheckIns } from './checkins.model'
import type { Scope } from './checkins.policy'

/** How often a rule found something in a month, and what came of it. */
interface Count {
  month: string
  code: FindingCode
  found: number
  confirmed: number
  falseAlarm: number
  fault: number
  answered: number
}

interface Counted extends Omit<Count, 'month' | 'code'> {
  /** No code: the check-ins themselves. */
  _id: { month: string; code: FindingCode | null }
}

const markedAs = (mark: Mark) => ({
  $sum: {
    $size: {
      $filter: {
        input: { $ifNull: ['$review.marks', []] },
        cond: { $and: [{ $eq: ['$$this.code', '$code'] }, { $eq: ['$$this.mark', mark] }] },
      },
    },
  },
})

/** Counts check-ins received between two instants by month in China, and what was found of them. */
export async function countsBetween(
  scope: Scope,
  { from, to, officeId }: { from: Date; to: Date; officeId: string | undefined },
) {
  if (!scope) return { counts: [], checkIns: [] }
  const rows = await CheckIns.aggregate<Counted>([
    { $match: { ...scope, ...(officeId && { officeId }), receivedAt: { $gte: from, $lt: to } } },
    {
      $project: {
        receivedAt: 1,
        code: { $concatArrays: [[null], '$findings.code'] },
        'review.marks': 1,
        'answers.code': 1,
      },
    },
    { $unwind: '$code' },
    {
      $group: {
        _id: {
          month: { $dateToString: { date: '$receivedAt', format: '%Y-%m', timezone: '+08:00' } },
          code: '$code',
        },
        found: { $sum: 1 },
        confirmed: markedAs('confirmed'),
        falseAlarm: markedAs('false-alarm'),
        fault: markedAs('fault'),
        answered: { $sum: { $cond: [{ $in: ['$code', '$answers.code'] }, 1, 0] } },
      },
    },
    { $sort: { '_id.month': 1, '_id.code': 1 } },
  ])
  return {
    counts: rows.flatMap(({ _id: { month, code }, ...numbers }): Count[] =>
      code === null ? [] : [{ month, code, ...numbers }],
    ),
    checkIns: rows.flatMap(({ _id: { month, code }, found }) =>
      code === null ? [{ month, number: found }] : [],
    ),
  }
}
