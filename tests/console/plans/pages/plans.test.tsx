import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import type { Holiday } from '#shared/checkins/holidays.contract'
import PlansPage from '../../../../console/plans/pages/plans'
import { Looks } from '../../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { MORNINGS, makePlan } from '../../people/make-person'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const TODAY = '2026-11-24'
const NATIONAL = { day: '2026-10-01', name: '国庆节' }
const LOCAL = { day: '2026-12-10', name: '民族节' }

const county = (changes: object = {}) => ({
  plans: [
    { category: 'strict', plan: makePlan({ reason: '分级管理办法' }), later: [] },
    { category: 'ordinary', plan: makePlan({ terms: null }), later: [] },
    {
      category: 'lenient',
      plan: null,
      later: [makePlan({ firstDay: '2027-01-01', lastDay: '2027-02-28', reason: '农忙' })],
    },
  ],
  holidays: [NATIONAL, LOCAL],
  abilities: { plan: true },
  ...changes,
})

async function open(answers: Record<string, unknown> = {}) {
  serverAnswers({ 'plans.list-categories': county(), ...answers })
  render(<PlansPage />, { wrapper: Looks })
  await screen.findByRole('heading', { name: '节假日' })
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const rowOf = (category: string) => screen.getByRole('rowheader', { name: category }).closest('tr')!
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText('每行一个'), { target: { value: text } })
const saves = () => screen.getByRole<HTMLButtonElement>('button', { name: '保存节假日' })

beforeEach(() => {
  jest.clearAllMocks()
  jest.useFakeTimers({ now: new Date(`${TODAY}T02:00:00.000Z`), advanceTimers: true })
})
afterEach(() => jest.useRealTimers())

describe('the plans of the categories', () => {
  it('say what each asks for, now and later, and that the county decides who belongs where', async () => {
    await open()
    expect(rowOf('严管').textContent).toContain('每天08:00–12:00')
    expect(rowOf('严管').textContent).toContain('一直执行　分级管理办法')
    expect(rowOf('普管').textContent).toContain('不要求签到')
    expect(rowOf('宽管').textContent).toContain('还没有安排')
    expect(rowOf('宽管').textContent).toContain('2027年1月1日至2027年2月28日')
    expect(screen.getByText(/由本县的规定决定/)).toBeTruthy()
  })

  it('are changed in the editor, and read again afterwards', async () => {
    await open({
      'plans.preview': { firstDay: '2026-11-25', days: [], yearsWithoutHolidays: [], people: 9 },
      'plans.set': makePlan({ firstDay: '2026-11-25' }),
    })
    press('修改严管的安排')
    expect(screen.getByText('严管类别的签到安排')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '新办法' } })
    press('保存安排')
    expect(await screen.findByText('已保存：严管类别的新安排从11月25日起生效。')).toBeTruthy()
    expect(asked('plans.set')).toEqual([
      {
        for: { kind: 'category', category: 'strict' },
        terms: MORNINGS,
        lastDay: null,
        reason: '新办法',
      },
    ])
    await waitFor(() => expect(asked('plans.list-categories')).toHaveLength(2))
  })

  it('are only read below the county', async () => {
    await open({ 'plans.list-categories': county({ abilities: { plan: false } }) })
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.getByText('类别的安排和节假日由县级工作人员设定。')).toBeTruthy()
    expect(screen.queryByLabelText('每行一个')).toBeNull()
  })

  it('do not exist above the county', async () => {
    serverAnswers({ 'plans.list-categories': county({ plans: [], holidays: [] }) })
    render(<PlansPage />, { wrapper: Looks })
    expect(await screen.findByText(/您的单位不在一个县里/)).toBeTruthy()
  })

  it('can be asked for again when they did not come', async () => {
    const answers = [() => Promise.reject(new Unreachable()), () => county()]
    serverAnswers({ 'plans.list-categories': () => answers.shift()!() })
    render(<PlansPage />, { wrapper: Looks })
    expect((await screen.findByRole('alert')).textContent).toContain('签到安排没有取得')
    press('重试')
    expect(await screen.findByText('国庆节')).toBeTruthy()
  })
})

describe('the holidays of a county', () => {
  it('are shown by year; what has begun cannot be taken away', async () => {
    await open()
    const table = within(screen.getByRole('table', { name: '节假日' }))
    expect(table.getByText('国庆节').closest('tr')!.textContent).toBe('10月1日 周四国庆节已开始')
    expect(table.getByRole('button', { name: '删除12月10日民族节' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '2027 年（未登记）' }))
    expect(screen.getByText(/2027 年还没有登记节假日/)).toBeTruthy()
  })

  it('are stored with the whole year, once what was pasted is understood', async () => {
    let holidays: Holiday[] = [NATIONAL, LOCAL]
    await open({
      'plans.list-categories': () => county({ holidays }),
      'plans.set-holidays': (input: { holidays: Holiday[] }) => ({
        holidays: (holidays = input.holidays),
      }),
    })
    expect(saves().disabled).toBe(true)
    write('冬至 12月22日至23日\n民俗节 12月10日')
    expect(screen.getByText('将登记 3 天：12月10日民俗节、12月22日冬至、12月23日冬至')).toBeTruthy()
    press('保存节假日')
    expect(await screen.findByText('已登记：2026 年共有 4 天节假日。')).toBeTruthy()
    expect(asked('plans.set-holidays')).toEqual([
      {
        year: 2026,
        holidays: [
          NATIONAL,
          { day: '2026-12-10', name: '民俗节' },
          { day: '2026-12-22', name: '冬至' },
          { day: '2026-12-23', name: '冬至' },
        ],
      },
    ])
    expect(await screen.findByRole('radio', { name: '2026 年（4 天）' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>('每行一个').value).toBe('')
  })

  it('are not stored while a line is not understood', async () => {
    await open()
    write('冬至 12月22日\n某天放假\n元旦 2027-01-01')
    const alert = screen.getByRole('alert')
    expect(within(alert).getByText('第 2 行看不懂：某天放假')).toBeTruthy()
    expect(within(alert).getByText('第 3 行不全是 2026 年的日子：元旦 2027-01-01')).toBeTruthy()
    expect(saves().disabled).toBe(true)
    fireEvent.submit(screen.getByRole('form', { name: '登记节假日' }))
    expect(asked('plans.set-holidays')).toEqual([])
  })

  it('keep what was typed when the server refuses', async () => {
    await open({ 'plans.set-holidays': () => Promise.reject(refused('wrong-role', 403)) })
    write('冬至 12月22日')
    press('保存节假日')
    expect((await screen.findByRole('alert')).textContent).toBe('您没有办理这件事的权限。')
    expect(screen.getByLabelText<HTMLTextAreaElement>('每行一个').value).toBe('冬至 12月22日')
  })

  it('lose a day after a second word', async () => {
    await open({ 'plans.set-holidays': { holidays: [NATIONAL] } })
    press('删除12月10日民族节')
    expect(screen.getByText(/改回平常日子/)).toBeTruthy()
    expect(asked('plans.set-holidays')).toEqual([])
    press('删除')
    expect(await screen.findByText('已删除：12月10日。')).toBeTruthy()
    expect(asked('plans.set-holidays')).toEqual([{ year: 2026, holidays: [NATIONAL] }])
  })
})
