import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import SignIn from '../../../console/account/pages/sign-in'
import { useSession } from '../../../console/account/session.store'
import { Looks } from '../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../answers'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const staff = {
  name: '刘敏',
  role: 'officer',
  organisationId: '532527',
  organisationName: '泸西县',
} as const

beforeEach(() => {
  jest.clearAllMocks()
  useSession.setState(useSession.getInitialState(), true)
  sessionStorage.clear()
})

function fillIn(userName: string, password: string) {
  fireEvent.change(screen.getByLabelText('用户名'), { target: { value: userName } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: /登录/ }))
}

describe('signing in at the desk', () => {
  it('tells what the server says of a wrong password, and lets one try again at once', async () => {
    serverAnswers({
      'account.sign-in-staff': () => Promise.reject(refused('wrong-name-or-password')),
    })
    render(<SignIn over={false} />, { wrapper: Looks })
    fillIn('luxi', 'wrong')
    expect((await screen.findByRole('alert')).textContent).toBe('用户名或密码不正确。')
    expect(document.activeElement).toBe(screen.getByLabelText('密码'))
    expect(useSession.getState().session.status).not.toBe('signed-in')
  })

  it('signs in', async () => {
    serverAnswers({ 'account.sign-in-staff': staff })
    render(<SignIn over={false} />, { wrapper: Looks })
    fillIn(' luxi ', 'guitu-demo')
    await waitFor(() =>
      expect(useSession.getState().session).toEqual({ status: 'signed-in', staff }),
    )
    expect(asked('account.sign-in-staff')).toEqual([{ userName: 'luxi', password: 'guitu-demo' }])
  })

  it('asks the server once, however often one presses', async () => {
    serverAnswers({ 'account.sign-in-staff': () => new Promise(() => {}) })
    render(<SignIn over={false} />, { wrapper: Looks })
    fillIn('luxi', 'guitu-demo')
    fireEvent.submit(screen.getByRole('button', { name: /登录/ }).closest('form')!)
    expect(asked('account.sign-in-staff')).toHaveLength(1)
  })

  it('does not trouble the server with an empty field', () => {
    serverAnswers({})
    render(<SignIn over={false} />, { wrapper: Looks })
    fillIn('luxi', '')
    expect(screen.getByRole('alert').textContent).toBe('请填写用户名和密码。')
    expect(asked('account.sign-in-staff')).toEqual([])
  })

  it('says why one is here again when the session ended by itself', () => {
    render(<SignIn over />, { wrapper: Looks })
    expect(screen.getByText(/登录已失效/)).toBeTruthy()
  })
})
