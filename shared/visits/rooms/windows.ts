/** When and for how long a visit is. */
export interface VisitTime {
  startsAt: Date
  minutes: number
}

const MINUTE_MILLISECONDS = 60_000

/** So long before its time a room can be entered, to try camera and sound and to wait. */
export const OPENS_MINUTES_BEFORE = 15

/** A page that has to come back may still read for so long how the visit ended; nobody is let in. */
export const GRACE_MINUTES = 10

/** When a room opens, when the visit ends by itself, and until when its line stays for the last word. */
export function windowOf({ startsAt, minutes }: VisitTime) {
  const after = (some: number) => new Date(startsAt.getTime() + some * MINUTE_MILLISECONDS)
  return {
    opensAt: after(-OPENS_MINUTES_BEFORE),
    endsAt: after(minutes),
    closesAt: after(minutes + GRACE_MINUTES),
  }
}

/** Whether a room can be entered now: from its opening until its end, the end excluded. */
export function windowSays(time: VisitTime, now: Date): 'too-early' | 'open' | 'over' {
  const { opensAt, endsAt } = windowOf(time)
  if (now < opensAt) return 'too-early'
  return now < endsAt ? 'open' : 'over'
}
