/**
 * How long things are waited for where the prison has entered nothing. None of it is a rule for families:
 * each is only how long a time is held for them.
 */
export const HOLD_HOURS = {
  /** For the desk to look at a request. */
  check: 72,
  /** For the family to complete it. */
  complete: 72,
  /** For the prison to answer. */
  answer: 168,
} as const

/** A hold ends so long before the visit at the latest: somebody else must still be able to come. Minutes. */
export const HOLD_ENDS_MINUTES_BEFORE = 60

/** Requests of one relative that nobody has answered yet; more would keep times from other families. */
export const MOST_ASKED = 6

/** A reminder goes out so long before the visit; the first one in the evening before. */
export const REMIND_DAY_CLOCK = '19:00'
export const REMIND_HOUR_MINUTES = 60
export const REMIND_NOW_MINUTES = 5

/** Somebody who stands in line may wish for so many days at most. */
export const LONGEST_WISH_DAYS = 90

/** A visit for which no end was noted is asked about so long after its time. Minutes. */
export const UNRESOLVED_AFTER_MINUTES = 15
