import { randomUUID } from 'node:crypto'
import { HolidaysUnknown } from '#shared/visits/prisons/working-days'
import { overlap } from '#shared/visits/prisons/week-plan'
import {
  clockAfter,
  clockInChina,
  dayInChina,
  daysAfter,
  instantInChina,
  weekdayOf,
} from '#shared/time/days'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { askForVisit } from '../../visits/bookings/asking.actions'
import { attend } from '../../visits/bookings/attending.actions'
import type { StoredBooking } from '../../visits/bookings/bookings.model'
import { approve, check } from '../../visits/bookings/desk.actions'
import { makeSlots } from '../../visits/prisons/making-slots'
import { type StoredPrison, prisonById } from '../../visits/prisons/prisons.model'
import { addSlots } from '../../visits/prisons/slot-changes.model'
import { nearestFree, slotIdOf } from '../../visits/prisons/slots.model'
import { addPlan, plansOf } from '../../visits/prisons/week-plans.model'
import { kinshipsOf } from '../../visits/relatives/kinships.model'
import { seedTalk } from './talk'
import { LISTED_ID_NUMBER } from './prisons'
import { type InventedClaim, invent, seedClaim, seedDecision, seedRelative } from './relatives'
import { STAFF_MEMBERS } from './staff'
import { ORGANISATIONS } from './tree'

const MINUTE = 60_000
const DAY = 24 * 3600_000

const prisonId = ORGANISATIONS.prison.id

/** Families that do not exist, each with somebody in prison. */
const ASKING = invent(5, ['普秀英', '19600415', true])
const COMING = { ...invent(6, ['昂丽华', '19700101', true]), idNumber: LISTED_ID_NUMBER }
const BEHIND = invent(7, ['张兰芬', '19550620', true])

const CLAIMS: readonly InventedClaim[] = [
  { relativeId: ASKING.id, prisonId, prisonerName: '李自强', prisonerNumber: null, kin: 'parent' },
  {
    ...{ relativeId: COMING.id, prisonId, kin: 'spouse' },
    ...{ prisonerName: '王小民', prisonerNumber: 'D2024003' },
  },
  { relativeId: BEHIND.id, prisonId, prisonerName: '张小龙', prisonerNumber: null, kin: 'parent' },
]

/**
 * So that the desks have something to do: a request at the prison, a visit within the hour (or on the
 * next day on which the prison has any), and one that took place. Where the holidays of the time are not
 * known, nobody has asked for anything.
 */
export async function seedVisits(now: Date, vault: Vault): Promise<void> {
  const prison = await prisonById(prisonId)
  if (!prison || (await kinshipsOf(ASKING.id)).length > 0) return
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  for (const one of [ASKING, COMING, BEHIND]) await seedRelative(one, before(45), vault)
  for (const claim of CLAIMS) {
    await seedDecision(
      await seedClaim(claim, before(44), vault),
      { reason: null },
      before(43),
      vault,
    )
  }
  try {
    await seedRequest(prison, now, vault)
    await seedSoon(prison, now, vault)
    await seedPastVisit(prison, now, vault)
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof HolidaysUnknown)) throw error
  }
}

interface Seeding {
  prison: StoredPrison
  vault: Vault
}

/** A family asks, and the desk hands it on a while later. */
async function forwarded(
  relativeId: string,
  slotId: string,
  askedAt: Date,
  { prison, vault }: Seeding,
): Promise<StoredBooking> {
  const [kinship] = await kinshipsOf(relativeId)
  const { booking: asked } = await askForVisit(
    {
      ...{ attemptId: randomUUID(), kinshipId: kinship!.id, slotId, companions: [] },
      answers: { rather: 'remote', hard: ['far', 'old'], phone: 'no' },
      ...{ needs: ['reading-help'], interpreter: null },
    },
    { relativeId, now: askedAt, vault, callsOnPhone: false },
  )
  const now = new Date(askedAt.getTime() + 50 * MINUTE)
  const desk = { role: 'desk', staffId: STAFF_MEMBERS.clerk.id, now, vault } as const
  return check(asked, { kind: 'forward', roomId: null, note: '' }, prison, desk)
}

