import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { StaffRole } from '#shared/endpoint'
import { useSession } from '../../console/account/session.store'
import { Desk } from '../../console/desk'
import { announceSessionOver } from '../../console/http/session-over'
import { Looks } from '../../console/ui/looks'
import { routing } from '../../console/ui/router'
import { refused, serverAnswers } from './answers'

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
jest.mock('../../console/checkins/pages/not-yet', () => ({}))
jest.mock('../../console/places/pages/boundaries', () => ({}))

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

describe('the desk', () => {
  it.each(['officer', 'procurator'] as const)('leads the %s to the check-ins', async role => {
    serverAnswers({ 'account.who-am-i': staff(role) })
    open()
    expect(await screen.findByText('签到页')).toBeTruthy()
    expect(screen.getByRole('link', { name: '实时签到' })).toBeTruthy()
    expect(screen.getByRole('banner').textContent).toContain('泸西县　刘敏')
  })

  it.each(['systemAdministrator', 'securityAdministrator'] as const)(
    'leads the %s to the accounts, and nowhere else',
    async role => {
      serverAnswers({ 'account.who-am-i': staff(role) })
      open()
      expect(await screen.findByText('账号页')).toBeTruthy()
      expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['账号'])
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
      '今日未签到',
      '人员',
      '边界',
    ])
  })

  it('tells the audit administrator plainly what is there, without an error', async () => {
    serverAnswers({ 'account.who-am-i': staff('auditAdministrator') })
    open('/live')
    expect(await screen.findByText(/看不到矫正对象的签到和位置/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
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
