import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { PersonRow } from '#shared/people/people.contract'
import { refusals } from '#shared/refusals.words'
import PeoplePage from '../../../console/people/pages/people'
import { words as face } from '../../../console/people/file/faces/face-file.words'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { makeFaceFile } from '../faces/make-request'
import { makeStudy } from './make-study'
import { EVERYTHING, NOTHING, OFFICES, listOf, makePerson, planOf } from './make-person'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const fileOf = (person: PersonRow, abilities = EVERYTHING) => ({
  person,
  idNumber: '990101197001010016',
  phone: '13900000001',
  registeredAt: '2026-09-30T16:30:00.000Z',
  abilities,
})

/** Answers with whoever the person is by now, so that a test sees what an act changed. */
function answersFor(person: () => PersonRow, more: Record<string, unknown> = {}) {
  return {
    'people.list': () => listOf([person()]),
    'organisation.list': OFFICES,
    'people.open': () => fileOf(person()),
    'plans.read': planOf(),
    'faces.file': makeFaceFile(),
    'people.restrictions': { bans: [], juvenile: false, ageGroups: [], abilities: { keep: false } },
    'records.open': makeStudy(),
    ...more,
  }
}

function open(answers: Record<string, unknown>) {
  serverAnswers(answers)
  render(
    <MemoryRouter {...routing} initialEntries={['/people?person=a']}>
      <PeoplePage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}

async function openFile(
  changes: Partial<PersonRow> | (() => Partial<PersonRow>) = {},
  more: Record<string, unknown> = {},
) {
  sessionStorage.setItem('purpose', 'daily-supervision')
  const now = () => (typeof changes === 'function' ? changes() : changes)
  open(answersFor(() => makePerson('a', { name: '张安平', ...now() }), more))
  await screen.findByRole('heading', { name: '手机绑定' })
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
/** By the title: outside of production, antd gives all of them the same id. */
const dialog = (title: string) =>
  within(
    screen
      .getByText(title, { selector: '.ant-modal-title, .ant-drawer-title' })
      .closest<HTMLElement>('[role=dialog]')!,
  )

beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.clear()
})

