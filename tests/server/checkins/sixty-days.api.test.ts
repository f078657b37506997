import { createHash, randomUUID } from 'node:crypto'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { reportFault } from '#shared/checkins/faults.endpoints'
import { addExemption, setHolidays, setPlan } from '#shared/checkins/plans.endpoints'
import { listTasks, settleTask } from '#shared/checkins/tasks.endpoints'
import type { Slot, Terms } from '#shared/checkins/terms.contract'
import { type Day, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { checkInsAsRecorded } from '../../../server/checkins/checkins.evidence'
import { makeTasks } from '../../../server/checkins/making'
import { makeToday, moveTasks } from '../../../server/checkins/tasks.chores'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { peopleAfter } from '../../../server/people/people.model'
import { centreOf } from '../../../server/scripts/demo/outlines'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { type Dice, dice } from '../../../server/scripts/demo/random'
import { HEAD_KEY, HEAD_KEYS } from '../../helpers/keys'
import { type World, draft, startWorld } from '../../helpers/world'

/**
 * Sixty days of seven persons and their officers, over a month's end, a year's end and a holiday,
 * with plans that change, without one pause: the clock is turned to each moment at which something
 * happens. What is expected is said by hand beside each plan, not computed by the rules.
 */
const DAYS = 60
const FIRST: Day = '2026-12-01'
const NEW_YEAR: Day = '2027-01-01'
const MINUTE = 60_000

const slot = (opensAt: string, closesAt: string, surpriseMinutes: number | null = null): Slot => ({
  opensAt,
  closesAt,
  surpriseMinutes,
})
const terms = (rhythm: Terms['rhythm'], slots: Slot[], restsOnHolidays = false): Terms => ({
  rhythm,
  slots,
  restsOnHolidays,
})
const DAILY = { kind: 'daily' } as const

/** Who lives by which plan, and on which days which windows are expected. */
interface Life {
  terms: Terms
  expected(day: Day): (readonly [string, string])[]
  isSurprise?: boolean
}

const weekdayOf = (day: Day) => new Date(`${day}T12:00:00+08:00`).getUTCDay()
const MORNING = ['08:00', '10:00'] as const
const EVENING = ['18:00', '20:00'] as const

const LIVES: Readonly<Record<number, Life>> = {
  // Moves to the evening on 12 December, for good.
  1: {
    terms: terms(DAILY, [slot(...MORNING)]),
    expected: day => [day < '2026-12-12' ? MORNING : EVENING],
  },
  // Is free from 20 to 26 December.
  2: {
    terms: terms(DAILY, [slot(...MORNING), slot(...EVENING)]),
    expected: day => (day >= '2026-12-20' && day <= '2026-12-26' ? [] : [MORNING, EVENING]),
  },
  // Rests on holidays.
  3: {
    terms: terms({ kind: 'weekly', weekdays: [1, 3, 5] }, [slot('07:00', '21:00')], true),
    expected: day =>
      [1, 3, 5].includes(weekdayOf(day)) && day !== NEW_YEAR ? [['07:00', '21:00']] : [],
  },
  // For five days in January each day in the morning, then as before.
  4: {
    terms: terms({ kind: 'monthly', days: [1, 15, 31] }, [slot(...EVENING)]),
    expected: day => {
      if (day >= '2027-01-08' && day <= '2027-01-12') return [MORNING]
      return ['01', '15', '31'].includes(day.slice(8)) ? [EVENING] : []
    },
  },
  // Another one day and night after another, to be told by surprise.
  6: {
    terms: terms(DAILY, [slot('08:00', '20:00', 60)]),
    expected: () => [['08:00', '20:00']],
    isSurprise: true,
  },
  // Not by China's day if one counted in UTC: 00:30 in China is the day before.
  7: {
    terms: terms(DAILY, [slot('00:10', '01:00')]),
    expected: () => [['00:10', '01:00']],
  },
}

/** What somebody does about a task, and what must come of it. */
const FATES = {
  'in time': { made: true, state: 'done', findings: [] },
  'not at all': { made: false, state: 'missed', findings: [] },
  'too late': { made: true, state: 'late', findings: ['late'] },
  'without a signal': { made: true, state: 'late', findings: ['delivered-later'] },
  'a little early': { made: true, state: 'done', findings: ['early'] },
  'reports a fault': { made: false, state: 'fault', findings: [] },
  'in time, and once more': { made: true, state: 'done', findings: [] },
} as const
type Fate = keyof typeof FATES

let world: World
let numberOfCheckIns = 0
const counters = new Map<number, number>()
/** What was acknowledged, and what the rules should say of it. */
const acknowledged = new Map<string, readonly string[]>()
const expectedStates = new Map<string, string>()
const missedWithin: number[] = []
/** Who reported a fault on which day. */
const stopped = new Set<string>()
/** Who has left something undone on which day. */
const unclear = new Set<string>()

beforeAll(async () => {
  world = await startWorld('2026-11-30T01:00:00.000Z')
})
afterAll(() => world.end())

/** The seventh lives in the next county. */
const officer = (number?: number) => world.staff(number === 7 ? 'otherCounty' : 'county')
const at = (day: Day, clock: string, minutes = 0) =>
  new Date(instantInChina(day, clock).getTime() + minutes * MINUTE)

async function setPlanOf(number: number, wanted: Terms, firstDay: Day, lastDay: Day | null = null) {
  const answer = await (
    await officer(number)
  ).ask(setPlan, {
    for: { kind: 'person', personId: `demo-person-${number}` },
    terms: wanted,
    firstDay,
    lastDay,
    reason: '按矫正方案',
  })
  expect([number, answer.status, answer.body]).toEqual([number, 200, { firstDay }])
}

/** A burst of a real receiver: it trembles. */
function burst(number: number, fate: Dice) {
  const { latitude, longitude } = centreOf(PEOPLE[number - 1]!.officeId)
  return Array.from({ length: 4 }, () => ({
    latitude: Number((latitude + 0.00005 * fate.normal()).toFixed(7)),
    longitude: Number((longitude + 0.00005 * fate.normal()).toFixed(7)),
    accuracyMetres: 8 + Number((6 * fate.next()).toFixed(1)),
    takenAt: world.outside.now().toISOString(),
  }))
}

/** The phone counts when the button is pressed, whenever it can send. */
function press(number: number): number {
  const counter = (counters.get(number) ?? 0) + 1
  counters.set(number, counter)
  return counter
}

async function checkIn(
  number: number,
  { madeAt, counter }: { madeAt: Date; counter: number },
  fate: Dice,
  findings: readonly string[],
) {
  numberOfCheckIns++
  const sent = {
    ...draft({ counter, takenAt: madeAt.toISOString(), fixes: burst(number, fate) }),
    sentAt: world.outside.now().toISOString(),
  }
  const person = await world.person(number)
  // Sometimes the answer is lost and it is sent again.
  const answers = [await person.ask(submitCheckIn, sent)]
  if (fate.next() < 0.1) answers.push(await person.ask(submitCheckIn, sent))
  for (const { status } of answers) expect(status).toBe(200)
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  acknowledged.set(answers[0]!.body.id, findings)
}

/** Dice that fall the same way for the same name. */
const diceOf = (name: string) => dice(createHash('sha256').update(name).digest().readUInt32LE(0))

interface Happening {
  at: Date
  run(): Promise<void>
}
let happenings: Happening[] = []
const plan = (when: Date, run: () => Promise<void>) => void happenings.push({ at: when, run })

async function chores(fate: Dice) {
  const now = world.outside.now()
  const times = fate.next() < 0.3 ? 2 : 1
  await Promise.all(Array.from({ length: times }, () => makeToday(now)))
  await Promise.all(Array.from({ length: times }, () => moveTasks(now)))
}

/** Half a minute after its end the officer must see that it was missed. */
async function closes(number: number, id: string, closesAt: Date, fate: Dice) {
  await chores(fate)
  if (expectedStates.get(id) !== 'missed') return
  const { tasks } = (await (await officer(number)).ask(listTasks, { list: 'missed' })).body
  const mine = tasks.find((task: { id: string }) => task.id === id)
  expect(mine).toMatchObject({ state: 'missed', made: 0 })
  missedWithin.push((world.outside.now().getTime() - closesAt.getTime()) / 1000)
  const word = { id, outcome: 'explained', note: '电话核实过。' }
  expect((await (await officer(number)).ask(settleTask, word)).status).toBe(200)
}

/** In the evening the officer looks into what came after it was missed. */
async function settleWhatCame(number: number) {
  const { tasks } = (await (await officer(number)).ask(listTasks, { list: 'missed' })).body
  for (const { id, state } of tasks) {
    if (state !== 'late') continue
    const word = { id, outcome: 'technical', note: '当时没有信号，已核实。' }
    expect((await (await officer(number)).ask(settleTask, word)).status).toBe(200)
  }
}

/** What somebody does on a day about one task. */
function live(
  number: number,
  id: string,
  [opens, ends]: [Date, Date],
  isSurprise: boolean,
  fate: Dice,
) {
  const share = fate.next()
  const isEarlyOk = !isSurprise && number !== 7
  const fates: [number, Fate][] = [
    [0.66, 'in time'],
    [0.75, 'not at all'],
    [0.81, number === 6 ? 'in time' : 'too late'],
    [0.87, 'without a signal'],
    [0.91, isEarlyOk ? 'a little early' : 'in time'],
    [0.95, 'reports a fault'],
    [1, 'in time, and once more'],
  ]
  const day = dayInChina(opens)
  if (stopped.has(`${number} ${day}`)) return void expectedStates.set(id, 'fault')
  const drawn = fates.find(([below]) => share < below)![1]
  // Once more on a day with something missed would make that good; here it is to be simply too much.
  const isUnclear = drawn === 'in time, and once more' && unclear.has(`${number} ${day}`)
  const name = isUnclear ? 'in time' : drawn
  if (FATES[name].state !== 'done') unclear.add(`${number} ${day}`)
  // It stops the clock of all that is still to come that day.
  if (name === 'reports a fault') stopped.add(`${number} ${day}`)
  const { state, findings } = FATES[name]
  expectedStates.set(id, state)
  const inside = new Date(
    opens.getTime() + (0.1 + 0.8 * fate.next()) * (ends.getTime() - opens.getTime()),
  )
  const makes = (when: Date, made = when) =>
    plan(made, async () => {
      const pressed = { madeAt: made, counter: press(number) }
      if (when <= made) await checkIn(number, pressed, fate, findings)
      else plan(when, () => checkIn(number, pressed, fate, findings))
    })
  switch (name) {
    case 'in time':
      return makes(inside)
    case 'too late':
      return makes(new Date(ends.getTime() + (2 + fate.below(50)) * MINUTE))
    case 'without a signal':
      // Perhaps only the next day: it must not do that day's task.
      return makes(new Date(ends.getTime() + (5 + fate.below(26 * 60)) * MINUTE), inside)
    case 'a little early':
      return makes(new Date(opens.getTime() - (1 + fate.below(50)) * MINUTE))
    case 'in time, and once more':
      makes(new Date(opens.getTime() + 2 * MINUTE))
      return plan(new Date(opens.getTime() + 4 * MINUTE), () =>
        checkIn(number, { madeAt: world.outside.now(), counter: press(number) }, fate, [
          'other-slot',
        ]),
      )
    case 'reports a fault':
      return plan(inside, async () => {
        const report = {
          attemptId: randomUUID(),
          kind: 'no-location',
          words: '',
          takenAt: world.outside.now().toISOString(),
        }
        expect((await (await world.person(number)).ask(reportFault, report)).status).toBe(200)
      })
    case 'not at all':
  }
}

/** The tasks of a day as they lie in the database, and as the plans say. */
async function beginDay(day: Day, fate: Dice) {
  world.setTime(at(day, '00:00', 0.2).toISOString())
  // Now and then a worker dies in the middle.
  if (fate.next() < 0.2) await makeTasks(await peopleAfter('', 3), world.outside.now())
  await chores(fate)
  const rows = (await world.rows('tasks'))
    .filter(row => row.day === day)
    .sort((one, other) => String(one._id).localeCompare(String(other._id)))
  for (const [key, life] of Object.entries(LIVES)) {
    const number = Number(key)
    const mine = rows.filter(
      row => row.personId === `demo-person-${number}` && row.state !== 'exempt',
    )
    const windows = mine.map(row => row.toldHours ?? row.hours) as {
      opensAt: string
      closesAt: string
    }[]
    expect([day, number, windows.map(({ opensAt, closesAt }) => [opensAt, closesAt])]).toEqual([
      day,
      number,
      life.expected(day),
    ])
    for (const row of mine) {
      const id = String(row._id)
      const [opens, ends] = [row.opensAt as Date, row.closesAt as Date]
      // Dice of its own: when a surprise comes differs each time, and must change nothing else.
      const own = diceOf(id)
      live(number, id, [opens, ends], life.isSurprise === true, own)
      plan(new Date(opens.getTime() + 1000), () => chores(own))
      plan(new Date(ends.getTime() + 31_000), () => closes(number, id, ends, own))
    }
  }
  await liveByTheWeek(day, rows, fate)
}

/** The fifth may choose any three days of a week. */
async function liveByTheWeek(day: Day, rows: Record<string, unknown>[], fate: Dice) {
  const mine = rows.filter(row => row.personId === 'demo-person-5')
  const begins = day === FIRST || weekdayOf(day) === 1
  expect([day, mine.length]).toEqual([day, begins ? 1 : 0])
  if (begins) {
    expect(mine[0]).toMatchObject({ needs: 3 })
    const id = String(mine[0]!._id)
    const sunday = daysAfter(day, (7 - weekdayOf(day)) % 7)
    const days = Array.from({ length: 7 }, (_, index) => daysAfter(day, index)).filter(
      one => one <= sunday,
    )
    const chosen = days.filter(() => fate.next() < 0.55)
    expectedStates.set(id, chosen.length >= 3 ? 'done' : 'missed')
    chosen.forEach((one, index) =>
      plan(at(one, '09:00', fate.below(600)), () =>
        checkIn(
          5,
          { madeAt: world.outside.now(), counter: press(5) },
          fate,
          index < 3 ? [] : ['other-slot'],
        ),
      ),
    )
    plan(at(sunday, '21:00', 0.6), () => chores(fate))
  }
}

/** Turns the clock from one happening to the next until a day is over. */
async function liveUntil(end: Date) {
  for (;;) {
    happenings.sort((one, other) => one.at.getTime() - other.at.getTime())
    const next = happenings[0]
    if (!next || next.at >= end) return
    happenings = happenings.slice(1)
    world.setTime(next.at.toISOString())
    await next.run()
  }
}

describe('sixty days', () => {
  it('are lived through without a wrong task', async () => {
    for (const [number, life] of Object.entries(LIVES))
      await setPlanOf(Number(number), life.terms, FIRST)
    await setPlanOf(
      5,
      terms({ kind: 'some', times: 3, per: 'week' }, [slot('07:00', '21:00')]),
      FIRST,
    )
    const holidays = [{ day: NEW_YEAR, name: '元旦' }]
    await (await officer()).ask(setHolidays, { year: 2027, holidays })

    for (let number = 0; number < DAYS; number++) {
      const day = daysAfter(FIRST, number)
      await beginDay(day, diceOf(day))
      if (day === '2026-12-10') await setPlanOf(1, terms(DAILY, [slot(...EVENING)]), '2026-12-12')
      if (day === '2026-12-18') {
        const stretch = { firstDay: '2026-12-20', lastDay: '2026-12-26', reason: '住院' }
        const asked = { personId: 'demo-person-2', ...stretch }
        expect((await (await officer()).ask(addExemption, asked)).status).toBe(200)
      }
      if (day === '2027-01-07') {
        await setPlanOf(4, terms(DAILY, [slot(...MORNING)]), '2027-01-08', '2027-01-12')
      }
      for (const one of [1, 7]) plan(at(day, '23:58'), () => settleWhatCame(one))
      await liveUntil(at(daysAfter(day, 1), '00:00'))
    }
    // What waited for a signal on the last day arrives.
    await liveUntil(at(daysAfter(FIRST, DAYS + 3), '00:00'))
    expect(dayInChina(world.outside.now()) >= daysAfter(FIRST, DAYS - 1)).toBe(true)
  }, 600_000)

  it('leave each task as it was lived', async () => {
    const rows = await world.rows('tasks')
    const states = new Map(rows.map(row => [String(row._id), row.state]))
    expect(states.size).toBeGreaterThan(300)
    for (const [id, state] of expectedStates) {
      // Of those that went by without a signal some were still open when it came.
      expect([id, states.get(id)]).toEqual([id, state])
    }
  })

  it('lose no check-in and find nothing that cannot be explained', async () => {
    const rows = await world.rows('checkins')
    expect(rows).toHaveLength(numberOfCheckIns)
    const found = new Map(
      rows.map(row => [
        String(row._id),
        (row.findings as { code: string }[]).map(({ code }) => code),
      ]),
    )
    expect(found).toEqual(new Map([...acknowledged].map(([id, codes]) => [id, [...codes]])))
  })

  it('tell the officer of each missed one within a minute', () => {
    expect(missedWithin.length).toBeGreaterThan(15)
    expect(Math.max(...missedWithin)).toBeLessThan(60)
  })

  it('stand as they were sealed', async () => {
    const now = world.outside.now()
    await createSealer(HEAD_KEY).seal(now)
    const verdict = await verifyEvidence({ now, keys: HEAD_KEYS, effectStands: checkInsAsRecorded })
    expect(verdict.fault).toBeNull()
    expect(verdict.leaves).toBeGreaterThan(numberOfCheckIns)
    console.log(
      `${DAYS} days: ${numberOfCheckIns} check-ins, ${expectedStates.size} tasks, ` +
        `${missedWithin.length} missed and settled, ${verdict.leaves} records sealed and verified`,
    )
  })
})
