import { preparePolygon } from '#shared/geometry/polygon'
import type { CheckInDraft } from '#shared/checkins/checkins.contract'
import { placeOf } from '../../../server/checkins/judging'
import type { StoredTask } from '../../../server/checkins/tasks.model'
import { type Wrongs, check, unheard } from '../../faults/checker'
import { type Operation, longestSilence } from '../../faults/history'
import type { Kept, Stored } from '../../faults/stored'

const BOUNDARY = {
  id: 'square-1',
  errorMetres: 10,
  polygon: preparePolygon([
    [
      [
        [103, 24],
        [104, 24],
        [104, 25],
        [103, 25],
        [103, 24],
      ],
    ],
  ]),
}
const NONE: Wrongs = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }
/** Nine in the morning in China. */
const NINE = Date.parse('2026-11-24T01:00:00Z')
const at = (seconds: number) => new Date(NINE + seconds * 1000)

function draftOf(attemptId: string, seconds: number, latitude = 24.5): CheckInDraft {
  const takenAt = at(seconds).toISOString()
  const fixes = [{ latitude, longitude: 103.5, accuracyMetres: 15, takenAt }]
  return { attemptId, takenAt, counter: 1, datum: 'wgs84', fixes }
}

/** Two check-ins of one person: the first does the task of the day, the second is beside it. */
function world() {
  const operations = [draftOf('one', 0), draftOf('two', 10, 27)].map((draft, turn): Operation => ({
    ...{ personId: 'anna', draft, turn, sentAt: [at(turn * 10 + 2).toISOString()] },
    ...{ invokedAt: at(turn * 10 + 2).getTime(), settledAt: at(turn * 10 + 4).getTime() },
    ...{ outcome: 'ok', receipts: [] },
  }))
  const checkIns = operations.map(({ personId, draft, turn }): Kept => {
    const [takenAt, sentAt] = [at(turn * 10), at(turn * 10 + 2)]
    return {
      ...{ id: `id-${draft.attemptId}`, personId, attemptId: draft.attemptId, takenAt, sentAt },
      ...{ madeAt: at(turn * 10 + 1), receivedAt: at(turn * 10 + 3), fixes: draft.fixes },
      place: placeOf(draft, BOUNDARY),
      punctuality: turn === 0 ? 'on-time' : 'other-slot',
      taskId: turn === 0 ? 'task' : null,
      findings: turn === 0 ? [] : [{ code: 'outside-home-county', article: '' }],
    }
  })
  for (const [turn, { id, attemptId, madeAt, receivedAt, punctuality }] of checkIns.entries()) {
    operations[turn]!.receipts.push({
      ...{ id, attemptId, punctuality, mayRetry: false },
      ...{ madeAt: madeAt.toISOString(), receivedAt: receivedAt.toISOString() },
    })
  }
  const ids = checkIns.map(({ id }) => id)
  const stored = { checkIns, tasks: [task()], told: [...ids], recorded: [...ids] }
  return { operations, stored }
}

const task = (): StoredTask => ({
  ...{ id: 'task', personId: 'anna', officeId: 'office', within: [], day: '2026-11-24' },
  ...{ planId: 'plan', opensAt: at(-3600), closesAt: at(3600) },
  ...{ hours: { opensAt: '08:00', closesAt: '10:00' }, toldHours: null, remindAt: null, needs: 1 },
  made: [{ checkInId: 'id-one', day: '2026-11-24', punctuality: 'on-time', receivedAt: at(3) }],
  ...{ state: 'done', exemptReason: null, missedAt: null, outageMinutes: 0 },
  ...{ faultId: null, settled: null },
})

type World = ReturnType<typeof world>

/** What is found after something was spoilt. */
function foundAfter(spoil: (world: World) => void): Wrongs {
  const spoilt = world()
  spoil(spoilt)
  return check(spoilt.operations, spoilt.stored satisfies Stored, () => BOUNDARY)
}