describe('a file', () => {
  it('stays closed until it was said why one looks, which is kept for the next', async () => {
    open(answersFor(() => makePerson('a', { name: '张安平' })))
    await screen.findByRole('heading', { name: '查看用途' })
    expect(asked('people.open')).toEqual([])
    fireEvent.click(screen.getByRole('radio', { name: /核实系统提示/ }))
    press('开始查看')
    expect(await screen.findByText('990101197001010016')).toBeTruthy()
    expect(asked('people.open')).toEqual([{ personId: 'a', purpose: 'verify-finding' }])
    expect(sessionStorage.getItem('purpose')).toBe('verify-finding')
  })

  it('shows the whole numbers, and the day of registration in China', async () => {
    await openFile()
    const file = dialog('档案：张安平')
    for (const words of ['990101197001010016', '13900000001', '2026-10-01'])
      expect(file.getByText(words)).toBeTruthy()
    expect(file.getByRole('link', { name: '查看特定地点' }).getAttribute('href')).toBe(
      '/places/of?person=a',
    )
  })

  it('offers no button before all of it is there: none moves away from under a pointer', async () => {
    let arrive: (plan: unknown) => void = () => {}
    const plan = new Promise(resolve => (arrive = resolve))
    sessionStorage.setItem('purpose', 'daily-supervision')
    open(answersFor(() => makePerson('a', { binding: 'active' }), { 'plans.read': plan }))
    await screen.findByText('正在读取签到安排、手机绑定等内容…')
    await screen.findByText(face.consents.given)
    const end = () => screen.queryByRole('button', { name: '解除绑定' })
    expect(end()).toBeNull()
    arrive(planOf())
    await waitFor(() => expect(end()).toBeTruthy())
    expect(screen.queryByText('正在读取签到安排、手机绑定等内容…')).toBeNull()
  })

  it('is shown when a part of it could not be had, which says so', async () => {
    await openFile({}, { 'plans.read': () => Promise.reject(refused('no-such-person', 404)) })
    expect(screen.getByRole('alert').textContent).toContain(refusals['no-such-person'])
    expect(screen.getByRole('button', { name: '解除绑定' })).toBeTruthy()
  })

  it('is looked at anew for another purpose', async () => {
    await openFile()
    press('更改用途')
    expect(screen.queryByText('990101197001010016')).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: /处置紧急情况/ }))
    press('开始查看')
    await screen.findByText('990101197001010016')
    expect(asked('people.open').at(-1)).toEqual({ personId: 'a', purpose: 'emergency' })
  })

  it('says so when there is none, or it is another county’s', async () => {
    sessionStorage.setItem('purpose', 'inspection')
    const none = () => Promise.reject(refused('no-such-person', 404))
    open({ ...answersFor(() => makePerson('a')), 'people.open': none })
    expect((await screen.findByRole('alert')).textContent).toContain(refusals['no-such-person'])
  })

  it('offers nothing to those who only read', async () => {
    const person = makePerson('a', { binding: 'pending' })
    await openFile(
      {},
      {
        'people.open': fileOf(person, NOTHING),
        'plans.read': planOf({ abilities: { plan: false } }),
      },
    )
    await screen.findByRole('heading', { name: '今后三十天' })
    for (const name of [
      '修改安排',
      '更改类别',
      '免除签到',
      '确认身份',
      '重新发放激活码',
      '解除绑定',
    ])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it.each([
    ['none', ['发放激活码']],
    ['code-issued', ['重新发放激活码', '解除绑定']],
    ['pending', ['确认身份', '重新发放激活码', '解除绑定']],
    ['active', ['重新发放激活码', '解除绑定']],
  ] as const)('offers what fits a binding that is %s', async (binding, names) => {
    await openFile({ binding })
    const offered = ['发放激活码', '重新发放激活码', '确认身份', '解除绑定'].filter(name =>
      screen.queryByRole('button', { name }),
    )
    expect(offered.toSorted()).toEqual(names.toSorted())
  })
})

describe('an activation code', () => {
  const issued = { code: 'ABCD-2345', expiresAt: '2026-11-27T02:00:00.000Z' }
  const issuing = { 'people.issue-activation': issued }

  it('needs a word on identity, and nothing is chosen for the officer', async () => {
    await openFile({ binding: 'none' }, issuing)
    press('发放激活码')
    const radios = screen.getAllByRole<HTMLInputElement>('radio', { name: /^[是否]/ })
    expect(radios.map(({ checked }) => checked)).toEqual([false, false])
    expect(screen.getByText(/绑定手机后还不能签到/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '生成激活码' }).disabled).toBe(
      true,
    )
    fireEvent.submit(radios[0]!.closest('form')!)
    expect(asked('people.issue-activation')).toEqual([])
  })

  it.each([
    [/^是/, true],
    [/^否/, false],
  ])('is made with what was said: %s', async (answer, identitySeen) => {
    await openFile({ binding: 'none' }, issuing)
    press('发放激活码')
    fireEvent.click(screen.getByRole('radio', { name: answer }))
    press('生成激活码')
    const group = await screen.findByRole('group', { name: '张安平的激活码' })
    expect(within(group).getByText('ABCD-2345')).toBeTruthy()
    expect(within(group).getByText(/有效期到 11月27日 10:00:00/)).toBeTruthy()
    expect(within(group).getByRole('img', { name: '激活码的二维码' })).toBeTruthy()
    expect(asked('people.issue-activation')).toEqual([{ personId: 'a', identitySeen }])
  })

  it('goes on paper alone: name, code and three steps', async () => {
    const print = jest.spyOn(globalThis, 'print').mockImplementation(() => {})
    await openFile({ binding: 'none' }, issuing)
    press('发放激活码')
    fireEvent.click(screen.getByRole('radio', { name: /^是/ }))
    press('生成激活码')
    await screen.findByRole('group', { name: '张安平的激活码' })
    press('打印纸条')
    expect(print).toHaveBeenCalledTimes(1)
    const slip = document.querySelector('body > .printed')!
    expect(slip.textContent).toContain('张安平')
    expect(slip.textContent).toContain('ABCD-2345')
    expect(slip.querySelectorAll('li')).toHaveLength(3)
    expect(slip.textContent).not.toMatch(/矫正|司法/)
    press('完成')
    await waitFor(() => expect(document.querySelector('body > .printed')).toBeNull())
  })

  it('says what becomes of an earlier code and of the phone in use', async () => {
    await openFile({ binding: 'active' }, issuing)
    press('重新发放激活码')
    expect(screen.getByText(/以前的激活码立即失效。新手机绑定成功以前/)).toBeTruthy()
  })

  it('is not shown when the server refused', async () => {
    const no = () => Promise.reject(refused('no-such-person', 404))
    await openFile({ binding: 'none' }, { 'people.issue-activation': no })
    press('发放激活码')
    fireEvent.click(screen.getByRole('radio', { name: /^是/ }))
    press('生成激活码')
    expect((await screen.findByRole('alert')).textContent).toBe(refusals['no-such-person'])
    expect(screen.queryByRole('group', { name: /激活码$/ })).toBeNull()
  })
})

