import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { NotYet } from '../../../../console/checkins/not-yet/stages'
import NotYetPage from '../../../../console/checkins/pages/not-yet'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, serverAnswers } from '../../answers'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const missing = (name: string, stage: NotYet['stage'], opensAt: string, closesAt: string) => ({
  personId: name,
  personName: name,
  officeId: '53252701',
  officeName: '中枢司法所',
  window: { opensAt, closesAt },
  stage,
})
const people = [
  missing('李长顺', 'after', '08:00', '10:00'),
  missing('张安平', 'after', '07:00', '09:00'),
  missing('王春燕', 'open', '08:00', '12:30'),
  missing('陈国兴', 'before', '17:00', '21:00'),
]
const answers = {
  'checkins.not-yet': { day: '2026-11-24', people },
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

async function open(at = '/not-yet', changes = {}) {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <NotYetPage />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const stage = (name: string) => screen.getByRole('region', { name })
const cells = (name: string) =>
  within(stage(name))
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('cell'))
    .map(([who, , , remark]) => `${who!.textContent} ${remark!.textContent}`)

beforeEach(() => {
  // Half past eleven in China.
  jest.useFakeTimers({ now: new Date('2026-11-24T03:30:00.000Z'), doNotFake: ['queueMicrotask'] })
  jest.clearAllMocks()
})
afterEach(() => jest.useRealTimers())

describe('who is still missing', () => {
  it('is told by stage, whoever waits longest first, with how long', async () => {
    await open()
    expect(cells('已过时段')).toEqual(['张安平 已过 2 小时 30 分钟', '李长顺 已过 1 小时 30 分钟'])
    expect(cells('时段内')).toEqual(['王春燕 还剩 1 小时'])
    expect(cells('未到时段')).toEqual(['陈国兴 5 小时 30 分钟后开始'])
    expect(within(stage('已过时段')).getByRole('heading').textContent).toBe('已过时段（2 人）')
    expect(screen.getByText('共 4 人')).toBeTruthy()
  })

  it('is never called a breach', async () => {
    await open()
    expect(screen.getByText(/未签到不等于违规/)).toBeTruthy()
  })

  it('is narrowed to one office, as the address says', async () => {
    await open()
    await act(
      async () =>
        void fireEvent.change(screen.getByRole('combobox', { name: '司法所' }), {
          target: { value: '53252702' },
        }),
    )
    expect(address).toBe('/not-yet?office=53252702')
    expect(asked('checkins.not-yet').at(-1)).toEqual({ officeId: '53252702' })
  })

  it('is asked again each minute, since windows open and close', async () => {
    await open()
    serverAnswers({ ...answers, 'checkins.not-yet': { day: '2026-11-24', people: [people[0]] } })
    await act(() => jest.advanceTimersByTimeAsync(60_000))
    expect([screen.getByText('共 1 人'), screen.getByText(/截至 11:31/)]).toHaveLength(2)
  })

  it('says that everybody has checked in, which differs from not knowing', async () => {
    await open('/not-yet', { 'checkins.not-yet': { day: '2026-11-24', people: [] } })
    expect(screen.getByText('今天有签到安排的人员都已签到。')).toBeTruthy()
  })

  it('says that it could not be read, and keeps what was read before', async () => {
    await open('/not-yet', { 'checkins.not-yet': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('名单没有取得')
    expect(screen.queryByText(/都已签到/)).toBeNull()
    serverAnswers(answers)
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重试' })))
    serverAnswers({ ...answers, 'checkins.not-yet': () => Promise.reject(new Unreachable()) })
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '刷新' })))
    expect([screen.getByRole('alert'), cells('时段内')]).toEqual([
      expect.anything(),
      ['王春燕 还剩 1 小时'],
    ])
  })

  it('goes on paper with the day and the time', async () => {
    const print = jest.spyOn(globalThis, 'print').mockImplementation(() => {})
    await open()
    fireEvent.click(screen.getByRole('button', { name: '打印' }))
    expect(print).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('main').textContent).toContain('2026年11月24日，截至 11:30')
  })
})
