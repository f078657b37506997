import { randomUUID } from 'node:crypto'
import type { WeekPlan } from '#shared/visits/prisons/week-plans.contract'
import { DEFAULT_AHEAD_DAYS, beginnings, holdsOn } from '#shared/visits/prisons/week-plan'
import {
  type Day,
  clockAfter,
  clockInChina,
  dayInChina,
  daysAfter,
  instantInChina,
} from '#shared/time/days'
import { inTransaction } from '../../platform/database'
import { type StoredBlock, blocksOf } from './blocks.model'
import { recordFacts } from './facts'
import type { StoredFact } from './facts.model'
import type { StoredPrison } from './prisons.model'
import { addSlots, notePlanChanged, planAgain, removeUntaken } from './slot-changes.model'
import { type StoredSlot, slotIdOf, slotsOf } from './slots.model'
import { terminalsInUse } from './terminals.model'
import { plansOf } from './week-plans.model'

/** How far ahead times of a prison are made, in days. */
export const aheadDaysOf = ({ rules }: Pick<StoredPrison, 'rules'>): number =>
  rules.horizonDays ?? DEFAULT_AHEAD_DAYS

/** What became of a prison's times. */
export interface Made {
  made: number
  removed: number
  flagged: number
}

/** Times that were made may lie further ahead than the rule is now. */
const FURTHEST_DAYS = 200

/**
 * Brings the times of a prison in line with its week's plan: new ones are made, those that nobody
 * has go, and those that somebody has stay and are flagged. Harmless when done twice.
 */
export async function makeSlots(prison: StoredPrison, now: Date): Promise<Made> {
  const today = dayInChina(now)
  const [plans, blocks, terminals, present] = await Promise.all([
    plansOf(prison.id, today),
    blocksOf(prison.id, today),
    terminalsInUse(prison.id),
    // What begins this very moment is no longer ahead.
    slotsOf(
      prison.id,
      new Date(now.getTime() + 1),
      instantInChina(daysAfter(today, FURTHEST_DAYS), '00:00'),
    ),
  ])
  const wanted = wantedSlots(prison, { plans, blocks, terminals, now })
  const made: Made = { made: 0, removed: 0, flagged: 0 }
  const standing = new Set<string>()
  const kept: StoredSlot[] = []
  for (const slot of present) {
    const want = wanted.get(slot.id)
    if (want?.minutes === slot.minutes) {
      standing.add(slot.id)
      if (differs(slot, want)) await planAgain(slot.id, want)
    } else if (want === undefined && isBeyond(slot, prison, plans, today)) {
      standing.add(slot.id)
    } else if (await removeUntaken(slot.id)) {
      made.removed += 1
    } else {
      kept.push(slot)
      if (await flag(slot, now)) made.flagged += 1
    }
  }
  const fresh = [...wanted.values()].filter(({ id }) => !standing.has(id))
  made.made = await addSlots(fresh.filter(slot => !meetsAny(slot, kept)))
  return made
}

const differs = (slot: StoredSlot, want: StoredSlot): boolean =>
  slot.planChanged ||
  slot.planId !== want.planId ||
  (!slot.capacitySet && slot.capacity !== want.capacity)

/** A time that the plan still has, but further ahead than times are made now: it stays. */
function isBeyond(
  slot: StoredSlot,
  prison: StoredPrison,
  plans: readonly WeekPlan[],
  today: Day,
): boolean {
  const day = dayInChina(slot.startsAt)
  if (day <= daysAfter(today, aheadDaysOf(prison))) return false
  return plans.some(
    plan =>
      plan.minutes === slot.minutes &&
      holdsOn(plan, day) &&
      beginnings(plan).includes(clockInChina(slot.startsAt)),
  )
}

/** What is held longer than planned must not meet what comes after it at the same terminal. */
const meetsAny = (slot: StoredSlot, kept: readonly StoredSlot[]): boolean =>
  kept.some(
    other => slot.startsAt.getTime() < endOf(other) && other.startsAt.getTime() < endOf(slot),
  )

const endOf = ({ startsAt, minutes }: StoredSlot) => startsAt.getTime() + minutes * 60_000

/** Notes that the plan has a time no longer that somebody has, and that bookings be told. */
const flag = (slot: StoredSlot, now: Date): Promise<boolean> =>
  inTransaction(async session => {
    if (!(await notePlanChanged(slot.id, session))) return false
    await recordFacts([slotFact(slot, now)], session)
    return true
  })

/** That a time is no longer as it was. */
export const slotFact = (
  { id, prisonId, startsAt }: StoredSlot,
  now: Date,
  staffId: string | null = null,
): StoredFact => ({
  id: randomUUID(),
  prisonId,
  prisonerId: null,
  relativeId: null,
  companionId: null,
  slotId: id,
  kind: 'slot-changed',
  firstDay: dayInChina(startsAt),
  lastDay: dayInChina(startsAt),
  at: now,
  note: '',
  staffId,
  importId: null,
})

interface From {
  plans: readonly WeekPlan[]
  blocks: readonly StoredBlock[]
  terminals: number
  now: Date
}

function wantedSlots(prison: StoredPrison, { plans, blocks, terminals, now }: From) {
  const wanted = new Map<string, StoredSlot>()
  const today = dayInChina(now)
  for (let ahead = 0; ahead <= aheadDaysOf(prison); ahead += 1) {
    const day = daysAfter(today, ahead)
    for (const plan of plans.filter(one => holdsOn(one, day))) {
      for (const clock of beginnings(plan)) {
        const startsAt = instantInChina(day, clock)
        if (startsAt <= now) continue
        const id = slotIdOf(prison.id, startsAt)
        wanted.set(id, {
          ...{ id, prisonId: prison.id, startsAt, minutes: plan.minutes },
          ...{ capacity: plan.capacity ?? terminals, capacitySet: false, taken: 0 },
          ...{
            blocked: blockedBy(blocks, { startsAt, minutes: plan.minutes }),
            planId: plan.id,
            planChanged: false,
          },
        })
      }
    }
  }
  return wanted
}

/** The first block in which any of a visit lies, or null. */
function blockedBy(
  blocks: readonly StoredBlock[],
  { startsAt, minutes }: Pick<StoredSlot, 'startsAt' | 'minutes'>,
) {
  const found = blocks.find(block => covers(block, { startsAt, minutes }))
  return found ? { blockId: found.id, words: found.words } : null
}

/** Whether any of a visit lies within a block. */
export function covers(
  { firstDay, lastDay, from, to }: Pick<StoredBlock, 'firstDay' | 'lastDay' | 'from' | 'to'>,
  { startsAt, minutes }: Pick<StoredSlot, 'startsAt' | 'minutes'>,
): boolean {
  const [day, clock] = [dayInChina(startsAt), clockInChina(startsAt)]
  if (day < firstDay || day > lastDay) return false
  return from === null || to === null || (clock < to && clockAfter(clock, minutes) > from)
}
