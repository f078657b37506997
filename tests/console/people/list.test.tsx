import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { PersonRow } from '#shared/people/people.contract'
import PeoplePage from '../../../console/people/pages/people'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'
import { EVERYTHING, NOTHING, OFFICES, listOf, makePerson, makePlan } from './make-person'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const zhang = makePerson('a', { name: '张安平' })
const li = makePerson('b', {
  name: '李长顺',
  binding: 'pending',
  category: null,
  plan: null,
  lastCheckInAt: null,
  newPhoneAskedAt: '2026-11-20T02:00:00.000Z',
})

let address = ''
function Address() {
  const { pathname, search } = useLocation()
  address = decodeURIComponent(pathname + search)
  return null
}

function open(at = '/people', answers: Record<string, unknown> = {}) {
  serverAnswers({ 'people.list': listOf([zhang, li]), 'organisation.list': OFFICES, ...answers })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <PeoplePage />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}

const lastAsked = () => asked('people.list').at(-1)
const rowOf = (name: string) => screen.getByRole('button', { name }).closest('tr')!

beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.clear()
})

describe('the list of persons', () => {
  it('says of each what the office needs, and no whole number', async () => {
    open()
    await screen.findByText('张安平')
    for (const words of [
      '中枢司法所',
      '990101********0016',
      '139****0001',
      '普管',
      '每天 08:00–12:00',
      '已绑定',
    ])
      expect(rowOf('张安平').textContent).toContain(words)
    for (const words of ['未定', '没有安排', '待核实身份', '申请换机', '还没有签到'])
      expect(rowOf('李长顺').textContent).toContain(words)
    expect(screen.getByText('共 2 人')).toBeTruthy()
  })

  it.each([
    [makePlan({ kind: 'person' }), ['每天 08:00–12:00', '单独安排'], ['为止']],
    [makePlan({ lastDay: '2026-12-31' }), ['到12月31日为止'], ['单独安排']],
    [makePlan({ terms: null, kind: 'person' }), ['不要求签到', '单独安排'], ['每天']],
    [
      makePlan({
        terms: {
          rhythm: { kind: 'weekly', weekdays: [1, 3] },
          slots: [
            { opensAt: '08:00', closesAt: '09:00', surpriseMinutes: null },
            { opensAt: '14:00', closesAt: '20:00', surpriseMinutes: 30 },
          ],
          restsOnHolidays: true,
        },
      }),
      ['每周一、三 08:00–09:00、14:00–20:00 抽时'],
      ['单独安排', '为止'],
    ],
  ])('says in short what holds today, and whose plan it is: %#', async (plan, said, unsaid) => {
    jest.useFakeTimers({ now: new Date('2026-11-24T02:00:00.000Z'), advanceTimers: true })
    open('/people', { 'people.list': listOf([makePerson('a', { name: '张安平', plan })]) })
    await screen.findByText('张安平')
    for (const words of said) expect(rowOf('张安平').textContent).toContain(words)
    for (const words of unsaid) expect(rowOf('张安平').textContent).not.toContain(words)
    jest.useRealTimers()
  })

  it('asks for what the address says, and shows it', async () => {
    open('/people?search=张&office=53252702&filter=pending')
    await screen.findByText('张安平')
    expect(lastAsked()).toEqual({
      search: '张',
      officeId: '53252702',
      filter: 'pending',
      after: undefined,
    })
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('张')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '待核实身份' }).checked).toBe(true)
  })

  it('passes over a filter that does not exist', async () => {
    open('/people?filter=toString')
    await screen.findByText('张安平')
    expect(lastAsked()).toMatchObject({ filter: 'all' })
  })

  it('keeps a name that is looked for in the address, on Enter and not before', async () => {
    open()
    await screen.findByText('张安平')
    const field = screen.getByRole('searchbox')
    fireEvent.change(field, { target: { value: ' 李 ' } })
    expect(asked('people.list')).toHaveLength(1)
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
    await waitFor(() => expect(lastAsked()).toMatchObject({ search: '李' }))
    expect(address).toBe('/people?search=李')
  })

  it('never puts an ID number into the address, and still looks for it', async () => {
    open('/people?filter=unbound')
    await screen.findByText('张安平')
    const field = screen.getByRole('searchbox')
    fireEvent.change(field, { target: { value: '990101197001010016' } })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
    await waitFor(() => expect(lastAsked()).toMatchObject({ search: '990101197001010016' }))
    expect(address).toBe('/people?filter=unbound')

    fireEvent.click(screen.getByRole('radio', { name: '申请换机' }))
    await waitFor(() => expect(lastAsked()).toMatchObject({ filter: 'new-phone' }))
    expect(lastAsked()).toMatchObject({ search: '990101197001010016' })
    expect(address).toBe('/people?filter=new-phone')
  })

  it('keeps filter and office in the address', async () => {
    open()
    await screen.findByText('张安平')
    fireEvent.click(screen.getByRole('radio', { name: '未绑定手机' }))
    await waitFor(() => expect(lastAsked()).toMatchObject({ filter: 'unbound' }))
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '司法所' }))
    fireEvent.click(await screen.findByTitle('金马司法所'))
    await waitFor(() => expect(lastAsked()).toMatchObject({ officeId: '53252702' }))
    expect(address).toBe('/people?filter=unbound&office=53252702')
    fireEvent.click(screen.getByRole('radio', { name: '全部' }))
    await waitFor(() => expect(address).toBe('/people?office=53252702'))
  })

  it('asks for no office where there is one', async () => {
    open('/people', {
      'organisation.list': { organisations: OFFICES.organisations.slice(1, 2) },
    })
    await screen.findByText('张安平')
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('reads the next page behind the first', async () => {
    const pages = [
      { people: [zhang], next: 'cursor-1', total: 2, abilities: EVERYTHING },
      { people: [li], next: null, total: 2, abilities: EVERYTHING },
    ]
    open('/people', { 'people.list': () => pages.shift() })
    await screen.findByText(/已显示 1 人，共 2 人/)
    fireEvent.click(screen.getByRole('button', { name: '显示更多' }))
    await screen.findByText('李长顺')
    expect(lastAsked()).toMatchObject({ after: 'cursor-1' })
    expect(screen.getByText('张安平')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '显示更多' })).toBeNull()
  })

  it('keeps the first page when the next did not come, and then reads that one', async () => {
    const page = (people: PersonRow[], next: string | null) => ({
      ...listOf(people),
      next,
      total: 2,
    })
    const answers = [
      () => page([zhang], 'cursor-1'),
      () => Promise.reject(new Unreachable()),
      () => page([li], null),
    ]
    open('/people', { 'people.list': () => answers.shift()!() })
    await screen.findByText('张安平')
    fireEvent.click(screen.getByRole('button', { name: '显示更多' }))
    expect((await screen.findByRole('alert')).textContent).toContain('人员没有读全')
    expect(screen.getByText('张安平')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('李长顺')).toBeTruthy()
    expect(lastAsked()).toMatchObject({ after: 'cursor-1' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows no rows of an earlier question when the new one failed', async () => {
    open()
    await screen.findByText('张安平')
    serverAnswers({ 'people.list': () => Promise.reject(new Unreachable()) })
    fireEvent.click(screen.getByRole('radio', { name: '待核实身份' }))
    await screen.findByRole('alert')
    expect(screen.queryByText('张安平')).toBeNull()
  })

  it('shows the answer to the last question, whichever comes last', async () => {
    let answerFirst = (_: unknown) => {}
    open('/people', {
      'people.list': ({ filter }: { filter: string }) =>
        filter === 'all' ? new Promise(answer => (answerFirst = answer)) : listOf([li]),
    })
    fireEvent.click(screen.getByRole('radio', { name: '待核实身份' }))
    await screen.findByText('李长顺')
    await act(async () => answerFirst(listOf([zhang])))
    expect(screen.queryByText('张安平')).toBeNull()
  })

  it('tells an empty office from a search without result, and clears the conditions', async () => {
    open('/people?search=王', { 'people.list': listOf([]) })
    await screen.findByText(/没有符合条件的人员/)
    fireEvent.click(screen.getByRole('button', { name: '清除条件' }))
    expect(await screen.findByText('这里还没有登记人员。')).toBeTruthy()
    expect(address).toBe('/people')
  })

  it('offers to register only to those who may', async () => {
    open('/people', { 'people.list': listOf([zhang], NOTHING) })
    await screen.findByText('张安平')
    expect(screen.queryByRole('link', { name: '登记人员' })).toBeNull()
  })

  it('is walked with the arrows, and opened from the keyboard', async () => {
    open()
    const first = await screen.findByRole('button', { name: '张安平' })
    const second = screen.getByRole('button', { name: '李长顺' })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
    fireEvent.keyDown(second, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
    fireEvent.keyDown(second, { key: 'Home' })
    expect(document.activeElement).toBe(first)
    fireEvent.click(first)
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(address).toBe('/people?person=a')
  })

  it('gives the focus back to the line when the file is closed', async () => {
    open()
    fireEvent.click(await screen.findByText('139****0001', { selector: 'tr:first-child td' }))
    const drawer = await screen.findByRole('dialog')
    fireEvent.click(within(drawer).getByRole('button', { name: /关闭|Close/i }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement?.textContent).toBe('张安平')
    expect(address).toBe('/people')
  })
})