/** The prison says yes on the day after. */
async function approved(one: StoredBooking, { prison, vault }: Seeding): Promise<StoredBooking> {
  const now = new Date(one.stateAt.getTime() + DAY)
  const by = { role: 'prison', staffId: STAFF_MEMBERS.prison.id, now, vault } as const
  const minutes = prison.rules.minutes ?? 30
  return approve(one, { slotId: null, minutes, companions: [], words: '', note: '' }, by)
}

async function seedRequest(prison: StoredPrison, now: Date, vault: Vault) {
  const slot = await nearestFree(prison.id, new Date(now.getTime() + 9 * DAY), null)
  if (!slot) return
  await forwarded(ASKING.id, slot.id, new Date(now.getTime() - 3 * 60 * MINUTE), { prison, vault })
}

async function seedSoon(prison: StoredPrison, now: Date, vault: Vault) {
  const slotId = await slotSoon(prison, now)
  if (slotId === null) return
  const askedAt = new Date(now.getTime() - 12 * DAY)
  await approved(await forwarded(COMING.id, slotId, askedAt, { prison, vault }), { prison, vault })
}

async function seedPastVisit(prison: StoredPrison, now: Date, vault: Vault) {
  const [plan] = await plansOf(prison.id, dayInChina(now))
  if (!plan) return
  // The last day but a few on which that plan had a visit.
  let day = daysAfter(dayInChina(now), -3)
  while (weekdayOf(day) !== plan.weekday) day = daysAfter(day, -1)
  const startsAt = instantInChina(day, plan.from)
  const id = slotIdOf(prison.id, startsAt)
  await addSlots([
    {
      ...{ id, prisonId: prison.id, startsAt, minutes: plan.minutes, capacity: 2, taken: 0 },
      ...{ capacitySet: false, blocked: null, planId: plan.id, planChanged: false },
    },
  ])
  const askedAt = new Date(startsAt.getTime() - 12 * DAY)
  const asked = await forwarded(BEHIND.id, id, askedAt, { prison, vault })
  const came = new Date(startsAt.getTime() - 12 * MINUTE)
  const desk = { role: 'desk', staffId: STAFF_MEMBERS.clerk.id, now: came, vault } as const
  const firm = await approved(asked, { prison, vault })
  await seedTalk(await attend(firm, { came: 'came', words: '' }, null, desk), vault)
}

/** Where the bureau has a room: its hours, the visit included. */
const ROOMS_FROM = '08:30'
const ROOMS_TO = '17:30'
const LASTS_MINUTES = 30

/** A time that begins within the hour, made for it if need be; else the next one that is free. */
async function slotSoon(prison: StoredPrison, now: Date): Promise<string | null> {
  const day = dayInChina(now)
  const plans = await plansOf(prison.id, day)
  const first = Math.ceil((now.getTime() + 20 * MINUTE) / (10 * MINUTE)) * 10 * MINUTE
  const planned = await nearestFree(prison.id, new Date(first), new Date(first + 40 * MINUTE))
  if (planned) return planned.id
  for (let at = first; at <= first + 40 * MINUTE; at += 10 * MINUTE) {
    const from = clockInChina(new Date(at))
    const line = {
      ...{ id: `demo-plan-${prison.id}-${day}`, prisonId: prison.id, weekday: weekdayOf(day) },
      ...{ from, to: clockAfter(from, LASTS_MINUTES), minutes: LASTS_MINUTES, gapMinutes: 10 },
      ...{ capacity: 1, firstDay: day, lastDay: day, version: 1 },
    }
    const isOpen = dayInChina(new Date(at)) === day && from >= ROOMS_FROM && line.to <= ROOMS_TO
    if (!isOpen || plans.some(plan => overlap(plan, line))) continue
    await inTransaction(session => addPlan(line, session))
    await makeSlots(prison, now)
    return slotIdOf(prison.id, new Date(at))
  }
  return (await nearestFree(prison.id, now, null))?.id ?? null
}
