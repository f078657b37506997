import { submitReport } from '#shared/reports/reports.endpoints'
import { setSchedule } from '#shared/reports/schedules.endpoints'
import { type Day, clockInChina, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { makeReports, moveReports } from '../../../server/reports/reports.chores'
import { type Dice, dice } from '../../../server/scripts/demo/random'
import { HEAD_KEY, HEAD_KEYS } from '../../helpers/keys'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { draftFor, dutiesOf, schedule } from './reporting'

/**
 * Sixty-six days of six persons over a year's end and a leap day, with two workers at once, a pause of
 * three days and a schedule that changes. On which days reports begin is said by hand.
 */
const FIRST: Day = '2027-12-27'
const DAYS = 66
/** Nobody was there on these. */
const PAUSE: Day[] = ['2028-01-10', '2028-01-11', '2028-01-12']

const every = (from: Day, to: Day, days: number): Day[] => {
  const found: Day[] = []
  for (let day = from; day <= to; day = daysAfter(day, days)) found.push(day)
  return found
}
const LAST = daysAfter(FIRST, DAYS - 1)

/** What each is asked, and on which days by the calendar. */
const LIVES: Record<number, { set: object; days: Day[] }> = {
  1: {
    set: { cadence: { every: 1, unit: 'day' }, days: 1 },
    days: every(FIRST, LAST, 1).filter(day => !PAUSE.includes(day)),
  },
  2: {
    set: { cadence: { every: 1, unit: 'week' }, days: 3, firstDay: '2027-12-28' },
    // Of the eleventh of January it was asked only when somebody was there again.
    days: every('2027-12-28', LAST, 7),
  },
  3: {
    set: { cadence: { every: 1, unit: 'month' }, days: 5, firstDay: '2027-12-31' },
    days: ['2027-12-31', '2028-01-31', '2028-02-29'],
  },
  4: {
    set: { cadence: { every: 10, unit: 'day' }, days: 10, lastDay: '2028-02-01' },
    days: ['2027-12-27', '2028-01-06', '2028-01-16', '2028-01-26'],
  },
  5: {
    set: { cadence: { every: 3, unit: 'day' }, days: 2, firstDay: '2027-12-29' },
    // After the pause only the last one is asked for; from the twenty-fifth of January each second week.
    days: [
      ...every('2027-12-29', '2028-01-24', 3).filter(day => !PAUSE.includes(day)),
      ...['2028-01-25', '2028-02-08', '2028-02-22'],
    ],
  },
  6: {
    set: { kind: 'health', cadence: { every: 1, unit: 'month' }, days: 7, firstDay: '2027-12-29' },
    days: ['2027-12-29', '2028-01-29', '2028-02-29'],
  },
}

type State = 'done' | 'late' | 'overdue'
const lived = new Map<string, State>()
let sent = 0
let plans: { at: Date; run(): Promise<void> }[] = []

let world: World
beforeAll(async () => {
  world = await startWorld(instantInChina(FIRST, '06:00').toISOString())
  const county = await world.staff('county')
  for (const [number, { set }] of Object.entries(LIVES)) {
    const asked = schedule(Number(number), { firstDay: FIRST, ...set })
    expect((await county.ask(setSchedule, asked)).status).toBe(200)
  }
})
afterAll(() => world.end())

const at = (day: Day, clock: string, seconds = 0) =>
  new Date(instantInChina(day, clock).getTime() + seconds * 1000)

async function turnTo(moment: Date) {
  world.setTime(moment.toISOString())
}

/** Two workers do the same at once; where both reach for the same rows, the next round finishes. */
async function chores() {
  const now = world.outside.now()
  await Promise.allSettled([makeReports(now), makeReports(now), moveReports(now)])
  await makeReports(now)
  await Promise.allSettled([moveReports(now), moveReports(now)])
  await moveReports(now)
}

async function report(number: number, id: string) {
  const person = await world.person(number)
  const duty = (await dutiesOf(person)).find(one => one.id === id)
  const draft = draftFor(duty!, { takenAt: world.outside.now().toISOString() })
  const answers = await Promise.all([1, 2].map(() => person.ask(submitReport, draft)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  sent += 1
}

/** What somebody does about a report that he was asked for today. */
function live(number: number, row: Record<string, unknown>, fate: Dice) {
  const id = String(row._id)
  const due = row.dueAt as Date
  const drawn = fate.next()
  const makes = (moment: Date, state: State) => {
    const isSeen = moment < at(daysAfter(LAST, 1), '00:00')
    if (isSeen) plans.push({ at: moment, run: () => report(number, id) })
    lived.set(id, isSeen ? state : 'overdue')
  }
  if (drawn < 0.6) {
    const opens = world.outside.now().getTime()
    return makes(new Date(opens + (0.1 + 0.8 * fate.next()) * (due.getTime() - opens)), 'done')
  }
  if (drawn < 0.8) {
    const late = daysAfter(dayInChina(due), 1 + fate.below(9))
    return makes(at(late, '15:00', fate.below(3000)), 'late')
  }
  lived.set(id, 'overdue')
}

const seedOf = (text: string) =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)

async function liveUntil(end: Date) {
  for (;;) {
    plans.sort((one, other) => one.at.getTime() - other.at.getTime())
    const next = plans[0]
    if (!next || next.at >= end) return
    plans = plans.slice(1)
    await turnTo(next.at)
    await next.run()
  }
}

const known = new Set<string>()

async function day(today: Day) {
  const isPause = PAUSE.includes(today)
  // Nothing is asked for in the night.
  await turnTo(at(today, '00:02'))
  if (!isPause) await chores()
  await liveUntil(at(today, '07:00'))
  await turnTo(at(today, '07:00', 30))
  if (!isPause) await chores()
  const rows = (await world.rows('report_duties')).filter(({ _id }) => !known.has(String(_id)))
  for (const row of rows) {
    const id = String(row._id)
    known.add(id)
    live(Number(/person-(\d+)/.exec(id)![1]), row, dice(seedOf(id)))
  }
  await liveUntil(at(today, '09:01'))
  await turnTo(at(today, '09:01'))
  if (!isPause) await chores()
  await liveUntil(at(daysAfter(today, 1), '00:02'))
}

describe('sixty-six days of reports', () => {
  it('are lived through', async () => {
    for (let number = 0; number < DAYS; number++) {
      const today = daysAfter(FIRST, number)
      await day(today)
      if (today === '2028-01-20') {
        const asked = schedule(5, {
          ...{ cadence: { every: 2, unit: 'week' }, days: 2, firstDay: '2028-01-25' },
        })
        expect((await (await world.staff('county')).ask(setSchedule, asked)).status).toBe(200)
      }
    }
    await turnTo(at(daysAfter(LAST, 1), '00:03'))
    await chores()
    // Who had to the end of his window and beyond is not overdue yet.
    for (const row of await world.rows('report_duties')) {
      if (row.state === 'open') lived.delete(String(row._id))
    }
  }, 600_000)

  it('ask for each report on its day, once', async () => {
    const ids = (await world.rows('report_duties')).map(({ _id }) => String(_id))
    for (const [number, { set, days }] of Object.entries(LIVES)) {
      const kind = (set as { kind?: string }).kind ?? 'periodic'
      const mine = ids.filter(id => id.startsWith(`demo-person-${number}:`)).sort()
      expect(mine).toEqual(days.map(one => `demo-person-${number}:${kind}:${one}`))
    }
  })

  it('give back the days that we lost', async () => {
    const rows = await world.rows('report_duties')
    const row = rows.find(({ _id }) => _id === 'demo-person-2:periodic:2028-01-11')!
    expect(dayInChina(row.dueAt as Date)).toBe('2028-01-15')
  })

  it('leave each as it was lived', async () => {
    const rows = await world.rows('report_duties')
    const states = new Map(rows.map(row => [String(row._id), row.state]))
    expect(lived.size).toBeGreaterThan(75)
    for (const [id, state] of lived) expect([id, states.get(id)]).toEqual([id, state])
    expect(await world.rows('reports')).toHaveLength(sent)
  })

  it('remind at most once a day, never at night, and never after a week', async () => {
    const rows = await world.rows('report_duties')
    const messages = (await world.rows('messages')) as unknown as Letter[]
    let reminded = 0
    for (const row of rows) {
      const mine = messages.filter(({ content }) => content.dutyId === String(row._id))
      const days = mine.map(({ at: told }) => dayInChina(told))
      expect([row._id, new Set(days).size]).toEqual([row._id, days.length])
      for (const { at: told } of mine) {
        expect(clockInChina(told) >= '07:00' && clockInChina(told) < '22:00').toBe(true)
      }
      const opened = mine.filter(({ content }) => content.kind === 'report-open')
      const after = mine.filter(({ content }) => content.kind === 'report-overdue')
      expect([row._id, opened.length]).toEqual([row._id, 1])
      expect(row.reminders).toBe(mine.length - 1)
      expect(after.length).toBeLessThanOrEqual(7)
      const isLong = (row.dueAt as Date) < at(daysAfter(LAST, -8), '00:00')
      const hasPause = PAUSE.some(
        one =>
          one > dayInChina(row.dueAt as Date) && one <= daysAfter(dayInChina(row.dueAt as Date), 7),
      )
      if (row.state === 'overdue' && isLong && !hasPause) {
        expect([row._id, after.length]).toEqual([row._id, 7])
        reminded += 1
      }
    }
    expect(reminded).toBeGreaterThan(5)
  })

  it('stand as they were sealed', async () => {
    const now = world.outside.now()
    await createSealer(HEAD_KEY).seal(now)
    const { fault, leaves } = await verifyEvidence({
      ...{ now, keys: HEAD_KEYS },
      ...effectsWith(KEYS.vault),
    })
    expect(fault).toBeNull()
    console.log(`${DAYS} days: ${known.size} reports asked for, ${sent} made, ${leaves} records`)
  })
})

interface Letter {
  at: Date
  content: { kind: string; dutyId?: string }
}