/** Spoils a world in one way, and the kind that must find it. */
const PLANTED: readonly [string, keyof Wrongs, (world: World) => void][] = [
  ['a receipt for nothing', 'lost', ({ stored }) => void stored.checkIns.pop()],
  ['a check-in that nobody was told of', 'lost', ({ stored }) => void stored.told.pop()],
  ['a check-in without evidence', 'lost', ({ stored }) => void stored.recorded.pop()],
  ['a task without its credit', 'lost', ({ stored }) => void (stored.tasks[0]!.made = [])],
  [
    'an attempt stored twice',
    'doubled',
    ({ stored }) => void stored.checkIns.push({ ...stored.checkIns[0]!, id: 'again' }),
  ],
  ['something told twice', 'doubled', ({ stored }) => void stored.told.push('id-one')],
  ['something recorded twice', 'doubled', ({ stored }) => void stored.recorded.push('id-one')],
  [
    'a task credited twice',
    'doubled',
    ({ stored: { tasks } }) => void tasks[0]!.made.push({ ...tasks[0]!.made[0]! }),
  ],
  [
    'another time of taking',
    'mistimed',
    ({ stored }) => void Object.assign(first(stored), { takenAt: at(-9), madeAt: at(-8) }),
  ],
  [
    'another time of sending',
    'mistimed',
    ({ stored }) => void Object.assign(first(stored), { sentAt: at(2.5), madeAt: at(0.5) }),
  ],
  ['another time of making', 'mistimed', ({ stored }) => void (first(stored).madeAt = at(0))],
  ['a receipt before the asking', 'mistimed', ({ stored }) => shift(first(stored), -5)],
  ['a receipt after its answer', 'mistimed', ({ stored }) => shift(first(stored), 5)],
  [
    'a task that is missed before its end',
    'mistimed',
    ({ stored }) => void (stored.tasks[0]!.missedAt = at(3599)),
  ],
  ['a check-in that nobody sent', 'phantom', ({ operations }) => void operations.pop()],
  ['one that was refused', 'phantom', ({ operations }) => void (operations[1]!.outcome = 'fail')],
  ['something told of nothing', 'phantom', ({ stored }) => void stored.told.push('nobody')],
  [
    'another place',
    'wrong',
    ({ stored }) => void (first(stored).place = { ...first(stored).place, verdict: 'cannot-say' }),
  ],
  ['another burst', 'wrong', ({ stored }) => void (first(stored).fixes = [])],
  ['a finding that is missing', 'wrong', ({ stored }) => void (stored.checkIns[1]!.findings = [])],
  [
    'another punctuality, of which the receipt says the same',
    'wrong',
    ({ stored, operations }) => {
      first(stored).punctuality = 'late'
      operations[0]!.receipts[0]!.punctuality = 'late'
    },
  ],
  ['another task', 'wrong', ({ stored }) => void (first(stored).taskId = null)],
  [
    'a task that counts another check-in',
    'wrong',
    ({ stored }) => void (stored.tasks[0]!.made[0]!.checkInId = 'id-two'),
  ],
  [
    'a receipt that says something else',
    'wrong',
    ({ operations }) => void (operations[0]!.receipts[0]!.id = 'another'),
  ],
]

const first = ({ checkIns }: World['stored']) => checkIns[0]!

function shift(row: Kept, seconds: number) {
  row.receivedAt = new Date(row.receivedAt.getTime() + seconds * 1000)
  row.madeAt = new Date(row.madeAt.getTime() + seconds * 1000)
}

test('nothing is wrong where everything is as it was sent', () => {
  expect(foundAfter(() => {})).toEqual(NONE)
})

test.each(PLANTED)('finds %s: %s', (_, kind, spoil) => {
  expect(foundAfter(spoil)[kind]).not.toEqual([])
})

test('what nobody has a receipt for may be there or not', () => {
  const unsettle = ({ operations }: World) => {
    Object.assign(operations[1]!, { outcome: 'unknown', settledAt: null, receipts: [] })
  }
  expect(foundAfter(unsettle)).toEqual(NONE)
  const absent = foundAfter(world => {
    unsettle(world)
    for (const list of ['checkIns', 'told', 'recorded'] as const) world.stored[list].pop()
  })
  expect(absent).toEqual(NONE)
})

test('the longest silence lies between two receipts', () => {
  const [one, two] = world().operations
  expect(longestSilence([two!, one!])).toBe(10_000)
  expect(longestSilence([])).toBe(0)
})

test('what was found at a site is told once, what comes to it is told too', () => {
  const known = new Set<string>()
  const first = { ...NONE, lost: ['one'] }
  expect(unheard(first, known)).toEqual(first)
  expect(unheard({ ...NONE, lost: ['one', 'two'], wrong: ['one'] }, known)).toEqual({
    ...NONE,
    ...{ lost: ['two'], wrong: ['one'] },
  })
})
