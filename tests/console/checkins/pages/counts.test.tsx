import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import CountsPage from '../../../../console/checkins/pages/counts'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, serverAnswers } from '../../answers'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const row = { answered: 1, fault: 1 }
const counted = {
  counts: [
    { month: '2026-10', code: 'late', found: 10, confirmed: 3, falseAlarm: 2, ...row },
    { month: '2026-11', code: 'late', found: 5, confirmed: 1, falseAlarm: 2, ...row },
    {
      month: '2026-11',
      code: 'few-samples',
      found: 8,
      confirmed: 0,
      falseAlarm: 0,
      fault: 0,
      answered: 0,
    },
  ],
  checkIns: [
    { month: '2026-10', number: 400 },
    { month: '2026-11', number: 200 },
  ],
  asOf: '2026-11-24',
}
const answers = {
  'checkins.count-findings': counted,
  'organisation.list': {
    organisations: [
      { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
      { id: '53252702', name: '金马司法所', level: 'office', parentId: '532527' },
    ],
  },
}

let address = ''
function Address() {
  const { pathname, search } = useLocation()
  address = pathname + search
  return null
}

async function open(at = '/counts', changes = {}) {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <CountsPage />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const linesOf = (table: string) =>
  within(screen.getByRole('region', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map(line =>
      [...line.children]
        .map(({ textContent }) => textContent)
        .join(' ')
        .trim(),
    )
const choose = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T03:30:00.000Z'), doNotFake: ['queueMicrotask'] })
  jest.clearAllMocks()
})
afterEach(() => jest.useRealTimers())

describe('the count of findings', () => {
  it('asks for half a year at first', async () => {
    await open()
    expect(asked('checkins.count-findings')).toEqual([
      { fromMonth: '2026-06', toMonth: '2026-11', officeId: undefined },
    ])
  })

  it('says of each rule how often it found something and was right', async () => {
    await open()
    expect(linesOf('各项规则')).toEqual(['晚于时段 15 4 4 2 5 40%（4/10） 2'])
    expect(screen.getByRole('img', { name: '属实 4，误报 4，故障 2，尚未核实 5' })).toBeTruthy()
    expect(linesOf('签到次数')).toEqual(['2026年10月 400', '2026年11月 200'])
  })

  it('says how to read it, and that nobody is judged by it', async () => {
    await open()
    expect(screen.getByText(/用来检查规则准不准，不用来评价任何人/)).toBeTruthy()
  })

  it('keeps facts about the device apart, of which nothing is asked', async () => {
    await open()
    expect(linesOf('设备和当时的情况')).toEqual(['定位点少 8'])
    expect(linesOf('各项规则').join()).not.toContain('定位点少')
  })

  it('tells each month by itself when asked to', async () => {
    await open()
    await act(async () => void fireEvent.click(screen.getByText('按月')))
    expect(address).toBe('/counts?by=month')
    expect(linesOf('各项规则')).toEqual([
      '晚于时段 15 4 4 2 5 40%（4/10） 2',
      '2026年10月 10 3 2 1 4 33%（2/6） 1',
      '2026年11月 5 1 2 1 1 50%（2/4） 1',
    ])
  })

  it('keeps months and office in the address', async () => {
    await open()
    await choose('从', '2026-10')
    await choose('司法所', '53252702')
    expect(address).toBe('/counts?from=2026-10&office=53252702')
    expect(asked('checkins.count-findings').at(-1)).toEqual({
      fromMonth: '2026-10',
      toMonth: '2026-11',
      officeId: '53252702',
    })
  })

  it('asks nothing for months that run backwards, and says so', async () => {
    await open('/counts?from=2026-11&to=2026-10')
    expect(screen.getByText(/请改一下月份/)).toBeTruthy()
    expect(asked('checkins.count-findings')).toEqual([])
  })

  it('says that there was nothing, which differs from not knowing', async () => {
    await open('/counts', { 'checkins.count-findings': { ...counted, counts: [], checkIns: [] } })
    expect(screen.getByText(/没有签到，也没有需要核对的问题/)).toBeTruthy()
  })

  it('says that it could not be counted, and counts when asked to', async () => {
    await open('/counts', { 'checkins.count-findings': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('统计没有取得')
    serverAnswers(answers)
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重试' })))
    expect(linesOf('各项规则')).toHaveLength(1)
  })

  it('goes on paper', async () => {
    const print = jest.spyOn(globalThis, 'print').mockImplementation(() => {})
    await open()
    fireEvent.click(screen.getByRole('button', { name: '打印' }))
    expect(print).toHaveBeenCalledTimes(1)
    expect(screen.getByText(/2026年6月至2026年11月.*截至 2026-11-24/)).toBeTruthy()
  })
})