describe('a binding', () => {
  it('is confirmed after a second word, and the list knows it too', async () => {
    let binding: PersonRow['binding'] = 'pending'
    const confirming = () => ((binding = 'active'), { binding })
    await openFile(() => ({ binding }), { 'people.confirm-binding': confirming })
    press('确认身份')
    const { getByRole, getByText } = dialog('确认身份')
    expect(getByText(/您见到了张安平本人/)).toBeTruthy()
    expect(asked('people.confirm-binding')).toEqual([])
    fireEvent.click(getByRole('button', { name: '确认身份' }))
    expect(await screen.findByText('身份已确认，手机可以签到了。')).toBeTruthy()
    expect(asked('people.confirm-binding')).toEqual([{ personId: 'a' }])
    expect(screen.queryByRole('button', { name: '确认身份' })).toBeNull()
    const row = screen.getByText('张安平', { selector: 'td *' }).closest('tr')!
    await waitFor(() => expect(row.textContent).toContain('已绑定'))
  })

  it('that another officer has settled is told in the server’s words', async () => {
    const no = () => Promise.reject(refused('nothing-pending', 409))
    await openFile({ binding: 'pending' }, { 'people.confirm-binding': no })
    press('确认身份')
    fireEvent.click(dialog('确认身份').getByRole('button', { name: '确认身份' }))
    expect((await dialog('确认身份').findByRole('alert')).textContent).toBe(
      '没有等待核实的手机绑定。',
    )
  })

  it('is ended with a reason only', async () => {
    let binding: PersonRow['binding'] = 'active'
    const ending = () => ((binding = 'none'), { binding })
    await openFile(() => ({ binding }), { 'people.end-binding': ending })
    press('解除绑定')
    const { getByRole, getByLabelText } = dialog('解除手机绑定')
    fireEvent.click(getByRole('button', { name: '解除绑定' }))
    expect(getByRole('alert').textContent).toContain('至少两个字')
    expect(asked('people.end-binding')).toEqual([])
    fireEvent.change(getByLabelText('理由'), { target: { value: '手机丢失' } })
    fireEvent.submit(getByLabelText('理由').closest('form')!)
    expect(await screen.findByText('已解除绑定。')).toBeTruthy()
    expect(asked('people.end-binding')).toEqual([{ personId: 'a', reason: '手机丢失' }])
    expect(screen.getByRole('button', { name: '发放激活码' })).toBeTruthy()
  })
})
