import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import SignIn from '../../../console/account/pages/sign-in'
import { useSession } from '../../../console/account/session.store'
import { Looks } from '../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../answers'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const staff = {
  id: 'staff-1',
  name: '刘敏',
  role: 'officer',
  organisationId: '532527',
  organisationName: '泸西县',
} as const
const CODES = Array.from({ length: 10 }, (_, index) => `abcd${index}-efgh${index}`)
const enrolmentUri = 'otpauth://totp/x:luxi?issuer=x&secret=ABCDEFGHIJKLMNOP&period=30'

const askForCode = { next: 'code', challenge: 'challenge-1' }
const session = () => useSession.getState().session
const open = (over = false) => render(<SignIn over={over} />, { wrapper: Looks })

beforeEach(() => {
  jest.clearAllMocks()
  useSession.setState(useSession.getInitialState(), true)
  sessionStorage.clear()
})

/** Types into a field and presses Enter, which is what sends a form. */
function typeIn(label: string, text: string) {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.submit(field.closest('form')!)
}

function fillIn(userName: string, password: string) {
  fireEvent.change(screen.getByLabelText('用户名'), { target: { value: userName } })
  typeIn('密码', password)
}

async function comeToCode() {
  open()
  fillIn(' luxi ', 'guitu-demo')
  return screen.findByLabelText('动态码')
}

describe('the password', () => {
  it('tells what the server says of a wrong one, and lets one try again at once', async () => {
    serverAnswers({
      'account.sign-in-staff': () => Promise.reject(refused('wrong-name-or-password')),
    })
    open()
    fillIn('luxi', 'wrong')
    expect((await screen.findByRole('alert')).textContent).toBe('用户名或密码不正确。')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('密码')))
    expect(screen.queryByLabelText('动态码')).toBeNull()
  })

  it('is not enough', async () => {
    serverAnswers({ 'account.sign-in-staff': askForCode })
    const code = await comeToCode()
    expect(asked('account.sign-in-staff')).toEqual([{ userName: 'luxi', password: 'guitu-demo' }])
    expect(session().status).not.toBe('signed-in')
    expect(document.activeElement).toBe(code)
  })

  it('is asked of the server once, however often one presses', () => {
    serverAnswers({ 'account.sign-in-staff': () => new Promise(() => {}) })
    open()
    fillIn('luxi', 'guitu-demo')
    fireEvent.submit(screen.getByLabelText('密码').closest('form')!)
    expect(asked('account.sign-in-staff')).toHaveLength(1)
  })

  it('does not trouble the server while a field is empty', () => {
    serverAnswers({})
    open()
    fillIn('luxi', '')
    expect(screen.getByRole('alert').textContent).toBe('请填写用户名和密码。')
    expect(asked('account.sign-in-staff')).toEqual([])
  })

  it('is asked for again with the reason when the session ended by itself', () => {
    open(true)
    expect(screen.getByText(/登录已失效/)).toBeTruthy()
  })
})

describe('the code', () => {
  it('opens the desk, however it was spaced', async () => {
    serverAnswers({
      'account.sign-in-staff': askForCode,
      'account.confirm-staff': { staff, recoveryCodes: null },
    })
    await comeToCode()
    typeIn('动态码', '123 456')
    await waitFor(() => expect(session()).toEqual({ status: 'signed-in', staff }))
    expect(asked('account.confirm-staff')).toEqual([{ challenge: 'challenge-1', code: '123456' }])
  })

  it('may be typed again when it was wrong', async () => {
    serverAnswers({
      'account.sign-in-staff': askForCode,
      'account.confirm-staff': () => Promise.reject(refused('wrong-code')),
    })
    const field = await comeToCode()
    typeIn('动态码', '000000')
    expect((await screen.findByRole('alert')).textContent).toContain('验证码不正确')
    await waitFor(() => expect(document.activeElement).toBe(field))
  })

  it('is not sent before it can be one', async () => {
    serverAnswers({ 'account.sign-in-staff': askForCode })
    await comeToCode()
    typeIn('动态码', '12345')
    expect(screen.getByRole('alert').textContent).toContain('请输入六位动态码')
    expect(asked('account.confirm-staff')).toEqual([])
  })

  it.each([
    ['sign-in-again', '登录已超时，请重新输入用户名和密码。'],
    ['account-locked', '请十五分钟后再试，或请系统管理员解锁。'],
  ] as const)('leads back to the password on %s, and says what to do', async (code, sentence) => {
    serverAnswers({
      'account.sign-in-staff': askForCode,
      'account.confirm-staff': () => Promise.reject(refused(code)),
    })
    await comeToCode()
    typeIn('动态码', '123456')
    const password = await screen.findByLabelText<HTMLInputElement>('密码')
    expect(screen.getByRole('alert').textContent).toContain(sentence)
    expect(password.value).toBe('')
    expect(document.activeElement).toBe(password)
    expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe(' luxi ')
  })

  it('can be left for the password, without a complaint', async () => {
    serverAnswers({ 'account.sign-in-staff': askForCode })
    await comeToCode()
    fireEvent.click(screen.getByRole('button', { name: /重新输入密码/ }))
    expect(screen.getByLabelText('密码')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('an account without an app', () => {
  beforeEach(() =>
    serverAnswers({
      'account.sign-in-staff': { next: 'enrol', challenge: 'challenge-2', enrolmentUri },
      'account.confirm-staff': { staff, recoveryCodes: CODES },
    }),
  )

  async function comeToRecoveryCodes() {
    await comeToCode()
    typeIn('动态码', '123456')
    await screen.findByRole('heading', { name: /保存恢复码/ })
  }

  it('sets it up by a picture, or by the secret in fours', async () => {
    await comeToCode()
    expect(screen.getByRole('img', { name: /二维码/ }).querySelector('svg')).toBeTruthy()
    expect(screen.getByText('ABCD EFGH IJKL MNOP')).toBeTruthy()
  })

  it('shows ten recovery codes, and opens the desk only once they are kept', async () => {
    await comeToRecoveryCodes()
    expect(screen.getAllByText(/^abcd\d-efgh\d$/, { ignore: '.printed *' })).toHaveLength(10)
    const go = screen.getByRole<HTMLButtonElement>('button', { name: '进入管理台' })
    expect(go.disabled).toBe(true)
    fireEvent.submit(go.closest('form')!)
    expect(session().status).not.toBe('signed-in')

    fireEvent.click(screen.getByRole('checkbox', { name: /已保存好/ }))
    fireEvent.click(go)
    await waitFor(() => expect(session()).toEqual({ status: 'signed-in', staff }))
  })

  it('has the browser ask before they are gone', async () => {
    await comeToRecoveryCodes()
    const leaving = new Event('beforeunload', { cancelable: true })
    dispatchEvent(leaving)
    expect(leaving.defaultPrevented).toBe(true)
  })

  it.each([
    ['allows it', () => Promise.resolve(), '已复制。'],
    ['forbids it', () => Promise.reject(new Error('no')), /不允许复制/],
  ])('copies them where the browser %s', async (_, writeText, sentence) => {
    const written = jest.fn(writeText)
    Object.assign(navigator, { clipboard: { writeText: written } })
    await comeToRecoveryCodes()
    fireEvent.click(screen.getByRole('button', { name: '复制' }))
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(written).toHaveBeenCalledWith(CODES.join('\n'))
  })

  it('puts nothing but them on paper', async () => {
    await comeToRecoveryCodes()
    expect(document.querySelectorAll('body > .printed li')).toHaveLength(10)
  })
})
