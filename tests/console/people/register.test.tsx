import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { type FieldError, Refused, Unreachable } from '#shared/ask'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { refusals } from '#shared/refusals.words'
import RegisterPage from '../../../console/people/pages/register'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { OFFICES, makePlan } from './make-person'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const ID_NUMBER = '99010119700101001' + checkDigitOf('99010119700101001')
const ONE_OFFICE = { organisations: OFFICES.organisations.slice(1, 2) }

async function open(answers: Record<string, unknown> = {}) {
  serverAnswers({
    'organisation.list': ONE_OFFICE,
    'plans.list-categories': { plans: [], holidays: [], abilities: { plan: true } },
    ...answers,
  })
  render(
    <MemoryRouter {...routing} initialEntries={['/people/register']}>
      <RegisterPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await waitFor(() => expect(asked('organisation.list')).toHaveLength(1))
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const send = () => fireEvent.submit(field('姓名').closest('form')!)
const isWrong = (label: string) => field(label).getAttribute('aria-invalid') === 'true'

const badInput = (...errors: FieldError[]) =>
  new Refused({
    code: 'bad-input',
    title: refusals['bad-input'],
    status: 400,
    requestId: 'r1',
    errors,
  })

beforeEach(() => jest.clearAllMocks())

describe('an ID number', () => {
  it.each([
    ['', '18 位，最后一位可以是 X'],
    ['99010119', '已输入 8 位，共 18 位'],
    [ID_NUMBER, '号码有效，出生日期 1970-01-01'],
    [` ${ID_NUMBER.slice(0, 6)} ${ID_NUMBER.slice(6)}`, '号码有效，出生日期 1970-01-01'],
  ])('is checked while it is typed: "%s"', async (typed, sentence) => {
    await open()
    type('身份证号', typed)
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(isWrong('身份证号')).toBe(false)
  })

  it.each(['990101197001010018', '990101197013010019', `${ID_NUMBER}1`])(
    'that cannot be one is told at once: %s',
    async typed => {
      await open()
      type('身份证号', typed)
      expect(screen.getByText(/这个号码不对/)).toBeTruthy()
      expect(isWrong('身份证号')).toBe(true)
    },
  )
})

describe('registering', () => {
  it('sends what was filled in, and goes straight to the code', async () => {
    await open({
      'people.register': { personId: 'new-1' },
      'people.issue-activation': { code: 'ABCD-2345', expiresAt: '2026-11-27T02:00:00.000Z' },
    })
    type('姓名', ' 王小明 ')
    type('身份证号', ID_NUMBER)
    type('手机号', '139 0000 0001')
    send()
    expect(await screen.findByText('王小明已登记。')).toBeTruthy()
    expect(asked('people.register')).toEqual([
      {
        name: ' 王小明 ',
        idNumber: ID_NUMBER,
        phone: '13900000001',
        officeId: '53252701',
        category: null,
        terms: null,
      },
    ])
    fireEvent.click(screen.getByRole('radio', { name: /^是/ }))
    fireEvent.click(screen.getByRole('button', { name: '生成激活码' }))
    expect(await screen.findByRole('group', { name: '王小明的激活码' })).toBeTruthy()
    expect(asked('people.issue-activation')).toEqual([{ personId: 'new-1', identitySeen: true }])
  })

  it('puts somebody into a category, and says what that asks for', async () => {
    const plans = [{ category: 'strict', plan: makePlan(), later: [] }]
    await open({
      'plans.list-categories': { plans, holidays: [], abilities: { plan: true } },
      'people.register': { personId: 'new-1' },
    })
    expect(screen.getByText('类别未定，暂时没有签到安排。')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '宽管' }))
    expect(await screen.findByText(/这个类别现在没有签到安排/)).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '严管' }))
    expect(screen.getByText(/这个类别现在的安排：每天 08:00–12:00 签到/)).toBeTruthy()
    send()
    await waitFor(() =>
      expect(asked('people.register')).toEqual([
        expect.objectContaining({ category: 'strict', terms: null }),
      ]),
    )
  })

  it('says so when it does not know what a category asks for', async () => {
    await open({ 'plans.list-categories': () => Promise.reject(new Unreachable()) })
    fireEvent.click(screen.getByRole('radio', { name: '严管' }))
    expect(await screen.findByText('类别的安排没有取得。')).toBeTruthy()
  })

  it('gives somebody a plan of their own', async () => {
    await open({ 'people.register': { personId: 'new-1' } })
    fireEvent.click(screen.getByRole('radio', { name: /^单独安排/ }))
    type('开始时间', '8:30')
    type('结束时间', '1200')
    send()
    await waitFor(() =>
      expect(asked('people.register')).toEqual([
        expect.objectContaining({
          terms: {
            rhythm: { kind: 'daily' },
            slots: [{ opensAt: '08:30', closesAt: '12:00', surpriseMinutes: null }],
            restsOnHolidays: false,
          },
        }),
      ]),
    )
  })

  it('says at each field what the server found wrong, and leads to the first', async () => {
    await open({
      'people.register': () =>
        Promise.reject(
          badInput(
            { path: 'phone', code: 'wrong-format' },
            { path: 'idNumber', code: 'not-an-id-number' },
            { path: 'terms.slots.0.opensAt', code: 'wrong-format' },
          ),
        ),
    })
    type('姓名', '王小明')
    fireEvent.click(screen.getByRole('radio', { name: /^单独安排/ }))
    send()
    await screen.findByText(/手机号不对/)
    expect(['姓名', '身份证号', '手机号', '开始时间', '结束时间'].filter(isWrong)).toEqual([
      '身份证号',
      '手机号',
      '开始时间',
    ])
    expect(document.activeElement).toBe(field('身份证号'))
  })

  it('takes a complaint back once its field was changed', async () => {
    await open({
      'people.register': () => Promise.reject(badInput({ path: 'phone', code: 'wrong-format' })),
    })
    send()
    await screen.findByText(/手机号不对/)
    type('手机号', '13900000001')
    expect(isWrong('手机号')).toBe(false)
  })

  it('says at the number that it has a file already', async () => {
    await open({ 'people.register': () => Promise.reject(refused('already-registered', 409)) })
    type('身份证号', ID_NUMBER)
    send()
    await waitFor(() => expect(isWrong('身份证号')).toBe(true))
    expect(screen.getAllByText(refusals['already-registered'])).toHaveLength(2)
  })

  it('asks to choose an office where there are several', async () => {
    await open({
      'organisation.list': OFFICES,
      'people.register': () => Promise.reject(badInput({ path: 'name', code: 'too-small' })),
    })
    send()
    expect(await screen.findByText('请选择司法所。')).toBeTruthy()
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '司法所' }))
    fireEvent.click(await screen.findByTitle('金马司法所'))
    expect(screen.queryByText('请选择司法所。')).toBeNull()
    send()
    expect(asked('people.register').at(-1)).toMatchObject({ officeId: '53252702' })
    expect(await screen.findByText('请填写姓名，最多 40 个字。')).toBeTruthy()
  })
})
