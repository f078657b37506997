import { createHash } from 'node:crypto'
import type { CheckInDraft, Fix } from '#shared/checkins/checkins.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { Window } from '#shared/checkins/terms.contract'
import type { Point } from '#shared/geometry/polygon'
import { type Day, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { daysBetween } from '#shared/checkins/plans.rules'
import { serve } from '#shared/checkins/tasks.rules'
import { calendarFor } from '../../checkins/calendar'
import { judge } from '../../checkins/checkins.actions'
import type { StoredCheckIn } from '../../checkins/checkins.model'
import { boundsOf } from '../../checkins/days'
import { markDayMade, whichDaysAreMade } from '../../checkins/made-days.model'
import { tasksOn } from '../../checkins/making'
import { storePastTasks } from '../../checkins/tasks.actions'
import { type StoredTask, dueOf } from '../../checkins/tasks.model'
import { storePast } from '../../checkins/writer.model'
import { homeBoundary } from '../../places/home-boundaries'
import { centreOf } from './outlines'
import { LOOKED_INTO_AFTER_DAYS, standing } from './past-tasks'
import { type Invented, PEOPLE } from './people'
import { type Dice, dice } from './random'
import { officerOf } from './staff'

const DAYS = 14
const METRES_PER_DEGREE = 111_320
const MINUTE = 60_000

/**
 * Two weeks as they might have been: most check-ins in time and at home, a few late, missed, in
 * another town or too blurred to say. Judged by the very rules that judge real ones.
 */
export async function seedPast(people: readonly Invented[], now: Date): Promise<void> {
  const today = dayInChina(now)
  const days = daysBetween(daysAfter(today, -DAYS), today)
  const made = await whichDaysAreMade(days)
  const calendar = await calendarFor(people, [days[0]!, daysAfter(today, 31)])
  let begun: StoredTask[] = []
  for (const day of days.filter(one => !made.has(one))) {
    const [from] = boundsOf(day)
    begun = [...begun, ...tasksOn(people, day, calendar, from)]
    const going = new Map(begun.map(task => [`${task.personId}`, [] as StoredTask[]]))
    for (const task of begun) if (isOn(task, day)) going.get(task.personId)!.push(task)
    // Whoever tries the demo finds their day untouched, at whatever hour he starts it.
    const tasksOf = (person: Invented) =>
      day === today && PEOPLE.includes(person) ? [] : (going.get(person.id) ?? [])
    const checkIns = (
      await Promise.all(
        people.flatMap(person => tasksOf(person).map(task => checkInFor(task, day, person, now))),
      )
    ).filter(one => one !== null)
    for (const row of await storePast(checkIns.map(one => reviewed(one, daysAgo(day, today))))) {
      const task = begun.find(({ id }) => id === row.taskId)!
      const { punctuality, receivedAt } = row
      task.made = [...task.made, { checkInId: row.id, day, punctuality, receivedAt }]
    }
    if (day !== today) await markDayMade({ day, tasks: begun.length, at: now })
  }
  await storePastTasks(begun.map(task => standing(task, now)))
}

const daysAgo = (day: Day, today: Day) => daysBetween(day, today).length - 1

const isOn = ({ day, closesAt, made, needs }: StoredTask, on: Day) =>
  day <= on && on <= dayInChina(closesAt) && made.length < needs

async function checkInFor(
  task: StoredTask,
  day: Day,
  person: Invented,
  now: Date,
): Promise<StoredCheckIn | null> {
  const fate = dice(seedOf(`${task.id} ${day}`))
  if (fate.next() < (task.needs > 1 ? 0.4 : 0.04)) return null
  const receivedAt = momentIn(day, task.hours, fate)
  if (receivedAt >= now) return null
  const boundary = await homeBoundary(person.homeCountyId)
  if (!boundary) return null
  const draft = draftAt(whereabouts(person, fate), receivedAt, `${task.id} ${day}`, fate)
  const waited = Math.max(0, receivedAt.getTime() - 9000 - Date.parse(draft.takenAt))
  const made = new Date(receivedAt.getTime() - waited)
  const { punctuality } = serve({ madeAt: made, receivedAt }, [dueOf(task)])
  return judge(draft, person, {
    receivedAt,
    madeAt: made,
    sentAt: new Date(Date.parse(draft.takenAt) + waited),
    boundary,
    taskId: task.id,
    window: task.hours,
    punctuality: punctuality === 'other-slot' ? 'on-time' : punctuality,
    deviceHash: null,
  })
}

/** Usually early in the window; now and then a little after it. */
function momentIn(day: Day, { opensAt, closesAt }: Window, fate: Dice): Date {
  const opens = instantInChina(day, opensAt).getTime()
  const length = instantInChina(day, closesAt).getTime() - opens
  const share = fate.next() < 0.03 ? 1 + 0.2 * fate.next() : fate.next() ** 2
  const midnight = boundsOf(day)[1].getTime() - 1000
  return new Date(Math.min(midnight, Math.round(opens + share * length + fate.below(MINUTE))))
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

const MARKS = ['confirmed', 'false-alarm', 'fault'] as const

function reviewed(checkIn: StoredCheckIn, ago: number): StoredCheckIn {
  if (ago < LOOKED_INTO_AFTER_DAYS) return checkIn
  const outcome = checkIn.needsAttention ? 'explained' : 'accepted'
  const note = checkIn.needsAttention ? '已电话核实。' : ''
  const at = new Date(checkIn.receivedAt.getTime() + 6 * 60 * MINUTE)
  const marks = checkIn.findings
    .filter(callsForAttention)
    .map(({ code }, index) => ({ code, mark: MARKS[(at.getUTCMinutes() + index) % 3]! }))
  const staffId = officerOf(checkIn.officeId).id
  return { ...checkIn, review: { outcome, note, marks, staffId, at } }
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
