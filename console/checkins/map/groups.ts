import type { CheckIn, Place } from '#shared/checkins/checkins.contract'

/** From the worst to the best: what asks most of an officer is what a group shows. */
const WORST_FIRST: readonly Place['verdict'][] = ['outside', 'cannot-say', 'inside']

/** The check-ins of one office, where they are too many to be told apart. */
export interface Group {
  officeId: string
  officeName: string
  count: number
  /** The verdict that asks most of an officer. */
  worst: Place['verdict']
  /** Degrees, WGS-84: in the middle of most of them, however far off a single one is. */
  latitude: number
  longitude: number
}

/** One group for each office, in the order in which the offices come. */
export function groupsOf(checkIns: readonly CheckIn[]): Group[] {
  const byOffice = new Map<string, CheckIn[]>()
  for (const checkIn of checkIns) {
    byOffice.set(checkIn.officeId, [...(byOffice.get(checkIn.officeId) ?? []), checkIn])
  }
  return [...byOffice.values()].map(members => ({
    officeId: members[0]!.officeId,
    officeName: members[0]!.officeName,
    count: members.length,
    worst: WORST_FIRST.find(verdict => members.some(({ place }) => place.verdict === verdict))!,
    latitude: middleOf(members.map(({ place }) => place.latitude)),
    longitude: middleOf(members.map(({ place }) => place.longitude)),
  }))
}

/** The median, which one far-off value does not move. */
const middleOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!
