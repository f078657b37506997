import {
  dayOfTask,
  missedInWords,
  progressInWords,
  stageInWords,
  windowInWords,
} from '../../../../console/checkins/tasks/task-in-words'
import { makeTask } from '../make-task'

const inChina = (time: string) => new Date(`${time}:00+08:00`)
const between = (opens: string, closes: string) => ({
  opensAt: inChina(opens).toISOString(),
  closesAt: inChina(closes).toISOString(),
})
const now = inChina('2026-11-24T09:40')

describe('when a task is to be done', () => {
  it.each([
    ['today', between('2026-11-24T08:00', '2026-11-24T10:00'), '08:00–10:00'],
    ['another day', between('2026-11-23T08:00', '2026-11-23T10:00'), '11月23日 08:00–10:00'],
    ['to midnight', between('2026-11-24T18:00', '2026-11-25T00:00'), '18:00–00:00'],
    ['a stretch', between('2026-11-23T08:00', '2026-11-29T20:00'), '11月23日至11月29日'],
  ])('is told for %s', (_, times, words) => {
    expect(windowInWords(times, now)).toBe(words)
  })
})

describe('how far it is', () => {
  const week = between('2026-11-23T08:00', '2026-11-29T20:00')
  const month = between('2026-11-01T08:00', '2026-11-30T20:00')
  it.each([
    ['one', {}, '1 次'],
    ['a week', { needs: 3, made: 1, ...week }, '本周 1/3'],
    ['a month', { needs: 4, made: 2, ...month }, '本月 2/4'],
  ])('is told for %s', (_, changes, words) => {
    expect(progressInWords(makeTask('a', changes))).toBe(words)
  })
})

describe('how it stands', () => {
  const times = between('2026-11-24T09:00', '2026-11-24T10:00')
  it.each([
    ['before it opens', 'planned', '2026-11-24T08:30', '未到时间，30 分钟后开始'],
    ['from its opening', 'planned', '2026-11-24T09:00', '进行中，还剩 1 小时'],
    ['while it is open', 'open', '2026-11-24T09:40', '进行中，还剩 20 分钟'],
    ['at its end, before the server has looked', 'open', '2026-11-24T10:00', '进行中，时段刚结束'],
    ['after a fault', 'fault', '2026-11-24T09:40', '已报故障，停止计时'],
  ] as const)('is told %s', (_, state, moment, words) => {
    expect(stageInWords(makeTask('a', { state, ...times }), inChina(moment))).toBe(words)
  })

  it.each([
    ['nothing', { state: 'missed', made: 0, needs: 3 }, '时段内没有收到签到'],
    ['not enough', { state: 'missed', made: 1, needs: 3 }, '时段内没有签满'],
    ['something afterwards', { state: 'late', made: 1 }, '时段后收到签到'],
  ] as const)('is told of a missed one for which came %s', (_, changes, words) => {
    expect(missedInWords(makeTask('a', changes))).toBe(words)
  })

  it('says why nobody waits for it', () => {
    const free = makeTask('a', { state: 'exempt', exemptReason: '住院' })
    expect(stageInWords(free, now)).toBe('免除：住院')
  })
})

describe('the day of a task that is known by its name alone', () => {
  it('is told where the name says it', () => {
    expect(dayOfTask('65f0:2026-11-24:0')).toBe('11月24日')
    expect(dayOfTask('something-else')).toBeNull()
  })
})
