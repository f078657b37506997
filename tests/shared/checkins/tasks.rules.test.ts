import {
  type Due,
  findDeliveredLater,
  findOffWindow,
  findOtherSlot,
  madeAt,
  remindAt,
  serve,
  stateAfter,
} from '#shared/checkins/tasks.rules'

/** The clock in China on 24 November 2026, unless another day is named. */
const at = (clock: string, day = '2026-11-24') =>
  new Date(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`)

const task = (opensAt: string, closesAt: string, more: Partial<Due> = {}): Due => ({
  opensAt: at(opensAt),
  closesAt: at(closesAt),
  hours: { opensAt, closesAt },
  isSurprise: false,
  needs: 1,
  doneOn: [],
  state: 'open',
  ...more,
})

const prompt = (clock: string) => ({ madeAt: at(clock), receivedAt: at(clock) })
const MORNING = task('08:00', '10:00')
const DONE = task('08:00', '10:00', { state: 'done', doneOn: ['2026-11-24'] })
const EVENING = task('18:00', '20:00', { state: 'planned' })
const YESTERDAY: Due = {
  ...MORNING,
  opensAt: at('08:00', '2026-11-23'),
  closesAt: at('10:00', '2026-11-23'),
  state: 'missed',
}

describe('一次签到算哪一项任务', () => {
  it.each([
    ['时段内：按时', '09:00', [MORNING, EVENING], MORNING, 'on-time'],
    ['时段的第一秒：按时', '08:00:00', [MORNING], MORNING, 'on-time'],
    ['时段关闭的那一秒：过时', '10:00:00', [MORNING], MORNING, 'late'],
    ['提前一小时以内：早签，算这一项', '07:00', [MORNING], MORNING, 'early'],
    ['提前超过一小时：不算，记下来', '06:59', [MORNING], null, 'other-slot'],
    ['过时：算刚错过的一项', '12:00', [MORNING, EVENING], MORNING, 'late'],
    ['上午已签，中午又签：不算晚上那一项', '12:00', [DONE, EVENING], null, 'other-slot'],
    ['上午已签，晚上时段前半小时：算晚上的早签', '17:30', [DONE, EVENING], EVENING, 'early'],
    ['没有任务的日子：无安排', '09:00', [], null, 'unplanned'],
    ['当天免除：无安排', '09:00', [task('08:00', '10:00', { state: 'exempt' })], null, 'unplanned'],
    ['昨天漏签，今天凌晨签：不补昨天的', '00:30', [YESTERDAY], null, 'unplanned'],
  ] as const)('%s', (_, clock, tasks, served, punctuality) => {
    expect(serve(prompt(clock), tasks)).toEqual({
      task: served && expect.objectContaining({ opensAt: served.opensAt }),
      punctuality,
    })
  })

  it('a surprise cannot be meant before it begins', () => {
    const surprise = { ...EVENING, isSurprise: true }
    expect(serve(prompt('17:30'), [surprise])).toEqual({ task: null, punctuality: 'other-slot' })
  })

  it.each([
    ['时段内做好，没有信号，两小时后收到：补传，等核实', '09:00', at('12:00'), 'delivered-later'],
    ['关闭前十秒点的，取位置花了二十秒：按时', '09:59:50', at('10:00:10'), 'on-time'],
    ['过了宽限的三十秒：补传，等核实', '09:59:50', at('10:00:31'), 'delivered-later'],
    ['时段内做好，第二天才收到：算那一天的', '09:00', at('09:00', '2026-11-25'), 'delivered-later'],
  ])('%s', (_, made, receivedAt, punctuality) => {
    const missed = { ...MORNING, state: 'missed' as const }
    expect(serve({ madeAt: at(made), receivedAt }, [missed])).toMatchObject({
      task: { opensAt: MORNING.opensAt },
      punctuality,
    })
  })

  it('yesterday’s that waited over midnight does not do today’s', () => {
    const today = task('00:00', '23:59')
    const moment = { madeAt: at('09:00', '2026-11-23'), receivedAt: at('08:00') }
    expect(serve(moment, [YESTERDAY, today])).toMatchObject({
      task: { opensAt: YESTERDAY.opensAt },
      punctuality: 'delivered-later',
    })
  })

  it('after a fault was reported the clock stands still all day', () => {
    const stopped = task('08:00', '10:00', { state: 'fault' })
    for (const clock of ['09:00', '15:00']) {
      expect(serve(prompt(clock), [stopped])).toMatchObject({ punctuality: 'after-fault' })
    }
  })

  it('stopped in the morning, soon before the evening: it is the evening that is meant', () => {
    const stopped = task('08:00', '10:00', { state: 'fault' })
    const evening = task('18:00', '20:00', { state: 'fault' })
    expect(serve(prompt('17:30'), [stopped, evening])).toMatchObject({
      task: { opensAt: evening.opensAt },
      punctuality: 'after-fault',
    })
  })

  describe('每周任选三天', () => {
    const stretch: Due = {
      ...MORNING,
      opensAt: at('08:00', '2026-11-23'),
      closesAt: at('20:00', '2026-11-29'),
      hours: { opensAt: '08:00', closesAt: '20:00' },
      needs: 3,
      doneOn: ['2026-11-23'],
    }
    it.each([
      ['另一天：算', '09:00', stretch, 'on-time'],
      ['同一天第二次：不算', '09:00', { ...stretch, doneOn: ['2026-11-24'] }, 'other-slot'],
      ['不在每天的时段内：不算', '20:30', stretch, 'other-slot'],
    ] as const)('%s', (_, clock, given, punctuality) => {
      expect(serve(prompt(clock), [given]).punctuality).toBe(punctuality)
    })

    it('made on a day without a signal and received the next counts for its day, to be confirmed', () => {
      const moment = { madeAt: at('09:00'), receivedAt: at('09:00', '2026-11-25') }
      expect(serve(moment, [stretch]).punctuality).toBe('delivered-later')
    })
  })
})

describe('做过之后任务怎样', () => {
  it.each([
    ['按时做一次就够：完成', MORNING, 'on-time', '09:00', 'done'],
    ['早签：完成，由工作人员看', MORNING, 'early', '07:30', 'done'],
    ['过时补签：不算完成，等工作人员', MORNING, 'late', '11:00', 'late'],
    [
      '漏签后补传：两样都留着，等工作人员',
      { ...MORNING, state: 'missed' },
      'delivered-later',
      '12:00',
      'late',
    ],
    ['报了故障后补签：完成', { ...MORNING, state: 'fault' }, 'after-fault', '15:00', 'done'],
    ['要三天，做了一天：还开着', { ...MORNING, needs: 3 }, 'on-time', '09:00', 'open'],
  ] as const)('%s', (_, given, punctuality, clock, state) => {
    expect(stateAfter(given as Due, punctuality, at(clock))).toBe(state)
  })
})

describe('什么时候做的', () => {
  it.each([
    [
      '手机的钟快一天，当场发送：就是现在',
      '2026-11-25T09:00:00Z',
      '2026-11-25T09:00:05Z',
      '2026-11-24T08:59:55.000Z',
    ],
    [
      '手机的钟对，等了两小时信号：两小时前',
      '2026-11-24T07:00:00Z',
      '2026-11-24T09:00:00Z',
      '2026-11-24T07:00:00.000Z',
    ],
    [
      '钟慢一天又等了两小时：还是两小时前',
      '2026-11-23T07:00:00Z',
      '2026-11-23T09:00:00Z',
      '2026-11-24T07:00:00.000Z',
    ],
    [
      '中间把钟往回拨了：当作现在，绝不是将来',
      '2026-11-24T09:00:00Z',
      '2026-11-24T03:00:00Z',
      '2026-11-24T09:00:00.000Z',
    ],
  ])('%s', (_, taken, sent, made) => {
    const received = new Date('2026-11-24T09:00:00Z')
    expect(madeAt(new Date(taken), new Date(sent), received).toISOString()).toBe(made)
  })

  it('a phone that does not say is taken to have sent at once', () => {
    const received = new Date('2026-11-24T09:00:00Z')
    expect(madeAt(new Date('2026-11-20T09:00:00Z'), null, received)).toEqual(received)
  })
})

describe('提醒 《社区矫正法》第三十四条第一款', () => {
  it.each([
    ['关闭前一小时', '08:00', '12:00', '11:00'],
    ['夜里关闭的，提前到 22:00', '00:00', '23:59', '22:00'],
    ['清早关闭的，不提醒', '05:00', '07:30', null],
    ['时段不到一小时的，不提醒', '08:00', '08:45', null],
  ])('%s', (_, opens, closes, reminded) => {
    expect(remindAt(at(opens), at(closes))).toEqual(reminded && at(reminded))
  })
})

describe('核对结果', () => {
  it.each(['early', 'late'] as const)('%s 要问一问，不是处罚', punctuality => {
    expect(findOffWindow(punctuality)).toEqual({
      code: punctuality,
      article: '《社区矫正法》第二十三条',
    })
  })

  it('a check-in that waited for a signal is a technical matter', () => {
    const moment = { madeAt: at('09:00'), receivedAt: at('11:30') }
    expect(findDeliveredLater('delivered-later', moment)).toEqual({
      code: 'delivered-later',
      article: '《社区矫正法》第二十六条第一款',
      facts: { minutes: 150 },
    })
  })

  it.each(['on-time', 'unplanned', 'after-fault'] as const)(
    'nothing is found of %s',
    punctuality => {
      expect(findOffWindow(punctuality)).toBeNull()
      expect(findOtherSlot(punctuality)).toBeNull()
      expect(findDeliveredLater(punctuality, prompt('09:00'))).toBeNull()
    },
  )
})
