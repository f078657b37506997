import { isStretch, serverTime, standingsAt } from '../../../miniprogram/checkins/standing'
import { NOW, receiptFor, taskFrom } from '../../weapp/server'

const NOTHING_DONE = { drafts: [], received: null }
// The phone's clock is an hour behind.
const READ_AT = Date.parse(NOW) - 3600_000
const today = (...tasks: ReturnType<typeof taskFrom>[]) => ({
  day: '2026-11-24',
  now: NOW,
  tasks,
  extra: null,
  faults: [],
  officeName: '',
  officePhone: '',
})
const phoneAfter = (minutes: number) => new Date(READ_AT + minutes * 60_000)
const after = (minutes: number, ...tasks: ReturnType<typeof taskFrom>[]) =>
  standingsAt(phoneAfter(minutes), { today: today(...tasks), readAt: READ_AT }, NOTHING_DONE)
const stages = (minutes: number, ...tasks: ReturnType<typeof taskFrom>[]) =>
  after(minutes, ...tasks).map(({ stage }) => stage)

describe('the day as the phone remembers it', () => {
  it.each([
    [9, 'before'],
    [10, 'open'],
    [119, 'open'],
    [120, 'missed'],
  ])('goes on by the server’s clock: after %d minutes it is %s', (minutes, stage) => {
    expect(stages(minutes, taskFrom('18:10', '20:00'))).toEqual([stage])
  })

  it('never goes back, though the phone’s clock is put back', () => {
    const told = { today: today(), readAt: READ_AT }
    expect(serverTime(phoneAfter(-600), told)).toEqual(new Date(NOW))
    expect(serverTime(phoneAfter(5), { today: null, readAt: 0 })).toEqual(phoneAfter(5))
  })

  it('is over at midnight: what was to be done yesterday is not shown as today’s', () => {
    const task = taskFrom('08:00', '23:59')
    expect(stages(358, task)).toEqual(['open'])
    expect(stages(360, task)).toEqual([])
    expect(stages(360, taskFrom('08:00', '20:00', { state: 'done' }))).toEqual([])
  })

  it('leaves a stretch that goes on, by the hours of each day', () => {
    const stretch = {
      ...taskFrom('08:00', '20:00', { needs: 3 }),
      closesAt: '2026-11-29T12:00:00.000Z',
    }
    const hours = (minutes: number) => stages(minutes, stretch)[0]
    expect(isStretch(stretch)).toBe(true)
    expect([119, 120, 360, 839, 840, 5 * 1440 + 120].map(hours)).toEqual([
      'open',
      'rest',
      'before',
      'before',
      'open',
      undefined,
    ])
  })

  it.each(['late', 'fault', 'exempt', 'done', 'missed'] as const)(
    'is as the server says: %s',
    state => {
      expect(stages(0, taskFrom('08:00', '20:00', { state }))).toEqual([state])
    },
  )

  it('does not open a surprise that has not been announced, and does not leave it for ever', () => {
    const surprise = taskFrom('08:00', '20:00', { surpriseMinutes: 30, state: 'planned' })
    expect([stages(0, surprise), stages(119, surprise), stages(120, surprise)]).toEqual([
      ['surprise'],
      ['surprise'],
      ['missed'],
    ])
  })

  it('knows what was made here and has not arrived, by the server’s clock', () => {
    const told = { today: today(taskFrom('18:10', '20:00')), readAt: READ_AT }
    const made = (minutes: number) => ({
      drafts: [{ takenAt: phoneAfter(minutes).toISOString() }],
      received: null,
    })
    const stage = (minutes: number) => standingsAt(phoneAfter(60), told, made(minutes))[0]?.stage
    expect([9, 10, 60].map(stage)).toEqual(['open', 'kept', 'kept'])
  })

  it('knows of a receipt that the server has not told of with the day', () => {
    const told = { today: today(taskFrom('08:00', '20:00')), readAt: READ_AT }
    const toldOf = (madeAt: string) =>
      standingsAt(phoneAfter(1), told, { drafts: [], received: { ...receiptFor('a'), madeAt } })[0]
    expect(toldOf(NOW)).toMatchObject({ stage: 'done', receipt: { attemptId: 'a' } })
    expect(toldOf('2026-11-23T10:00:00.000Z')).toMatchObject({ stage: 'open', receipt: null })
  })

  it('puts first what can be done now, then what was missed, then what comes', () => {
    const inOrder = after(
      0,
      taskFrom('07:00', '07:30', { settled: { outcome: 'explained', note: '' } }),
      taskFrom('08:00', '09:00', { state: 'done' }),
      taskFrom('09:00', '10:00'),
      taskFrom('17:00', '19:00'),
      taskFrom('20:00', '21:00'),
    )
    expect(inOrder.map(({ task }) => task.id)).toEqual([
      't-17:00',
      't-09:00',
      't-20:00',
      't-08:00',
      't-07:00',
    ])
  })
})
