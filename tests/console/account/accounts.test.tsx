import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import type { StaffAccount } from '#shared/account/account.contract'
import AccountsPage from '../../../console/account/pages/accounts'
import { Looks } from '../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const NOW = new Date('2026-11-24T02:00:00.000Z')

const account = (userName: string, changes: Partial<StaffAccount> = {}): StaffAccount => ({
  userName,
  name: `姓名${userName}`,
  role: 'officer',
  organisationName: '泸西县',
  active: true,
  isSelf: false,
  lockedUntil: null,
  enrolled: true,
  ...changes,
})

const locked = account('jinma', { lockedUntil: '2026-11-24T02:10:00.000Z' })
const lockIsOver = account('baishui', { lockedUntil: '2026-11-24T01:59:59.000Z' })
const off = account('santang', { active: false, enrolled: false })
const fine = account('luxi')

const SYSTEM = { unlock: true, suspend: false }
const SECURITY = { unlock: false, suspend: true }

const rowOf = (userName: string) => screen.getByText(userName).closest('tr')!
const buttonsOf = (userName: string) =>
  within(rowOf(userName))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent)

async function open(abilities: typeof SYSTEM, more: Record<string, unknown> = {}) {
  const accounts = [locked, lockIsOver, off, fine]
  serverAnswers({ 'account.list-staff': { accounts, abilities }, ...more })
  render(<AccountsPage />, { wrapper: Looks })
  await screen.findByText('luxi')
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['setTimeout', 'setImmediate', 'queueMicrotask'] })
  jest.clearAllMocks()
})
afterEach(() => jest.useRealTimers())

describe('the accounts', () => {
  it('say what each is in: a lock that is over is none', async () => {
    await open(SYSTEM)
    expect(rowOf('jinma').textContent).toContain('锁定到 10:10:00')
    expect(rowOf('baishui').textContent).toContain('正常')
    expect(rowOf('santang').textContent).toContain('已停用')
    expect(rowOf('santang').textContent).toContain('未设置')
    expect(screen.getByRole('status').textContent).toBe('共 4 个，锁定 1 个，停用 1 个')
  })

  it('can be unlocked by the system administrator, where they are locked, and nothing else', async () => {
    await open(SYSTEM)
    expect([locked, lockIsOver, off, fine].map(({ userName }) => buttonsOf(userName))).toEqual([
      ['解锁'],
      [],
      [],
      [],
    ])
  })

  it('can be suspended and restored by the security administrator, and nothing else', async () => {
    await open(SECURITY)
    expect([locked, off].map(({ userName }) => buttonsOf(userName))).toEqual([['停用'], ['恢复']])
  })

  it('are not suspended by who owns them, whatever else may be done', async () => {
    const own = account('anquan', { isSelf: true, lockedUntil: locked.lockedUntil })
    const abilities = { unlock: true, suspend: true }
    await open(abilities, { 'account.list-staff': { accounts: [own, fine], abilities } })
    expect([buttonsOf('anquan'), buttonsOf('luxi')]).toEqual([['解锁'], ['停用']])
  })

  it('offer to try again when they did not come', async () => {
    serverAnswers({ 'account.list-staff': () => Promise.reject(new Unreachable()) })
    render(<AccountsPage />, { wrapper: Looks })
    expect((await screen.findByRole('alert')).textContent).toContain('账号没有取得')
    serverAnswers({ 'account.list-staff': { accounts: [fine], abilities: SYSTEM } })
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('luxi')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('an act on an account', () => {
  const dialog = () => within(screen.getByRole('dialog'))

  it('is done only after its meaning was said, and is seen at once', async () => {
    await open(SYSTEM, { 'account.unlock-staff': { unlocked: true } })
    fireEvent.click(screen.getByRole('button', { name: `解锁：${locked.name}` }))
    expect(dialog().getByText(/请先向本人核实/)).toBeTruthy()
    expect(asked('account.unlock-staff')).toEqual([])
    fireEvent.click(dialog().getByRole('button', { name: '解锁' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('account.unlock-staff')).toEqual([{ userName: 'jinma' }])
    expect(asked('account.list-staff')).toHaveLength(2)
  })

  it('is not done when one turns back', async () => {
    await open(SYSTEM)
    fireEvent.click(screen.getByRole('button', { name: `解锁：${locked.name}` }))
    fireEvent.click(dialog().getByRole('button', { name: '取消' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('account.unlock-staff')).toEqual([])
  })

  it.each([
    ['停用', fine, false],
    ['恢复', off, true],
  ])('needs a reason: %s', async (act, { name, userName }, active) => {
    await open(SECURITY, { 'account.set-staff-active': { active } })
    fireEvent.click(screen.getByRole('button', { name: `${act}：${name}` }))
    const reason = dialog().getByLabelText('理由')
    fireEvent.change(reason, { target: { value: ' 假 ' } })
    fireEvent.submit(reason.closest('form')!)
    expect(dialog().getByRole('alert').textContent).toContain('至少两个字')
    expect(asked('account.set-staff-active')).toEqual([])

    fireEvent.change(reason, { target: { value: ' 调离岗位 ' } })
    fireEvent.submit(reason.closest('form')!)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('account.set-staff-active')).toEqual([{ userName, active, reason: '调离岗位' }])
  })

  it('tells the server’s reason for a refusal, and stays open', async () => {
    await open(SECURITY, {
      'account.set-staff-active': () => Promise.reject(refused('not-yourself', 409)),
    })
    fireEvent.click(screen.getByRole('button', { name: `停用：${fine.name}` }))
    fireEvent.change(dialog().getByLabelText('理由'), { target: { value: '试试' } })
    fireEvent.click(dialog().getByRole('button', { name: '停用' }))
    expect((await dialog().findByRole('alert')).textContent).toBe('不能停用或恢复自己的账号。')
  })
})
