import { words } from './editor.words'

/** What was wrong, by path in the question: the server's codes. */
export type Codes = Record<string, string>

/** A sentence for each field of a plan that the server found wrong, by the same paths. */
export const sentencesOf = (codes: Codes): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(codes).map(([path, code]) => [
      path,
      BY_CODE[code] ?? BY_FIELD[path.split('.').findLast(isName) ?? ''],
    ]),
  )

const isName = (part: string) => !/^\d+$/.test(part)

/** Refusals of the contract that say more than which field it was. */
const BY_CODE: Record<string, string> = {
  'ends-before-it-begins': words.faults.endsBeforeItBegins,
  'has-begun': words.faults.hasBegun,
  'in-quiet-hours': words.faults.inQuietHours,
  'longer-than-slot': words.faults.longerThanSlot,
  'not-after-opening': words.faults.notAfterOpening,
  'one-plain-slot': words.faults.onePlainSlot,
  'slots-overlap': words.faults.slotsOverlap,
  'too-often': words.faults.tooOften,
}

const BY_FIELD: Record<string, string> = {
  closesAt: words.faults.closesAt,
  days: words.faults.days,
  firstDay: words.faults.firstDay,
  lastDay: words.faults.lastDay,
  opensAt: words.faults.opensAt,
  surpriseMinutes: words.faults.surpriseMinutes,
  times: words.faults.times,
  weekdays: words.faults.weekdays,
}
