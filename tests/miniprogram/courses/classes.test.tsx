import { render, screen, waitFor } from '@testing-library/react'
import { ClassDuty } from '../../../miniprogram/courses/classes/class-duty'
import { words as duty } from '../../../miniprogram/courses/classes/class-duty.words'
import { words } from '../../../miniprogram/courses/classes/classes.words'
import ClassesPage from '../../../miniprogram/courses/classes/pages/list'
import ClassPage from '../../../miniprogram/courses/classes/pages/one'
import { address, phone } from '../../helpers/taro'
import { ownClass } from '../../weapp/classes-server'
import { type FakeServer, NOW, standClockStill } from '../../weapp/server'
import { newPhone, press, type } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
  address.params = { id: 'c1' }
})

describe('on the first page', () => {
  it('a class of now leads to where one signs', async () => {
    server.classes.coming = [ownClass()]
    render(<ClassDuty />)
    await screen.findByText('外出请假怎么办')
    press(duty.sign.in)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/classes/pages/one?id=c1' }])
  })

  it.each([
    ['of another day', { from: '2026-11-26T01:00:00Z', maySign: null }],
    ['that is off', { cancelledBecause: '停电', maySign: null }],
  ])('says nothing of one %s', async (_, changes) => {
    server.classes.coming = [ownClass(changes)]
    render(<ClassDuty />)
    await waitFor(() => expect(screen.queryByText('外出请假怎么办')).toBeNull())
  })
})

describe('the list of classes', () => {
  it('shows what comes, and on demand what was', async () => {
    server.classes.coming = [ownClass()]
    server.classes.past = [ownClass({ id: 'c0', title: '防诈骗', state: 'out', maySign: null })]
    render(<ClassesPage />)
    await screen.findByText('外出请假怎么办')
    press(words.showPast)
    await screen.findByText('防诈骗')
  })

  it('says that there is nothing to attend', async () => {
    render(<ClassesPage />)
    await screen.findByText(words.none)
  })
})

describe('one class', () => {
  it('one signs in with where one is, then out', async () => {
    server.classes.coming = [ownClass()]
    render(<ClassPage />)
    await screen.findByText(words.signWhat)
    press(words.signIn)
    await screen.findByText('手机看到您在上课的地方。')
    expect(server.classes.signed[0]).toMatchObject({ which: 'in', code: null })
    expect(server.classes.signed[0]!.fixes).not.toEqual([])
    press(words.signOut)
    await screen.findByText(words.states.out)
  })

  it('the code on the screen is another way; a wrong one is told and signs nothing', async () => {
    server.classes.coming = [ownClass()]
    render(<ClassPage />)
    await screen.findByText(words.signWhat)
    type(words.code, '1234')
    press(words.useCode)
    await screen.findByText(/签到码不对/)
    expect(server.classes.signed).toEqual([])
    type(words.code, '0826')
    press(words.useCode)
    await screen.findByText('用现场的号码签的。')
    expect(server.classes.signed).toMatchObject([{ code: '0826', fixes: [] }])
  })

  it('what was not attended is explained in a sentence', async () => {
    server.classes.past = [ownClass({ state: 'absent', maySign: null, until: NOW })]
    render(<ClassPage />)
    await screen.findByText(words.explainWhat)
    press(words.explainSend)
    await screen.findByText(words.explainShort)
    type(words.explainField, '孩子发烧了')
    press(words.explainSend)
    await screen.findByText(words.explained('孩子发烧了'))
  })

  it('one that is off says why, and nothing is signed', async () => {
    server.classes.coming = [ownClass({ cancelledBecause: '停电', maySign: null })]
    render(<ClassPage />)
    await screen.findByText(words.why('停电'))
    expect(screen.queryByRole('button', { name: words.signIn })).toBeNull()
  })
})
