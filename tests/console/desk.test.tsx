import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { StaffRole } from '#shared/endpoint'
import { useSession } from '../../console/account/session.store'
import { afterFault, afterTask, useWaiting } from '../../console/checkins/waiting/waiting.store'
import { Desk } from '../../console/desk'
import { announceSessionOver } from '../../console/http/session-over'
import { Looks } from '../../console/ui/looks'
import { routing } from '../../console/ui/router'
import { asked, refused, serverAnswers } from './answers'
import { makeFault, makeTask, noTasks } from './checkins/make-task'

jest.mock('../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../console/checkins/pages/live', () => ({
  __esModule: true,
  default: () => <p>签到页</p>,
}))
jest.mock('../../console/people/pages/people', () => ({
  __esModule: true,
  default: () => <p>人员页</p>,
}))
jest.mock('../../console/account/pages/accounts', () => ({
  __esModule: true,
  default: () => <p>账号页</p>,
}))
jest.mock('../../console/checkins/pages/queue', () => ({}))
jest.mock('../../console/checkins/pages/tasks', () => ({
  __esModule: true,
  default: () => <p>任务页</p>,
}))
jest.mock('../../console/checkins/pages/counts', () => ({}))
jest.mock('../../console/places/pages/boundaries', () => ({}))
jest.mock('../../console/exports/pages/exports', () => ({}))
jest.mock('../../console/exports/pages/bulk-reads', () => ({}))

const staff = (role: StaffRole) => ({
  id: 'staff-1',
  name: '刘敏',
  role,
  organisationId: '532527',
  organisationName: '泸西县',
})

let address = ''
function Address() {
  const { pathname, search } = useLocation()
  address = pathname + search
  return null
}

const open = (at = '/') =>
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <Desk />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )

beforeEach(() => {
  jest.clearAllMocks()
  useSession.setState(useSession.getInitialState(), true)
  sessionStorage.clear()
})

afterEach(() => jest.useRealTimers())

