import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { QueueList } from '#shared/checkins/review.contract'

/** Two parts of a list in the server's order, each check-in once, so that a late page falls into its place. */
export function inOrder(
  list: QueueList,
  known: readonly CheckIn[],
  come: readonly CheckIn[],
): readonly CheckIn[] {
  const byId = new Map([...known, ...come].map(checkIn => [checkIn.id, checkIn]))
  const oldestFirst = [...byId.values()].sort(
    (one, other) => momentOf(one).localeCompare(momentOf(other)) || one.id.localeCompare(other.id),
  )
  return list === 'reviewed' ? oldestFirst.reverse() : oldestFirst
}

/** By our clock; the phone's is a claim. */
const momentOf = ({ review, receivedAt }: CheckIn): string => review?.at ?? receivedAt
