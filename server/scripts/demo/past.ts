import { createHash } from 'node:crypto'
import type { CheckInDraft, Fix } from '#shared/checkins/checkins.contract'
import type { Window } from '#shared/checkins/plans.contract'
import type { Point } from '#shared/geometry/polygon'
import { type Day, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { judge } from '../../checkins/checkins.actions'
import type { StoredCheckIn } from '../../checkins/checkins.model'
import { storePast } from '../../checkins/writer.model'
import { homeBoundary } from '../../places/home-boundaries'
import { centreOf } from './outlines'
import type { Invented } from './people'
import { type Dice, dice } from './random'
import { officerOf } from './staff'

const DAYS = 14
const METRES_PER_DEGREE = 111_320
const MINUTE = 60_000

/** Reviews lag a day behind, as they do. */
const REVIEWED_AFTER_DAYS = 2

/**
 * Two weeks of check-ins as they might have been: most in time and at home, a few late, missed,
 * in another town or too blurred to say. Judged by the very rules that judge real ones.
 */
export async function seedPast(people: readonly Invented[], now: Date): Promise<void> {
  const today = dayInChina(now)
  for (let ago = DAYS; ago >= 0; ago--) {
    const day = daysAfter(today, -ago)
    const made = await Promise.all(people.map(person => checkInOn(day, person, now)))
    await storePast(made.filter(one => one !== null).map(one => reviewed(one, ago)))
  }
}

async function checkInOn(day: Day, person: Invented, now: Date): Promise<StoredCheckIn | null> {
  const fate = dice(seedOf(`${person.id} ${day}`))
  const { window } = person
  if (!window || person.binding !== 'active' || fate.next() < 0.04) return null
  const receivedAt = momentIn(day, window, fate)
  if (receivedAt >= now) return null
  const boundary = await homeBoundary(person.homeCountyId)
  if (!boundary) return null
  return judge(
    draftAt(whereabouts(person, fate), receivedAt, `${person.id} ${day}`, fate),
    person,
    {
      receivedAt,
      boundary,
      window,
    },
  )
}

/** Usually early in the window; now and then a little after it. */
function momentIn(day: Day, { opensAt, closesAt }: Window, fate: Dice): Date {
  const opens = instantInChina(day, opensAt).getTime()
  const length = instantInChina(day, closesAt).getTime() - opens
  const share = fate.next() < 0.03 ? 1 + 0.2 * fate.next() : fate.next() ** 2
  return new Date(Math.round(opens + share * length + fate.below(MINUTE)))
}

/** At home, but for one in three hundred in another town. */
function whereabouts(person: Invented, fate: Dice): Point {
  if (fate.next() < 0.003) return { latitude: 25.04, longitude: 102.71 }
  const home = dice(seedOf(person.id))
  const { latitude, longitude } = centreOf(person.officeId)
  return {
    latitude: latitude + 0.012 * home.normal(),
    longitude: longitude + 0.012 * home.normal(),
  }
}

/** Accuracy as phones report it: mostly streets, sometimes only a village. */
const accuracyOf = (fate: Dice): number => {
  const kind = fate.next()
  if (kind < 0.7) return 5 + fate.below(15)
  return kind < 0.93 ? 20 + fate.below(45) : 65 + fate.below(485)
}

/** How far a phone's claim lies before its arrival: a few waited for a signal, a few clocks are wrong. */
function delayOf(fate: Dice): number {
  const kind = fate.next()
  if (kind < 0.01) return 20 * MINUTE * fate.normal()
  return kind < 0.06 ? MINUTE * (1 + fate.below(90)) : 0
}

/** A burst whose errors hang together, as a receiver's do. */
export function draftAt(place: Point, at: Date, name: string, fate: Dice): CheckInDraft {
  const accuracyMetres = accuracyOf(fate)
  const sigma = accuracyMetres / 1.51 / METRES_PER_DEGREE
  const bias = { latitude: sigma * fate.normal(), longitude: sigma * fate.normal() }
  const fixes = Array.from(
    { length: fate.next() < 0.03 ? 1 : 3 + fate.below(4) },
    (_, second): Fix => ({
      latitude: Number((place.latitude + bias.latitude + 0.1 * sigma * fate.normal()).toFixed(6)),
      longitude: Number(
        (place.longitude + bias.longitude + 0.1 * sigma * fate.normal()).toFixed(6),
      ),
      accuracyMetres,
      takenAt: new Date(at.getTime() - (8 - second) * 1000).toISOString(),
    }),
  )
  return {
    attemptId: uuidOf(name),
    takenAt: new Date(at.getTime() - 9000 - delayOf(fate)).toISOString(),
    counter: 1,
    datum: 'wgs84',
    fixes,
  }
}

function reviewed(checkIn: StoredCheckIn, ago: number): StoredCheckIn {
  if (ago < REVIEWED_AFTER_DAYS) return checkIn
  const outcome = checkIn.needsAttention ? 'explained' : 'accepted'
  const note = checkIn.needsAttention ? '已电话核实。' : ''
  const at = new Date(checkIn.receivedAt.getTime() + 6 * 60 * MINUTE)
  return { ...checkIn, review: { outcome, note, staffId: officerOf(checkIn.officeId).id, at } }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()
const seedOf = (text: string) => digestOf(text).readUInt32LE(0)

/** A UUID that is always the same for the same words. */
function uuidOf(text: string): string {
  const hex = digestOf(text).toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
