import { parameters } from '#shared/law/parameters'

/** When on a day something is to be done; clock in China, HH:mm. */
interface Times {
  opensAt: string
  closesAt: string
}

/**
 * Whether a surprise could fall into the night, when nobody is prompted.
 *
 * @source 《社区矫正法》第三十四条第一款
 */
export function isInQuietHours(slot: Times & { surpriseMinutes: number | null }): boolean {
  const { from, to } = parameters.quietHours.value
  return slot.surpriseMinutes !== null && (slot.opensAt < to || slot.closesAt > from)
}

/** Whether a surprise does not fit into its slot. */
export const surpriseIsTooLong = (slot: Times & { surpriseMinutes: number | null }): boolean =>
  slot.surpriseMinutes !== null && slot.surpriseMinutes > minutesOf(slot)

/** How long a slot is. */
export const minutesOf = ({ opensAt, closesAt }: Times): number =>
  minuteOfDay(closesAt) - minuteOfDay(opensAt)

const minuteOfDay = (clock: string): number =>
  60 * Number(clock.slice(0, 2)) + Number(clock.slice(3))

/** Whether slots overlap, or do not stand in their order. */
export const slotsOverlap = (slots: readonly Times[]): boolean =>
  slots.some((slot, index) => index > 0 && slot.opensAt < slots[index - 1]!.closesAt)
