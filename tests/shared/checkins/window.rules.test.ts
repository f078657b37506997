import { findOffWindow, punctualityAt, stageAt } from '#shared/checkins/window.rules'

const window = { opensAt: '08:00', closesAt: '10:00' }
const inChina = (time: string) => new Date(`2026-11-24T${time}+08:00`)

describe('the window of a day', () => {
  it.each([
    ['before, a second before it opens', '07:59:59', 'before', 'early'],
    ['open, from its first second', '08:00:00', 'open', 'on-time'],
    ['open, to the last second before it closes', '09:59:59', 'open', 'on-time'],
    ['after, from the second it closes', '10:00:00', 'after', 'late'],
    ['before, just after midnight', '00:00:00', 'before', 'early'],
    ['after, just before midnight', '23:59:59', 'after', 'late'],
  ])('%s', (_, time, stage, punctuality) => {
    expect(stageAt(inChina(time), window)).toBe(stage)
    expect(punctualityAt(inChina(time), window)).toBe(punctuality)
  })

  it('there is none without a plan', () => {
    expect(stageAt(inChina('09:00:00'), null)).toBe('no-plan')
    expect(punctualityAt(inChina('09:00:00'), null)).toBe('unplanned')
  })
})

describe('findOffWindow 《社区矫正法》第二十三条', () => {
  it.each(['early', 'late'] as const)('asks about being %s', punctuality => {
    expect(findOffWindow(punctuality)).toEqual({
      code: punctuality,
      article: '《社区矫正法》第二十三条',
    })
  })

  it.each(['on-time', 'unplanned'] as const)('is silent when %s', punctuality => {
    expect(findOffWindow(punctuality)).toBeNull()
  })
})
