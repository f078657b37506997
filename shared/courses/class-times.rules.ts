const HOUR = 3600_000

/** Longer than this nobody sits in a class. Hours. */
const LONGEST_HOURS = 8

/** Whether a class goes on for longer than anybody sits. ISO 8601. */
export const isTooLong = ({ from, until }: { from: string; until: string }): boolean =>
  Date.parse(until) - Date.parse(from) > LONGEST_HOURS * HOUR
