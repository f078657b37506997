import type { Room, Taking } from '#shared/visits/prisons/rooms.contract'
import { clockInChina, type Day, dayInChina } from '#shared/time/days'

/** Where something lies along a day, in parts of what is shown of it. */
export interface Span {
  /** From the left, 0–1. */
  from: number
  /** 0–1; never so narrow that it cannot be seen. */
  length: number
}

/** Hours that are shown of a day; both are whole. */
export interface Hours {
  first: number
  /** Excluded. */
  last: number
}

const USUAL: Hours = { first: 8, last: 18 }
const NARROWEST = 0.02

/** Hours on the clock in China, counted in parts. @param at - ISO 8601, UTC. */
const hourOf = (at: string): number => {
  const [hours, minutes] = clockInChina(new Date(at)).split(':').map(Number) as [number, number]
  return hours + minutes / 60
}

/** The hours that show everything of some days, and the usual ones in any case. */
export function hoursOf(takings: readonly Pick<Taking, 'startsAt' | 'endsAt'>[]): Hours {
  return {
    first: Math.min(USUAL.first, ...takings.map(({ startsAt }) => Math.floor(hourOf(startsAt)))),
    last: Math.max(USUAL.last, ...takings.map(taking => Math.ceil(endOf(taking)))),
  }
}

/** Something that ends at midnight ends at 24, not at 0. */
const endOf = ({ startsAt, endsAt }: Pick<Taking, 'startsAt' | 'endsAt'>) => {
  const end = hourOf(endsAt)
  return end <= hourOf(startsAt) ? 24 : end
}

/** Where a taking lies between the hours. */
export function spanOf(taking: Pick<Taking, 'startsAt' | 'endsAt'>, { first, last }: Hours): Span {
  const from = (hourOf(taking.startsAt) - first) / (last - first)
  const to = (endOf(taking) - first) / (last - first)
  return { from, length: Math.max(to - from, NARROWEST) }
}

/** What lies in a room on a day, in the order of the clock. */
export const takingsOf = (takings: readonly Taking[], { id }: Room, day: Day): Taking[] =>
  takings
    .filter(({ roomId, startsAt }) => roomId === id && dayInChina(new Date(startsAt)) === day)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