describe('the desk', () => {
  it.each(['officer', 'procurator'] as const)('leads the %s to the check-ins', async role => {
    serverAnswers({ 'account.who-am-i': staff(role) })
    open()
    expect(await screen.findByText('签到页')).toBeTruthy()
    expect(screen.getByRole('link', { name: '实时签到' })).toBeTruthy()
    expect(screen.getByRole('banner').textContent).toContain('泸西县　刘敏')
  })

  it.each(['systemAdministrator', 'securityAdministrator'] as const)(
    'leads the %s to the accounts, and to no person',
    async role => {
      serverAnswers({ 'account.who-am-i': staff(role) })
      open()
      expect(await screen.findByText('账号页')).toBeTruthy()
      const entries = screen.getAllByRole('link').map(({ textContent }) => textContent)
      expect(entries[0]).toBe('账号')
      expect(entries.includes('集中查看提醒')).toBe(role === 'securityAdministrator')
      for (const entry of ['实时签到', '审阅', '人员', '导出']) expect(entries).not.toContain(entry)
    },
  )

  it('has no page of persons for an administrator who knows the address', async () => {
    serverAnswers({ 'account.who-am-i': staff('systemAdministrator') })
    open('/people')
    expect(await screen.findByText(/没有这个页面/)).toBeTruthy()
    expect(screen.queryByText('人员页')).toBeNull()
  })

  it('offers an officer all pages of the work, in order', async () => {
    serverAnswers({ 'account.who-am-i': staff('officer') })
    open('/people')
    expect(await screen.findByText('人员页')).toBeTruthy()
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      '实时签到',
      '审阅',
      '任务',
      '身份核验',
      '报告',
      '人员',
      '签到安排',
      '边界',
      '课程',
      '集中教育',
      '学习进度',
      '就业',
      '导出',
      '核对统计',
    ])
  })

  it('says in the menu how much waits, and looks again while somebody works', async () => {
    const waiting = (missed: number, faults: number, attention: number) => ({
      ...noTasks,
      counts: { notYet: 4, missed, faults, attention },
    })
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
    serverAnswers({ 'account.who-am-i': staff('officer'), 'tasks.list': waiting(3, 2, 7) })
    open('/people')
    await act(() => jest.advanceTimersByTimeAsync(0))
    const numbers = () =>
      ['审阅', '任务'].map(
        title => screen.getByRole('link', { name: new RegExp(`^${title}`) }).textContent,
      )
    expect(numbers()).toEqual(['审阅 7', '任务 5'])
    expect(screen.queryByText(/新增/)).toBeNull()
    serverAnswers({ 'account.who-am-i': staff('officer'), 'tasks.list': waiting(5, 3, 0) })
    await act(() => jest.advanceTimersByTimeAsync(30_000))
    expect(numbers()).toEqual(['审阅', '任务 8'])
  })

  it('announces quietly, on other pages, what has come, and leads there', async () => {
    serverAnswers({ 'account.who-am-i': staff('officer'), 'tasks.list': noTasks })
    open('/people')
    await screen.findByText('人员页')
    act(() => useWaiting.setState(waiting => afterTask(waiting, makeTask('a'))))
    act(() => useWaiting.setState(waiting => afterFault(waiting, makeFault('b'))))
    const note = screen.getByRole('status', { name: '新的待处理事项' })
    expect(note.textContent).toContain('新增 1 项未按时完成的签到任务，新收到 1 份故障报告')
    fireEvent.click(screen.getByRole('link', { name: '去看看' }))
    expect(address).toBe('/tasks?list=missed')
    expect(note.textContent).toBe('')
  })

  it('announces nothing twice', async () => {
    serverAnswers({ 'account.who-am-i': staff('officer'), 'tasks.list': noTasks })
    open('/people')
    await screen.findByText('人员页')
    act(() => useWaiting.setState(waiting => afterFault(waiting, makeFault('b'))))
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    act(() => useWaiting.setState(waiting => afterFault(waiting, makeFault('b'))))
    expect(screen.queryByText(/新收到/)).toBeNull()
  })

  it('does not count for those who may not see tasks', async () => {
    serverAnswers({ 'account.who-am-i': staff('systemAdministrator') })
    open()
    await screen.findByText('账号页')
    expect(asked('tasks.list')).toEqual([])
  })

  it('leads the audit administrator to what is audited, and to no person', async () => {
    serverAnswers({ 'account.who-am-i': staff('auditAdministrator') })
    open('/live')
    expect(await screen.findByText(/没有这个页面/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('link', { name: '集中查看提醒' })).toBeTruthy()
    for (const name of ['实时签到', '人员', '导出'])
      expect(screen.queryByRole('link', { name })).toBeNull()
  })

  it('asks to sign in when the session is over, and keeps the address', async () => {
    serverAnswers({ 'account.who-am-i': staff('officer') })
    open('/live?show=attention&checkIn=a')
    await screen.findByText('签到页')
    act(announceSessionOver)
    expect(screen.getByText(/登录已失效/)).toBeTruthy()
    expect(screen.queryByText('签到页')).toBeNull()
    act(() => useSession.getState().enter(staff('officer')))
    expect(await screen.findByText('签到页')).toBeTruthy()
    expect(address).toBe('/live?show=attention&checkIn=a')
  })

  it('offers to try again when the server cannot be reached at the start', async () => {
    serverAnswers({ 'account.who-am-i': () => Promise.reject(new Unreachable()) })
    open()
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器')
    serverAnswers({ 'account.who-am-i': staff('officer') })
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('签到页')).toBeTruthy()
  })

  it('signs out, and says so when that did not reach the server', async () => {
    serverAnswers({
      'account.who-am-i': staff('officer'),
      'account.sign-out': () => Promise.reject(new Unreachable()),
    })
    open()
    fireEvent.click(await screen.findByRole('button', { name: '退出登录' }))
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器')
    serverAnswers({ 'account.sign-out': { signedOut: true } })
    fireEvent.click(screen.getByRole('button', { name: '退出登录' }))
    expect(await screen.findByText('工作人员登录')).toBeTruthy()
    expect(screen.queryByText(/登录已失效/)).toBeNull()
  })

  it('says that there is no such page', async () => {
    serverAnswers({ 'account.who-am-i': staff('officer') })
    open('/nowhere')
    expect(await screen.findByText(/没有这个页面/)).toBeTruthy()
  })

  it('shows the sign-in to a stranger', async () => {
    serverAnswers({ 'account.who-am-i': () => Promise.reject(refused('sign-in-first')) })
    open()
    expect(await screen.findByText('工作人员登录')).toBeTruthy()
  })
})
